"""Plot what one image gives under BN, batch after batch, for three batch sizes, and under GN: a seeded simulation."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

POSITIONS = 49  # values of the channel in each image
BATCHES = 80
BIN = 0.06
DOT = 4.4
Array = NDArray[np.float64]


def outputs(images: int, rng: np.random.Generator) -> Array:
    """The value 1 of an image with mean 0 and variance 1, standardized together with random images.

    The means of the other images are N(0, 1), and so are the deviations of their values from these means.
    """
    others = rng.normal(size=(BATCHES, images - 1, 1)) + rng.normal(size=(BATCHES, images - 1, POSITIONS))
    count = images * POSITIONS
    mean = others.sum((1, 2)) / count
    square = ((others**2).sum((1, 2)) + POSITIONS) / count
    standardized: Array = (1 - mean) / np.sqrt(square - mean**2)
    return standardized


def row(d: Drawing, axes: Axes, base: float, values: Array, cls: str) -> None:
    """One dot for each batch, stacked where they are close."""
    bins, counts = np.unique(np.round(values / BIN), return_counts=True)
    for k, count in zip(bins, counts, strict=True):
        x, _ = axes.at(float(k) * BIN, 0)
        for level in range(count):
            d.circle(x, base - DOT - level * 1.75 * DOT, DOT * 0.9, cls, fill=0.55, stroke=0)
    left, _ = axes.at(axes.xlim[0], 0)
    right, _ = axes.at(axes.xlim[1], 0)
    d.line((left, base), (right, base), cls="muted")


def main() -> None:
    """Three rows of BN, one of GN, on one axis."""
    rng = np.random.default_rng(0)
    d = Drawing(__file__, 480, 530)
    axes = Axes(d, (20, 96, 440, 372), (-0.5, 1.9), (0, 1))
    inference, _ = axes.at(0.5**0.5, 0)
    d.text(inference, 24, key="inference", size=17, cls="c4", bold=True)
    d.line((inference, 34), (inference, 376), cls="c4", stroke=2, dash="6 4")
    for images, key, base in ((32, "bn32", 166), (8, "bn8", 270), (2, "bn2", 376)):
        row(d, axes, base, outputs(images, rng), "c2")
        d.text(20, base - 60, "BN", size=19, anchor="start", cls="c2", bold=True)
        d.text(20, base - 37, key=key, size=17, anchor="start", cls="c2")
    base = 468
    d.text(20, base - 47, "GN", size=19, anchor="start", cls="c1", bold=True)
    d.text(20, base - 24, key="gn", size=17, anchor="start", cls="c1")
    left, _ = axes.at(-0.5, 0)
    right, _ = axes.at(1.9, 0)
    d.line((left, base), (right, base), cls="muted")
    x, _ = axes.at(1, 0)
    d.polygon(((x, base - 20), (x + 10, base - 10), (x, base), (x - 10, base - 10)), "c1", fill=1, stroke=0)
    d.text(x + 16, base - 10, key="always", size=17, anchor="start", cls="c1", bold=True)
    for tick in (0, 0.5, 1, 1.5):
        x, _ = axes.at(tick, 0)
        d.line((x, base), (x, base + 5), cls="muted")
        d.text(x, base + 24, f"{tick:g}", size=17, cls="muted")
    d.text(240, base + 50, key="x", size=17, cls="muted")
    d.save()


if __name__ == "__main__":
    main()
