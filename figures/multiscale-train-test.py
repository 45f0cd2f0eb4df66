"""Multi-scale training and testing: sizes take turns; boxes are mapped back to one picture before merging."""

from _draw import Drawing

BOX = (0.18, 0.36, 0.56, 0.74)
"""The car's box as fractions of the picture's side."""
SHAPE = ((0, 0.8), (0, 0.46), (0.2, 0.42), (0.34, 0), (0.7, 0), (0.84, 0.42), (1, 0.5), (1, 0.8))


def picture(
    d: Drawing, x: float, y: float, side: float, *, mirrored: bool = False
) -> tuple[float, float, float, float]:
    """A square picture with a car that faces right, or left when mirrored; returns the car's box."""
    d.rect(x, y, side, side, "muted", radius=0)
    x1, y1, x2, y2 = BOX
    if mirrored:
        x1, x2 = 1 - x2, 1 - x1
    left, top, width, height = x + x1 * side, y + y1 * side, (x2 - x1) * side, (y2 - y1) * side
    points = [(left + (1 - u if mirrored else u) * width, top + v * height) for u, v in SHAPE]
    d.polygon(points, "muted", fill=0.3)
    for u in (0.22, 0.78):
        d.circle(left + u * width, top + 0.82 * height, 0.17 * height, "muted", fill=0.6)
    return left, top, width, height


def around(d: Drawing, box: tuple[float, float, float, float], cls: str, *, dash: str = "", stroke: float = 2) -> None:
    """A box."""
    d.rect(*box, cls, stroke=stroke, dash=dash, radius=0)


def main() -> None:
    """Draw training above and testing below."""
    d = Drawing(__file__, 400, 530)
    d.text(8, 20, key="train", size=15, anchor="start", bold=True)
    x, base = 8.0, 154.0
    for size in (320, 480, 608):
        side = size * 0.2
        picture(d, x, base - side, side)
        d.text(x + side / 2, base + 18, str(size), size=14)
        d.line((x + side / 2, base + 24), (x + side / 2, base + 46), stroke=2, arrow=True)
        x += side + 50
    d.box(8, base + 50, x - 58, 30, key="network", size=14)

    d.line((8, 256), (392, 256), cls="muted", dash="4 4")
    d.text(8, 284, key="test", size=15, anchor="start", bold=True)
    sides = (54.0, 76.0, 98.0)
    tops = (298.0, 298.0, 386.0)
    lefts = (8.0, 80.0, 30.0)
    colors, dashes = ("c2", "c3", "c4"), ("2 3", "7 4", "")
    boxes = []
    for side, top, left, color, dash in zip(sides, tops, lefts, colors, dashes, strict=True):
        mirrored = side == sides[-1]
        box = picture(d, left, top, side, mirrored=mirrored)
        around(d, box, color, dash=dash)
        boxes.append((box[0] - left, box[1] - top, box[2], box[3]))
        if mirrored:
            d.text(left + side / 2, top + 20, key="flipped", size=14, cls="c4")

    right, side = 288.0, 104.0
    d.text(392, 284, key="good", size=14, anchor="end", cls="c1", bold=True)
    x0, y0, w, h = picture(d, right, 294, side)
    for shift, color, dash in zip(((-7, -3), (3, 7), (5, -6)), colors, dashes, strict=True):
        around(d, (x0 + shift[0], y0 + shift[1], w, h), color, dash=dash, stroke=1.5)
    around(d, (x0, y0, w, h), "c1", stroke=3.5)
    d.line((168, 300), (178, 300), (178, 484), (168, 484), cls="muted")
    d.line((178, 332), (right - 8, 332), cls="c1", stroke=2.5, arrow=True)

    d.text(392, 424, key="bad", size=14, anchor="end", cls="muted")
    big = 88.0
    low = 434.0
    d.rect(right, low, big, big, "muted", dash="5 4", radius=0)
    for (bx, by, bw, bh), color, dash in zip(boxes, colors, dashes, strict=True):
        around(d, (right + bx, low + by, bw, bh), color, dash=dash, stroke=1.5)
    d.line((178, 474), (right - 16, 474), cls="muted", stroke=2, dash="5 4", arrow=True)
    d.save()


if __name__ == "__main__":
    main()
