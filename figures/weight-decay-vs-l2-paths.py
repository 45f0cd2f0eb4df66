"""Draw where the penalty enters Adam's update, and simulate what becomes of two weights that it alone moves."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing

LR, PENALTY, STEPS = 1e-3, 0.1, 5000
BETA1, BETA2, EPS = 0.9, 0.999, 1e-8


def path(size: float, *, decoupled: bool) -> list[float]:
    """A weight that starts at 1, every 100 steps; its gradient is `size`, with a sign that flips at each step."""
    w, m, v, out = 1.0, 0.0, 0.0, [1.0]
    for step in range(1, STEPS + 1):
        g = size if step % 2 else -size
        if not decoupled:
            g += PENALTY * w
        m = BETA1 * m + (1 - BETA1) * g
        v = BETA2 * v + (1 - BETA2) * g * g
        update = m / (1 - BETA1**step) / (np.sqrt(v / (1 - BETA2**step)) + EPS)
        w -= LR * (float(update) + (PENALTY * w if decoupled else 0))
        if step % 100 == 0:
            out.append(w)
    return out


def flow(d: Drawing, y: float, key: str, cls: str, *, decoupled: bool) -> None:
    """One update as a line of boxes: gradient, division by the root of v, weight; the penalty joins before or after."""
    d.text(8, y - 34, key=key, cls=cls, size=18, anchor="start", bold=True)
    joint = 356.0 if decoupled else 118.0
    d.box(8, y - 20, 60, 40, "∇L", cls="ink", size=18, fill=0.06)
    d.box(196, y - 20, 96, 40, "m ∕ √v", cls="ink", size=18, fill=0.06)
    d.box(424, y - 20, 44, 40, "w", cls="ink", size=18, fill=0.06)
    for start, end in ((68, joint - 13), (joint + 13, 196)) if not decoupled else ((68, 196),):
        d.line((start, y), (end, y), arrow=True)
    for start, end in ((292, joint - 13), (joint + 13, 424)) if decoupled else ((292, 424),):
        d.line((start, y), (end, y), arrow=True)
    d.circle(joint, y, 13)
    d.text(joint, y + 6, "+", size=18)
    d.box(joint - 36, y + 44, 72, 36, "λw", cls=cls, size=18)
    d.line((joint, y + 44), (joint, y + 13), cls=cls, stroke=2.5, arrow=True)


def main() -> None:
    """Above, the two updates; below, a weight with large and one with small gradients under each."""
    d = Drawing(__file__, 480, 600)
    flow(d, 56, "coupled", "c2", decoupled=False)
    flow(d, 200, "decoupled", "c1", decoupled=True)
    axes = Axes(d, (52, 318, 396, 220), (0, STEPS), (0, 1.05))
    axes.ticks([(0, "0"), (2500, "2500"), (5000, "5000")], [(0, "0"), (0.5, "0.5"), (1, "1")])
    d.text(52, 304, key="weight", size=17, anchor="start")
    steps = list(range(0, STEPS + 1, 100))
    axes.curve(steps, path(10, decoupled=False), "c2", stroke=3)
    axes.curve(steps, path(0.1, decoupled=False), "c2", stroke=3, dash="8 5")
    axes.curve(steps, path(10, decoupled=True), "c1", stroke=3)
    d.text(*axes.at(4950, 0.86), key="large", cls="c2", size=17, anchor="end", bold=True)
    d.text(*axes.at(1700, 0.3), key="small", cls="c2", size=17, anchor="start", bold=True)
    d.text(*axes.at(2250, 0.56), key="both", cls="c1", size=17, anchor="middle", bold=True)
    d.text(250, 592, key="steps", size=17)
    d.save()


if __name__ == "__main__":
    main()
