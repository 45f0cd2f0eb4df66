"""Simulate gradient norms of a converged detector; plot their histogram and each region's share under three losses."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing

REGIONS = 10
LEFT, WIDTH = 64, 400


def main() -> None:
    """The histogram on top, then one row of bars for each loss."""
    rng = np.random.default_rng(0)
    g = np.concatenate([rng.beta(0.4, 14, 98_000), rng.beta(1.1, 1.6, 1_200), rng.beta(16, 1, 800)])
    region = np.minimum((g * REGIONS).astype(int), REGIONS - 1)
    count = np.bincount(region, minlength=REGIONS)
    gradients = {
        "ce": g,
        "focal": g**2 * (g - 2 * (1 - g) * np.log1p(-g)),
        "ghm": g * len(g) / (count[region] * REGIONS),
    }

    d = Drawing(__file__, 480, 720)
    d.text(16, 22, key="count", size=18, anchor="start", bold=True)
    axes = Axes(d, (LEFT, 36, WIDTH, 150), (0, 1), (1, 5.2))
    bars(d, axes, np.log10(count).tolist(), "ink")
    axes.ticks([], [(1, "10"), (3, "1,000"), (5, "100k")])
    d.text(*axes.at(0.22, 4.5), key="easy", size=17, anchor="start")
    d.line(axes.at(0.21, 4.62), axes.at(0.11, 4.62), arrow=True)
    d.text(*axes.at(1, 4.5), key="outlier", size=17, anchor="end")
    d.line(axes.at(0.95, 4.35), axes.at(0.95, 3.0), arrow=True)

    for row, (key, cls) in enumerate((("ce", "c1"), ("focal", "c2"), ("ghm", "c3"))):
        top = 232 + row * 150
        share = np.bincount(region, gradients[key], minlength=REGIONS) / gradients[key].sum()
        d.text(16, top - 8, key=key, cls=cls, size=18, anchor="start", bold=True)
        axes = Axes(d, (LEFT, top + 6, WIDTH, 96), (0, 1), (0, 0.65))
        bars(d, axes, share.tolist(), cls)
        last = [(0, "0"), (0.5, "0.5"), (1, "1")] if row == 2 else []
        axes.ticks(last, [(0, "0"), (0.3, "30%"), (0.6, "60%")])
    d.text(LEFT + WIDTH / 2, 692, key="norm", size=17)
    d.save()


def bars(d: Drawing, axes: Axes, heights: list[float], cls: str) -> None:
    """One bar a region, from the lower edge up."""
    for i, height in enumerate(heights):
        left, top = axes.at((i + 0.08) / REGIONS, height)
        right, bottom = axes.at((i + 0.92) / REGIONS, axes.ylim[0])
        d.rect(left, top, right - left, bottom - top, cls, fill=0.45, stroke=1.5, radius=0)


if __name__ == "__main__":
    main()
