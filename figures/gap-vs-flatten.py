"""Draw flattening a feature map for a fully connected layer against averaging it first."""

from __future__ import annotations

from _draw import Drawing


def stack(d: Drawing, x: float, y: float) -> None:
    """A few channels of a feature map, one behind the other."""
    for k in range(4, -1, -1):
        d.rect(x + k * 9, y - k * 9, 66, 66, "c1", fill=0.2, radius=0)
    for k in range(1, 3):
        d.line((x + k * 22, y), (x + k * 22, y + 66), cls="c1")
        d.line((x, y + k * 22), (x + 66, y + k * 22), cls="c1")


def main() -> None:
    """Two rows with the same ends: map on the left, 1000 scores on the right."""
    d = Drawing(__file__, 400, 448)
    for top, key, cls in ((24, "flatten", "c5"), (250, "average", "c3")):
        d.text(6, top, key=key, cls=cls, size=16, anchor="start", bold=True)
        stack(d, 12, top + 66)
        d.text(60, top + 154, "512 × 7 × 7", size=15)
    d.rect(176, 44, 26, 148, "c5", fill=0.25, radius=0)
    for k in range(1, 12):
        d.line((176, 44 + k * 12.3), (202, 44 + k * 12.3), cls="c5")
    d.line((130, 118), (170, 118), cls="c5", stroke=2.5, arrow=True)
    d.text(189, 212, "25088", size=15)
    d.rect(176, 312, 26, 40, "c3", fill=0.3, radius=0)
    d.line((176, 325), (202, 325), cls="c3")
    d.line((176, 339), (202, 339), cls="c3")
    d.line((130, 332), (170, 332), cls="c3", stroke=2.5, arrow=True)
    d.text(189, 374, "512", size=15)
    for y, cls, weights in ((118, "c5", "full-weights"), (332, "c3", "few-weights")):
        d.line((208, y), (330, y), cls=cls, stroke=2.5, arrow=True)
        d.text(268, y - 30, key="weights", size=14)
        d.text(268, y - 10, key=weights, cls=cls, size=17, bold=True)
        d.rect(338, y - 32, 26, 64, "ink", fill=0.15, radius=0)
        d.text(351, y + 54, "1000", size=15)
    d.line((6, 226), (394, 226), cls="muted")
    d.text(200, 434, key="size", size=15, cls="c3")
    d.save()


if __name__ == "__main__":
    main()
