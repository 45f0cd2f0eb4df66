"""One bin of one box, twice: the cells that RoI Pooling reads after rounding, and the samples of RoI Align."""

import math

from _draw import Drawing

CELL, GRID, TOP = 30.0, 6, 66.0
POOL, ALIGN = 10.0, 210.0
BOX = (1.375, 1.75, 5.3125, 5.25)  # x1, y1, x2, y2 in cells: the box divided by the stride
BINS, SAMPLES = 2, 2
Rect = tuple[float, float, float, float]


def true_bin(column: int, row: int) -> Rect:
    """The edges of a bin without rounding, in cells."""
    x1, y1, x2, y2 = BOX
    w, h = (x2 - x1) / BINS, (y2 - y1) / BINS
    return x1 + column * w, y1 + row * h, x1 + (column + 1) * w, y1 + (row + 1) * h


def read_by_pooling(column: int, row: int) -> Rect:
    """The cells that RoI Pooling reads for a bin: box edges to the nearest cell, bin edges down and up."""
    edges = []
    for low, high, index in ((BOX[0], BOX[2], column), (BOX[1], BOX[3], row)):
        first, last = math.floor(low + 0.5), math.floor(high + 0.5)
        cells = last - first + 1
        edges.append((first + math.floor(index * cells / BINS), first + math.ceil((index + 1) * cells / BINS)))
    (x1, x2), (y1, y2) = edges
    return x1, y1, x2, y2


def rect(d: Drawing, left: float, box: Rect, cls: str, **style: object) -> None:
    """A rectangle given in cells."""
    x1, y1, x2, y2 = (v * CELL for v in box)
    d.rect(left + x1, TOP + y1, x2 - x1, y2 - y1, cls, radius=0, **style)  # type: ignore[arg-type]


def hatch(d: Drawing, box: Rect, cls: str, *, falling: bool = False, step: float = 8) -> None:
    """Fill a rectangle of viewBox units with slanted lines."""
    x1, y1, x2, y2 = box
    w, h = x2 - x1, y2 - y1
    offset = step / 2
    while offset < w + h:
        a = (min(offset, w), max(0.0, offset - w))
        b = (max(0.0, offset - h), min(offset, h))
        ends = [(x2 - u if falling else x1 + u, y1 + v) for u, v in (a, b)]
        d.line(*ends, cls=cls)
        offset += step


def panel(d: Drawing, left: float) -> None:
    """The cells, the object that fills the box, the box and the faint outlines of its bins."""
    for i in range(GRID + 1):
        d.line((left + i * CELL, TOP), (left + i * CELL, TOP + GRID * CELL), cls="muted")
        d.line((left, TOP + i * CELL), (left + GRID * CELL, TOP + i * CELL), cls="muted")
    x1, y1, x2, y2 = BOX
    w, h = x2 - x1, y2 - y1
    shape = ((0.0, 0.12), (0.14, 0.0), (1.0, 0.86), (0.86, 1.0))
    d.polygon([(left + (x1 + u * w) * CELL, TOP + (y1 + v * h) * CELL) for u, v in shape], "c4", fill=0.3, stroke=0)
    for column in range(BINS):
        for row in range(BINS):
            rect(d, left, true_bin(column, row), "ink", dash="2 4")


def own_bin(d: Drawing, left: float) -> None:
    """The bin as it should be."""
    rect(d, left, true_bin(0, 0), "ink", stroke=3, dash="7 4")


def pool(d: Drawing) -> None:
    """The cells read for the first bin, how far they reach too far, and the column shared with its neighbor."""
    x1, y1, x2, y2 = read_by_pooling(0, 0)
    near = read_by_pooling(1, 0)
    panel(d, POOL)
    hatch(d, (POOL + x1 * CELL, TOP + y1 * CELL, POOL + x2 * CELL, TOP + y2 * CELL), "c2")
    shared = (POOL + near[0] * CELL, TOP + y1 * CELL, POOL + x2 * CELL, TOP + y2 * CELL)
    hatch(d, shared, "c1", falling=True)
    rect(d, POOL, (x1, y1, x2, y2), "c2", stroke=2.5)
    own_bin(d, POOL)
    x, y = POOL + 3.5 * CELL, TOP + 2.5 * CELL
    d.polygon(((x, y - 9), (x + 9, y), (x, y + 9), (x - 9, y)), "c3", fill=1, stroke=0)
    own = true_bin(0, 0)
    y = TOP + (y2 + 0.5) * CELL
    for start, end in ((own[0], x1), (own[2], x2)):
        d.line((POOL + end * CELL, TOP + y2 * CELL), (POOL + end * CELL, y + 6), cls="c2")
        d.line((POOL + start * CELL, TOP + own[3] * CELL), (POOL + start * CELL, y + 6), cls="ink", dash="3 2")
        d.line((POOL + start * CELL, y), (POOL + end * CELL, y), cls="c5", stroke=2.5, arrow=True)
    middle = POOL + (own[0] + own[2]) / 2 * CELL
    d.rect(middle - 27, y - 11, 54, 22, "paper", fill=1, stroke=0)
    d.text(middle, y + 5, key="too_much", size=14, cls="c5", bold=True)
    tip = (shared[0] + shared[2]) / 2
    d.rect(POOL + 56, TOP + 4, 120, 20, "paper", fill=1, stroke=0)
    d.text(POOL + 116, TOP + 19, key="shared", size=14)
    d.line((tip, TOP + 25), (tip, shared[1] - 2), arrow=True)


def align(d: Drawing) -> None:
    """Four samples in the same bin; one with its nearest cell centers, the thicker the line, the larger the weight."""
    half = GRID * CELL / 2
    panel(d, ALIGN)
    own_bin(d, ALIGN)
    x1, y1, x2, y2 = true_bin(0, 0)
    steps = [(i + 0.5) / SAMPLES for i in range(SAMPLES)]
    points = [(x1 + a * (x2 - x1), y1 + b * (y2 - y1)) for b in steps for a in steps]
    u, v = points[-1]
    i, j = math.floor(u - 0.5), math.floor(v - 0.5)
    alpha, beta = u - 0.5 - i, v - 0.5 - j
    for column, wx in ((i, 1 - alpha), (i + 1, alpha)):
        for row, wy in ((j, 1 - beta), (j + 1, beta)):
            center = (ALIGN + (column + 0.5) * CELL, TOP + (row + 0.5) * CELL)
            d.line((ALIGN + u * CELL, TOP + v * CELL), center, cls="c2", stroke=1.5 + 12 * wx * wy)
            d.circle(*center, 4, "c2", fill=1, stroke=0)
    for x, y in points:
        d.circle(ALIGN + x * CELL, TOP + y * CELL, 5, "c1", fill=1, stroke=0)
    d.rect(ALIGN + 20, TOP + 159, 140, 19, "paper", fill=1, stroke=0)
    d.text(ALIGN + half, TOP + 174, key="weight", size=14)
    d.line((ALIGN + 112, TOP + 159), (ALIGN + 103, TOP + 110), arrow=True)


def main() -> None:
    """Two panels and what the four signs mean."""
    d = Drawing(__file__, 400, 310)
    half = GRID * CELL / 2
    for left, name, key in ((POOL, "RoI Pooling", "rounded"), (ALIGN, "RoI Align", "exact")):
        d.text(left + half, 20, name, size=17, bold=True)
        d.text(left + half, 46, key=key, size=14.5)
    pool(d)
    align(d)
    y = TOP + GRID * CELL + 30
    d.rect(14, y - 13, 24, 16, "c2", stroke=2, radius=0)
    hatch(d, (14, y - 13, 38, y + 3), "c2")
    d.text(46, y, key="read", size=14, anchor="start")
    d.polygon(((26, y + 13), (35, y + 22), (26, y + 31), (17, y + 22)), "c3", fill=1, stroke=0)
    d.text(46, y + 27, key="maximum", size=14, anchor="start")
    d.rect(214, y - 13, 24, 16, "ink", stroke=3, dash="7 4", radius=0)
    d.text(246, y, key="own", size=14, anchor="start")
    d.circle(226, y + 22, 5, "c1", fill=1, stroke=0)
    d.text(246, y + 27, key="sample", size=14, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
