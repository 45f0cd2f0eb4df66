"""Plot nine activation functions beside their derivatives, grouped by what they do with negative inputs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import erf, sqrt

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
X: Array = np.arange(-30, 31) / 7.5  # from −4 to 4, with an exact 0


def leaky(a: float) -> tuple[Array, Array]:
    """f(z) = max(0, z) + a min(0, z) and its derivative, with a gap where it jumps."""
    slope = np.where(X > 0, 1.0, a)
    slope[X == 0] = np.nan
    return np.maximum(X, 0) + a * np.minimum(X, 0), slope


def gate(g: Array, dg: Array) -> tuple[Array, Array]:
    """f(z) = z g(z) and its derivative."""
    return X * g, g + X * dg


def numbers() -> dict[str, tuple[Array, Array]]:
    """Each function's values and derivative on the grid."""
    sigmoid: Array = 1 / (1 + np.exp(-X))
    slope: Array = sigmoid * (1 - sigmoid)
    normal = np.array([(1 + erf(x / sqrt(2))) / 2 for x in X])
    density: Array = np.exp(-(X**2) / 2) / sqrt(2 * np.pi)
    down: Array = np.exp(np.minimum(X, 0))
    return {
        "Sigmoid": (sigmoid, slope),
        "Tanh": (np.tanh(X), 1 - np.tanh(X) ** 2),
        "ReLU": leaky(0),
        "Leaky ReLU": leaky(0.01),
        "PReLU": leaky(0.25),
        "ELU": (np.maximum(X, 0) + down - 1, down),
        "GELU": gate(normal, density),
        "SiLU": gate(sigmoid, slope),
    }


def frame(d: Drawing, axes: Axes, marks: Sequence[tuple[float, str]]) -> None:
    """The two axes through the origin, the marked heights and the numbers along the lower edge."""
    left, top, width, height = axes.frame
    for y, text in marks:
        _, at = axes.at(0, y)
        d.line((left, at), (left + width, at), cls="muted", stroke=1.5, dash="" if y == 0 else "2 5")
        d.text(left - 7, at + 6, text, size=17, cls="muted", anchor="end")
    for x, text in ((-4, "−4"), (0, "0"), (4, "4")):
        at, _ = axes.at(x, 0)
        d.text(at, top + height + 18, text, size=17, cls="muted")
    middle, _ = axes.at(0, 0)
    d.line((middle, top), (middle, top + height), cls="muted", stroke=1.5)


def curve(axes: Axes, ys: Array, cls: str, stroke: float, dash: str) -> None:
    """The part of the curve inside the frame, piece by piece; a straight stretch needs only its ends."""
    inside = np.isfinite(ys) & (ys >= axes.ylim[0]) & (ys <= axes.ylim[1])
    for piece in np.split(np.arange(len(X)), np.flatnonzero(np.diff(inside.astype(int))) + 1):
        if inside[piece[0]] and len(piece) > 1:
            bends = np.abs(np.diff(ys[piece], 2)) > 1e-9
            kept = piece[np.concatenate([[True], bends, [True]])]
            axes.curve(X[kept].tolist(), ys[kept].tolist(), cls, stroke=stroke, dash=dash)


def row(
    d: Drawing,
    top: float,
    key: str,
    names: Sequence[tuple[str, float, str, float, str]],
    limits: tuple[tuple[float, float], tuple[float, float]],
    draw_band: Callable[[Axes, Axes], None] | None = None,
) -> None:
    """One group: a headline, the names with their strokes, the functions on the left, the derivatives on the right."""
    d.text(240, top, key=key, size=17, bold=True)
    for name, x, cls, stroke, dash in names:
        d.line((x, top + 20), (x + 26, top + 20), cls=cls, stroke=stroke, dash=dash)
        d.text(x + 32, top + 26, name, size=17, anchor="start")
    marks = [(1.0, "1"), (0.0, "0"), (-1.0, "−1")]
    pair = []
    for left, (low, high) in zip((36, 272), limits, strict=True):
        axes = Axes(d, (left, top + 40, 194, 118), (-4, 4), (low, high))
        frame(d, axes, [(y, text) for y, text in marks if low <= y <= high])
        pair.append(axes)
    if draw_band:
        draw_band(*pair)
    values = numbers()
    for name, _, cls, stroke, dash in names:
        for axes, ys in zip(pair, values.get(name, ()), strict=False):
            curve(axes, ys, cls, stroke, dash)


def main() -> None:
    """Three rows: saturating on both sides, straight on the left, curved on the left."""
    d = Drawing(__file__, 480, 658)
    d.text(133, 20, key="function", size=17, cls="muted")
    d.text(369, 20, key="derivative", size=17, cls="muted")
    both = ((-1.15, 1.3), (-0.35, 1.3))
    half = ((-1.6, 2.2), (-0.35, 1.3))
    row(d, 52, "both", [("Sigmoid", 120, "c1", 2.5, ""), ("Tanh", 260, "c2", 2.5, "7 4")], both)

    def band(functions: Axes, derivatives: Axes) -> None:
        corners = [(0, 0), (-4, -4 / 8), (-4, -4 / 3)]
        d.polygon((functions.at(*p) for p in corners), "c4", fill=0.3, stroke=0)
        corners = [(-4, 1 / 8), (0, 1 / 8), (0, 1 / 3), (-4, 1 / 3)]
        d.polygon((derivatives.at(*p) for p in corners), "c4", fill=0.3, stroke=0)

    straight = [
        ("ReLU", 6, "c1", 2.5, ""),
        ("Leaky ReLU", 100, "c2", 2.5, "7 4"),
        ("PReLU", 248, "c3", 2.5, "2 4"),
    ]
    row(d, 262, "straight", straight, half, band)
    d.rect(354, 274, 26, 16, "c4", fill=0.3, stroke=0)
    d.text(386, 288, "RReLU", size=17, anchor="start")
    curved = [("ELU", 60, "c1", 2.5, ""), ("GELU", 190, "c2", 2.5, "7 4"), ("SiLU", 330, "c3", 2.5, "2 4")]
    row(d, 472, "curved", curved, half)
    d.save()


if __name__ == "__main__":
    main()
