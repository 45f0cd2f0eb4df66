"""Plot how the gradient's norm changes over 30 layers for ReLU and Leaky ReLU under two initializations."""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the matrices are small: on a busy machine, threads only wait for each other

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

DEPTH, WIDTH, SAMPLES, SEEDS = 30, 128, 64, 20
Array = NDArray[np.float64]


def norms(seed: int, slope: float, gain: float) -> Array:
    """The gradient's norm after 0 to DEPTH layers of a random network, relative to where it starts.

    Weights have the variance gain / WIDTH. The seed fixes weights and data, so that all curves share them.
    """
    rng = np.random.default_rng(seed)
    weights = [rng.normal(size=(WIDTH, WIDTH)) * np.sqrt(gain / WIDTH) for _ in range(DEPTH)]
    x, delta = rng.normal(size=(2, SAMPLES, WIDTH))
    slopes = []
    for w in weights:
        z = x @ w
        slopes.append(np.where(z > 0, 1.0, slope))
        x = z * slopes[-1]
    found = [np.linalg.norm(delta)]
    for w, by in zip(reversed(weights), reversed(slopes), strict=True):
        delta = (delta * by) @ w.T
        found.append(np.linalg.norm(delta))
    return np.array(found) / found[0]


def median(slope: float, gain: float) -> Array:
    """The median over the seeds, after each number of layers."""
    return np.asarray(np.median([norms(seed, slope, gain) for seed in range(SEEDS)], axis=0))


def main() -> None:
    """Two pairs of curves: the members of a pair coincide, the pairs part."""
    d = Drawing(__file__, 480, 330)
    axes = Axes(d, (66, 44, 396, 220), (0, DEPTH), (-5.3, 0.7))
    left, top, width, height = axes.frame
    for power, text in ((0, "1"), (-1, "0.1"), (-2, "10⁻²"), (-3, "10⁻³"), (-4, "10⁻⁴"), (-5, "10⁻⁵")):
        _, y = axes.at(0, power)
        d.line((left - 4, y), (left, y), cls="muted")
        d.text(left - 8, y + 6, text, size=17, cls="muted", anchor="end")
    for layers in range(0, DEPTH + 1, 10):
        x, _ = axes.at(layers, 0)
        d.text(x, top + height + 22, str(layers), size=17, cls="muted")
    d.line((left, top), (left, top + height), (left + width, top + height), cls="muted")
    d.text(left + width / 2, 322, key="layers", size=17, cls="muted")
    d.text(8, 20, key="norm", size=17, cls="muted", anchor="start")
    steps = list(range(DEPTH + 1))
    for gain in (2.0, 1.0):
        axes.curve(steps, np.log10(median(0.0, gain)).tolist(), "c1", stroke=7)
        axes.curve(steps, np.log10(median(0.01, gain)).tolist(), "c2", stroke=3, dash="7 5")
    d.text(264, 94, key="he", size=17)
    d.line((280, 114), (308, 114), cls="c1", stroke=7)
    d.text(314, 120, "ReLU", size=17, anchor="start")
    d.line((280, 136), (308, 136), cls="c2", stroke=3, dash="7 5")
    d.text(314, 142, "Leaky ReLU 0.01", size=17, anchor="start")
    d.text(328, 212, key="xavier", size=17, anchor="end")
    d.save()


if __name__ == "__main__":
    main()
