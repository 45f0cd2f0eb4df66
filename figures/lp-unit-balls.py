"""Plot the unit balls of Lp for p = 0, 1/2, 1, 2 and infinity, and the midpoint that leaves the ball when p < 1."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing

NAMES = {0.5: "½", 1.0: "1", 2.0: "2"}


def ball(p: float) -> tuple[list[float], list[float]]:
    """The curve |x|^p + |y|^p = 1, once around."""
    angle = np.linspace(0, 2 * np.pi, 161)
    c, s = np.cos(angle), np.sin(angle)
    x, y = np.sign(c) * np.abs(c) ** (2 / p), np.sign(s) * np.abs(s) ** (2 / p)
    return x.tolist(), y.tolist()


def main() -> None:
    """All balls around one centre, each with its p where it crosses the diagonal."""
    d = Drawing(__file__, 480, 452)
    axes = Axes(d, (30, 8, 420, 420), (-1.3, 1.3), (-1.3, 1.3))
    for start, end in (((-1.3, 0), (1.3, 0)), ((0, -1.3), (0, 1.3))):
        d.line(axes.at(*start), axes.at(*end), cls="muted", stroke=5)
    square = [axes.at(x, y) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    d.polygon(square, "c4", stroke=2.5, dash="2 4")
    for p, cls, dash in ((2.0, "c3", "9 4"), (1.0, "c1", ""), (0.5, "c2", "")):
        axes.curve(*ball(p), cls, stroke=3 if p == 1 else 2.5, dash=dash)
    for p, cls, place in ((0.5, "c2", (0.375, -0.39)), (1.0, "c1", (0.575, -0.64)), (2.0, "c3", (0.76, -0.87))):
        x, y = axes.at(*place)
        d.text(x, y + 6, f"p = {NAMES[p]}", cls=cls, size=17, bold=True)
    x, y = axes.at(-1, 1)
    d.text(x, y - 9, "p = ∞", cls="c4", size=17, anchor="start", bold=True)
    x, y = axes.at(0, -1.22)
    d.text(x + 12, y, key="zero", cls="muted", size=17, anchor="start", bold=True)

    for point in ((1, 0), (0, 1)):
        d.circle(*axes.at(*point), 6, "ink", fill=1)
    x, y = axes.at(0.5, 0.5)
    d.circle(x, y, 7, "ink", fill=0, stroke=2.5)
    end, top = axes.at(0.62, 1.1)
    d.line((x + 2, y - 8), (end, top), cls="ink")
    d.text(end, top - 7, key="middle", size=17)
    d.save()


if __name__ == "__main__":
    main()
