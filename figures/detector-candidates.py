"""The candidates of four families of detectors, drawn on the same picture."""

from _draw import Drawing

WIDTH, HEIGHT = 184, 116
CAR = (76.0, 38.0, 82.0, 50.0)
"""Box of the car in a panel: left, top, width, height."""
SHAPE = ((0, 0.82), (0, 0.46), (0.2, 0.42), (0.34, 0), (0.7, 0), (0.84, 0.42), (1, 0.5), (1, 0.82))


def scene(d: Drawing, x: float, y: float, *, dots: bool) -> tuple[float, float, float, float]:
    """The frame and the car, and a grid of points where every place is a candidate; returns the car's box."""
    d.rect(x, y, WIDTH, HEIGHT, "muted", radius=0)
    left, top, width, height = x + CAR[0], y + CAR[1], CAR[2], CAR[3]
    d.polygon([(left + u * width, top + v * height) for u, v in SHAPE], "muted", fill=0.18)
    for u in (0.22, 0.78):
        d.circle(left + u * width, top + 0.82 * height, 0.18 * height, "muted", fill=0.35)
    if dots:
        for row in range(5):
            for column in range(8):
                d.circle(x + 12 + 22.5 * column, y + 13 + 22.5 * row, 2, "ink", fill=1, stroke=0)
    return left, top, width, height


def main() -> None:
    """Draw the four panels."""
    d = Drawing(__file__, 400, 400)
    for name, note, x, y in (
        ("two", "a2", 8, 46),
        ("anchors", "a1", 208, 46),
        ("free", "a0", 8, 250),
        ("detr", "aq", 208, 250),
    ):
        d.text(x, y - 27, key=name, size=15, anchor="start", bold=True)
        d.text(x, y - 8, key=note, size=14, anchor="start", cls="muted")
        left, top, width, height = scene(d, x, y, dots=name in {"anchors", "free"})
        if name == "two":
            d.rect(x + 8, y + 40, 34, 50, "c2", stroke=2, dash="2 3", radius=0)
            d.rect(left - 26, top - 22, width - 2, height + 6, "c2", stroke=2, dash="7 4", radius=0)
            d.rect(left, top, width, height, "c2", stroke=3, radius=0)
            d.line((left - 26, top - 22), (left - 2, top - 2), cls="c2", stroke=2.5, arrow=True)
        elif name == "anchors":
            cx, cy = x + 12 + 22.5 * 5, y + 13 + 22.5 * 2
            for w, h, dash in ((60, 60, ""), (86, 44, "7 4"), (44, 86, "2 3")):
                d.rect(cx - w / 2, cy - h / 2, w, h, "c1", stroke=2, dash=dash, radius=0)
        elif name == "free":
            cx, cy = x + 12 + 22.5 * 5, y + 13 + 22.5 * 2
            d.rect(left, top, width, height, "c3", stroke=2, dash="5 4", radius=0)
            for end in ((left, cy), (left + width, cy), (cx, top), (cx, top + height)):
                d.line((cx, cy), end, cls="c3", stroke=2.5, arrow=True)
        else:
            d.rect(left, top, width, height, "c4", stroke=2.5, radius=0)
            for i in range(5):
                qy = y + 16 + 21 * i
                d.circle(x + 14, qy, 6, "c4", fill=0.4)
                if i == 2:
                    d.line((x + 20, qy), (left - 2, qy), cls="c4", stroke=2.5, arrow=True)
                else:
                    d.line((x + 20, qy), (x + 38, qy), cls="muted", dash="3 3")
                    d.text(x + 47, qy + 5, "∅", size=14, cls="muted")
        d.text(
            x + WIDTH,
            y + HEIGHT + 20,
            key="none" if name == "detr" else "nms",
            size=14,
            anchor="end",
            bold=name == "detr",
        )
    d.save()


if __name__ == "__main__":
    main()
