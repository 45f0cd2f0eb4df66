"""Draw both gradients of a 2×2 convolution on a 3×3 input, each with one window worked out."""

from __future__ import annotations

import numpy as np
from _draw import Drawing

C = 34


def number(value: float) -> str:
    """An integer with a real minus sign."""
    return f"{value:g}".replace("-", "−")


def correlate(x: np.ndarray, k: np.ndarray) -> np.ndarray:
    """Every window of x times k, added up."""
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)
    out: np.ndarray = (windows * k).sum(axis=(2, 3))
    return out


def grid(d: Drawing, x: float, y: float, values: np.ndarray, cls: str, ring: int = 0) -> None:
    """A matrix with its corner at (x, y); `ring` outer cells are padding, in gray."""
    rows, columns = values.shape
    for (row, col), value in np.ndenumerate(values):
        pad = not (ring <= row < rows - ring and ring <= col < columns - ring)
        d.rect(x + col * C, y + row * C, C, C, "muted" if pad else cls, fill=0 if pad else 0.14, stroke=1.5, radius=0)
        d.text(x + (col + 0.5) * C, y + row * C + 23, number(value), size=17, cls="muted" if pad else "ink")


def window(d: Drawing, x: float, y: float, size: int, cls: str, dash: str = "") -> None:
    """The outline of size × size cells with its corner at (x, y)."""
    d.rect(x + 2, y + 2, size * C - 4, size * C - 4, cls, stroke=3.5, dash=dash, radius=2)


def working(d: Drawing, y: float, left: np.ndarray, right: np.ndarray, cls: str) -> None:
    """The products of two windows, cell by cell, and their sum."""
    terms = " + ".join(
        f"{number(a)}·{number(b)}" if a >= 0 else f"({number(a)})·{number(b)}"
        for a, b in zip(left.ravel(), right.ravel(), strict=True)
    )
    d.text(390, y, f"{terms} = {number((left * right).sum())}", size=15, cls=cls, anchor="end")


def main() -> None:
    """The input's gradient above, the kernel's below."""
    x = np.array([[1.0, 2, 0], [0, 1, 3], [2, 0, 1]])
    k, delta = np.array([[1.0, 2], [3, 4]]), np.array([[1.0, 2], [0, -1]])
    padded, flipped = np.pad(delta, 1), k[::-1, ::-1]

    d = Drawing(__file__, 400, 500)
    d.text(10, 22, key="input", size=16, anchor="start", bold=True)
    grid(d, 10, 72, padded, "c1", ring=1)
    d.text(78, 62, "δ", size=17, cls="c1", bold=True)
    window(d, 10, 72, 2, "c4", dash="6 4")
    window(d, 10 + C, 72 + C, 2, "c2")
    grid(d, 186, 50, k, "muted")
    d.text(176, 90, "K", size=17, anchor="end", bold=True)
    d.line((220, 122), (220, 144), cls="c2", stroke=2, arrow=True)
    d.text(228, 140, "180°", size=15, cls="c2", anchor="start")
    grid(d, 186, 150, flipped, "c2")
    d.text(166, 194, "⋆", size=30)
    d.text(272, 190, "=", size=20)
    grid(d, 290, 110, correlate(padded, flipped), "c5")
    d.text(341, 100, "∂L/∂X", size=16, cls="c5", bold=True)
    window(d, 290, 110, 1, "c4", dash="6 4")
    window(d, 290 + C, 110 + C, 1, "c2")
    working(d, 246, delta, flipped, "c2")
    working(d, 270, delta, k, "muted")
    d.text(28, 270, key="wrong", size=15, cls="muted", anchor="start")
    d.text(10, 270, "✗", size=15, cls="muted", anchor="start")

    d.line((10, 290), (390, 290), cls="muted")
    d.text(10, 318, key="kernel", size=16, anchor="start", bold=True)
    grid(d, 10, 360, x, "c3")
    d.text(61, 350, "X", size=17, cls="c3", bold=True)
    window(d, 10, 360, 2, "c2")
    d.text(155, 421, "⋆", size=30)
    grid(d, 186, 377, delta, "c1")
    d.text(220, 367, "δ", size=17, cls="c1", bold=True)
    d.text(280, 417, "=", size=20)
    grid(d, 310, 377, correlate(x, delta), "c5")
    d.text(344, 367, "∂L/∂K", size=16, cls="c5", bold=True)
    window(d, 310, 377, 1, "c2")
    working(d, 484, delta, x[:2, :2], "c2")
    d.save()


if __name__ == "__main__":
    main()
