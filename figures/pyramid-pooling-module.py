"""Draw the pyramid pooling module: an unclear object on water, and what the four grids tell its pixel."""

from __future__ import annotations

from _draw import Drawing

SIZE = 84
WATER_TOP = 0.42  # the water begins at this part of the height
SPOT = (0.78, 0.72)  # where the object is, as parts of width and height


def scene(d: Drawing, x: float, y: float, size: float) -> None:
    """The feature map: water below, an object on it."""
    d.rect(x, y + WATER_TOP * size, size, (1 - WATER_TOP) * size, "c1", fill=0.45, stroke=0, radius=0)
    d.rect(x, y, size, size, "ink", radius=0)
    px, py = x + SPOT[0] * size, y + SPOT[1] * size
    d.polygon([(px - 8, py - 1), (px + 8, py - 1), (px + 5, py + 5), (px - 5, py + 5)], "ink", fill=1, stroke=0)
    d.rect(px - 4, py - 7, 8, 5, "ink", fill=1, stroke=0, radius=0)


def grid(d: Drawing, x: float, y: float, cells: int) -> None:
    """One level of the pyramid, each cell shaded by its share of water, the object's cell outlined."""
    step = SIZE / cells
    for row in range(cells):
        share = min(max((row + 1 - WATER_TOP * cells), 0), 1)
        for column in range(cells):
            d.rect(x + column * step, y + row * step, step, step, "c1", fill=0.02 + 0.43 * share, stroke=0, radius=0)
    if cells == 1:
        share = 1 - WATER_TOP
        d.rect(x, y, SIZE, SIZE, "paper", fill=1, stroke=0, radius=0)
        d.rect(x, y, SIZE, SIZE, "c1", fill=0.02 + 0.43 * share, stroke=0, radius=0)
    for k in range(1, cells):
        d.line((x + k * step, y), (x + k * step, y + SIZE), cls="muted")
        d.line((x, y + k * step), (x + SIZE, y + k * step), cls="muted")
    d.rect(x, y, SIZE, SIZE, "muted", radius=0)
    column, row = int(SPOT[0] * cells), int(SPOT[1] * cells)
    d.rect(x + column * step, y + row * step, step, step, "c2", stroke=3, radius=0)
    d.text(x + SIZE / 2, y + SIZE + 19, f"{cells} × {cells}", size=15, bold=True)


def main() -> None:
    """The map, the four grids, and the stack of five maps."""
    d = Drawing(__file__, 400, 452)
    x0, y0 = 12, 32
    d.text(12, 22, key="map", size=15, anchor="start", bold=True)
    d.text(12 + 190, 22, "60 × 60 × 2048", size=15, anchor="middle", cls="muted")
    scene(d, x0, y0, SIZE)
    d.text(x0 + 6, y0 + SIZE - 6, key="water", size=14, anchor="start")
    px, py = x0 + SPOT[0] * SIZE, y0 + SPOT[1] * SIZE
    d.rect(px - 13, py - 12, 26, 24, "c2", stroke=2, dash="4 3", radius=0)
    d.line((px + 14, py - 4), (132, 76), cls="c2", stroke=1.5, dash="4 3")
    d.text(138, 66, key="alone", size=15, anchor="start", cls="muted")
    d.text(138, 88, key="unsure", size=15, anchor="start", cls="c2", bold=True)

    top = 172
    d.text(388, top - 34, key="pool", size=15, anchor="end")
    lefts = [12, 109, 206, 304]
    bus = top - 24
    d.line((54, y0 + SIZE), (54, bus), cls="ink")
    d.line((54, bus), (lefts[-1] + SIZE / 2, bus), cls="ink")
    for left, cells in zip(lefts, (1, 2, 3, 6), strict=True):
        d.line((left + SIZE / 2, bus), (left + SIZE / 2, top - 3), cls="ink", arrow=True)
        grid(d, left, top, cells)
    below = top + SIZE + 26
    for left in lefts:
        d.line((left + SIZE / 2, below), (left + SIZE / 2, below + 66), cls="ink", arrow=True)
    d.rect(12, below + 5, 376, 23, "paper", fill=1, stroke=0, radius=0)
    d.box(12, below + 6, 376, 21, key="reduce", cls="c3", size=15)
    d.rect(12, below + 33, 376, 22, "paper", fill=1, stroke=0, radius=0)
    d.text(200, below + 50, key="enlarge", size=15)

    stack = below + 70
    d.box(12, stack, 124, 28, key="itself", cls="c1", size=15)
    for k in range(4):
        d.box(140 + 62 * k, stack, 62, 28, "512", cls="c3", size=15)
    d.line((6, y0 + SIZE / 2), (4, y0 + SIZE / 2), (4, stack + 14), (10, stack + 14), cls="c1", stroke=1.5, arrow=True)
    d.line((x0, y0 + SIZE / 2), (4, y0 + SIZE / 2), cls="c1", stroke=1.5)
    d.text(12, stack + 50, key="concat", size=15, anchor="start")
    d.text(388, stack + 50, key="sure", size=15, anchor="end", cls="c2", bold=True)
    d.text(200, stack + 72, "60 × 60 × 4096", size=15, cls="muted")
    d.save()


if __name__ == "__main__":
    main()
