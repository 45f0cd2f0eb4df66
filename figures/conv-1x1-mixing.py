"""Draw what a 1×1 convolution does to one pixel, and what it saves around a 3×3 convolution."""

from __future__ import annotations

from _draw import Drawing


def column(d: Drawing, x: float, top: float, count: int, cls: str, *, cell: float = 24) -> None:
    """A channel vector as a column of cells."""
    for k in range(count):
        d.rect(x, top + k * cell, 26, cell, cls, fill=0.3, radius=0)


def block(d: Drawing, x: float, y: float, channels: str, width: float, cls: str) -> None:
    """A feature map as a bar as wide as it has channels."""
    d.rect(x - width / 2, y, width, 26, cls, fill=0.25, radius=2)
    d.text(x, y + 19, channels, size=15, bold=True)


def main() -> None:
    """Above, one pixel times a matrix; below, two stacks with the same input and output."""
    d = Drawing(__file__, 400, 560)
    d.text(6, 20, key="pixel", size=16, anchor="start", bold=True)
    for row in range(4):
        for col in range(4):
            here = (row, col) == (1, 2)
            d.rect(
                10 + col * 20, 52 + row * 20, 20, 20, "c1" if here else "muted", fill=0.5 if here else 0.06, radius=0
            )
    d.text(50, 154, key="map", size=14, cls="muted")
    d.line((72, 82), (126, 82), cls="c1", stroke=2, arrow=True)
    column(d, 130, 38, 4, "c1")
    d.text(143, 154, "4", size=16)
    d.text(176, 92, "×", size=20)
    for row in range(2):
        for col in range(4):
            d.rect(196 + col * 24, 60 + row * 24, 24, 24, "c3", fill=0.25, radius=0)
    d.text(244, 130, "W: 2 × 4", size=15)
    d.text(244, 154, key="same", size=14, cls="muted")
    d.text(312, 92, "=", size=20)
    column(d, 334, 60, 2, "c2")
    d.text(347, 154, "2", size=16)

    d.line((6, 178), (394, 178), cls="muted")
    d.text(104, 204, key="direct", size=16, bold=True, cls="c5")
    d.text(300, 204, key="bottleneck", size=16, bold=True, cls="c1")
    block(d, 104, 222, "256", 170, "ink")
    block(d, 300, 222, "256", 170, "ink")
    d.line((104, 250), (104, 444), cls="c5", stroke=2.5, arrow=True)
    d.text(112, 352, "3×3", size=16, anchor="start", cls="c5", bold=True)
    block(d, 104, 450, "256", 170, "ink")
    for y, text, note in ((250, "1×1", "16 k"), (324, "3×3", "37 k"), (398, "1×1", "16 k")):
        d.line((300, y), (300, y + 44), cls="c1", stroke=2.5, arrow=True)
        d.text(308, y + 28, text, size=16, anchor="start", cls="c1", bold=True)
        d.text(292, y + 28, note, size=15, anchor="end", cls="muted")
    block(d, 300, 298, "64", 48, "c1")
    block(d, 300, 372, "64", 48, "c1")
    block(d, 300, 450, "256", 170, "ink")
    d.text(104, 506, "590 k", size=18, bold=True, cls="c5")
    d.text(300, 506, "70 k", size=18, bold=True, cls="c1")
    d.text(202, 540, key="weights", size=15)
    d.save()


if __name__ == "__main__":
    main()
