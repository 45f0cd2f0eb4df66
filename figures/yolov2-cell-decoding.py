"""Draw where three equal outputs put the box center in YOLOv2 and in a region proposal network."""

from __future__ import annotations

import math

from _draw import Drawing

STEP, COLUMNS, ROWS = 36.0, 10, 4
CELL = (4, 1)  # column and row of the predicting cell
ANCHOR = (54.0, 84.0)
OUTPUTS = (-2.0, 0.0, 2.0)
NAMES = ("t = −2", "t = 0", "t = 2")


def panel(d: Drawing, top: float, centers: list[float]) -> None:
    """Grid, predicting cell, three boxes and their centers."""
    left = 20.0
    for i in range(COLUMNS + 1):
        d.line((left + i * STEP, top), (left + i * STEP, top + ROWS * STEP), cls="muted", stroke=1.5)
    for i in range(ROWS + 1):
        d.line((left, top + i * STEP), (left + COLUMNS * STEP, top + i * STEP), cls="muted", stroke=1.5)
    y = top + (CELL[1] + 0.5) * STEP
    d.rect(left + CELL[0] * STEP, top + CELL[1] * STEP, STEP, STEP, "c3", fill=0.35, stroke=3, radius=0)
    for x, cls, dash in zip(centers, ("c2", "ink", "c1"), ("6 3", "2 3", ""), strict=True):
        d.rect(x - ANCHOR[0] / 2, y - ANCHOR[1] / 2, *ANCHOR, cls, stroke=2, dash=dash)
        d.circle(x, y, 5, cls, fill=1, stroke=0)


def main() -> None:
    """The bounded decoding above, the unbounded one below."""
    d = Drawing(__file__, 400, 458)
    origin = 20 + CELL[0] * STEP
    middle = origin + STEP / 2
    inside = [origin + STEP / (1 + math.exp(-t)) for t in OUTPUTS]
    free = [middle + t * ANCHOR[0] for t in OUTPUTS]
    d.text(20, 20, key="yolo", size=15, anchor="start", bold=True)
    panel(d, 52, inside)
    for name, x, to, cls in zip(NAMES, (104, middle, 260), inside, ("c2", "ink", "c1"), strict=True):
        d.text(x, 43, name, size=14, cls=cls)
        d.line((x, 47), (to, 52 + 1.5 * STEP - 8), cls=cls)
    d.text(200, 218, key="bounded", size=14)
    d.text(20, 252, key="rpn", size=15, anchor="start", bold=True)
    panel(d, 284, free)
    for name, x, cls in zip(NAMES, free, ("c2", "ink", "c1"), strict=True):
        d.text(x, 276, name, size=14, cls=cls)
    y = 284 + 1.5 * STEP
    for x, cls in ((free[0], "c2"), (free[2], "c1")):
        side = 1 if x > middle else -1
        d.line((middle + side * 7, y), (x - side * 8, y), cls=cls, stroke=2.5, arrow=True)
    d.text(200, 450, key="free", size=14)
    d.save()


if __name__ == "__main__":
    main()
