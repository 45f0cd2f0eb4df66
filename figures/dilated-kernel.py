"""Draw a 3×3 kernel with dilation 1, 2 and 4, and a dense 9×9 kernel beside them."""

from __future__ import annotations

from itertools import product

from _draw import Drawing

CELL, GRID = 17, 9


def panel(d: Drawing, x: float, y: float, size: int, dilation: int, cls: str) -> None:
    """A grid of cells, the taps of the kernel filled, a frame around what they span, the center marked."""
    for row, column in product(range(GRID), repeat=2):
        d.rect(x + column * CELL + 1, y + row * CELL + 1, CELL - 2, CELL - 2, "muted", fill=0.14, stroke=0, radius=1)
    middle, half = GRID // 2, size // 2
    for row, column in product(range(-half, half + 1), repeat=2):
        left, top = x + (middle + column * dilation) * CELL, y + (middle + row * dilation) * CELL
        d.rect(left + 1, top + 1, CELL - 2, CELL - 2, cls, fill=0.85, stroke=0, radius=2)
    span = dilation * (size - 1) + 1
    first = middle - span // 2
    d.rect(x + first * CELL, y + first * CELL, span * CELL, span * CELL, cls, stroke=2, dash="5 3", radius=0)
    d.circle(x + (middle + 0.5) * CELL, y + (middle + 0.5) * CELL, 3, "paper", fill=1, stroke=0)


def main() -> None:
    """Three dilated kernels and, for contrast, the dense one that spans as much as the last of them."""
    d = Drawing(__file__, 400, 432)
    cases = (("one", 3, 1, "c1"), ("two", 3, 2, "c1"), ("four", 3, 4, "c1"), ("dense", 9, 1, "c2"))
    for k, (key, size, dilation, cls) in enumerate(cases):
        x, y = 24 + 199 * (k % 2), 8 + 216 * (k // 2)
        panel(d, x, y, size, dilation, cls)
        d.text(x + GRID * CELL / 2, y + GRID * CELL + 22, key=key, size=16, bold=True, cls=cls)
        d.text(x + GRID * CELL / 2, y + GRID * CELL + 42, key=f"{key}-weights", size=15)
    d.save()


if __name__ == "__main__":
    main()
