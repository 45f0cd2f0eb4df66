"""Plot histograms of bimodal data before BN, after standardization, and after γ and β restore them."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

BINS = 48
Array = NDArray[np.float64]


def histogram(d: Drawing, top: float, values: Array, limits: tuple[float, float], cls: str, key: str) -> Axes:
    """One density histogram with its mean μ as a dashed line."""
    density, edges = np.histogram(values, BINS, limits, density=True)
    axes = Axes(d, (14, top, 372, 84), limits, (0, float(density.max()) * 1.08))
    xs = np.repeat(edges, 2)[1:-1].tolist()
    axes.area(xs, np.repeat(density, 2).tolist(), cls, fill=0.35)
    axes.curve(xs, np.repeat(density, 2).tolist(), cls, stroke=1.5)
    ticks = range(int(np.ceil(limits[0])), int(limits[1]) + 1, 2 if limits[1] > 5 else 1)
    axes.ticks([(t, f"{t}".replace("-", "−")) for t in ticks], [])
    mean = axes.at(float(values.mean()), 0)
    d.line((mean[0], top + 2), mean, dash="3 3")
    d.text(mean[0] + 10, top + 14, "μ")
    d.text(14, top - 8, key=key, anchor="start", bold=True)
    d.text(386, top - 8, f"μ = {abs(values.mean()):.2f}, σ = {values.std():.2f}", anchor="end")
    return axes


def main() -> None:
    """Three panels; the middle one also shows the standard normal density."""
    rng = np.random.default_rng(0)
    x = np.concatenate([rng.normal(2, 0.6, 14_000), rng.normal(8, 1, 6_000)])
    mu, s = float(x.mean()), float(np.sqrt(x.var() + 1e-5))
    standardized = (x - mu) / s
    limits = (-1.0, 12.0)
    d = Drawing(__file__, 400, 396)
    histogram(d, 28, x, limits, "c1", "raw")
    middle = histogram(d, 158, standardized, ((limits[0] - mu) / s, (limits[1] - mu) / s), "c3", "standardized")
    grid = np.linspace(*middle.xlim, 81)
    middle.curve(grid, np.exp(-(grid**2) / 2) / np.sqrt(2 * np.pi), "c2", dash="6 3")
    d.text(*middle.at(1.75, 0.5), key="normal", cls="c2")
    histogram(d, 288, s * standardized + mu, limits, "c1", "restored")
    d.save()


if __name__ == "__main__":
    main()
