"""Plot training and validation error of three polynomials over gradient steps, and what the error consists of."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.polynomial.legendre import legvander
from numpy.typing import NDArray

NOISE, POINTS, SEED = 0.3, 16, 1
SETS = 400  # data sets for bias and variance
GRID = np.linspace(-1, 1, 201)
TRUTH = np.sin(np.pi * GRID)
STEPS = np.logspace(0, 3.5, 36)
DEGREES = range(13)
Array = NDArray[np.float64]


def curves(degree: int) -> tuple[Array, Array]:
    """Training and expected validation error after each number of STEPS of gradient descent from zero."""
    rng = np.random.default_rng(SEED)
    x = np.sort(rng.uniform(-1, 1, POINTS))
    y = np.sin(np.pi * x) + NOISE * rng.normal(size=POINTS)
    u, s, vt = np.linalg.svd(legvander(x, degree), full_matrices=False)
    learned = 1 - (1 - 0.5 * s**2 / POINTS) ** STEPS[:, None]  # of each direction, learning rate 0.5
    weights = (learned * (u.T @ y) / s) @ vt
    train = ((weights @ legvander(x, degree).T - y) ** 2).mean(1)
    return train, ((weights @ legvander(GRID, degree).T - TRUTH) ** 2).mean(1) + NOISE**2


def parts(degree: int) -> tuple[float, float]:
    """Squared bias and variance of least squares over SETS data sets."""
    rng = np.random.default_rng(0)
    x = np.linspace(-1, 1, POINTS)
    y = np.sin(np.pi * x) + NOISE * rng.normal(size=(SETS, POINTS))
    fits = (legvander(GRID, degree) @ np.linalg.lstsq(legvander(x, degree), y.T, rcond=None)[0]).T
    return float(((fits.mean(0) - TRUTH) ** 2).mean()), float(fits.var(0).mean())


def main() -> None:
    """Three small panels above, one below."""
    d = Drawing(__file__, 480, 636)
    for left, degree, key in ((12, 1, "under"), (172, 3, "good"), (332, 12, "over")):
        axes = Axes(d, (left, 54, 136, 170), (0, 3.5), (0, 0.55))
        axes.ticks([], [])
        d.text(left + 68, 20, key=key, size=18, bold=True)
        d.text(left + 68, 42, key=f"{key}-degree", size=17, cls="muted")
        train, valid = curves(degree)
        axes.curve(np.log10(STEPS).tolist(), valid.tolist(), "c2", stroke=3, dash="8 5")
        axes.curve(np.log10(STEPS).tolist(), train.tolist(), "c1", stroke=3)
    d.text(240, 246, key="steps", size=17, cls="muted")
    d.line((60, 270), (100, 270), cls="c2", stroke=3, dash="8 5")
    d.text(108, 276, key="valid", cls="c2", size=17, anchor="start", bold=True)
    d.line((270, 270), (310, 270), cls="c1", stroke=3)
    d.text(318, 276, key="train", cls="c1", size=17, anchor="start", bold=True)

    axes = Axes(d, (44, 330, 424, 250), (0, 12), (0, 0.62))
    d.text(12, 316, key="sum", size=18, anchor="start", bold=True)
    axes.ticks([(k, str(k)) for k in (1, 3, 6, 9, 12)], [(0, "0"), (0.5, "0.5")])
    bias, variance = zip(*map(parts, DEGREES), strict=True)
    total = [b + v + NOISE**2 for b, v in zip(bias, variance, strict=True)]
    axes.curve((0, 12), (NOISE**2, NOISE**2), "muted", dash="3 4")
    axes.curve(DEGREES, total, "ink", stroke=3)
    axes.curve(DEGREES, bias, "c4", stroke=2.5, dash="10 4")
    axes.curve(DEGREES, variance, "c3", stroke=2.5, dash="2 4")
    d.text(*axes.at(0.7, 0.54), key="total", size=17, anchor="start", bold=True)
    d.text(*axes.at(0.75, 0.155), key="bias", cls="c4", size=17, anchor="start", bold=True)
    d.text(*axes.at(12, 0.015), key="variance", cls="c3", size=17, anchor="end", bold=True)
    d.text(*axes.at(0.15, 0.045), key="noise", cls="muted", size=17, anchor="start")
    d.text(256, 628, key="degree", size=17)
    d.save()


if __name__ == "__main__":
    main()
