"""One long object and a small one in front of it, described by anchors, by a point and by corners."""

from _draw import Drawing

BENCH = (70.0, 46.0, 240.0, 40.0)
"""Left, top, width and height of the long object in a panel of 380 x 128."""
BALL = (206.0, 60.0, 44.0, 44.0)
STEP = 128


def scene(d: Drawing, y: float) -> None:
    """The frame, the bench and the ball."""
    d.rect(10, y, 380, STEP, "muted", radius=0)
    left, top, width, height = BENCH
    d.rect(10 + left, y + top, width, height * 0.45, "muted", fill=0.3, radius=0)
    for x in (left + 4, left + width - 16):
        d.rect(10 + x, y + top + height * 0.45, 12, height * 0.55, "muted", fill=0.3, radius=0)
    cx, cy, r = 10 + BALL[0] + 22, y + BALL[1] + 22, 22
    d.circle(cx, cy, r, "paper", fill=1, stroke=0)
    d.circle(cx, cy, r, "muted", fill=0.5)


def corners(box: tuple[float, float, float, float], y: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """The upper left and the lower right corner of a box, in the drawing."""
    left, top, width, height = box
    return (10 + left, y + top), (10 + left + width, y + top + height)


def main() -> None:
    """Draw the three panels."""
    d = Drawing(__file__, 400, 562)
    y = 28.0
    d.text(10, y - 9, key="anchor", size=15, anchor="start", bold=True)
    scene(d, y)
    left, top, width, height = BENCH
    d.rect(10 + left, y + top, width, height, "ink", stroke=2, dash="6 4", radius=0)
    cx, cy = 10 + left + width / 2, y + top + height / 2
    side = 80.0
    for w, h in ((side, side), (side * 2**0.5, side / 2**0.5), (side / 2**0.5, side * 2**0.5)):
        d.rect(cx - w / 2, cy - h / 2, w, h, "c1", stroke=2.5, radius=0)
    d.circle(cx, cy, 4, "c1", fill=1, stroke=0)
    best = side * 2**0.5 * height / (side**2 + width * height - side * 2**0.5 * height)
    d.text(cx + 84, y + STEP - 12, f"IoU {best:.2f}", size=14, anchor="start", cls="c1")
    d.text(10, y + STEP + 20, key="shape", size=14, anchor="start", cls="c1")

    y += STEP + 60
    d.text(10, y - 9, key="point", size=15, anchor="start", bold=True)
    scene(d, y)
    d.rect(10 + left, y + top, width, height, "ink", stroke=2, dash="6 4", radius=0)
    px, py = 10 + 228.0, y + 74.0
    for end in ((10 + left, py), (10 + left + width, py), (px, y + top), (px, y + top + height)):
        d.line((px, py), end, cls="c3", stroke=2.5, arrow=True)
    d.rect(10 + BALL[0], y + BALL[1], BALL[2], BALL[3], "c5", stroke=2.5, dash="3 3", radius=0)
    d.circle(px, py, 5, "c3", fill=1, stroke=0)
    d.text(px + 36, y + 112, "?", size=22, cls="c5", bold=True)
    d.text(10, y + STEP + 20, key="owner", size=14, anchor="start", cls="c3")

    y += STEP + 60
    d.text(10, y - 9, key="pair", size=15, anchor="start", bold=True)
    scene(d, y)
    for box in (BENCH, BALL):
        d.rect(10 + box[0], y + box[1], box[2], box[3], "c4", stroke=1.5, radius=0)
    (x1, y1), (x2, y2) = corners(BENCH, y)[0], corners(BALL, y)[1]
    d.rect(x1, y1, x2 - x1, y2 - y1, "c5", stroke=2.5, dash="7 4", radius=0)
    d.text(x1 - 18, y2 + 4, "?", size=22, cls="c5", bold=True)
    for box in (BENCH, BALL):
        (x1, y1), (x2, y2) = corners(box, y)
        d.line((x1, y1 + 14), (x1, y1), (x1 + 14, y1), cls="c4", stroke=4)
        d.line((x2, y2 - 14), (x2, y2), (x2 - 14, y2), cls="c4", stroke=4)
    d.text(10, y + STEP + 20, key="group", size=14, anchor="start", cls="c4")
    d.save()


if __name__ == "__main__":
    main()
