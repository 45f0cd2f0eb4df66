"""Draw one RoI on a feature grid twice: rounded bins of RoI Pooling, fractional bins of RoI Align."""

import math

import numpy as np
from _draw import Drawing

CELL, GRID, TOP = 25, 7, 74
LEFT = {"pool": 11, "align": 214}
STRIDE, BINS, SAMPLES = 16, 2, 2
ROI = (22, 28, 85, 84)  # x1, y1, x2, y2 in image pixels
COLUMN_CLASS = ("c1", "c2")


def grid(d: Drawing, left: float) -> None:
    """The cells of the feature map as a checkerboard."""
    for row in range(GRID):
        for column in range(row % 2, GRID, 2):
            d.rect(left + column * CELL, TOP + row * CELL, CELL, CELL, "muted", fill=0.16, stroke=0, radius=0)
    d.rect(left, TOP, GRID * CELL, GRID * CELL, "muted", radius=0)


def pool(d: Drawing, features: np.ndarray) -> None:
    """Bins as RoI Pooling computes them, with the cell of each maximum."""
    left = LEFT["pool"]
    x1, y1, x2, y2 = (math.floor(v / STRIDE + 0.5) for v in ROI)
    width, height = (x2 - x1 + 1) / BINS, (y2 - y1 + 1) / BINS
    for j in range(BINS):
        for i in range(BINS):
            c0, c1 = x1 + math.floor(i * width), x1 + math.ceil((i + 1) * width)
            r0, r1 = y1 + math.floor(j * height), y1 + math.ceil((j + 1) * height)
            d.rect(
                left + c0 * CELL,
                TOP + r0 * CELL,
                (c1 - c0) * CELL,
                (r1 - r0) * CELL,
                COLUMN_CLASS[i],
                fill=0.2,
                stroke=2.5,
                radius=0,
            )
            row, column = np.unravel_index(features[r0:r1, c0:c1].argmax(), (r1 - r0, c1 - c0))
            marker(d, left + (c0 + column + 0.5) * CELL, TOP + (r0 + row + 0.5) * CELL)
    x1, y1, x2, y2 = (v / STRIDE * CELL for v in ROI)
    d.rect(left + x1, TOP + y1, x2 - x1, y2 - y1, "ink", stroke=2, dash="5 3", radius=0)


def align(d: Drawing) -> None:
    """Fractional bins of RoI Align, their samples, and the four neighbours of one sample."""
    left = LEFT["align"]
    x1, y1, x2, y2 = (v / STRIDE for v in ROI)
    width, height = (x2 - x1) / BINS, (y2 - y1) / BINS
    for row in range(GRID):
        for column in range(GRID):
            d.circle(left + (column + 0.5) * CELL, TOP + (row + 0.5) * CELL, 1.6, "muted", fill=1, stroke=0)
    for j in range(BINS):
        for i in range(BINS):
            d.rect(
                left + (x1 + i * width) * CELL,
                TOP + (y1 + j * height) * CELL,
                width * CELL,
                height * CELL,
                COLUMN_CLASS[i],
                fill=0.2,
                stroke=2.5,
                radius=0,
            )
    d.rect(left + x1 * CELL, TOP + y1 * CELL, (x2 - x1) * CELL, (y2 - y1) * CELL, "ink", stroke=2, dash="5 3", radius=0)
    steps = (np.arange(BINS * SAMPLES) + 0.5) / SAMPLES
    for y in y1 + steps * height:
        for x in x1 + steps * width:
            d.circle(left + x * CELL, TOP + y * CELL, 3.2, "ink", fill=1, stroke=0)
    x, y = x1 + steps[2] * width, y1 + steps[0] * height
    column, row = math.floor(x - 0.5), math.floor(y - 0.5)
    for near_x in (column + 0.5, column + 1.5):
        for near_y in (row + 0.5, row + 1.5):
            d.line((left + x * CELL, TOP + y * CELL), (left + near_x * CELL, TOP + near_y * CELL), cls="c5", stroke=2)
            d.circle(left + near_x * CELL, TOP + near_y * CELL, 3.4, "c5", fill=1, stroke=0)


def marker(d: Drawing, x: float, y: float) -> None:
    """A small diamond around (x, y)."""
    d.polygon(((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)), "c3", fill=1, stroke=0)


def legend(d: Drawing) -> None:
    """The four signs and their meaning, one a line."""
    top, step = TOP + GRID * CELL + 46, 22
    d.line((14, top), (40, top), cls="ink", stroke=2, dash="5 3")
    d.rect(20, top + step - 8, 14, 16, "c1", fill=0.2, stroke=2, radius=0)
    d.rect(20, top + step - 8, 14, 16, "c2", fill=0.2, stroke=2, radius=0)
    marker(d, 27, top + 2 * step)
    d.line((18, top + 3 * step - 6), (27, top + 3 * step), (36, top + 3 * step - 6), cls="c5", stroke=2)
    d.line((18, top + 3 * step + 6), (27, top + 3 * step), (36, top + 3 * step + 6), cls="c5", stroke=2)
    d.circle(27, top + 3 * step, 3.2, "ink", fill=1, stroke=0)
    for row, key in enumerate(("true_roi", "shared", "maximum", "sample")):
        d.text(50, top + row * step + 4.5, key=key, anchor="start")


def main() -> None:
    """Build the figure and save it."""
    d = Drawing(__file__, 400, TOP + GRID * CELL + 126)
    middle = {name: left + GRID * CELL / 2 for name, left in LEFT.items()}
    d.text(200, 16, "RoI (22, 28, 85, 84) px ÷ 16 = (1.375, 1.75, 5.3125, 5.25)", size=12.5)
    d.text(middle["pool"], 42, "RoI Pooling", bold=True, size=14)
    d.text(middle["align"], 42, "RoI Align", bold=True, size=14)
    d.text(middle["pool"], 61, key="pool_rule", size=12)
    d.text(middle["align"], 61, key="align_rule", size=12)
    grid(d, LEFT["pool"])
    grid(d, LEFT["align"])
    pool(d, np.random.default_rng(3).normal(size=(GRID, GRID)))
    align(d)
    d.text(middle["pool"], TOP + GRID * CELL + 20, key="pool_extent", size=12)
    d.text(middle["align"], TOP + GRID * CELL + 20, "x 1.375–5.3125, y 1.75–5.25", size=12)
    legend(d)
    d.save()


if __name__ == "__main__":
    main()
