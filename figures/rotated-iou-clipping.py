"""Clip a rotated box by the four sides of another; the vertices come out in order. Joined out of order they cross."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
WINDOW = (6.0, 4.2)
TILTED = (0.2, 0.25, 6.8, 3.4, np.pi / 7)
SCALE = 20.0


def corners(cx: float, cy: float, w: float, h: float, angle: float) -> Array:
    """The four corners (4, 2) in order, counterclockwise with y up."""
    c, s = np.cos(angle), np.sin(angle)
    half = np.array([[-w, -h], [w, -h], [w, h], [-w, h]]) / 2
    return half @ np.array([[c, s], [-s, c]]) + [cx, cy]


def cut(poly: Array, p: Array, q: Array) -> Array:
    """What lies to the left of the line from p to q."""
    d, v = q - p, poly - p
    side = d[0] * v[:, 1] - d[1] * v[:, 0]
    out = []
    for i in range(len(poly)):
        s, e, ds, de = poly[i - 1], poly[i], side[i - 1], side[i]
        if (ds >= 0) != (de >= 0):
            out.append(s + ds / (ds - de) * (e - s))
        if de >= 0:
            out.append(e)
    return np.array(out)


def area(poly: Array) -> float:
    """The shoelace formula."""
    x, y = poly.T
    return float(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2


def place(poly: Array, panel: int) -> list[tuple[float, float]]:
    """Where the points lie in one of six panels, two in a row."""
    left, top = 100 + 200 * (panel % 2), 96 + 160 * (panel // 2)
    return [(left + SCALE * (x - 0.2), top - SCALE * (y - 0.25)) for x, y in poly]


def main() -> None:
    """Four cuts, the result with its vertices numbered, and the same vertices joined out of order."""
    d = Drawing(__file__, 400, 506)
    window = corners(0, 0, *WINDOW, 0)
    poly = corners(*TILTED)
    for panel, i in enumerate((1, 2, 3, 0)):  # right, top, left, bottom
        p, q = window[i], window[(i + 1) % 4]
        before, poly = poly, cut(poly, p, q)
        d.polygon(place(window, panel), "c1", stroke=1.5)
        d.polygon(place(before, panel), "c5", stroke=1.5, dash="3 4")
        d.polygon(place(poly, panel), "c2", fill=0.28, stroke=2)
        d.line(*place(np.array([p, q]), panel), cls="c1", stroke=5)
        if panel == 0:
            d.text(*place(np.array([[2.8, -1.8]]), 0)[0], "A", size=16, cls="c1", anchor="end", bold=True)
            d.text(*place(np.array([[-0.2, -0.1]]), 0)[0], "B", size=16, cls="c2", bold=True)
        d.text(100 + 200 * (panel % 2), 20 + 160 * (panel // 2), key=f"cut{panel + 1}", size=15, bold=True)

    found = np.vstack([poly[::2], poly[1::2]])
    for panel, shape, cls, key in ((4, poly, "c3", "ordered"), (5, found, "c5", "unordered")):
        d.text(100 + 200 * (panel % 2), 340, key=key, size=15, bold=True, cls=cls)
        d.polygon(place(window, panel), "muted", stroke=1.5)
        d.polygon(place(shape, panel), cls, fill=0.28 if panel == 4 else 0, stroke=2.5)
        dots = place(shape, panel)
        middle = place(np.array([[0.0, 0.0]]), panel)[0]
        for n, (x, y) in enumerate(dots, 1):
            d.circle(x, y, 3.5, cls, fill=1, stroke=0)
            dx, dy = x - middle[0], y - middle[1]
            far = (dx * dx + dy * dy) ** 0.5
            d.text(x + 13 * dx / far, y + 13 * dy / far + 5, str(n), size=14)
        value = abs(area(shape))
        d.text(100 + 200 * (panel % 2), 498, f"S = {value:.1f}", size=16, cls=cls)
    d.save()


if __name__ == "__main__":
    main()
