"""Draw four ways from small maps to a map of 4 × 4."""

from __future__ import annotations

import numpy as np
from _draw import Drawing

MAP = np.array([[1.0, 2], [3, 4]])
PLACES = ((1, 1), (0, 2), (2, 1), (3, 3))  # where the maxima were before pooling
CELL = 40


def bilinear() -> list[list[float]]:
    """MAP at twice the size, sampled at the centres of the new cells."""
    at = np.clip((np.arange(4) + 0.5) / 2 - 0.5, 0, 1)
    rows = MAP[0] + at[:, None] * (MAP[1] - MAP[0])
    out = rows[:, :1] + at * (rows[:, 1:] - rows[:, :1])
    return [[float(v) for v in row] for row in out]


def panel(d: Drawing, x: float, y: float, key: str, cells: list[list[tuple[str, str]]], cls: str) -> None:
    """A map of 4 × 4 with text and class of each cell."""
    d.text(x + 2 * CELL, y - 10, key=key, size=16, cls=cls, bold=True)
    for row in range(4):
        for col in range(4):
            text, colour = cells[row][col]
            off = colour == "muted"
            d.rect(x + col * CELL, y + row * CELL, CELL, CELL, colour, fill=0 if off else 0.25, radius=0)
            d.text(x + (col + 0.5) * CELL, y + (row + 0.5) * CELL + 5, text, size=14, cls="muted" if off else "ink")


def main() -> None:
    """The input at the top, the four results below."""
    d = Drawing(__file__, 400, 552)
    for (row, col), value in np.ndenumerate(MAP):
        d.rect(80 + col * CELL, 34 + row * CELL, CELL, CELL, "ink", fill=0.12, radius=0)
        d.text(80 + (col + 0.5) * CELL, 34 + (row + 0.5) * CELL + 5, f"{value:g}", size=16)
    d.text(120, 22, key="map", size=15)
    for k, (name, cls) in enumerate((("a", "c1"), ("b", "c2"), ("c", "c3"), ("d", "c4"))):
        x, y = 250 + (k % 2) * 46, 34 + (k // 2) * 42
        d.rect(x, y, CELL, 36, cls, fill=0.25, radius=0)
        d.text(x + 20, y + 24, name, size=16)
    d.text(296, 22, key="channels", size=15)

    nearest = [[(f"{MAP[row // 2, col // 2]:g}", "c1") for col in range(4)] for row in range(4)]
    panel(d, 20, 172, "nearest", nearest, "c1")
    smooth = [[(f"{value:g}", "c3") for value in row] for row in bilinear()]
    panel(d, 220, 172, "bilinear", smooth, "c3")
    holes = [[("0", "muted") for _ in range(4)] for _ in range(4)]
    for (row, col), value in zip(PLACES, MAP.ravel(), strict=True):
        holes[row][col] = (f"{value:g}", "c2")
    panel(d, 20, 376, "unpool", holes, "c2")
    names, classes = "abcd", ("c1", "c2", "c3", "c4")
    shuffle = [
        [(names[k := (row % 2) * 2 + col % 2] + "₁₂₃₄"[(row // 2) * 2 + col // 2], classes[k]) for col in range(4)]
        for row in range(4)
    ]
    panel(d, 220, 376, "shuffle", shuffle, "c4")
    d.save()


if __name__ == "__main__":
    main()
