"""Anchors: the stride grid from feature map to image, and nine anchors of one location to scale."""

from math import sqrt

from _draw import Drawing

STRIDE, CELL, COLUMNS, ROWS = 16, (3, 2), 5, 4
SERIES = (("c2", 128, ""), ("c3", 256, "6 3"), ("c4", 512, "2 3"))


def grid(d: Drawing, left: float, top: float, side: float, unit: int) -> None:
    """A grid of cells with the chosen one marked; ticks count in `unit`, at edges or, for cells, in the middle."""
    column, row = CELL
    d.rect(left, top, COLUMNS * side, ROWS * side, "c1", fill=0.06, radius=0)
    d.rect(left + column * side, top + row * side, side, side, "c1", fill=0.35, stroke=2.5, radius=0)
    for i in range(1, COLUMNS):
        d.line((left + i * side, top), (left + i * side, top + ROWS * side), cls="muted")
    for j in range(1, ROWS):
        d.line((left, top + j * side), (left + COLUMNS * side, top + j * side), cls="muted")
    shift, last = (side / 2, 0) if unit == 1 else (0, 1)
    for i in range(COLUMNS + last):
        d.text(left + i * side + shift, top - 6, str(i * unit), cls="muted", size=12)
    for j in range(ROWS + last):
        d.text(left - 6, top + j * side + shift + 4, str(j * unit), cls="muted", size=12, anchor="end")


def main() -> None:
    """Draw the mapping above and the anchors below."""
    d = Drawing(__file__, 400, 560)
    column, row = CELL
    d.text(80, 18, key="feature", bold=True)
    grid(d, 26, 48, 22, 1)
    d.text(80, 160, f"(i, j) = ({column}, {row})", size=12.5)
    d.text(292, 18, key="image", bold=True)
    grid(d, 206, 48, 34, STRIDE)
    for i in range(COLUMNS):
        for j in range(ROWS):
            d.circle(206 + (i + 0.5) * 34, 48 + (j + 0.5) * 34, 2, "muted", fill=1, stroke=0)
    x, y = 206 + (column + 0.5) * 34, 48 + (row + 0.5) * 34
    d.circle(x, y, 4.5, "c5", fill=1, stroke=0)
    d.line((x, y + 8), (x, 190), cls="c5", arrow=True)
    d.text(x, 206, f"({(column + 0.5) * STRIDE:g}, {(row + 0.5) * STRIDE:g})", cls="c5", size=12.5, bold=True)
    d.line((26 + 4 * 22 + 4, 103), (174, 103), cls="c5", arrow=True)
    d.text(158, 96, "×16", cls="c5", size=12.5)
    d.text(80, 184, "cx = (i + ½)·16", size=12.5)
    d.text(80, 204, "cy = (j + ½)·16", size=12.5)

    d.text(200, 258, key="anchors", bold=True)
    scale, left, top, cx, cy = 0.34, 30, 292, (31 + 0.5) * STRIDE, (18 + 0.5) * STRIDE
    d.rect(left, top, 1000 * scale, 600 * scale, "ink", fill=0.05, stroke=2, radius=0)
    d.text(left + 1000 * scale - 6, top + 600 * scale - 8, "1000×600", cls="muted", size=12, anchor="end")
    x, y = left + cx * scale, top + cy * scale
    for n, (cls, size, dash) in enumerate(SERIES):
        for ratio in (0.5, 1, 2):
            w, h = scale * size / sqrt(ratio), scale * size * sqrt(ratio)
            d.rect(x - w / 2, y - h / 2, w, h, cls, stroke=2, dash=dash, radius=0)
        d.line((80 + 90 * n, 543), (106 + 90 * n, 543), cls=cls, stroke=2, dash=dash)
        d.text(112 + 90 * n, 547, f"{size}²", size=12, anchor="start")
    d.circle(x, y, 4.5, "c5", fill=1, stroke=0)
    d.text(x + scale * 181 + 8, 516, key="crossing", cls="c4", size=12, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
