"""Plot common learning-rate schedules, and the expected loss of noisy descent under three of them."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
TOTAL, HIGH, LOW = 1000, 0.5, 0.02
CURVATURES = np.array([1.0, 0.05])  # of a quadratic with unit gradient noise in each direction
T = np.arange(TOTAL + 1) / TOTAL


def expected_loss(rates: Array) -> Array:
    """½ Σ h E[w²] after each step, from w = (10, 10): E[w²] ← (1 − ηh)² E[w²] + η²."""
    square = np.full(2, 100.0)
    out = []
    for rate in rates:
        square = (1 - rate * CURVATURES) ** 2 * square + rate**2
        out.append(0.5 * float((CURVATURES * square).sum()))
    return np.array(out)


def curve(d: Drawing, axes: Axes, values: Array, entry: tuple[float, str, str, str], *, every: int = 25) -> None:
    """A schedule, and its entry in the legend: (y, label, class, dash)."""
    y, key, cls, dash = entry
    axes.curve(T[::every].tolist(), values[::every].tolist(), cls, stroke=3, dash=dash)
    d.line((316, y), (344, y), cls=cls, stroke=3, dash=dash)
    d.text(351, y + 6, key=key, cls=cls, size=17, anchor="start", bold=True)


def panel(d: Drawing, top: float, height: float, key: str) -> Axes:
    """The heading and the axes of a panel of schedules, from step 0 to T."""
    d.text(16, top - 12, key=key, size=18, anchor="start", bold=True)
    axes = Axes(d, (16, top, 284, height), (0, 1), (0, 1.05))
    axes.ticks([(0, "0"), (1, "T")], [])
    return axes


def main() -> None:
    """Two panels of schedules, one of losses."""
    d = Drawing(__file__, 480, 688)
    cosine = (1 + np.cos(np.pi * T)) / 2
    step = 0.1 ** np.searchsorted([1 / 3, 2 / 3, 8 / 9], T, side="right").astype(float)
    poly, exponential = (1 - T) ** 0.9, 0.01**T
    axes = panel(d, 34, 150, "decay")
    names = (("step", step, "c1", ""), ("exponential", exponential, "c2", "9 4"), ("poly", poly, "c3", "2 4"))
    for row, (key, values, cls, dash) in enumerate((*names, ("cosine", cosine, "c4", "12 3 2 3"))):
        curve(d, axes, values, (62 + row * 32, key, cls, dash), every=2 if key == "step" else 25)

    axes = panel(d, 258, 130, "warm")
    warm = np.where(T < 0.1, T / 0.1, (1 + np.cos(np.pi * (T - 0.1) / 0.9)) / 2)
    rise = (1 - np.cos(np.pi * T / 0.3)) / 2
    cycle = np.where(T < 0.3, 0.04 + 0.96 * rise, (1 + np.cos(np.pi * (T - 0.3) / 0.7)) / 2)
    curve(d, axes, warm, (290, "warm-cosine", "c4", "12 3 2 3"))
    d.text(351, 318, key="then-cosine", cls="c4", size=17, anchor="start", bold=True)
    curve(d, axes, cycle, (350, "one-cycle", "c5", ""))

    d.text(16, 442, key="loss", size=18, anchor="start", bold=True)
    axes = Axes(d, (54, 464, 392, 170), (0, TOTAL), (-2.6, 2))
    axes.ticks([(0, "0"), (500, "500"), (1000, "1000")], [(-2, "0.01"), (0, "1"), (2, "100")])
    for rates, cls, dash in (
        (np.full(TOTAL, HIGH), "ink", ""),
        (np.full(TOTAL, LOW), "muted", "9 4"),
        (HIGH * cosine[:-1], "c4", "12 3 2 3"),
    ):
        values = np.log10(expected_loss(rates))
        axes.curve(range(0, TOTAL, 10), values[::10].tolist(), cls, stroke=3, dash=dash)
    d.text(*axes.at(30, -1.25), key="high", cls="ink", size=17, anchor="start", bold=True)
    d.text(*axes.at(300, 0.75), key="low", cls="muted", size=17, anchor="start", bold=True)
    d.text(*axes.at(780, -2.1), key="cosine-high", cls="c4", size=17, anchor="end", bold=True)
    d.text(250, 682, key="steps", size=17)
    d.save()


if __name__ == "__main__":
    main()
