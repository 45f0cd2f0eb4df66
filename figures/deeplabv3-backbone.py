"""DeepLabv3 at output stride 16: four blocks to scale, then blocks 5 to 7 in cascade or ASPP in parallel."""

from _draw import Drawing


def main() -> None:
    """Maps are drawn at one unit a cell; gray squares are what strides would leave."""
    d = Drawing(__file__, 400, 590)
    d.text(4, 18, key="image", size=14, anchor="start")
    middle = 110
    for name, x, side, shape in (
        ("block1", 4, 129, "129²×256"),
        ("block2", 156, 65, "65²×512"),
        ("block3", 248, 33, "33²×1024"),
        ("block4", 328, 33, "33²×2048"),
    ):
        d.rect(x, middle - side / 2, side, side, "c1", fill=0.32 if name == "block4" else 0.14)
        d.text(x + side / 2, middle - side / 2 - 6, name, size=14, bold=True)
        d.text(x + side / 2, middle + side / 2 + 18, shape, size=14)
    for left, right in ((133, 154), (221, 246), (281, 326)):
        d.line((left, middle), (right, middle), arrow=True)
    d.text(344, middle + 53, key="r2", size=14, bold=True, cls="c1")
    d.rect(378, middle - 8, 17, 17, "muted", dash="3 2", radius=0)
    d.text(386, middle - 15, "17²", size=14, cls="muted")
    d.rect(379, 6, 17, 14, "muted", dash="3 2", radius=0)
    d.text(372, 18, key="gray", size=14, anchor="end", cls="muted")

    d.line((344, 169), (344, 204), (86, 204), (86, 262), stroke=2.5, cls="c1", arrow=True)
    d.line((344, 204), (300, 204), (300, 262), stroke=2.5, cls="c1", arrow=True)
    for x, cls, title, grid in ((4, "c2", "cascade", "1, 2, 1"), (204, "c3", "parallel", "1, 2, 4")):
        d.rect(x, 214, 192, 288, cls, fill=0.05, dash="6 4", radius=8)
        d.text(x + 92 if x == 4 else x + 8, 234, key=title, size=15, bold=True, cls=cls, anchor="start")
        d.text(x + 92 if x == 4 else x + 8, 253, f"MG {grid}", size=14, anchor="start")
    d.text(310, 234, "ASPP", size=15, bold=True, cls="c3", anchor="start")

    for i, (side, rate) in enumerate(((9, 4), (5, 8), (3, 16))):
        top = 264 + 72 * i
        d.rect(70, top, 33, 33, "c2", fill=0.28)
        d.text(63, top + 22, f"block{5 + i}", size=14, bold=True, anchor="end")
        d.text(109, top + 14, f"r={rate}×MG", size=14, bold=True, cls="c2", anchor="start")
        d.text(109, top + 34, f"{side}²", size=14, anchor="start", cls="muted")
        d.rect(133, top + 34 - side, side, side, "muted", dash="2 1", radius=0)
        if i:
            d.line((86, top - 39), (86, top - 2), arrow=True)
    d.text(86, 464, "33²×2048", size=14)
    d.line((86, 470), (86, 518), arrow=True)

    d.line((222, 280), (378, 280))
    d.line((300, 262), (300, 280), stroke=2.5, cls="c1")
    for i, name in enumerate(("1×1", "6", "12", "18", "")):
        x = 206 + 38 * i
        d.line((x + 17, 280), (x + 17, 298), arrow=True)
        d.rect(x, 300, 35, 50, "c4" if i == 4 else "c3", fill=0.28)
        if 0 < i < 4:
            d.text(x + 17, 320, "r =", size=14)
            d.text(x + 17, 339, name, size=14, bold=True)
        else:
            d.text(x + 17, 330, name, key="pool" if i == 4 else "", size=14, bold=True)
        d.line((x + 17, 350), (x + 17, 380))
    d.line((222, 380), (378, 380))
    d.line((300, 380), (300, 398), arrow=True)
    d.box(232, 400, 136, 28, "33²×1280", cls="c3", size=14)
    d.line((300, 428), (300, 448), arrow=True)
    d.box(232, 450, 136, 28, "1×1: 33²×256", cls="c3", size=14)
    d.line((300, 478), (300, 518), arrow=True)

    d.box(4, 520, 392, 28, "1×1: 33²×21", cls="ink", fill=0.06, size=14)
    d.text(200, 582, key="up", size=14)
    d.line((200, 548), (200, 566), arrow=True)
    d.save()


if __name__ == "__main__":
    main()
