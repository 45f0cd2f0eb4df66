"""Draw SSD300's six prediction maps beside YOLOv1's single one, and default boxes of two maps over one image."""

from __future__ import annotations

from _draw import Drawing

Shape = tuple[float, float]
MAPS = ((38, 4, 58.0), (19, 6, 46.0), (10, 6, 36.0), (5, 6, 28.0), (3, 4, 20.0), (1, 4, 14.0))
AXIS, BAR, GAP = 64.0, 134.0, 20.0  # middle of the row of maps; top of the bar of predictions; gap between maps
PANEL, TOP = 176.0, 284.0
BIRD = (62.0, 70.0, 34.0, 28.0)  # center, width and height in pixels of the 300 x 300 input
PERSON = (200.0, 160.0, 104.0, 214.0)
FINE = ((42.4, 42.4), (42.4, 21.2), (21.2, 42.4), (30.0, 30.0))  # the last one fits best
COARSE = ((281.0, 93.5), (93.5, 281.0), (185.8, 185.8), (162.0, 162.0), (229.1, 114.6), (114.6, 229.1))


def maps(d: Drawing) -> None:
    """The row of maps, each with an arrow to the predictions."""
    d.rect(6, AXIS - 24, 48, 48, "muted", fill=0.12)
    d.text(30, AXIS + 5, "300²", size=14)
    x = 76.0
    d.line((56, AXIS), (74, AXIS), arrow=True)
    for i, (cells, boxes, size) in enumerate(MAPS):
        d.rect(x, AXIS - size / 2, size, size, "c1" if i < 2 else "c3", fill=0.22, stroke=2, radius=1)
        d.text(x + size / 2, 112, str(cells), size=14, bold=True)
        if i < 5:
            d.line((x + size + 2, AXIS), (x + size + GAP - 2, AXIS), arrow=True)
        d.line((x + size / 2, 117), (x + size / 2, BAR - 1), cls="c2", arrow=True)
        d.text(x + size / 2, BAR + 18, f"×{boxes}", size=14)
        x += size + GAP
    d.rect(76, BAR, 318, 26, "c2", fill=0.16)
    d.text(137, 22, "VGG-16", cls="c1", size=14)
    d.text(304, 22, key="extra", cls="c3", size=14)
    d.text(68, BAR + 18, key="per-cell", size=14, anchor="end")
    d.text(235, 180, key="total", size=14, bold=True)
    d.text(6, 220, "YOLOv1", size=14, anchor="start", cls="muted")
    d.rect(76, 202, 28, 28, "muted", fill=0.2, stroke=2, radius=1)
    d.text(90, 221, "7", size=14, bold=True)
    d.line((107, 216), (126, 216), cls="muted", arrow=True)
    d.text(132, 221, key="single", size=14, anchor="start")


def objects(d: Drawing, left: float) -> None:
    """A person and a small bird in one panel."""
    k = PANEL / 300
    x, y, _, h = PERSON
    px, py, half = left + x * k, TOP + y * k, h * k / 2
    d.circle(px, py - half + 15, 14, "c4", fill=0.35, stroke=0)
    d.path(
        f"M{px - 30:.1f},{py + half:.1f} V{py - 12:.1f} Q{px:.1f},{py - 50:.1f} {px + 30:.1f},{py - 12:.1f} "
        f"V{py + half:.1f} Z",
        "c4",
        fill=0.35,
        stroke=0,
    )
    bird(d, left + BIRD[0] * k, TOP + BIRD[1] * k, k)


def bird(d: Drawing, x: float, y: float, k: float) -> None:
    """The bird around (x, y) with k units a pixel."""
    shape = ((-17, -14), (2, -2), (17, -13), (9, 14), (-7, 14))
    d.polygon(((x + a * k, y + b * k) for a, b in shape), "c4", fill=0.6, stroke=0)


def boxes(d: Drawing, origin: Shape, center: Shape, k: float, shapes: tuple[Shape, ...]) -> None:
    """Default boxes around a cell's center, in pixels from the origin, cut off at the edge; the last one solid."""
    cx, cy = center
    for i, (w, h) in enumerate(shapes):
        hit = i == len(shapes) - 1
        x0, y0 = max(cx - w / 2, 0.0), max(cy - h / 2, 0.0)
        x1, y1 = min(cx + w / 2, 300.0), min(cy + h / 2, 300.0)
        d.rect(
            origin[0] + x0 * k,
            origin[1] + y0 * k,
            (x1 - x0) * k,
            (y1 - y0) * k,
            "c2" if hit else "ink",
            stroke=3 if hit else 1.5,
            dash="" if hit else "4 3",
            radius=0,
        )


def main() -> None:
    """Maps above; below, a lens on the fine grid and the coarse grid over the same image."""
    d = Drawing(__file__, 400, 488)
    maps(d)
    d.line((8, 244), (392, 244), cls="muted")
    k = PANEL / 300
    for left, key in ((12.0, "fine"), (212.0, "coarse")):
        d.text(left + PANEL / 2, 272, key=key, size=14, bold=True)
        objects(d, left)
        d.rect(left, TOP, PANEL, PANEL, "ink", radius=0)

    step, side = 300 / 38, 76.0  # the lens shows 7 x 7 cells
    first = (int(BIRD[0] / step) - 3, int(BIRD[1] / step) - 3)
    x0, y0 = first[0] * step, first[1] * step
    lens, zoom = (18.0, TOP + 92), side / (7 * step)
    d.rect(12 + x0 * k, TOP + y0 * k, 7 * step * k, 7 * step * k, "c1", stroke=2, radius=0)
    d.line((12 + x0 * k, TOP + (y0 + 7 * step) * k), lens, cls="c1")
    d.line((12 + (x0 + 7 * step) * k, TOP + (y0 + 7 * step) * k), (lens[0] + side, lens[1]), cls="c1")
    bird(d, lens[0] + (BIRD[0] - x0) * zoom, lens[1] + (BIRD[1] - y0) * zoom, zoom)
    for i in range(1, 7):
        d.line((lens[0] + i * side / 7, lens[1]), (lens[0] + i * side / 7, lens[1] + side), cls="muted")
        d.line((lens[0], lens[1] + i * side / 7), (lens[0] + side, lens[1] + i * side / 7), cls="muted")
    d.rect(*lens, side, side, "c1", stroke=2, radius=0)
    boxes(d, lens, (3.5 * step, 3.5 * step), zoom, FINE)

    for i in range(1, 5):
        d.line((212 + i * PANEL / 5, TOP), (212 + i * PANEL / 5, TOP + PANEL), cls="muted")
        d.line((212, TOP + i * PANEL / 5), (212 + PANEL, TOP + i * PANEL / 5), cls="muted")
    boxes(d, (212.0, TOP), (210.0, 150.0), k, COARSE)
    d.text(200, 480, key="legend", size=14)
    d.save()


if __name__ == "__main__":
    main()
