"""Fast R-CNN: one shared feature map, RoI projection, RoI Pooling, two sibling outputs, one loss."""

from _draw import Drawing


def main() -> None:
    """Draw the network from top to bottom, the external proposals at the left."""
    d = Drawing(__file__, 400, 500)
    d.text(295, 18, key="image", bold=True)
    d.rect(230, 26, 130, 84, "ink", fill=0.05)
    d.rect(262, 42, 62, 48, "c2", fill=0.15, stroke=2, radius=0)
    d.line((295, 112), (295, 128), cls="muted", arrow=True)
    d.box(205, 130, 180, 32, key="conv", cls="c1")
    d.line((295, 164), (295, 184), cls="muted", arrow=True)

    d.box(10, 44, 150, 34, key="search", cls="muted", dash="5 3")
    d.text(85, 96, key="outside", cls="muted", size=12)
    d.line((228, 61), (164, 61), cls="muted", dash="5 3", arrow=True)
    d.line((85, 104), (85, 228), (202, 228), cls="c2", dash="5 3", arrow=True)
    d.rect(10, 152, 160, 24, "paper", fill=1, stroke=0)
    d.text(85, 169, key="project", cls="c2", size=12.5)

    cell, left, top = 13, 217, 188
    d.polygon(
        [(left, top), (left + 12 * cell, top), (left + 12 * cell, top + 7 * cell), (left, top + 7 * cell)],
        "c1",
        fill=0.1,
    )
    for i in range(1, 12):
        d.line((left + i * cell, top), (left + i * cell, top + 7 * cell), cls="muted")
    for i in range(1, 7):
        d.line((left, top + i * cell), (left + 12 * cell, top + i * cell), cls="muted")
    d.rect(left + 3 * cell, top + cell, 6 * cell, 4 * cell, "c2", fill=0.25, stroke=2.5, radius=0)
    d.text(295, 297, key="map", size=12.5)
    d.line((255, 254), (176, 296), cls="c2", stroke=2, arrow=True)

    for i in range(7):
        for j in range(7):
            d.rect(110 + 9 * i, 290 + 9 * j, 9, 9, "c2", fill=0.15, radius=0)
    d.text(56, 316, "RoI", bold=True)
    d.text(56, 332, "Pooling", bold=True)
    d.text(56, 356, key="pool", cls="muted", size=12)
    d.line((178, 321), (206, 321), cls="muted", arrow=True)
    d.box(210, 306, 180, 32, key="fc", cls="c3")
    d.line((260, 340), (110, 394), cls="muted", arrow=True)
    d.line((320, 340), (320, 394), cls="muted", arrow=True)
    d.box(10, 398, 180, 34, key="cls", cls="c4")
    d.box(210, 398, 180, 34, key="reg", cls="c4")
    d.line((100, 434), (100, 456), cls="muted", arrow=True)
    d.line((300, 434), (300, 456), cls="muted", arrow=True)
    d.box(40, 460, 320, 32, key="loss", cls="c5")
    d.line((364, 476), (396, 476), (396, 146), (389, 146), cls="c5", dash="2 3", arrow=True)
    d.text(358, 372, key="grad", cls="c5", size=12)
    d.save()


if __name__ == "__main__":
    main()
