"""Plot one loss under an L1 and an L2 constraint, and what each penalty makes of a single weight."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
BEST = np.array([0.5, 1.7])  # where the loss alone is smallest
HESSIAN = np.array([[1.0, -0.35], [-0.35, 1.0]])


def loss(w: Array) -> Array:
    """½ (w − BEST)ᵀ HESSIAN (w − BEST) for points of shape (n, 2)."""
    values: Array = 0.5 * np.einsum("ni,ij,nj->n", w - BEST, HESSIAN, w - BEST)
    return values


def contour(level: float) -> Array:
    """The points where the loss is `level`, shape (n, 2)."""
    angle = np.linspace(0, 2 * np.pi, 121)
    circle = np.stack([np.cos(angle), np.sin(angle)]) * np.sqrt(2 * level)
    return BEST + np.linalg.solve(np.linalg.cholesky(HESSIAN).T, circle).T


def panel(d: Drawing, left: float, edge: Array, key: str, cls: str) -> None:
    """Contours, the constraint's edge, shape (2000, 2), and the point of the edge with the smallest loss."""
    axes = Axes(d, (left, 30, 220, 264), (-1.4, 1.6), (-1.1, 2.5))
    d.text(left + 110, 20, key=key, cls=cls, size=18, bold=True)
    d.line(axes.at(-1.4, 0), axes.at(1.6, 0), cls="muted")
    d.line(axes.at(0, -1.1), axes.at(0, 2.5), cls="muted")
    d.polygon([axes.at(*point) for point in edge[::25]], cls, fill=0.16, stroke=2)
    solution = edge[loss(edge).argmin()]
    touching = float(loss(solution[None])[0])
    for level in (touching * 0.25, touching):
        axes.curve(*contour(level).T.tolist(), "ink", stroke=1.5, dash="" if level == touching else "4 3")
    d.circle(*axes.at(*BEST), 3.5, "ink", fill=1)
    x, y = axes.at(*solution)
    d.circle(x, y, 6, cls, fill=1)
    zero = abs(solution[0]) < 1e-9
    d.text(
        *((x - 12, y + 2) if zero else axes.at(0.72, 0.82)),
        key="zero" if zero else "small",
        cls=cls,
        size=17,
        anchor="end" if zero else "start",
        bold=True,
    )
    d.text(left + 216, axes.at(0, 0)[1] - 6, "w₁", size=17, anchor="end")
    d.text(axes.at(0, 2.5)[0] - 8, 46, "w₂", size=17, anchor="end")


def main() -> None:
    """Above, where the loss touches diamond and disc; below, one weight before and after each penalty."""
    d = Drawing(__file__, 480, 600)
    t = np.linspace(0, 1, 500, endpoint=False)
    quarter = np.stack([t, 1 - t], 1)
    turn = np.array([[0.0, 1.0], [-1.0, 0.0]])  # the next quarter, clockwise
    diamond = np.concatenate([quarter @ np.linalg.matrix_power(turn.T, k) for k in range(4)])
    angle = np.linspace(0, 2 * np.pi, 2000, endpoint=False)
    panel(d, 6, diamond, "diamond", "c1")
    panel(d, 254, np.stack([np.cos(angle), np.sin(angle)], 1), "disc", "c2")

    d.text(60, 334, key="after", size=17, anchor="start")
    d.text(450, 334, key="one", size=18, anchor="end", bold=True)
    axes = Axes(d, (60, 348, 390, 196), (-3, 3), (-2.4, 2.4))
    axes.ticks(
        [(v, str(v).replace("-", "−")) for v in (-3, -1, 0, 1, 3)], [(v, str(v).replace("-", "−")) for v in (-2, 0, 2)]
    )
    d.line(axes.at(-3, 0), axes.at(3, 0), cls="muted")
    axes.curve((-2.4, 2.4), (-2.4, 2.4), "muted", dash="3 4")
    axes.curve((-3, 3), (-1.5, 1.5), "c2", stroke=3, dash="9 4")
    axes.curve((-3, -1, 1, 3), (-2, 0, 0, 2), "c1", stroke=3)
    d.text(*axes.at(1.3, 1.8), key="none", cls="muted", size=17, anchor="end")
    d.text(*axes.at(-2.9, 0.7), key="soft", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(1.2, -0.8), key="scale", cls="c2", size=17, anchor="start", bold=True)
    d.text(255, 592, key="before", size=17)
    d.save()


if __name__ == "__main__":
    main()
