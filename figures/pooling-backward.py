"""Draw where the gradient goes in average and max pooling."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

MAP = np.array([[1, 3, 2, 0], [4, 6, 1, 1], [0, 2, 5, 2], [1, 1, 3, 8]])
UPSTREAM = np.array([[4, -4], [8, 12]])


def grid(d: Drawing, x: float, y: float, values: NDArray[np.float64], cls: str, faint: NDArray[np.bool_]) -> None:
    """A map with its values; faint cells are empty of gradient."""
    for (row, col), value in np.ndenumerate(values):
        off = bool(faint[row, col])
        d.rect(x + col * 30, y + row * 30, 30, 30, "muted" if off else cls, fill=0 if off else 0.22, radius=0)
        text = f"{value:g}".replace("-", "−")
        d.text(x + col * 30 + 15, y + row * 30 + 20, text, size=15, cls="muted" if off else "ink")


def main() -> None:
    """The inputs at the top, both gradients below."""
    d = Drawing(__file__, 400, 372)
    none = np.zeros((4, 4), bool)
    d.text(72, 20, key="input", size=15)
    grid(d, 12, 32, MAP.astype(float), "ink", none)
    d.text(276, 50, key="upstream", size=15)
    grid(d, 246, 62, UPSTREAM.astype(float), "c2", none[:2, :2])
    d.line((234, 130), (144, 196), cls="c1", stroke=2.5, arrow=True)
    d.line((290, 130), (310, 196), cls="c3", stroke=2.5, arrow=True)

    spread = np.kron(UPSTREAM, np.ones((2, 2)))
    windows = MAP.reshape(2, 2, 2, 2)
    top = (windows == windows.max((1, 3), keepdims=True)).reshape(4, 4)
    d.text(72, 218, key="max", size=15, cls="c1", bold=True)
    grid(d, 12, 230, np.where(top, spread, 0), "c1", ~top)
    d.text(320, 218, key="average", size=15, cls="c3", bold=True)
    grid(d, 260, 230, spread / 4, "c3", none)
    for x in (12, 260):
        d.line((x + 60, 230), (x + 60, 350), cls="ink", stroke=2)
        d.line((x, 290), (x + 120, 290), cls="ink", stroke=2)
    d.line((72, 32), (72, 152), cls="ink", stroke=2)
    d.line((12, 92), (132, 92), cls="ink", stroke=2)
    d.save()


if __name__ == "__main__":
    main()
