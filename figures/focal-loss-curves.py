"""Plot focal loss and the size of its gradient over the probability of the true class, for four values of gamma."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing

GAMMAS = ((0, "c1", ""), (1, "c2", "9 4"), (2, "c3", ""), (5, "c5", "2 4"))


def main() -> None:
    """Loss above, gradient below, with the bands of easy and of hard samples."""
    d = Drawing(__file__, 480, 640)
    p = np.linspace(0.0067, 1, 81)
    q = np.concatenate([np.linspace(1e-4, 0.1, 31), np.linspace(0.11, 1, 50)])
    xticks = [(0, "0"), (0.5, "0.5"), (1, "1")]

    d.text(16, 22, key="loss", size=18, anchor="start", bold=True)
    axes = Axes(d, (40, 36, 424, 220), (0, 1), (0, 5))
    bands(d, axes)
    axes.ticks(xticks, [(0, "0"), (2, "2"), (4, "4")])
    for gamma, cls, dash in GAMMAS:
        axes.curve(p.tolist(), (-((1 - p) ** gamma) * np.log(p)).tolist(), cls, stroke=3, dash=dash)
    d.text(*axes.at(0.22, 1.75), key="ce", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(0.34, 3.35), key="hard", size=17, anchor="start")
    d.line(axes.at(0.33, 3.45), axes.at(0.12, 3.45), stroke=1.5, arrow=True)
    d.text(*axes.at(0.85, 4.5), key="easy", size=17)

    d.text(16, 324, key="gradient", size=18, anchor="start", bold=True)
    axes = Axes(d, (40, 338, 424, 220), (0, 1), (0, 1.4))
    bands(d, axes)
    axes.ticks(xticks, [(0, "0"), (0.5, "0.5"), (1, "1")])
    for gamma, cls, dash in GAMMAS:
        size = (1 - q) ** gamma * (1 - q - gamma * q * np.log(q))
        axes.curve(q.tolist(), size.tolist(), cls, stroke=3, dash=dash)
    for row, (gamma, cls, dash) in enumerate(GAMMAS):
        height = 1.29 - 0.15 * row
        d.line(axes.at(0.42, height), axes.at(0.5, height), cls=cls, stroke=3, dash=dash)
        x, y = axes.at(0.53, height)
        d.text(x, y + 6, f"γ = {gamma}", cls=cls, size=17, anchor="start", bold=True)
    d.text(252, 618, key="probability", size=17)
    d.save()


def bands(d: Drawing, axes: Axes) -> None:
    """Shade where easy samples lie, and where hard and mislabeled ones do."""
    low, high = axes.ylim
    for left, right in ((0, 0.1), (0.7, 1)):
        corners = ((left, low), (right, low), (right, high), (left, high))
        d.polygon((axes.at(*corner) for corner in corners), "muted", fill=0.16, stroke=0)


if __name__ == "__main__":
    main()
