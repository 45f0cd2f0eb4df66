"""Plot bimodal data with its rulers before and after BN, and, for contrast, after a map that makes it Gaussian."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

BINS = 60
SPLIT = 4.4  # between the two peaks
Array = NDArray[np.float64]


def histogram(axes: Axes, edges: Array, parts: tuple[Array, Array], total: int) -> None:
    """The two groups of values as filled outlines, the second one with a dashed border."""
    width = edges[1] - edges[0]
    for values, cls, dash in zip(parts, ("c1", "c2"), ("", "5 3"), strict=True):
        density = np.repeat(np.histogram(values, edges)[0] / (total * width), 2)
        xs = np.repeat(edges, 2)[1:-1]
        inside = np.flatnonzero(density)
        xs, density = xs[inside[0] : inside[-1] + 1], density[inside[0] : inside[-1] + 1]
        axes.area(xs.tolist(), density.tolist(), cls, fill=0.35)
        axes.curve(xs.tolist(), density.tolist(), cls, stroke=1.5, dash=dash)


def ruler(d: Drawing, axes: Axes, y: float, ticks: list[tuple[float, str]], name: str, cls: str) -> None:
    """A line with ticks at these data coordinates of `axes` and its name at the left end."""
    left, _, width, _ = axes.frame
    d.line((left, y), (left + width, y), cls=cls, stroke=2)
    for value, text in ticks:
        x, _ = axes.at(value, 0)
        d.line((x, y - 4), (x, y + 4), cls=cls)
        d.text(x, y + 21, text, size=17, cls=cls)
    d.text(12, y + 6, name, size=19, cls=cls, anchor="start", bold=True)


def main() -> None:
    """Above, one histogram with two rulers; below, the same values mapped to a bell curve."""
    rng = np.random.default_rng(0)
    x = np.concatenate([rng.normal(2, 0.6, 14_000), rng.normal(8, 1, 6_000)])
    mean, s = float(x.mean()), float(np.sqrt(x.var() + 1e-5))
    low = x < SPLIT
    d = Drawing(__file__, 480, 560)
    d.text(240, 22, key="bn", size=18, bold=True)
    axes = Axes(d, (48, 40, 420, 150), (-0.6, 11.4), (0, 0.5))
    bins: Array = np.linspace(*axes.xlim, BINS + 1)
    histogram(axes, bins, (x[low], x[~low]), len(x))
    middle, _ = axes.at(mean, 0)
    d.line((middle, 58), (middle, 241), cls="c4", stroke=2, dash="4 4")
    d.text(middle + 8, 74, key="mean", size=17, cls="c4", anchor="start")
    ruler(d, axes, 190, [(t, str(t)) for t in range(0, 11, 2)], "x", "ink")
    ruler(d, axes, 246, [(mean + s * t, str(t).replace("-", "−")) for t in (-1, 0, 1, 2)], "x̂", "c3")
    d.text(240, 296, key="same", size=17, cls="c3")

    d.text(240, 346, key="gauss", size=18, bold=True)
    rank = (np.argsort(np.argsort(x)) + 0.5) / len(x)
    quantiles = np.linspace(0, 1, 4097)[1:-1]
    normal = np.array([NormalDist().inv_cdf(float(q)) for q in quantiles])
    bell = np.interp(rank, quantiles, normal)
    axes = Axes(d, (48, 364, 420, 140), (-3.3, 3.3), (0, 0.42))
    border = NormalDist().inv_cdf(float(low.mean()))  # an edge, so that no bar holds both groups
    edges: Array = np.linspace(border - 3.8, border + 2.6, 65)
    histogram(axes, edges, (bell[low], bell[~low]), len(x))
    ruler(d, axes, 504, [(t, str(t).replace("-", "−")) for t in (-2, -1, 0, 1, 2)], "", "muted")
    d.text(240, 550, key="gone", size=17, cls="muted")
    d.save()


if __name__ == "__main__":
    main()
