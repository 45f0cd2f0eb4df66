"""Draw max, average and global pooling of one map, and what a shift by one cell does to max pooling."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

MAP = np.array([[1, 3, 2, 0], [4, 6, 1, 1], [0, 2, 5, 2], [1, 1, 3, 8]])


def grid(d: Drawing, x: float, y: float, values: NDArray[np.float64], cls: str, *, cell: float = 32) -> None:
    """A map with its values."""
    for (row, col), value in np.ndenumerate(values):
        d.rect(x + col * cell, y + row * cell, cell, cell, cls, fill=0.12, radius=0)
        d.text(x + (col + 0.5) * cell, y + (row + 0.5) * cell + 5, f"{value:g}", size=15)


def strip(d: Drawing, x: float, y: float, at: int) -> None:
    """Four cells with one marked, in windows of two, and the maxima below."""
    for k in range(4):
        d.rect(x + k * 26, y, 26, 26, "c1" if k == at else "muted", fill=0.5 if k == at else 0.05, radius=0)
    for window in range(2):
        hit = at // 2 == window
        d.rect(x + window * 52 - 1, y - 3, 54, 32, "ink", stroke=2)
        d.line((x + window * 52 + 26, y + 31), (x + window * 52 + 26, y + 50), cls="ink", arrow=True)
        d.rect(x + window * 52 + 13, y + 52, 26, 26, "c1" if hit else "muted", fill=0.5 if hit else 0.05, radius=0)


def main() -> None:
    """The map and its three results above, three positions of one object below."""
    d = Drawing(__file__, 400, 440)
    windows = MAP.reshape(2, 2, 2, 2)
    grid(d, 12, 60, MAP.astype(float), "ink")
    d.rect(12, 60, 64, 64, "c2", stroke=3)
    d.rect(76, 60, 64, 64, "c2", stroke=3)
    d.rect(12, 124, 64, 64, "c2", stroke=3)
    d.rect(76, 124, 64, 64, "c2", stroke=3)
    d.text(76, 30, key="map", size=15)
    for y, key, values, cls in (
        (22, "max", windows.max((1, 3)), "c1"),
        (112, "average", windows.mean((1, 3)), "c3"),
    ):
        d.line((146, 124), (196, y + 44), cls=cls, stroke=2, arrow=True)
        grid(d, 202, y + 12, values.astype(float), cls)
        d.text(278, y + 48, key=key, cls=cls, size=16, anchor="start", bold=True)
    d.line((146, 140), (196, 222), cls="c4", stroke=2, arrow=True)
    grid(d, 202, 206, np.array([[MAP.mean()]]), "c4", cell=40)
    d.text(252, 232, key="global", cls="c4", size=16, anchor="start", bold=True)

    d.line((6, 268), (394, 268), cls="muted")
    d.text(6, 294, key="shift", size=16, anchor="start", bold=True)
    for x, at, key, cls in ((14, 0, "here", "ink"), (148, 1, "within", "c3"), (282, 2, "across", "c5")):
        d.text(x + 52, 322, key=key, size=15, cls=cls, bold=True)
        strip(d, x, 338, at)
    d.save()


if __name__ == "__main__":
    main()
