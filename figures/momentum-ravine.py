"""Plot the first steps of gradient descent, momentum and Nesterov momentum in one narrow valley, drawn to scale."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
CURVATURE: Array = np.array([1.0, 40.0])  # the loss is half the curvature times the coordinate squared, summed
START: Array = np.array([-10.0, 1.5])
RATE, MU, STEPS = 0.03, 0.8, 20


def descend(mu: float, *, look_ahead: bool = False) -> Array:
    """Positions after 0 … STEPS steps, shape (STEPS + 1, 2); without momentum if `mu` is 0."""
    w, v = START.copy(), np.zeros(2)
    path = [w]
    for _ in range(STEPS):
        gradient = CURVATURE * (w + mu * v if look_ahead else w)
        v = mu * v - RATE * gradient
        w = w + v
        path.append(w)
    return np.array(path)


def left(path: Array) -> float:
    """Which part of the loss at the start is left at the end."""
    loss = (CURVATURE * path**2).sum(axis=1) / 2
    return float(loss[-1] / loss[0])


def valley(d: Drawing, top: float) -> Axes:
    """The valley in nested shades, cut off at the right edge, and a cross at the minimum."""
    axes = Axes(d, (12, top, 456, 138), (-11.2, 2.2), (-2.03, 2.03))
    angles = np.linspace(0, 2 * np.pi, 145)
    for loss in (2, 12, 30, 60):
        x, y = np.sqrt(2 * loss / CURVATURE)[:, None] * np.stack([np.cos(angles), np.sin(angles)])
        d.polygon(map(axes.at, np.minimum(x, axes.xlim[1]), y), "muted", fill=0.13, stroke=0)
    x0, y0 = axes.at(0, 0)
    d.line((x0 - 7, y0), (x0 + 7, y0), stroke=2.5)
    d.line((x0, y0 - 7), (x0, y0 + 7), stroke=2.5)
    return axes


def main() -> None:
    """Three panels, one below the other, with the same start, learning rate and number of steps."""
    d = Drawing(__file__, 480, 576)
    panels = (
        ("plain", "c3", descend(0.0)),
        ("momentum", "c2", descend(MU)),
        ("nesterov", "c1", descend(MU, look_ahead=True)),
    )
    for i, (key, cls, path) in enumerate(panels):
        top = 36 + 196 * i
        d.text(12, top - 12, key=key, size=18, anchor="start", bold=True)
        d.text(468, top - 12, key=f"{key}-left", size=18, anchor="end", cls=cls)
        if f"{100 * left(path):.1f}%" not in d.labels[f"{key}-left"]:
            raise ValueError(key)
        axes = valley(d, top)
        axes.curve(path[:, 0], path[:, 1], cls)
        axes.points(path[:, 0], path[:, 1], cls, r=3.5)
    d.save()


if __name__ == "__main__":
    main()
