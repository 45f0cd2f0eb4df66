"""Compute which pixels three dilated 3×3 layers use, and which of them two neighboring outputs share."""

from __future__ import annotations

from itertools import product

from _draw import Drawing

CELL, SIDE = 10, 17


def offsets(rates: tuple[int, ...]) -> set[int]:
    """Which positions along one axis an output uses, counted from its own."""
    return {sum(r * t for r, t in zip(rates, taps, strict=True)) for taps in product((-1, 0, 1), repeat=len(rates))}


def coverage(d: Drawing, x: float, y: float, used: set[int], cls: str) -> None:
    """The receptive field as a frame, the pixels in use filled, the output's own position marked."""
    middle = SIDE // 2
    for row, column in product(sorted(used), repeat=2):
        left, top = x + (middle + column) * CELL, y + (middle + row) * CELL
        d.rect(left + 1, top + 1, CELL - 2, CELL - 2, cls, fill=0.75, stroke=0, radius=1)
    reach = max(used)
    corner, length = (middle - reach) * CELL, (2 * reach + 1) * CELL
    d.rect(x + corner, y + corner, length, length, "muted", dash="5 3", radius=0)
    d.circle(x + (middle + 0.5) * CELL, y + (middle + 0.5) * CELL, 2.5, "paper", fill=1, stroke=0)


def strips(d: Drawing, x: float, y: float, used: set[int]) -> None:
    """One row of cells for each of two neighboring outputs, the columns in use filled."""
    reach = max(used)
    for k, cls in enumerate(("c1", "c2")):
        top = y + 22 * k
        for cell in range(2 * reach + 2):
            shade, fill = (cls, 0.8) if cell - reach - k in used else ("muted", 0.14)
            d.rect(x + cell * CELL + 1, top, CELL - 2, 16, shade, fill=fill, stroke=0, radius=1)


def main() -> None:
    """Equal rates on the left, rates that cover everything on the right."""
    d = Drawing(__file__, 400, 330)
    for k, rates in enumerate(((2, 2, 2), (1, 2, 5))):
        used = offsets(rates)
        reach = max(used)
        left, middle = (18, 103) if k == 0 else (216, 301)
        d.text(middle, 20, key="equal" if k == 0 else "mixed", size=16, bold=True)
        coverage(d, left, 30, used, "c1")
        d.text(middle, 222, f"{len(used) ** 2} / {(2 * reach + 1) ** 2}", size=16, cls="c1", bold=True)
        strips(d, middle - (reach + 1) * CELL, 266, used)
        shared = len(used & {u + 1 for u in used})
        d.text(middle, 326, key="none" if not shared else "many", size=15, bold=True)
    d.text(200, 252, key="neighbors", size=15)
    d.text(14, 279, "A", size=15, cls="c1", bold=True)
    d.text(14, 301, "B", size=15, cls="c2", bold=True)
    d.save()


if __name__ == "__main__":
    main()
