"""Plot why a gradient step hops over the kink of λ|w| while a proximal step lands on it."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing

A, PENALTY, STEP = 0.5, 1.0, 0.4  # objective ½(w − A)² + PENALTY |w|, smallest at zero


def iterates(start: float, count: int, *, proximal: bool) -> list[float]:
    """Subgradient or proximal gradient steps of fixed size."""
    out = [start]
    for _ in range(count):
        w = out[-1]
        if proximal:
            z = w - STEP * (w - A)
            w = float(np.sign(z)) * max(abs(z) - STEP * PENALTY, 0)
        else:
            w -= STEP * (w - A + PENALTY * float(np.sign(w)))
        out.append(w)
    return out


def main() -> None:
    """Above, the kink and its fan of slopes; below, the iterates of both methods over the steps."""
    d = Drawing(__file__, 480, 556)
    axes = Axes(d, (30, 40, 420, 200), (-1.1, 1.5), (-0.5, 1.6))
    d.text(30, 24, key="kink", size=18, anchor="start", bold=True)
    zero = axes.at(0, 0)
    for slope in (-1.0, -0.5, 0.0, 0.5, 1.0):
        reach = 0.56
        d.line(
            axes.at(-reach, -reach * slope),
            axes.at(reach, reach * slope),
            cls="c4" if slope == 0.5 else "muted",
            stroke=2.5 if slope == 0.5 else 1.5,
            dash="4 4",
        )
    axes.curve((-1.1, 0, 1.5), (1.1, 0, 1.5), "c1", stroke=3)
    d.circle(*zero, 5, "c1", fill=1)
    d.text(*axes.at(-0.72, 1.2), key="abs", cls="c1", size=17, anchor="start", bold=True)
    x, y = axes.at(0.61, 0.28)
    d.text(x, y - 4, key="match", cls="c4", size=17, anchor="start", bold=True)
    d.text(x, y + 18, key="balance", cls="c4", size=17, anchor="start", bold=True)
    x, y = axes.at(0.61, -0.4)
    d.text(x, y, key="fan", cls="muted", size=17, anchor="start")

    steps = list(range(9))
    axes = Axes(d, (52, 306, 410, 190), (0, 8), (-0.45, 1.1))
    d.text(30, 290, key="steps", size=18, anchor="start", bold=True)
    axes.ticks([(k, str(k)) for k in steps], [(0, "0"), (1, "1")])
    d.line(axes.at(0, 0), axes.at(8, 0), cls="muted", dash="3 4")
    for proximal, cls, dash in ((False, "c2", "8 5"), (True, "c1", "")):
        values = iterates(1.0, 8, proximal=proximal)
        axes.curve(steps, values, cls, stroke=2.5, dash=dash)
        axes.points(steps, values, cls, r=5)
    d.text(*axes.at(4.6, 0.66), key="hop", cls="c2", size=17, bold=True)
    d.text(*axes.at(1.7, 0.9), key="land", cls="c1", size=17, anchor="start", bold=True)
    d.text(257, 546, key="count", size=17)
    d.save()


if __name__ == "__main__":
    main()
