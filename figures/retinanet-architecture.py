"""Draw RetinaNet: P3 to P7 from C3 to C5, and one pair of subnets that all levels share."""

from __future__ import annotations

from _draw import Drawing

LEVELS = ((7, 7), (6, 13), (5, 25), (4, 50), (3, 100))  # level and cells a side for an 800 x 800 input
FIRST, STEP, H = 52.0, 52.0, 30.0


def subnet(d: Drawing, y: float, key: str, cls: str, out: str) -> None:
    """Four convolutions of 256 channels and the output layer."""
    d.text(334, y, key=key, size=14, bold=True)
    for i in range(4):
        d.rect(281 + 17 * i, y + 10, 13, 40, cls, fill=0.22)
    d.line((350, y + 30), (360, y + 30), cls=cls, arrow=True)
    d.rect(362, y + 10, 22, 40, cls, fill=0.55)
    d.text(334, y + 69, out, size=14)


def main() -> None:
    """Backbone left, pyramid in the middle, shared subnets right."""
    d = Drawing(__file__, 400, 398)
    d.text(33, 24, "ResNet", size=14, bold=True)
    d.text(122, 24, "FPN", size=14, bold=True)
    d.text(220, 24, key="anchors", size=14, bold=True)
    y_of = {}
    for i, (level, cells) in enumerate(LEVELS):
        y = FIRST + i * STEP
        y_of[level] = y
        d.box(84, y - H / 2, 76, H, f"P{level}  {cells}²", cls="c1", fill=0.22, size=14)
        d.text(238, y + 5, f"{9 * cells * cells:,}", size=14, anchor="end")
        d.line((243, y), (257, y), cls="c2")
    for level in (5, 4, 3):
        y = y_of[level]
        d.box(8, y - H / 2, 50, H, f"C{level}", cls="muted", fill=0.2, size=14)
        d.line((60, y), (82, y), arrow=True)
        if level > 3:
            d.line((122, y + H / 2 + 1), (122, y + STEP - H / 2 - 2), cls="c1", arrow=True)
            d.line((33, y + STEP - H / 2 - 1), (33, y + H / 2 + 2), cls="muted", arrow=True)
    d.line((33, y_of[5] - H / 2 - 1), (33, y_of[6]), (82, y_of[6]), arrow=True)
    d.line((122, y_of[6] - H / 2 - 1), (122, y_of[7] + H / 2 + 2), arrow=True)
    d.line((257, y_of[7]), (257, y_of[3]), cls="c2", stroke=2)
    d.line((257, y_of[5]), (271, y_of[5]), cls="c2", stroke=2, arrow=True)

    d.rect(273, 36, 121, 240, "c2", stroke=2, dash="6 4")
    d.text(334, 56, key="shared", size=14, cls="c2")
    subnet(d, 84, "class", "c3", "9 × 80")
    subnet(d, 186, "box", "c4", "9 × 4")

    d.rect(84, FIRST + 5 * STEP - H / 2, 76, H, "muted", dash="4 4")
    d.text(122, FIRST + 5 * STEP + 5, "P2  200²", size=14, cls="muted")
    d.text(238, FIRST + 5 * STEP + 5, "360,000", size=14, anchor="end", cls="muted")
    d.text(334, FIRST + 5 * STEP + 5, key="unused", size=14, cls="muted")
    d.line((8, 344), (392, 344), cls="muted")
    d.text(200, 366, key="sum", size=14)
    d.text(200, 387, key="loss", size=14)
    d.save()


if __name__ == "__main__":
    main()
