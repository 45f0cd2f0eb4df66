"""Draw nine samples, fixed and moved by predicted offsets, the branch that predicts them, and one interpolation."""

from __future__ import annotations

from itertools import product

from _draw import Drawing, Point

CELL, GRID = 25, 7
BAND = ((4.15, 0.3), (5.85, 0.3), (2.85, 6.7), (1.15, 6.7))  # the object, in cells
# Where the nine samples go, in cells (right, down), row by row.
MOVED = (
    (3.95, 1.75), (4.45, 1.45), (4.9, 1.8),
    (2.95, 3.3), (3.45, 3.6), (4.05, 3.4),
    (2.15, 5.25), (2.55, 5.6), (3.05, 5.15),
)  # fmt: skip


def scene(d: Drawing, x: float, y: float) -> None:
    """The cells and the object on them, a slanted band."""
    for row, column in product(range(GRID), repeat=2):
        d.rect(x + column * CELL + 1, y + row * CELL + 1, CELL - 2, CELL - 2, "muted", fill=0.12, stroke=0, radius=1)
    d.polygon(((x + u * CELL, y + v * CELL) for u, v in BAND), "c3", fill=0.22, stroke=1.5)


def taps(x: float, y: float) -> list[Point]:
    """The nine fixed sampling points, at the centers of the middle cells."""
    return [(x + (2.5 + j) * CELL, y + (2.5 + i) * CELL) for i, j in product(range(3), repeat=2)]


def main() -> None:
    """Above, fixed and moved points; in the middle, where the moves come from; below, one sample."""
    d = Drawing(__file__, 400, 430)
    left, right, top = 12, 212, 30
    d.text(left + 88, 20, key="fixed", size=16, bold=True)
    d.text(right + 88, 20, key="moved", size=16, bold=True)
    for x in (left, right):
        scene(d, x, top)
    for x, y in taps(left, top):
        d.circle(x, y, 5, "c1", fill=1, stroke=0)
    for (x, y), (u, v) in zip(taps(right, top), MOVED, strict=True):
        end = (right + u * CELL, top + v * CELL)
        d.circle(x, y, 4, "muted", stroke=1.5)
        d.line((x, y), end, cls="c2", stroke=1.5)
        d.circle(*end, 5, "c2", fill=1, stroke=0)

    d.box(12, 238, 100, 40, key="features", cls="ink", fill=0.06, size=15)
    d.line((112, 258), (144, 258), cls="ink", stroke=2, arrow=True)
    d.box(146, 238, 100, 40, key="branch", cls="c2", size=15)
    d.line((246, 258), (278, 258), cls="c2", stroke=2, arrow=True)
    d.box(280, 238, 108, 40, key="offsets", cls="c2", size=15)
    d.line((334, 238), (334, 211), cls="c2", stroke=2, arrow=True)

    x, y, side = 48, 322, 84
    corners = ((x, y, "x₁"), (x + side, y, "x₂"), (x, y + side, "x₃"), (x + side, y + side, "x₄"))
    u, v = 0.7, 0.3
    weights = ((1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v)
    point = (x + u * side, y + v * side)
    for (cx, cy, name), weight in zip(corners, weights, strict=True):
        d.line((cx, cy), point, cls="c2", stroke=1.5 + 7 * weight)
        d.circle(cx, cy, 6, "ink", fill=1, stroke=0)
        d.text(cx + (-18 if cx == x else 20), cy + 6, name, size=17)
    d.circle(*point, 6, "c2", fill=1, stroke=0)
    for k in range(4):
        d.text(184, 332 + 24 * k, key=f"note{k + 1}", size=15, anchor="start", cls="ink" if k < 2 else "c2", bold=k > 1)
    d.save()


if __name__ == "__main__":
    main()
