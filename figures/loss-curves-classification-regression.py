"""Plot margin losses of classification, residual losses of regression, and the gradients of the latter."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]


def panel(
    d: Drawing,
    axes: Axes,
    x: Array,
    curves: tuple[tuple[str, Array, str, str, tuple[float, float]], ...],
) -> None:
    """Curves with their labels: (key, values, class, dash, place of the label in data coordinates)."""
    for key, y, cls, dash, place in curves:
        inside = (y <= axes.ylim[1] + 1e-9) & (y >= axes.ylim[0] - 1e-9)
        axes.curve(x[inside].tolist(), y[inside].tolist(), cls, stroke=3, dash=dash)
        d.text(*axes.at(*place), key=key, cls=cls, size=17, anchor="start", bold=True)


def main() -> None:
    """Three panels, one above the other."""
    d = Drawing(__file__, 480, 700)
    d.text(16, 22, key="margin", size=18, anchor="start", bold=True)
    axes = Axes(d, (40, 34, 424, 170), (-2.5, 2.5), (0, 4))
    axes.ticks([(v, str(v).replace("-", "−")) for v in (-2, -1, 0, 1, 2)], [(0, "0"), (1, "1"), (3, "3")])
    m = np.linspace(-2.5, 2.5, 81)
    panel(
        d,
        axes,
        m,
        (
            ("exponential", np.exp(-m), "c5", "2 4", (-1.05, 3.5)),
            ("hinge", np.maximum(1 - m, 0), "c1", "", (-1.98, 3.15)),
            ("logistic", np.log1p(np.exp(-m)), "c2", "9 4", (1.05, 0.62)),
        ),
    )
    axes.curve((-2.5, 0, 0, 2.5), (1, 1, 0, 0), "ink", stroke=2)
    d.text(*axes.at(-2.45, 0.4), key="zero-one", size=17, anchor="start", bold=True)

    d.text(16, 262, key="residual", size=18, anchor="start", bold=True)
    axes = Axes(d, (40, 274, 424, 160), (-3, 3), (0, 4))
    axes.ticks([(v, str(v).replace("-", "−")) for v in (-2, -1, 0, 1, 2)], [(0, "0"), (2, "2")])
    x = np.linspace(-3, 3, 97)
    smooth = np.where(np.abs(x) < 1, x**2 / 2, np.abs(x) - 0.5)
    panel(
        d,
        axes,
        x,
        (
            ("l2", x**2 / 2, "c2", "9 4", (1.6, 3.5)),
            ("l1", np.abs(x), "c5", "2 4", (0.78, 1.35)),
            ("smooth", smooth, "c1", "", (1.15, 0.1)),
        ),
    )

    d.text(16, 492, key="gradient", size=18, anchor="start", bold=True)
    axes = Axes(d, (40, 504, 424, 160), (-3, 3), (-2.2, 2.2))
    axes.ticks([(v, str(v).replace("-", "−")) for v in (-2, -1, 0, 1, 2)], [(-1, "−1"), (0, "0"), (1, "1")])
    d.line(axes.at(-3, 0), axes.at(3, 0), cls="muted")
    axes.curve((-2.2, 2.2), (-2.2, 2.2), "c2", stroke=3, dash="9 4")
    axes.curve((-3, 0, 0, 3), (-1, -1, 1, 1), "c5", stroke=3, dash="2 4")
    axes.curve((-3, -1, 1, 3), (-1, -1, 1, 1), "c1", stroke=3)
    d.text(*axes.at(1.15, 1.75), key="l2", cls="c2", size=17, anchor="start", bold=True)
    d.text(*axes.at(0.12, 1.25), key="l1", cls="c5", size=17, anchor="start", bold=True)
    d.text(*axes.at(1.5, 0.5), key="smooth", cls="c1", size=17, anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
