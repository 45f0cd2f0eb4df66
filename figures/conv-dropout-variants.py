"""Draw what element, channel and block dropout remove from two channels, and what kernel dropout removes instead."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

SIZE, CELL = 8, 15


def grid(d: Drawing, left: float, top: float, removed: NDArray[np.bool_], cls: str) -> None:
    """A feature map of SIZE × SIZE cells with an object in its middle; removed cells are crossed out."""
    object_, crosses = "", ""
    for row, column in np.ndindex(SIZE, SIZE):
        x, y = left + column * CELL, top + row * CELL
        if removed[row, column]:
            crosses += f"M{x + 2} {y + 2}l{CELL - 4} {CELL - 4}m0 {4 - CELL}l{4 - CELL} {CELL - 4}"
        elif (row - 3.5) ** 2 + (column - 3.5) ** 2 < 9:
            object_ += f"M{x} {y}h{CELL}v{CELL}h-{CELL}z"
    if object_:
        d.path(object_, "muted", fill=0.4, stroke=0)
    if crosses:
        d.path(crosses, cls)
    d.rect(left, top, SIZE * CELL, SIZE * CELL, "ink", radius=0)


def kernel(d: Drawing, left: float, top: float, removed: set[tuple[int, int]], cls: str) -> None:
    """A 3 × 3 kernel with some of its weights crossed out."""
    for row in range(3):
        for column in range(3):
            x, y = left + column * 24, top + row * 24
            d.rect(x, y, 24, 24, cls, fill=0 if (row, column) in removed else 0.25, radius=0)
            if (row, column) in removed:
                d.line((x + 4, y + 4), (x + 20, y + 20), cls=cls, stroke=2)
                d.line((x + 4, y + 20), (x + 20, y + 4), cls=cls, stroke=2)


def main() -> None:
    """Four rows: the name and what is left on the left side, two channels (or kernels) on the right."""
    d = Drawing(__file__, 400, 600)
    rng = np.random.default_rng(3)
    everything, nothing = np.ones((SIZE, SIZE), bool), np.zeros((SIZE, SIZE), bool)
    blocks = []
    for row, column in ((1, 3), (4, 1)):
        block = nothing.copy()
        block[row : row + 4, column : column + 4] = True
        blocks.append(block)
    rows = (
        ("element", "c2", rng.random((SIZE, SIZE)) < 0.3, rng.random((SIZE, SIZE)) < 0.3),
        ("channel", "c1", everything, nothing),
        ("block", "c3", blocks[0], blocks[1]),
    )
    for index, (key, cls, first, second) in enumerate(rows):
        top = 28 + index * 150
        d.text(4, top + 44, key=key, cls=cls, size=17, anchor="start", bold=True)
        d.text(4, top + 70, key=f"{key}-effect", size=15, anchor="start")
        grid(d, 138, top, first, cls)
        grid(d, 272, top, second, cls)
    d.text(198, 20, key="one", size=15, cls="muted")
    d.text(332, 20, key="two", size=15, cls="muted")
    top = 500
    d.text(4, top + 34, key="kernel", cls="c4", size=17, anchor="start", bold=True)
    d.text(4, top + 60, key="kernel-effect", size=15, anchor="start")
    kernel(d, 162, top, {(0, 1), (2, 0), (2, 2)}, "c4")
    kernel(d, 296, top, {(0, 0), (1, 2), (1, 1)}, "c4")
    d.text(198, top - 10, key="first-kernel", size=15, cls="muted")
    d.text(332, top - 10, key="second-kernel", size=15, cls="muted")
    d.save()


if __name__ == "__main__":
    main()
