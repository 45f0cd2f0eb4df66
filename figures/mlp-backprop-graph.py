"""Draw the forward values and the backward deltas of a two-layer network; weight gradients stand between the two."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from _draw import Drawing

W, H = 40, 28
X, Z1, A1, Z2, LOSS = 32, 124, 216, 302, 374
TOP, MIDDLE, BOTTOM = 62, 206, 366


def number(value: float) -> str:
    """An integer with a real minus sign."""
    return f"{value + 0.0:g}".replace("-", "−")


def column(d: Drawing, x: float, y: float, values: Sequence[float], cls: str, off: int = -1) -> None:
    """A vector as a stack of cells around (x, y), the row `off` in gray."""
    top = y - H * len(values) / 2
    for row, value in enumerate(values):
        dead = row == off
        d.rect(x - W / 2, top + row * H, W, H, "muted" if dead else cls, fill=0.06 if dead else 0.16, radius=0)
        d.text(x, top + row * H + 20, number(value), size=16, cls="muted" if dead else "ink")


def grid(d: Drawing, x: float, y: float, values: np.ndarray, names: tuple[str, str], off: tuple[int, int]) -> None:
    """A weight gradient around (x, y) with its two names to the right of it."""
    rows, columns = values.shape
    left, top = x - columns * W / 2, y - rows * H / 2
    for (row, col), value in np.ndenumerate(values):
        dead = row == off[0] or col == off[1]
        cls = "muted" if dead else "c3"
        d.rect(left + col * W, top + row * H, W, H, cls, fill=0.06 if dead else 0.2, radius=0)
        d.text(left + (col + 0.5) * W, top + row * H + 20, number(value), size=16, cls="muted" if dead else "ink")
    for name, shift in zip(names, (-5, 17), strict=True):
        d.text(left + columns * W + 8, y + shift, name, size=16, cls="c3", anchor="start", bold=True)


def main() -> None:
    """The forward row, the backward row, and what both give to the weights."""
    x, t = np.array([1.0, 2]), 3.0
    w1, w2 = np.array([[1.0, 1], [1, -1], [0, 1]]), np.array([[1.0, 2, -1]])
    z1 = w1 @ x
    a1 = np.maximum(z1, 0)
    z2 = w2 @ a1
    delta2 = z2 - t
    back = w2.T @ delta2
    delta1 = back * (z1 > 0)

    d = Drawing(__file__, 400, 452)
    d.text(10, 18, key="forward", size=15, cls="c1", anchor="start", bold=True)
    d.line((84, 13), (124, 13), cls="c1", stroke=2, arrow=True)
    for at, values, off in ((X, x, -1), (Z1, z1, -1), (A1, a1, 1), (Z2, z2, -1), (LOSS, (z2 - t) ** 2 / 2, -1)):
        column(d, at, TOP + 42, list(values), "c1", off)
    for at, name, y in (
        (X, "x", TOP + 6),
        (Z1, "z₁", TOP - 8),
        (A1, "a₁", TOP - 8),
        (Z2, "z₂", TOP + 20),
        (LOSS, "L", TOP + 20),
    ):
        d.text(at, y, name, size=16, bold=True)
    for start, end, over, under in (
        (X, Z1, "W₁", "3×2"),
        (Z1, A1, "ReLU", ""),
        (A1, Z2, "W₂", "1×3"),
        (Z2, LOSS, "", ""),
    ):
        d.line((start + W / 2 + 3, TOP + 42), (end - W / 2 - 3, TOP + 42), cls="c1", stroke=2, arrow=True)
        d.text((start + end) / 2, TOP + 34, over, size=15)
        d.text((start + end) / 2, TOP + 60, under, size=14, cls="muted")
    d.text(396, TOP + 76, key="target", size=14, cls="muted", anchor="end")

    grid(d, 56, MIDDLE + 16, np.outer(delta1, x), ("∂L/∂W₁", "= δ₁xᵀ"), (1, -1))
    grid(d, 233, MIDDLE + 16, np.outer(delta2, a1), ("∂L/∂W₂", "= δ₂a₁ᵀ"), (-1, 1))

    column(d, Z1, BOTTOM, list(delta1), "c2", 1)
    column(d, A1, BOTTOM, list(back), "c2", 1)
    column(d, Z2, BOTTOM, list(delta2), "c2")
    d.line((A1 - 18, BOTTOM + 12), (A1 + 18, BOTTOM - 12), cls="c2", stroke=1.5)
    d.text(Z1, BOTTOM - 50, "δ₁", size=16, bold=True)
    d.text(A1, BOTTOM - 50, "∂L/∂a₁", size=15, bold=True)
    d.text(Z2, BOTTOM + 32, "δ₂", size=16, bold=True)
    for start, end, over in ((Z2, A1, "W₂ᵀ"), (A1, Z1, "ReLU′")):
        d.line((start - W / 2 - 3, BOTTOM), (end + W / 2 + 3, BOTTOM), cls="c2", stroke=2, dash="6 3", arrow=True)
        d.text((start + end) / 2, BOTTOM - 8, over, size=15)
    d.line((LOSS, TOP + 90), (LOSS, BOTTOM), (Z2 + W / 2 + 3, BOTTOM), cls="c2", stroke=2, dash="6 3", arrow=True)
    d.text(LOSS - 8, BOTTOM + 24, "z₂ − t", size=15)
    d.text(10, BOTTOM + 30, key="backward", size=15, cls="c2", anchor="start", bold=True)
    d.line((56, BOTTOM + 42), (12, BOTTOM + 42), cls="c2", stroke=2, dash="6 3", arrow=True)
    d.text(Z1 - W / 2, BOTTOM + 72, key="dead", size=14, cls="muted", anchor="start")

    d.line((X, TOP + 76), (X, MIDDLE - 30), cls="c3", stroke=2, arrow=True)
    d.line((A1, TOP + 90), (A1, MIDDLE - 2), cls="c3", stroke=2, arrow=True)
    d.line((Z1 - 8, BOTTOM - 66), (82, MIDDLE + 64), cls="c3", stroke=2, arrow=True)
    d.line((Z2 - 4, BOTTOM - 18), (250, MIDDLE + 36), cls="c3", stroke=2, arrow=True)
    d.save()


if __name__ == "__main__":
    main()
