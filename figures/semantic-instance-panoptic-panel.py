"""Label one drawing of squares four times: semantic, instance, overlaid, panoptic."""

from __future__ import annotations

from _draw import Drawing

CELL = 22
COLUMNS, ROWS, HORIZON = 8, 6, 2
FIRST = {(1, 2), (2, 2), (3, 2), (1, 3), (2, 3), (3, 3), (4, 3), (1, 4), (3, 4)}
SECOND = {(4, 2), (5, 2), (6, 2), (3, 3), (4, 3), (5, 3), (6, 3), (4, 4), (6, 4)}
LOST = (2, 2)  # sheep on the semantic map that the first mask misses
SHEEP = FIRST | SECOND

Cell = tuple[int, int]


def squares(d: Drawing, x: float, y: float, cells: set[Cell], cls: str, fill: float) -> None:
    """Fill the given squares."""
    for column, row in sorted(cells):
        d.rect(x + column * CELL, y + row * CELL, CELL, CELL, cls, fill=fill, stroke=0, radius=0)


def outline(d: Drawing, x: float, y: float, cells: set[Cell], cls: str, *, dash: str = "") -> None:
    """Draw the border of a set of squares."""
    for column, row in sorted(cells):
        left, top = x + column * CELL, y + row * CELL
        right, bottom = left + CELL, top + CELL
        for neighbour, edge in (
            ((column, row - 1), ((left, top), (right, top))),
            ((column, row + 1), ((left, bottom), (right, bottom))),
            ((column - 1, row), ((left, top), (left, bottom))),
            ((column + 1, row), ((right, top), (right, bottom))),
        ):
            if neighbour not in cells:
                d.line(*edge, cls=cls, stroke=3, dash=dash)


def number(d: Drawing, x: float, y: float, cell: Cell, content: str) -> None:
    """Write into one square."""
    d.text(x + (cell[0] + 0.5) * CELL, y + (cell[1] + 0.5) * CELL + 5, content, size=14, bold=True)


def lattice(d: Drawing, x: float, y: float) -> None:
    """The squares themselves."""
    for k in range(1, COLUMNS):
        d.line((x + k * CELL, y), (x + k * CELL, y + ROWS * CELL), cls="muted", stroke=1.5, dash="1 4")
    for k in range(1, ROWS):
        d.line((x, y + k * CELL), (x + COLUMNS * CELL, y + k * CELL), cls="muted", stroke=1.5, dash="1 4")
    d.rect(x, y, COLUMNS * CELL, ROWS * CELL, "ink", radius=0)


def stuff(d: Drawing, x: float, y: float) -> None:
    """Sky above, grass below."""
    every = {(c, r) for c in range(COLUMNS) for r in range(ROWS)} - SHEEP
    squares(d, x, y, {cell for cell in every if cell[1] < HORIZON}, "c1", 0.25)
    squares(d, x, y, {cell for cell in every if cell[1] >= HORIZON}, "c3", 0.3)
    d.text(x + 4 * CELL, y + 1.25 * CELL, key="sky", size=15)
    d.text(x + 4 * CELL, y + 5.75 * CELL, key="grass", size=15)


def panel(d: Drawing, x: float, y: float, kind: str, note: str) -> None:
    """One of the four ways."""
    d.text(x, y - 8, key=kind, size=14, anchor="start", bold=True)
    first, second = FIRST, SECOND
    if kind != "instance":
        stuff(d, x, y)
    if kind == "semantic":
        squares(d, x, y, SHEEP, "c2", 0.4)
    if kind in ("instance", "overlay"):
        first = FIRST - {LOST}
    if kind == "overlay":
        squares(d, x, y, SHEEP, "c2", 0.2)
    if kind == "panoptic":
        second = SECOND - {(3, 3)}
        first = FIRST - {(4, 3)}
    if kind != "semantic":
        squares(d, x, y, first, "c2", 0.35)
        squares(d, x, y, second, "c4", 0.35)
    lattice(d, x, y)
    if kind == "semantic":
        outline(d, x, y, SHEEP, "c2")
        d.text(x + 4 * CELL, y + 3.75 * CELL, key="sheep", size=15, bold=True)
    else:
        outline(d, x, y, first, "c2")
        outline(d, x, y, second, "c4", dash="5 3" if kind != "panoptic" else "")
        for cell in sorted(SHEEP):
            both, neither = cell in first & second, cell not in first | second
            if kind == "overlay" or not (both or neither):
                number(d, x, y, cell, "!" if both else "?" if neither else "1" if cell in first else "2")
    d.text(x, y + ROWS * CELL + 20, key=note, size=14, anchor="start", cls="muted")


def main() -> None:
    """Four panels."""
    d = Drawing(__file__, 400, 372)
    panel(d, 12, 26, "semantic", "merged")
    panel(d, 212, 26, "instance", "scores")
    panel(d, 12, 210, "overlay", "conflict")
    panel(d, 212, 210, "panoptic", "decided")
    d.save()


if __name__ == "__main__":
    main()
