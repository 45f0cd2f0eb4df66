"""Draw a transposed convolution as zeros in between plus a convolution, and how often each output is covered."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

CELL = 24


def grid(d: Drawing, x: float, y: float, values: NDArray[np.float64], real: NDArray[np.bool_], cls: str) -> None:
    """A map; cells that hold a real value are filled, inserted zeros are dashed."""
    for (row, col), value in np.ndenumerate(values):
        on = bool(real[row, col])
        left, top = x + col * CELL, y + row * CELL
        d.rect(left, top, CELL, CELL, cls if on else "muted", fill=0.3 if on else 0, dash="" if on else "3 3", radius=0)
        d.text(left + CELL / 2, top + 17, f"{value:g}", size=14, cls="ink" if on else "muted")


def coverage(d: Drawing, y: float, kernel: int, cls: str, key: str) -> None:
    """Inputs spread two cells apart by a kernel of this length, and the number of them at each output."""
    d.text(6, y, key=key, size=15, anchor="start", bold=True, cls=cls)
    counts = [0] * 12
    for start in range(0, 12, 2):
        for k in range(kernel):
            if start + k < 12:
                counts[start + k] += 1
    for k, count in enumerate(counts[2:11]):
        x = 40 + k * 38
        for level in range(count):
            d.rect(x, y + 52 - level * 20, 30, 18, cls, fill=0.4, radius=0)
        d.text(x + 15, y + 88, f"{count}", size=15)


def main() -> None:
    """Four maps from input to output at the top, coverage for two kernel lengths below."""
    d = Drawing(__file__, 400, 446)
    x = np.array([[1.0, 2], [3, 4]])
    spread = np.zeros((5, 5))
    spread[1:4:2, 1:4:2] = x
    kernel = np.array([[0.25, 0.5, 0.25], [0.5, 1, 0.5], [0.25, 0.5, 0.25]])
    windows = np.lib.stride_tricks.sliding_window_view(spread, (3, 3))
    out = (windows * kernel).sum((2, 3))
    d.text(30, 20, key="input", size=14)
    grid(d, 6, 66, x, np.ones((2, 2), bool), "c1")
    d.line((58, 90), (80, 90), arrow=True)
    d.text(146, 20, key="spread", size=14)
    grid(d, 86, 30, spread, spread > 0, "c1")
    d.line((210, 90), (232, 90), arrow=True)
    d.text(268, 20, key="kernel", size=14)
    grid(d, 236, 54, kernel * 4, np.ones((3, 3), bool), "c4")
    d.text(272, 146, "× ¼", size=15)
    d.line((312, 90), (324, 90), arrow=True)
    d.text(362, 20, key="output", size=14)
    grid(d, 326, 54, out, np.ones((3, 3), bool), "c3")
    d.line((6, 172), (394, 172), cls="muted")
    coverage(d, 200, 3, "c5", "uneven")
    coverage(d, 324, 4, "c3", "even")
    d.text(200, 436, key="count", size=14)
    d.save()


if __name__ == "__main__":
    main()
