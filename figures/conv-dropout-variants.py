"""Draw what element, channel and block dropout leave for a 3 × 3 mean to see, and what kernel dropout removes."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

SIZE, CELL, LEVELS = 8, 15, 6
LEFT, RIGHT = 138, 272
Mask = NDArray[np.bool_]
Map = NDArray[np.float64]


def disk() -> Map:
    """A round object of ones in the middle of an empty map of SIZE × SIZE cells."""
    rows, columns = np.indices((SIZE, SIZE)) - (SIZE - 1) / 2
    return (rows**2 + columns**2 < 9).astype(np.float64)


def mean3(x: Map) -> Map:
    """The 3 × 3 mean of a map, with zeros around it."""
    padded = np.pad(x, 1)
    return np.sum([padded[i : i + SIZE, j : j + SIZE] for i, j in np.ndindex(3, 3)], axis=0) / 9


def shade(d: Drawing, left: float, top: float, x: Map) -> None:
    """The map as gray cells in LEVELS steps, darkest at 1, framed, with the outline of the object."""
    step = np.minimum(np.rint(x * LEVELS), LEVELS)
    for level in range(1, LEVELS + 1):
        cells = "".join(
            f"M{left + j * CELL} {top + i * CELL}h{CELL}v{CELL}h-{CELL}z" for i, j in np.argwhere(step == level)
        )
        if cells:
            d.path(cells, "muted", fill=0.75 * level / LEVELS, stroke=0)
    d.circle(left + SIZE * CELL / 2, top + SIZE * CELL / 2, 3.1 * CELL, "ink", stroke=1.5)
    d.rect(left, top, SIZE * CELL, SIZE * CELL, "ink", radius=0)


def cross_out(d: Drawing, left: float, top: float, cell: float, removed: Mask, cls: str) -> None:
    """Crosses on the removed cells of a grid."""
    span = cell - 4
    d.path(
        "".join(
            f"M{left + j * cell + 2} {top + i * cell + 2}l{span} {span}m0 {-span}l{-span} {span}"
            for i, j in np.argwhere(removed)
        ),
        cls,
    )


def kernel(d: Drawing, left: float, top: float, cell: float, removed: Mask, cls: str) -> None:
    """A 3 × 3 kernel with some of its weights crossed out."""
    for row, column in np.ndindex(3, 3):
        d.rect(
            left + column * cell, top + row * cell, cell, cell, cls, fill=0.25 * (not removed[row, column]), radius=0
        )
    cross_out(d, left, top, cell, removed, cls)


def main() -> None:
    """Four rows: name and effect, what is dropped, and what the next layer gets."""
    d = Drawing(__file__, 400, 572)
    rng = np.random.default_rng(3)
    block = np.zeros((SIZE, SIZE), bool)
    block[1:5, 3:7] = True
    rows = (
        ("element", "c2", rng.random((SIZE, SIZE)) < 0.3),
        ("channel", "c1", np.ones((SIZE, SIZE), bool)),
        ("block", "c3", block),
    )
    for index, (key, cls, removed) in enumerate(rows):
        top = 28 + index * 140
        d.text(4, top + 52, key=key, cls=cls, size=17, anchor="start", bold=True)
        d.text(4, top + 78, key=f"{key}-effect", size=15, anchor="start")
        kept = disk() * ~removed
        shade(d, LEFT, top, kept)
        cross_out(d, LEFT, top, CELL, removed, cls)
        shade(d, RIGHT, top, mean3(kept) / max(1 - removed.mean(), 0.1))
    d.text(LEFT + 60, 20, key="dropped", size=15, cls="muted")
    d.text(RIGHT + 60, 20, key="after", size=15, cls="muted")
    top = 28 + 3 * 140
    weights = np.zeros((3, 3), bool)
    weights[0, 1] = weights[2, 0] = weights[2, 2] = True
    d.text(4, top + 52, key="kernel", cls="c4", size=17, anchor="start", bold=True)
    d.text(4, top + 78, key="kernel-effect", size=15, anchor="start")
    kernel(d, LEFT + 24, top + 24, 24, weights, "c4")
    shade(d, RIGHT, top, disk())
    for row, column in ((0, 0), (1, 5), (5, 3)):
        kernel(d, RIGHT + column * CELL, top + row * CELL, CELL, weights, "c4")
    d.save()


if __name__ == "__main__":
    main()
