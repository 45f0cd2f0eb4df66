"""Plot a Laplace and a Gaussian prior of equal variance, their negative logs, and what one observation leaves."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

SCALE = 1 / np.sqrt(2)  # of the Laplace density: variance 2 SCALE² = 1
OBSERVED = 1.0
GRID = np.linspace(-4, 4, 161)
Array = NDArray[np.float64]


def penalties(w: Array) -> tuple[Array, Array]:
    """Negative log densities of both priors, constants left out."""
    return np.abs(w) / SCALE, w**2 / 2


def panel(d: Drawing, top: float, key: str, ys: tuple[Array, Array], high: float) -> Axes:
    """Both curves over the same grid, Laplace solid and Gaussian dashed."""
    axes = Axes(d, (20, top, 440, 130), (-4, 4), (0, high))
    d.text(20, top - 10, key=key, size=18, anchor="start", bold=True)
    axes.ticks([(v, str(v).replace("-", "−")) for v in (-3, -2, -1, 0, 1, 2, 3)], [])
    for y, cls, dash in zip(ys, ("c1", "c2"), ("", "8 5"), strict=True):
        inside = y <= high
        axes.curve(GRID[inside].tolist(), y[inside].tolist(), cls, stroke=3, dash=dash)
    return axes


def main() -> None:
    """Three panels: what is believed, what it costs, what one observation leaves."""
    d = Drawing(__file__, 480, 606)
    v, parabola = penalties(GRID)
    laplace, gauss = np.exp(-v) / (2 * SCALE), np.exp(-parabola) / np.sqrt(2 * np.pi)
    axes = panel(d, 32, "prior", (laplace, gauss), 0.75)
    d.text(*axes.at(0.5, 0.55), key="laplace", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(1.35, 0.25), key="gaussian", cls="c2", size=17, anchor="start", bold=True)

    axes = panel(d, 232, "cost", (v, parabola), 5)
    d.text(*axes.at(-1.7, 4.2), key="constant", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(1.6, 0.45), key="flat", cls="c2", size=17, anchor="start", bold=True)

    posterior = [np.exp(-y - (GRID - OBSERVED) ** 2 / 2) for y in (v, parabola)]
    step = GRID[1] - GRID[0]
    posterior = [y / (y.sum() * step) for y in posterior]
    axes = panel(d, 432, "posterior", (posterior[0], posterior[1]), 0.85)
    for y, cls, dash in zip(posterior, ("c1", "c2"), ("", "8 5"), strict=True):
        mode = float(GRID[y.argmax()])
        d.line(axes.at(mode, 0), axes.at(mode, float(y.max())), cls=cls, dash=dash)
        d.circle(*axes.at(mode, float(y.max())), 5, cls, fill=1)
    d.text(*axes.at(-0.25, 0.7), key="zero", cls="c1", size=17, anchor="end", bold=True)
    d.text(*axes.at(1.2, 0.55), key="half", cls="c2", size=17, anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
