"""R-CNN: overlapping regions are warped and convolved one by one, so that shared pixels are computed again."""

from math import cos, pi, sin

from _draw import Drawing

Box = tuple[float, float, float, float]
Points = list[tuple[float, float]]

BOXES: tuple[tuple[Box, str, str], ...] = (
    ((62, 6, 116, 126), "c1", ""),
    ((40, 14, 132, 76), "c2", "7 3"),
    ((78, 26, 160, 118), "c3", "2 3"),
)
SHARED: Box = (78, 26, 116, 76)
HEAD: Points = [(89 + 11 * cos(i * pi / 8), 22 + 12 * sin(i * pi / 8)) for i in range(16)]
BODY: Points = [(83, 33), (95, 33), (104, 44), (110, 78), (101, 80), (99, 122), (79, 122), (77, 80), (68, 78), (74, 44)]


def clip(points: Points, box: Box) -> Points:
    """The part of a polygon inside the box (Sutherland and Hodgman)."""
    for axis, bound, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        kept: Points = []
        for p, q in zip(points, points[1:] + points[:1], strict=True):
            inside, follows = sign * (p[axis] - bound) >= 0, sign * (q[axis] - bound) >= 0
            if inside:
                kept.append(p)
            if inside != follows:
                t = (bound - p[axis]) / (q[axis] - p[axis])
                kept.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
        points = kept
    return points


def hatch(d: Drawing, x: float, y: float, w: float, h: float) -> None:
    """Diagonal lines over a rectangle."""
    step = 7.0
    offset = step
    while offset < w + h:
        start = (x + min(offset, w), y + max(0.0, offset - w))
        end = (x + max(0.0, offset - h), y + min(offset, h))
        d.line(start, end, cls="c5")
        offset += step
    d.rect(x, y, w, h, "c5", stroke=1.5, radius=0)


def scene(d: Drawing, left: float, top: float, scale: float) -> None:
    """The image with its object, the three regions and the patch that all of them contain."""
    d.rect(left, top, 172 * scale, 130 * scale, "muted", fill=0.08)
    for shape in (HEAD, BODY):
        d.polygon([(left + x * scale, top + y * scale) for x, y in shape], "ink", fill=0.3, stroke=0)
    x1, y1, x2, y2 = (v * scale for v in SHARED)
    hatch(d, left + x1, top + y1, x2 - x1, y2 - y1)
    for (a, b, c, e), cls, dash in BOXES:
        d.rect(left + a * scale, top + b * scale, (c - a) * scale, (e - b) * scale, cls, stroke=2, dash=dash, radius=0)


def crop(d: Drawing, left: float, top: float, side: float, index: int) -> None:
    """One region, stretched to a square."""
    box, cls, dash = BOXES[index]
    sx, sy = side / (box[2] - box[0]), side / (box[3] - box[1])
    d.rect(left, top, side, side, "muted", fill=0.08, stroke=0, radius=0)
    for shape in (HEAD, BODY):
        part = [(left + (x - box[0]) * sx, top + (y - box[1]) * sy) for x, y in clip(shape, box)]
        d.polygon(part, "ink", fill=0.3, stroke=0)
    x1, y1, x2, y2 = SHARED
    hatch(d, left + (x1 - box[0]) * sx, top + (y1 - box[1]) * sy, (x2 - x1) * sx, (y2 - y1) * sy)
    d.rect(left, top, side, side, cls, stroke=2, dash=dash, radius=0)


def main() -> None:
    """Draw the pipeline from top to bottom, then the shared computation as the counterfactual."""
    d = Drawing(__file__, 400, 640)
    scene(d, 8, 8, 1)
    d.text(194, 40, key="search", size=15, anchor="start", bold=True)
    d.text(194, 62, key="regions", size=15, anchor="start")
    hatch(d, 194, 84, 22, 22)
    d.text(224, 95, key="patch_a", cls="c5", size=15, anchor="start")
    d.text(224, 114, key="patch_b", cls="c5", size=15, anchor="start")

    d.text(200, 168, key="warp", size=15)
    for i in range(3):
        x = 38 + 120 * i
        crop(d, x, 178, 84, i)
        d.line((x + 42, 264), (x + 42, 280), cls="ink", arrow=True)
        d.box(x, 282, 84, 32, "CNN", cls="ink", fill=0.1, size=15)
        d.line((x + 42, 316), (x + 42, 338), cls="ink", arrow=True)
    d.text(388, 302, "…", size=18)
    d.box(38, 340, 324, 32, key="features", cls="c4", size=15)
    for x in (112, 288):
        d.line((x, 374), (x, 392), cls="ink", arrow=True)
        d.line((x, 428), (x, 446), cls="ink", arrow=True)
    d.box(38, 394, 152, 32, key="svm", cls="c4", size=15)
    d.box(212, 394, 150, 32, key="regressor", cls="c4", size=15)
    d.box(38, 448, 324, 32, key="nms", cls="c4", size=15)

    d.rect(4, 498, 392, 136, "muted", dash="5 4", radius=8)
    d.text(200, 519, key="instead", cls="muted", size=15)
    scene(d, 14, 532, 0.7)
    d.line((140, 578), (162, 578), cls="muted", arrow=True)
    d.box(164, 558, 64, 40, "CNN", cls="muted", fill=0.1, size=15)
    d.line((230, 578), (252, 578), cls="muted", arrow=True)
    left, top, cell = 256.0, 532.0, 15.0
    for i in range(9):
        d.line((left + i * cell, top), (left + i * cell, top + 90), cls="muted")
    for i in range(7):
        d.line((left, top + i * cell), (left + 120, top + i * cell), cls="muted")
    x1, y1, x2, y2 = (v * 0.7 for v in SHARED)
    hatch(d, left + x1, top + y1, x2 - x1, y2 - y1)
    for (a, b, c, e), cls, dash in BOXES:
        d.rect(left + a * 0.7, top + b * 0.7, (c - a) * 0.7, (e - b) * 0.7, cls, stroke=2, dash=dash, radius=0)
    d.save()


if __name__ == "__main__":
    main()
