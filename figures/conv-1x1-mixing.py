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
    column(d, 14, 60, 2, "c2")
    d.text(27, 154, "y: 2", size=15)
    d.text(60, 92, "=", size=20)
    for row in range(2):
        for col in range(4):
            d.rect(84 + col * 24, 60 + row * 24, 24, 24, "c3", fill=0.25, radius=0)
    d.text(132, 130, "W: 2 × 4", size=15)
    d.text(132, 154, key="same", size=14, cls="muted")
    d.text(200, 92, "×", size=20)
    column(d, 222, 36, 4, "c1")
    d.text(235, 154, "x: 4", size=15)
    for row in range(4):
        for col in range(4):
            here = (row, col) == (1, 1)
            d.rect(
                306 + col * 20, 44 + row * 20, 20, 20, "c1" if here else "muted", fill=0.5 if here else 0.06, radius=0
            )
    d.text(346, 154, key="map", size=14, cls="muted")
    d.line((336, 74), (254, 74), cls="c1", stroke=2, arrow=True)

    d.line((6, 178), (394, 178), cls="muted")
    d.text(104, 204, key="direct", size=16, bold=True, cls="c5")
    d.text(300, 204, key="bottleneck", size=16, bold=True, cls="c1")
    block(d, 104, 222, "256", 170, "ink")
    block(d, 300, 222, "256", 170, "ink")
    d.line((104, 250), (104, 444), cls="c5", stroke=2.5, arrow=True)
    d.text(112, 352, "3×3", size=16, anchor="start", cls="c5", bold=True)
    block(d, 104, 450, "256", 170, "ink")
    for y, text, note in ((250, "1×1", "reduce"), (324, "3×3", "middle"), (398, "1×1", "reduce")):
        d.line((300, y), (300, y + 44), cls="c1", stroke=2.5, arrow=True)
        d.text(308, y + 28, text, size=16, anchor="start", cls="c1", bold=True)
        d.text(292, y + 28, key=note, size=15, anchor="end", cls="muted")
    block(d, 300, 298, "64", 48, "c1")
    block(d, 300, 372, "64", 48, "c1")
    block(d, 300, 450, "256", 170, "ink")
    d.text(104, 506, key="full", size=18, bold=True, cls="c5")
    d.text(300, 506, key="total", size=18, bold=True, cls="c1")
    d.text(202, 540, key="weights", size=15)
    d.save()


if __name__ == "__main__":
    main()
