"""One cell stands for one point of the image; nine boxes around it, and what the IoU with an object makes of them."""

from math import sqrt

from _draw import Drawing

Box = tuple[float, float, float, float]  # center x, center y, width, height in pixels of the input

STRIDE, CELL, COLUMNS, ROWS = 16, (3, 2), 5, 4
IMAGE, POINT = (1000, 600), ((31 + 0.5) * STRIDE, (18 + 0.5) * STRIDE)
TRUTH: Box = (POINT[0] + 8, POINT[1] - 2, 400, 200)
LEFT, TOP, SCALE = 20, 274, 0.36
SHOWN = (
    ("positive", (256, 0.5), "c3", "", 3.0),
    ("ignored", (256, 1), "c2", "7 4", 2.5),
    ("negative", (128, 1), "c4", "2 3", 2.5),
)


def iou(a: Box, b: Box) -> float:
    """Intersection over union of two boxes."""
    sides = [
        min(a[i] + a[i + 2] / 2, b[i] + b[i + 2] / 2) - max(a[i] - a[i + 2] / 2, b[i] - b[i + 2] / 2) for i in (0, 1)
    ]
    inter = max(sides[0], 0) * max(sides[1], 0)
    return inter / (a[2] * a[3] + b[2] * b[3] - inter)


def anchor(scale: float, ratio: float) -> Box:
    """The anchor of this scale and height-to-width ratio at the chosen point."""
    return *POINT, scale / sqrt(ratio), scale * sqrt(ratio)


def grid(d: Drawing, left: float, top: float, side: float, unit: int) -> None:
    """A grid of cells with the chosen one marked; ticks count cells in their middle or pixels at their edges."""
    column, row = CELL
    d.rect(left, top, COLUMNS * side, ROWS * side, "c1", fill=0.06, radius=0)
    d.rect(left + column * side, top + row * side, side, side, "c1", fill=0.35, stroke=2.5, radius=0)
    for i in range(1, COLUMNS):
        d.line((left + i * side, top), (left + i * side, top + ROWS * side), cls="muted")
    for j in range(1, ROWS):
        d.line((left, top + j * side), (left + COLUMNS * side, top + j * side), cls="muted")
    shift, last = (side / 2, 0) if unit == 1 else (0, 1)
    for i in range(COLUMNS + last):
        d.text(left + i * side + shift, top - 7, str(i * unit), cls="muted", size=14)
    for j in range(ROWS + last):
        d.text(left - 6, top + j * side + shift + 5, str(j * unit), cls="muted", size=14, anchor="end")


def mapping(d: Drawing) -> None:
    """From a cell to a point, with and without the half."""
    column, row = CELL
    d.text(72, 18, key="feature", bold=True, size=14)
    grid(d, 24, 48, 20, 1)
    d.line((24 + 4 * 20 + 3, 98), (174, 98), cls="c5", stroke=2, arrow=True)
    d.text(150, 90, "×16", cls="c5", size=14)
    for y, index in ((156, column), (178, row)):
        d.text(10, y, f"({index} + ½) × {STRIDE} = {(index + 0.5) * STRIDE:g}", size=14, anchor="start")
    d.text(298, 18, key="image", bold=True, size=14)
    left, top, side = 208, 48, 36
    grid(d, left, top, side, STRIDE)
    x, y = left + column * side, top + row * side
    for u, v in ((x, y), (17, 197)):
        d.circle(u, v, 5, "ink", stroke=2)
    d.text(30, 202, key="without_half", size=14, anchor="start")
    x, y = x + side / 2, y + side / 2
    d.circle(x, y, 5, "c5", fill=1, stroke=0)
    d.rect(x - 30, y + 22, 60, 18, "paper", fill=1, stroke=0)
    d.text(x, y + 36, f"({(column + 0.5) * STRIDE:g}, {(row + 0.5) * STRIDE:g})", cls="c5", size=14, bold=True)


def outline(d: Drawing, box: Box, cls: str, *, stroke: float = 1.5, dash: str = "", fill: float = 0) -> None:
    """A box of the image to scale."""
    x, y, w, h = box
    d.rect(
        LEFT + (x - w / 2) * SCALE,
        TOP + (y - h / 2) * SCALE,
        w * SCALE,
        h * SCALE,
        cls,
        stroke=stroke,
        dash=dash,
        fill=fill,
        radius=0,
    )


def car(d: Drawing) -> None:
    """A silhouette that fills the true box."""
    x, y, w, h = (SCALE * value for value in TRUTH)
    u, v = LEFT + x - w / 2, TOP + y - h / 2
    body = ((0, 0.5), (0.2, 0.44), (0.34, 0), (0.72, 0), (0.86, 0.44), (1, 0.52), (1, 0.8), (0, 0.8))
    d.polygon(((u + p * w, v + q * h) for p, q in body), "muted", fill=0.4, stroke=0)
    for p in (0.22, 0.78):
        d.circle(u + p * w, v + 0.83 * h, 0.17 * h, "muted", fill=0.8, stroke=0)


def anchors(d: Drawing) -> None:
    """Nine anchors, three of them labeled by their IoU with the car."""
    width, height = (SCALE * value for value in IMAGE)
    d.text(200, 236, key="nine", bold=True, size=14)
    d.rect(LEFT, TOP, width, height, "ink", fill=0.04, stroke=2, radius=0)
    car(d)
    for scale in (128, 256, 512):
        for ratio in (0.5, 1, 2):
            outline(d, anchor(scale, ratio), "muted")
    for n, (key, (scale, ratio), cls, dash, stroke) in enumerate(SHOWN):
        box = anchor(scale, ratio)
        outline(d, box, cls, stroke=stroke, dash=dash)
        x, y = 20 + 128 * n, TOP + height + 42
        d.line((x, y), (x + 28, y), cls=cls, stroke=stroke, dash=dash)
        d.text(x + 34, y - 2, key=key, size=14, anchor="start", bold=True)
        d.text(x + 34, y + 16, f"IoU {iou(box, TRUTH):.2f}", size=14, anchor="start")
    d.circle(LEFT + POINT[0] * SCALE, TOP + POINT[1] * SCALE, 4.5, "c5", fill=1, stroke=0)
    d.text(LEFT + (POINT[0] + 181) * SCALE + 6, TOP + height + 16, key="outside", cls="muted", size=14, anchor="start")


def main() -> None:
    """Draw the mapping above and the anchors below."""
    d = Drawing(__file__, 400, 556)
    mapping(d)
    d.line((10, 216), (390, 216), cls="muted")
    anchors(d)
    d.save()


if __name__ == "__main__":
    main()
