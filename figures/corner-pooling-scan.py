"""Top-left corner pooling on a small grid: two running maxima meet at a corner that lies outside the object."""

from _draw import Drawing

CELL, SIZE = 22, 7
VERTICAL = {(0, 1): 1, (3, 1): 4, (5, 1): 2}
"""Responses to a left edge, as (row, column): value."""
HORIZONTAL = {(1, 3): 3, (1, 5): 1}
"""Responses to a top edge."""
CORNER = (1, 1)


def grid(d: Drawing, x: float, y: float) -> None:
    """Seven by seven empty cells with their upper left corner at (x, y)."""
    side = CELL * SIZE
    for i in range(SIZE + 1):
        d.line((x, y + i * CELL), (x + side, y + i * CELL), cls="muted")
        d.line((x + i * CELL, y), (x + i * CELL, y + side), cls="muted")


def put(d: Drawing, x: float, y: float, cell: tuple[int, int], value: int, cls: str, *, solid: bool) -> None:
    """A number in a cell; `solid` shades the cell."""
    left, top = x + cell[1] * CELL, y + cell[0] * CELL
    if solid:
        d.rect(left, top, CELL, CELL, cls, fill=0.28, stroke=2, radius=0)
    d.text(left + CELL / 2, top + CELL / 2 + 5, str(value), size=14, cls=cls, bold=solid)


def running(cells: dict[tuple[int, int], int], axis: int) -> list[int]:
    """The largest value from each position to the end of the line through the corner."""
    line = [cells.get((i, CORNER[1]) if axis == 0 else (CORNER[0], i), 0) for i in range(SIZE)]
    return [max(line[i:]) for i in range(SIZE)]


def main() -> None:
    """Draw the object, the two scans and their sum."""
    d = Drawing(__file__, 400, 452)
    side = CELL * SIZE
    left, right, upper, lower = 22, 224, 36, 260
    down, across = running(VERTICAL, 0), running(HORIZONTAL, 1)

    d.text(left, upper - 14, key="before", size=15, anchor="start", bold=True)
    grid(d, left, upper)
    c, r = 3.5 * CELL, 2.5 * CELL
    d.polygon(
        [(left + c, upper + c - r), (left + c + r, upper + c), (left + c, upper + c + r), (left + c - r, upper + c)],
        "muted",
        fill=0.22,
    )
    d.rect(left + CELL, upper + CELL, 5 * CELL, 5 * CELL, "ink", stroke=2, dash="6 4", radius=0)
    put(d, left, upper, (3, 1), 4, "c1", solid=True)
    put(d, left, upper, (1, 3), 3, "c2", solid=True)
    put(d, left, upper, CORNER, 0, "c5", solid=True)
    d.text(left, upper + side + 20, key="corner", size=14, anchor="start", cls="c5")

    d.text(right, upper - 14, key="up", size=15, anchor="start", bold=True)
    grid(d, right, upper)
    for i, value in enumerate(down):
        put(d, right, upper, (i, 1), value, "c1", solid=(i, 1) in VERTICAL and value == VERTICAL[i, 1])
    x = right + 2.5 * CELL
    d.line((x, upper + side - 6), (x, upper + 6), cls="c1", stroke=2.5, arrow=True)
    d.text(right, upper + side + 20, key="edge1", size=14, anchor="start", cls="c1")

    d.text(left, lower - 14, key="leftwards", size=15, anchor="start", bold=True)
    grid(d, left, lower)
    for i, value in enumerate(across):
        put(d, left, lower, (1, i), value, "c2", solid=(1, i) in HORIZONTAL and value == HORIZONTAL[1, i])
    y = lower + 2.5 * CELL
    d.line((left + side - 6, y), (left + 6, y), cls="c2", stroke=2.5, arrow=True)
    d.text(left, lower + side + 20, key="edge2", size=14, anchor="start", cls="c2")

    d.text(right, lower - 14, key="sum", size=15, anchor="start", bold=True)
    grid(d, right, lower)
    for i in range(SIZE):
        if i != CORNER[0]:
            put(d, right, lower, (i, 1), down[i], "muted", solid=False)
        if i != CORNER[1]:
            put(d, right, lower, (1, i), across[i], "muted", solid=False)
    put(d, right, lower, CORNER, down[CORNER[0]] + across[CORNER[1]], "c5", solid=True)
    d.text(right, lower + side + 20, key="peak", size=14, anchor="start", cls="c5")
    d.save()


if __name__ == "__main__":
    main()
