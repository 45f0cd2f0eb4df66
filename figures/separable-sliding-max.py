"""Draw a maximum over 3 × 3 as a row pass and a column pass, and the queue that makes one pass linear."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

MAP = np.array([[4, 2, 3, 1, 5], [1, 6, 0, 2, 3], [2, 1, 7, 4, 0], [3, 5, 2, 1, 6]])


def grid(d: Drawing, x: float, y: float, values: NDArray[np.int_], cls: str, *, cell: float = 24) -> None:
    """A map with its values."""
    for (row, col), value in np.ndenumerate(values):
        d.rect(x + col * cell, y + row * cell, cell, cell, cls, fill=0.15, radius=0)
        d.text(x + (col + 0.5) * cell, y + (row + 0.5) * cell + 5, f"{value}", size=14)


def main() -> None:
    """Two passes at the top, five states of the queue below."""
    d = Drawing(__file__, 400, 440)
    rows = np.lib.stride_tricks.sliding_window_view(MAP, 3, axis=1).max(-1)
    both = np.lib.stride_tricks.sliding_window_view(rows, 3, axis=0).max(-1)
    grid(d, 6, 40, MAP, "ink")
    d.rect(6, 40, 72, 24, "c1", stroke=3)
    d.line((131, 88), (177, 88), cls="c1", stroke=2.5, arrow=True)
    d.text(153, 76, key="row-pass", size=14, cls="c1", bold=True)
    grid(d, 182, 40, rows, "c1")
    d.rect(182, 40, 24, 72, "c3", stroke=3)
    d.line((259, 88), (305, 88), cls="c3", stroke=2.5, arrow=True)
    d.text(281, 76, key="column-pass", size=14, cls="c3", bold=True)
    grid(d, 310, 64, both, "c3")
    d.text(6, 24, key="passes", size=16, anchor="start", bold=True)
    d.line((6, 160), (394, 160), cls="muted")
    d.text(6, 188, key="queue", size=16, anchor="start", bold=True)
    d.text(64, 216, key="row", size=14)
    d.text(240, 216, key="kept", size=14)
    d.text(362, 216, key="output", size=14)
    row, queue = MAP[0], []
    for i in range(5):
        y = 228 + i * 42
        for k in range(5):
            inside = i - 2 <= k <= i
            d.rect(
                6 + k * 24,
                y,
                24,
                26,
                "c1" if inside else "muted",
                fill=0.35 if k == i else 0.12 if inside else 0,
                radius=0,
            )
            d.text(18 + k * 24, y + 18, f"{row[k]}", size=14, cls="ink" if inside else "muted")
        dropped = [k for k in queue if k <= i - 3 or row[k] <= row[i]]
        shown = [*queue, i]
        queue = [k for k in queue if k not in dropped] + [i]
        for place, k in enumerate(shown):
            x = 186 + place * 36
            gone = k in dropped
            d.rect(x, y, 30, 26, "muted" if gone else "c4", fill=0 if gone else 0.3, dash="3 3" if gone else "")
            d.text(x + 15, y + 18, f"{row[k]}", size=14, cls="muted" if gone else "ink")
            if gone:
                d.line((x + 4, y + 22), (x + 26, y + 4), cls="c5", stroke=2)
        if i >= 2:
            d.text(362, y + 19, f"{row[queue[0]]}", size=17, bold=True)
    d.save()


if __name__ == "__main__":
    main()
