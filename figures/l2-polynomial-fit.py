"""Plot degree-9 fits of twelve noisy points with no, a suitable and far too strong an L2 penalty."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

DEGREE, POINTS, NOISE, SEED = 9, 12, 0.25, 2
PENALTIES = (("none", 0.0, "c5"), ("right", 0.01, "c3"), ("strong", 10.0, "c2"))
Array = NDArray[np.float64]


def fit(x: Array, y: Array, penalty: float) -> Array:
    """The coefficients, shape (10,), of least squares plus penalty times their squares, the constant one left out."""
    powers = np.vander(x, DEGREE + 1, increasing=True)
    root = np.sqrt(penalty) * np.eye(DEGREE + 1)
    root[0, 0] = 0
    rows, targets = np.vstack([powers, root]), np.concatenate([y, np.zeros(DEGREE + 1)])
    w: Array = np.linalg.lstsq(rows, targets, rcond=None)[0]
    return w


def main() -> None:
    """Three panels, one above the other: truth dashed, fit solid, norm of the weights and test error beside it."""
    rng = np.random.default_rng(SEED)
    x = np.linspace(-1, 1, POINTS)
    y = np.sin(np.pi * x) + NOISE * rng.normal(size=POINTS)
    grid = np.linspace(-1, 1, 201)
    truth = np.sin(np.pi * grid)
    d = Drawing(__file__, 480, 570)
    for row, (key, penalty, cls) in enumerate(PENALTIES):
        w = fit(x, y, penalty)
        curve = np.vander(grid, DEGREE + 1, increasing=True) @ w
        top = 30 + row * 184
        axes = Axes(d, (14, top, 300, 140), (-1.05, 1.05), (-2.1, 2.1))
        d.text(14, top - 8, key=key, cls=cls, size=18, anchor="start", bold=True)
        axes.curve(grid.tolist(), truth.tolist(), "muted", stroke=2, dash="5 4")
        axes.curve(grid.tolist(), curve.tolist(), cls, stroke=3)
        if row == 0:
            d.text(*axes.at(0, -1.75), key="truth", cls="muted", size=17, anchor="start")
        axes.points(x.tolist(), y.tolist(), "ink", r=4)
        d.text(330, top + 44, key="norm", size=17, anchor="start")
        length = float(np.linalg.norm(w[1:]))
        d.text(330, top + 66, f"{length:.0f}" if length > 100 else f"{length:.2f}", size=18, anchor="start", bold=True)
        d.text(330, top + 100, key="error", size=17, anchor="start")
        d.text(330, top + 122, f"{np.sqrt(np.mean((curve - truth) ** 2)):.2f}", size=18, anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
