"""RPN head: sliding 3×3 window, sibling 1×1 convolutions, and the outputs of one location grouped by anchor."""

from math import sqrt

from _draw import Drawing

SERIES = (("c2", 128, ""), ("c3", 256, "6 3"), ("c4", 512, "2 3"))


def main() -> None:
    """Draw the head above, the nine anchors and the 54 numbers of one location below."""
    d = Drawing(__file__, 400, 460)
    d.text(98, 18, key="map", size=12.5)
    left, top, cell = 10, 28, 16
    d.rect(left, top, 11 * cell, 8 * cell, "c1", fill=0.08, radius=0)
    for i in range(1, 11):
        d.line((left + i * cell, top), (left + i * cell, top + 8 * cell), cls="muted")
    for i in range(1, 8):
        d.line((left, top + i * cell), (left + 11 * cell, top + i * cell), cls="muted")
    d.rect(left + 4 * cell, top + 2 * cell, 3 * cell, 3 * cell, "c1", fill=0.35, stroke=2.5, radius=0)
    d.circle(left + 5.5 * cell, top + 3.5 * cell, 4, "c5", fill=1, stroke=0)
    d.line((left + 7 * cell + 2, 62), (232, 42), cls="muted", arrow=True)
    d.box(236, 26, 154, 30, key="conv", cls="c1")
    d.line((313, 58), (313, 72), cls="muted", arrow=True)
    d.box(236, 74, 154, 26, key="vector", cls="ink", fill=0.08)
    d.line((313, 102), (313, 116), cls="muted", arrow=True)
    d.box(236, 118, 154, 28, key="cls", cls="c4")
    d.box(236, 152, 154, 28, key="reg", cls="c3")
    d.line((228, 87), (222, 87), (222, 166), (233, 166), cls="muted", arrow=True)

    d.text(100, 216, key="anchors", bold=True)
    for n, (cls, size, dash) in enumerate(SERIES):
        for ratio in (0.5, 1, 2):
            w, h = 0.26 * size / sqrt(ratio), 0.26 * size * sqrt(ratio)
            d.rect(100 - w / 2, 326 - h / 2, w, h, cls, stroke=2, dash=dash, radius=0)
        d.line((10 + 62 * n, 444), (30 + 62 * n, 444), cls=cls, stroke=2, dash=dash)
        d.text(34 + 62 * n, 448, f"{size}²", size=12, anchor="start")
    d.circle(100, 326, 4, "c5", fill=1, stroke=0)

    d.text(305, 216, key="outputs", bold=True)
    d.text(236, 238, key="anchor", cls="muted", size=12)
    d.text(288, 238, key="score", cls="muted", size=12)
    d.text(351, 238, key="delta", cls="muted", size=12)
    for k in range(9):
        y = 246 + 21 * k
        d.text(236, y + 12, str(k + 1), size=12)
        for i in range(2):
            d.rect(272 + 17 * i, y, 14, 14, "c4", fill=0.2)
        for i in range(4):
            d.rect(319 + 17 * i, y, 14, 14, "c3", fill=0.2)
    d.save()


if __name__ == "__main__":
    main()
