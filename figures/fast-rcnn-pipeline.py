"""Fast R-CNN: one convolution for all boxes, and a gradient that returns through RoI Pooling."""

from math import cos, pi, sin

from _draw import Drawing

BOXES = (((4, 0, 7, 8), "c1", ""), ((2, 1, 8, 5), "c2", "7 3"), ((5, 2, 10, 7), "c3", "2 3"))
"""In cells of the feature map, which has 11 × 8 of them."""
WINNERS = (((5, 1), (6, 6)), ((6, 3), (3, 2)), ((6, 3), (8, 5)))
"""The cells that win a maximum in each box; the boxes 2 and 3 have one in common."""
HEAD = [(5.6 + 0.7 * cos(i * pi / 8), 1 + 0.8 * sin(i * pi / 8)) for i in range(16)]
BODY = [
    (5.2, 1.7),
    (6, 1.7),
    (6.5, 2.4),
    (6.9, 4.6),
    (6.3, 4.7),
    (6.2, 7.6),
    (5, 7.6),
    (4.9, 4.7),
    (4.3, 4.6),
    (4.7, 2.4),
]


def boxes(d: Drawing, left: float, top: float, unit: float) -> None:
    """The three proposals on the image or on the feature map."""
    for (a, b, c, e), cls, dash in BOXES:
        d.rect(left + a * unit, top + b * unit, (c - a) * unit, (e - b) * unit, cls, stroke=2.5, dash=dash, radius=0)


def bins(d: Drawing, left: float, top: float, cls: str, dash: str) -> None:
    """The seven by seven bins that RoI Pooling makes of any box."""
    for i in range(1, 7):
        d.line((left + 10 * i, top), (left + 10 * i, top + 70), cls="muted")
        d.line((left, top + 10 * i), (left + 70, top + 10 * i), cls="muted")
    d.rect(left, top, 70, 70, cls, fill=0.1, stroke=2.5, dash=dash, radius=0)


def main() -> None:
    """Draw the way forward with solid arrows, the way of the gradient with dashed ones."""
    d = Drawing(__file__, 400, 616)
    d.line((8, 14), (34, 14), arrow=True)
    d.text(40, 19, key="forward", size=15, anchor="start")
    d.line((148, 14), (122, 14), cls="c5", stroke=2, dash="5 3", arrow=True)
    d.text(154, 19, key="gradient", cls="c5", size=15, anchor="start")
    d.circle(258, 14, 4, "c5", fill=1, stroke=0)
    d.text(268, 19, key="winner", cls="c5", size=15, anchor="start")

    d.rect(8, 32, 132, 96, "muted", fill=0.08)
    for shape in (HEAD, BODY):
        d.polygon([(8 + x * 12, 32 + y * 12) for x, y in shape], "ink", fill=0.3, stroke=0)
    boxes(d, 8, 32, 12)
    d.text(74, 147, key="image", size=15)
    d.line((142, 66), (164, 66), arrow=True)
    d.box(166, 46, 58, 68, key="conv", cls="ink", fill=0.1, size=15)
    d.line((226, 66), (250, 66), arrow=True)
    d.line((250, 96), (228, 96), cls="c5", stroke=2, dash="5 3", arrow=True)

    left, top, cell = 254.0, 32.0, 12.0
    for i in range(12):
        d.line((left + i * cell, top), (left + i * cell, top + 8 * cell), cls="muted")
    for i in range(9):
        d.line((left, top + i * cell), (left + 11 * cell, top + i * cell), cls="muted")
    boxes(d, left, top, cell)
    for pair in WINNERS:
        for i, j in pair:
            d.circle(left + (i + 0.5) * cell, top + (j + 0.5) * cell, 4, "c5", fill=1, stroke=0)
    d.text(320, 147, key="map", size=15)

    d.text(8, 178, key="search_a", cls="muted", size=15, anchor="start")
    d.text(8, 197, key="search_b", cls="muted", size=15, anchor="start")
    d.line((52, 164), (52, 152), cls="muted", arrow=True)

    for i, ((_, cls, dash), x) in enumerate(zip(BOXES, (133, 221, 309), strict=True)):
        bins(d, x, 236, cls, dash)
        d.line((288 + 34 * i, 154), (x + 24, 230), cls=cls, stroke=2, arrow=True)
        d.line((x + 46, 232), (304 + 34 * i, 156), cls="c5", stroke=2, dash="5 3", arrow=True)
        d.line((x + 25, 308), (x + 25, 326), arrow=True)
        d.line((x + 45, 326), (x + 45, 310), cls="c5", stroke=2, dash="5 3", arrow=True)
    d.text(391, 276, "…", size=18)
    d.text(8, 266, "RoI Pooling", size=15, anchor="start", bold=True)
    d.text(8, 287, key="pool", size=14, anchor="start")
    d.box(40, 328, 338, 34, key="fc", cls="ink", fill=0.1, size=15)
    for x, key in ((40, "cls"), (218, "reg")):
        d.line((x + 64, 364), (x + 64, 382), arrow=True)
        d.line((x + 84, 382), (x + 84, 366), cls="c5", stroke=2, dash="5 3", arrow=True)
        d.box(x, 384, 160, 34, key=key, cls="c4", size=15)
        d.line((x + 64, 420), (x + 64, 438), arrow=True)
        d.line((x + 84, 438), (x + 84, 422), cls="c5", stroke=2, dash="5 3", arrow=True)
    d.box(40, 440, 338, 34, key="loss", cls="c5", size=15)

    d.rect(4, 492, 392, 118, "muted", dash="5 4", radius=8)
    d.text(200, 514, key="spp", cls="muted", size=15)
    d.box(20, 532, 74, 40, key="conv", cls="muted", fill=0.1, size=15)
    d.text(57, 596, key="frozen", cls="muted", size=15)
    d.line((96, 552), (142, 552), cls="muted", arrow=True)
    d.box(146, 532, 68, 40, key="spp_pool", cls="muted", fill=0.1, size=15)
    d.line((216, 544), (242, 544), cls="muted", arrow=True)
    d.line((242, 562), (222, 562), cls="c5", stroke=2, dash="5 3", arrow=True)
    d.line((218, 580), (218, 524), cls="c5", stroke=3)
    d.box(246, 532, 60, 40, "fc", cls="muted", fill=0.1, size=15)
    d.line((308, 552), (326, 552), cls="muted", arrow=True)
    d.box(328, 532, 60, 40, "SVM", cls="muted", fill=0.1, size=15, dash="4 3")
    d.text(338, 596, key="separate", cls="muted", size=15)
    d.save()


if __name__ == "__main__":
    main()
