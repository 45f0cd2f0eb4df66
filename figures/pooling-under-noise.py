"""Plot a step with two spikes, and what maximum, mean and median over a window of five make of it."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing

WINDOW = 5


def main() -> None:
    """Four panels: the signal, then one for each kind of pooling."""
    d = Drawing(__file__, 480, 620)
    rng = np.random.default_rng(2)
    clean = np.where(np.arange(45) < 24, 2.0, 6.0)
    signal = clean + 0.25 * rng.normal(size=45)
    signal[10], signal[34] = 12.0, -4.0
    windows = np.lib.stride_tricks.sliding_window_view(signal, WINDOW)
    panels = (
        ("signal", signal, "ink", 0),
        ("max", windows.max(1), "c5", 2),
        ("mean", windows.mean(1), "c2", 2),
        ("median", np.median(windows, axis=1), "c1", 2),
    )
    for row, (key, values, cls, offset) in enumerate(panels):
        top = 30 + row * 148
        axes = Axes(d, (30, top, 436, 104), (0, 44), (-5, 13))
        axes.ticks([], [(0, "0"), (6, "6"), (12, "12")])
        x = np.arange(offset, offset + len(values)).tolist()
        if key != "signal":
            axes.curve(range(45), clean.tolist(), "muted", stroke=2, dash="4 4")
        axes.curve(x, values.tolist(), cls, stroke=3)
        d.text(40, top - 8, key=key, cls=cls, size=17, anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
