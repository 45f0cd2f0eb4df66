"""CornerNet from the image to the corners, and a pair of corners that embeddings cannot tell apart."""

from _draw import Drawing

BOTTLE, GAP = (60.0, 120.0), 12.0


def bottles(d: Drawing, x: float, y: float) -> None:
    """Two equal bottles side by side; their boxes touch the outlines."""
    width, height = BOTTLE
    for left in (x, x + width + GAP):
        shape = ((0.36, 0), (0.64, 0), (0.64, 0.2), (1, 0.38), (1, 1), (0, 1), (0, 0.38), (0.36, 0.2))
        d.polygon([(left + u * width, y + v * height) for u, v in shape], "muted", fill=0.2)


def main() -> None:
    """Draw the network, then the grouping with and without a look at the center."""
    d = Drawing(__file__, 400, 496)
    d.box(8, 26, 78, 44, "511×511", cls="muted", size=14)
    d.text(47, 18, key="image", size=14)
    d.line((86, 48), (104, 48), cls="ink", stroke=2, arrow=True)
    for x in (108, 188):
        d.polygon([(x, 20), (x + 36, 38), (x + 72, 20), (x + 72, 76), (x + 36, 58), (x, 76)], "c1", fill=0.18)
    d.line((180, 48), (187, 48), cls="ink", stroke=2)
    d.text(184, 94, key="hourglass", size=14)
    d.line((260, 48), (287, 48), cls="ink", stroke=2, arrow=True)
    d.box(290, 26, 96, 44, "128×128", cls="c1", size=14)

    d.line((338, 70), (338, 108), (100, 108), (100, 120), cls="ink", stroke=2, arrow=True)
    d.line((300, 108), (300, 120), cls="ink", stroke=2, arrow=True)
    for x, name in ((8, "tl"), (208, "br")):
        d.box(x, 122, 184, 30, key=name, cls="c2", size=14)
        for i, (key, cls, count) in enumerate((("heat", "c3", "80"), ("embed", "c4", "1"), ("offset", "c5", "2"))):
            left = x + 62 * i
            d.line((left + 30, 152), (left + 30, 166), cls="ink", stroke=1.5, arrow=True)
            d.rect(left, 168, 60, 44, cls, fill=0.14)
            d.text(left + 30, 186, key=key, size=14)
            d.text(left + 30, 204, f"×{count}", size=14, cls=cls)

    width, height = BOTTLE
    total = 2 * width + GAP
    d.text(8, 248, key="pairing", size=15, anchor="start", bold=True)
    d.text(208, 248, key="checking", size=15, anchor="start", bold=True)
    for x in (34.0, 234.0):
        y = 290.0
        bottles(d, x, y)
        d.rect(x, y, total, height, "c5", stroke=2.5, dash="7 4", radius=0)
    x, y = 34.0, 290.0
    for left, top, value in (
        (x, y - 7, "1.2"),
        (x + width + GAP, y - 7, "1.4"),
        (x + width, y + height + 18, "1.2"),
        (x + total, y + height + 18, "1.5"),
    ):
        d.circle(left, y if top < y else y + height, 4.5, "c4", fill=1, stroke=0)
        d.text(left, top, value, size=14, cls="c4")
    d.text(100, 450, "∣1.2 − 1.5∣ = 0.3", size=14, cls="c5")
    d.text(100, 472, key="passes", size=14, cls="c5", bold=True)

    x = 234.0
    d.rect(x + total * 0.4, y + height * 0.4, total * 0.2, height * 0.2, "c3", fill=0.3, stroke=2, radius=0)
    for left in (x, x + width + GAP):
        cx, cy = left + width / 2, y + height / 2
        d.line((cx - 7, cy), (cx + 7, cy), cls="c4", stroke=3)
        d.line((cx, cy - 7), (cx, cy + 7), cls="c4", stroke=3)
    d.text(300, 450, key="nocenter", size=14, cls="c3")
    d.text(300, 472, key="rejected", size=14, cls="c3", bold=True)
    d.save()


if __name__ == "__main__":
    main()
