"""Draw two tasks on one backbone: the gradients with three sets of weights, and the step that each of them takes."""

from __future__ import annotations

import math

from _draw import Drawing

COS = -0.4
DIRECTION = {"A": (1.0, 0.0), "B": (COS, math.sqrt(1 - COS**2))}
UNIT = 24  # viewBox units for a gradient of norm 1
ROWS = (("equal", "up", (4.0, 1.0)), ("wrong", "worse", (6.4, 0.4)), ("balanced", "both", (1.6, 1.6)))


def flow(d: Drawing, x: float, top: float, bottom: float, width: float, cls: str) -> None:
    """A block arrow that points down, as wide as the gradient is large."""
    half, head = width / 2, width / 2 + 5
    neck = bottom - 10
    left = [(x - half, top), (x - half, neck), (x - head, neck), (x, bottom)]
    right = [(x + head, neck), (x + half, neck), (x + half, top)]
    d.polygon([*left, *right], cls, fill=0.9, stroke=0)


def row(d: Drawing, y: float, title: str, result: str, norms: tuple[float, float]) -> None:
    """Trunk and heads on the left, the vectors on the right; `y` is the upper edge."""
    d.text(8, y + 18, key=title, size=16, anchor="start", bold=True)
    for name, norm, x, cls in zip("AB", norms, (44, 122), ("c1", "c2"), strict=True):
        d.box(x - 20, y + 30, 40, 24, name, cls=cls, size=15)
        flow(d, x, y + 56, y + 100, max(2.2 * norm, 1.5), cls)
        d.text(x + 16, y + 82, f"{norm:g}", size=15, cls=cls, anchor="start", bold=True)
    d.box(8, y + 102, 150, 28, key="trunk", cls="ink", size=15, fill=0.08)

    x0, y0 = 224, y + 118
    away = (DIRECTION["B"][1], -COS)  # along the border, at right angles to B
    d.line((x0 - 30 * away[0], y0 + 30 * away[1]), (x0 + 160 * away[0], y0 - 160 * away[1]), cls="c2", dash="6 5")
    total = [0.0, 0.0]
    for name, norm, cls in zip("AB", norms, ("c1", "c2"), strict=True):
        u, v = (UNIT * norm * part for part in DIRECTION[name])
        total[0] += u
        total[1] += v
        d.line((x0, y0), (x0 + u, y0 - v), cls=cls, stroke=2.5, arrow=True)
        place = (x0 + u / 2, y0 + 19) if name == "A" else (x0 + u - 13, y0 - v + 2)
        d.text(*place, name, size=15, cls=cls, bold=True)
    ok = result == "both"
    d.line((x0, y0), (x0 + total[0], y0 - total[1]), cls="c3" if ok else "c5", stroke=4.5, arrow=True)
    d.text(392, y + 18, key=result, size=16, cls="c3" if ok else "c5", anchor="end", bold=True)
    if title == "equal":
        d.text(318, y0 - 28, key="step", size=14, cls="c5", anchor="start")
        d.text(392, y0 + 19, key="border", size=14, cls="c2", anchor="end")


def main() -> None:
    """Equal weights, the wrong advice, equal norms."""
    d = Drawing(__file__, 400, 456)
    for k, (title, result, norms) in enumerate(ROWS):
        row(d, 152 * k + 2, title, result, norms)
        if k:
            d.line((6, 152 * k - 4), (394, 152 * k - 4), cls="muted")
    d.save()


if __name__ == "__main__":
    main()
