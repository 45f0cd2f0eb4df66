"""Plot CenterNet's target heatmap for two boxes, as its code draws it, and the negatives' weight along a row."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

CELL = 10.5
LEFT, TOP = 9, 6
WINDOW = (44, 28)  # cells shown, width and height
BOXES = [(3.25, 4.5, 27.25, 24.5), (32.5, 3.5, 40.5, 9.5)]  # in cells of stride 4: x1, y1, x2, y2


def radius_of(height: float, width: float, overlap: float = 0.7) -> int:
    """The radius of the reference code, in cells (the smallest of its three candidates)."""
    b = 2 * overlap * (height + width)
    return int((np.sqrt(b * b + 16 * overlap * (1 - overlap) * height * width) - b) / 2)


def heatmap() -> NDArray[np.float64]:
    """One class channel of the target, with the maximum where Gaussians overlap."""
    y, x = np.mgrid[0 : WINDOW[1], 0 : WINDOW[0]]
    target = np.zeros(x.shape)
    for x1, y1, x2, y2 in BOXES:
        r = radius_of(np.ceil(y2 - y1), np.ceil(x2 - x1))
        dx, dy = x - int((x1 + x2) / 2), y - int((y1 + y2) / 2)
        sigma = (2 * r + 1) / 6
        bump = np.exp(-(dx**2 + dy**2) / (2 * sigma**2)) * (abs(dx) <= r) * (abs(dy) <= r)
        target = np.maximum(target, bump)
    return target


def at(x: float, y: float) -> tuple[float, float]:
    """Where the point of the map (in cells) lies in the drawing."""
    return LEFT + CELL * x, TOP + CELL * y


def main() -> None:
    """Above the map with boxes, size and offset; below the row through the large object's peak."""
    target = heatmap()
    d = Drawing(__file__, 480, 560)
    d.rect(LEFT, TOP, CELL * WINDOW[0], CELL * WINDOW[1], "muted", radius=0)
    for y, x in np.argwhere(target > 0):
        d.rect(*at(x, y), CELL, CELL, "c1", fill=max(0.03, float(target[y, x])), stroke=0, radius=0)
    for (x1, y1, x2, y2), key in zip(BOXES, ("big", "small"), strict=True):
        d.rect(*at(x1, y1), CELL * (x2 - x1), CELL * (y2 - y1), "ink", dash="6 4", radius=0)
        px, py = at((x1 + x2) / 2, y1)
        d.text(px, py - 8, key=key, size=17)
    x1, y1, x2, y2 = BOXES[0]
    d.line(at(x1 + 0.3, 22.6), at(x2 - 0.3, 22.6), cls="c2", stroke=2, arrow=True)
    d.line(at(x2 - 0.3, 22.6), at(x1 + 0.3, 22.6), cls="c2", stroke=2, arrow=True)
    d.text(at(15.25, 0)[0], at(0, 22.6)[1] - 7, key="w", size=17, cls="c2")
    d.line(at(25.6, y1 + 0.3), at(25.6, y2 - 0.3), cls="c2", stroke=2, arrow=True)
    d.line(at(25.6, y2 - 0.3), at(25.6, y1 + 0.3), cls="c2", stroke=2, arrow=True)
    d.text(at(25.6, 0)[0] - 8, at(0, 8.6)[1], key="h", size=17, cls="c2", anchor="end")

    ex, ey, side = 348.0, 180.0, 76.0
    d.line((at(16, 0)[0], at(0, 14)[1]), (ex, ey), cls="muted")
    d.line((at(16, 0)[0], at(0, 15)[1]), (ex, ey + side), cls="muted")
    d.rect(*at(15, 14), CELL, CELL, "c5", stroke=2, radius=0)
    d.rect(ex, ey, side, side, "c5", fill=0.12, stroke=2, radius=0)
    d.line((ex, ey), (ex + 0.25 * side, ey + 0.5 * side), cls="c5", stroke=2, arrow=True)
    d.circle(ex + 0.25 * side + 2, ey + 0.5 * side + 3, 5, "ink", fill=1, stroke=0)
    d.text(ex + side / 2, ey - 10, key="cell", size=17, cls="c5")
    d.text(ex + side / 2, ey + side + 22, key="offset", size=17, cls="c5")

    d.text(240, 334, key="row", size=18, bold=True)
    axes = Axes(d, (52, 366, 412, 128), (-8.5, 8.5), (0, 1.08))
    axes.ticks([(v, str(v).replace("-", "−")) for v in (-8, -5, -2, 0, 2, 5, 8)], [(0, "0"), (0.5, "0.5"), (1, "1")])
    d.text(258, 544, key="cells", size=17, cls="muted")
    row = target[14, 7:24]
    xs = np.arange(-8, 9)
    weight = (1 - row) ** 4
    for k, value in zip(xs, weight, strict=True):
        px, py = axes.at(float(k), float(value))
        d.rect(px - 8, py, 16, axes.at(0, 0)[1] - py, "c2", fill=0.25, stroke=0, radius=0)
    axes.curve([-8.5, -0.5], [1, 1], "muted", dash="6 4")
    axes.curve([0.5, 8.5], [1, 1], "muted", dash="6 4")
    axes.curve(xs.tolist(), row.tolist(), "c1", stroke=2)
    axes.points(xs.tolist(), row.tolist(), "c1", r=4)
    d.text(464, 361, key="plain", size=17, cls="muted", anchor="end")
    d.text(*axes.at(1.6, 0.8), key="target", size=17, cls="c1", anchor="start")
    d.text(52, 361, key="weight", size=17, cls="c2", anchor="start")
    d.save()


if __name__ == "__main__":
    main()
