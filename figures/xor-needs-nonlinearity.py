"""Draw XOR in the input plane and in the plane of two hidden units, without and with ReLU."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

INPUTS = np.array([(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)])
TARGETS = (0, 1, 1, 0)
WEIGHT, BIAS = np.array([(1.0, 1.0), (1.0, 1.0)]), np.array([0.0, -1.0])
OUTPUT = np.array([1.0, -2.0])
MINUS = "\N{MINUS SIGN}"
Array = NDArray[np.float64]


def frame(d: Drawing, axes: Axes, ticks: tuple[int, ...], names: tuple[str, str]) -> None:
    """Draw the frame with ticks at the same numbers on both axes, and the names of the axes."""
    left, top, width, height = axes.frame
    d.rect(left, top, width, height, "muted", radius=0)
    for tick in ticks:
        text = f"{tick}".replace("-", MINUS)
        x, y = axes.at(tick, tick)
        if axes.xlim[0] <= tick <= axes.xlim[1]:
            d.text(x, top + height + 20, text, cls="muted", size=17)
        if axes.ylim[0] <= tick <= axes.ylim[1]:
            d.text(left - 8, y + 6, text, cls="muted", size=17, anchor="end")
    d.text(left + width, top + height + 20, names[0], size=17, anchor="end")
    d.text(left - 8, top + 14, names[1], size=17, anchor="end")


def sample(d: Drawing, axes: Axes, at: Array, target: int, r: float = 9) -> None:
    """Draw a solid circle for the target 1, a hollow square for 0."""
    x, y = axes.at(float(at[0]), float(at[1]))
    if target:
        d.circle(x, y, r, "c1", fill=1, stroke=0)
    else:
        d.rect(x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2, "paper", fill=1, stroke=0)
        d.rect(x - r + 1, y - r + 1, 2 * r - 2, 2 * r - 2, "c2", stroke=3)


def clip(axes: Axes, normal: Array, offset: float) -> list[tuple[float, float]]:
    """Return where the line `normal . x = offset` enters and leaves the frame, in the viewBox."""
    ends = [(x, (offset - normal[0] * x) / normal[1]) for x in axes.xlim]
    ends += [((offset - normal[1] * y) / normal[0], y) for y in axes.ylim]
    (x0, x1), (y0, y1) = axes.xlim, axes.ylim
    inside = sorted({(float(x), float(y)) for x, y in ends if x0 <= x <= x1 and y0 <= y <= y1})
    return [axes.at(*inside[0]), axes.at(*inside[-1])]


def main() -> None:
    """Above, the input plane; below, the hidden plane without and with ReLU."""
    linear = INPUTS @ WEIGHT.T + BIAS
    relu = np.maximum(linear, 0)
    outputs = relu @ OUTPUT
    if outputs.tolist() != list(TARGETS):
        raise ValueError("the network does not compute XOR")
    d = Drawing(__file__, 480, 566)
    d.text(12, 22, key="input", size=17, anchor="start", bold=True)
    axes = Axes(d, (52, 36, 206, 206), (-0.5, 1.5), (-0.5, 1.5))
    # The output is s for s = x1 + x2 up to 1 and 2 - s beyond, so it is above 0.5 between s = 0.5 and s = 1.5.
    low, high = clip(axes, np.array([1.0, 1.0]), 0.5), clip(axes, np.array([1.0, 1.0]), 1.5)
    corner = [axes.at(-0.5, 1.5), axes.at(1.5, -0.5)]
    d.polygon((low[0], corner[0], high[0], high[1], corner[1], low[1]), "c1", fill=0.16, stroke=0)
    d.line(*low, cls="c1", stroke=2.5)
    d.line(*high, cls="c1", stroke=2.5)
    fail = clip(axes, np.array([1.0, 1.9]), 0.68)
    d.line(*fail, cls="c5", stroke=2.5, dash="7 5")
    frame(d, axes, (0, 1), ("x₁", "x₂"))
    for at, target in zip(INPUTS, TARGETS, strict=True):
        sample(d, axes, at, target)
    d.line((278, 62), (318, 62), cls="c5", stroke=2.5, dash="7 5")
    d.text(326, 68, key="line", size=17, cls="c5", anchor="start")
    d.text(278, 92, key="fails", size=17, cls="c5", anchor="start")
    d.rect(278, 116, 40, 22, "c1", fill=0.16, stroke=2.5, radius=0)
    d.text(326, 133, key="net", size=17, cls="c1", anchor="start")
    d.text(278, 162, key="band", size=17, cls="c1", anchor="start")
    d.circle(288, 196, 8, "c1", fill=1, stroke=0)
    d.text(304, 202, key="one", size=17, anchor="start")
    d.rect(280, 216, 16, 16, "c2", stroke=3)
    d.text(304, 230, key="zero", size=17, anchor="start")
    for left, key, note, points in ((52, "without", "between", linear), (286, "with", "split", relu)):
        d.text(left - 40 if left < 100 else left - 30, 306, key=key, size=17, anchor="start", bold=True)
        axes = Axes(d, (left, 320, 182, 182), (-0.5, 2.5), (-1.5, 1.5))
        if points is relu:
            cut = clip(axes, OUTPUT, 0.5)
            d.polygon((cut[0], cut[1], axes.at(2.5, -1.5), axes.at(-0.5, -1.5)), "c1", fill=0.16, stroke=0)
            d.line(*cut, cls="c1", stroke=2.5)
        frame(d, axes, (-1, 0, 1, 2), ("h₁", "h₂"))
        path = [points[0], points[1], points[3]]
        d.line(*(axes.at(float(h[0]), float(h[1])) for h in path), cls="muted", stroke=2)
        for at, target in zip(points, TARGETS, strict=True):
            sample(d, axes, at, target, 8)
        twice = axes.at(1, 0)
        d.text(twice[0] + 12, twice[1] + 20, "×2", size=17, cls="c1", anchor="start")
        if points is relu:
            start, end = axes.at(0, -0.86), axes.at(0, -0.28)
            ghost = axes.at(0, -1)
            d.rect(ghost[0] - 7, ghost[1] - 7, 14, 14, "c2", stroke=1.5, dash="3 3")
            d.line((start[0], start[1] - 2), end, cls="c2", stroke=2, arrow=True)
        d.text(left + 91, 548, key=note, size=17, cls="c5" if points is linear else "c1")
    d.save()


if __name__ == "__main__":
    main()
