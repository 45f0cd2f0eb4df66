"""Draw the iterates of steepest descent, conjugate gradient and Newton's method on one quadratic."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
HESSIAN = np.diag([1.0, 10.0])  # condition number 10
START = np.array([10.0, 1.0])


def steepest(count: int) -> list[Array]:
    """Gradient descent with exact line search."""
    out = [START]
    for _ in range(count):
        g = HESSIAN @ out[-1]
        out.append(out[-1] - g @ g / (g @ HESSIAN @ g) * g)
    return out


def conjugate() -> list[Array]:
    """Conjugate gradient: two steps reach the minimum in two dimensions."""
    x, r = START, -HESSIAN @ START
    out, p = [x], r
    for _ in range(2):
        rate = r @ r / (p @ HESSIAN @ p)
        x, old = x + rate * p, r
        r = r - rate * HESSIAN @ p
        p = r + (r @ r) / (old @ old) * p
        out.append(x)
    return out


def main() -> None:
    """One valley in nested shades, a cross at the minimum, three paths."""
    d = Drawing(__file__, 480, 336)
    axes = Axes(d, (10, 14, 460, 230), (-2.4, 10.9), (-3.3, 3.3))
    turn = np.linspace(-np.pi, np.pi, 121)
    for level in (55.0, 24.6, 11.0, 4.9, 1.5):
        xs, ys = np.sqrt(2 * level) * np.cos(turn), np.sqrt(level / 5) * np.sin(turn)
        d.polygon(map(axes.at, np.maximum(xs, axes.xlim[0]), ys), "muted", fill=0.11, stroke=0)
    x0, y0 = axes.at(0, 0)
    d.line((x0 - 8, y0), (x0 + 8, y0), stroke=2.5)
    d.line((x0, y0 - 8), (x0, y0 + 8), stroke=2.5)
    for points, cls, dash in ((steepest(8), "c2", ""), (conjugate(), "c1", "9 4")):
        d.line(*(axes.at(*p) for p in points), cls=cls, stroke=2.5, dash=dash)
        for p in points[1:]:
            d.circle(*axes.at(*p), 4, cls, fill=1, stroke=0)
    d.line(axes.at(*START), axes.at(0.4, 0.04), cls="c3", stroke=3, dash="2 4", arrow=True)
    d.circle(*axes.at(*START), 6, "ink", fill=1)
    d.text(*axes.at(10.9, 1.75), key="start", size=17, anchor="end")
    rows = (("steepest", "c2", ""), ("conjugate", "c1", "9 4"), ("newton", "c3", "2 4"))
    for row, (key, cls, dash) in enumerate(rows):
        y = 264 + row * 28
        d.line((14, y), (56, y), cls=cls, stroke=3, dash=dash)
        d.text(66, y + 6, key=key, cls=cls, size=17, anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
