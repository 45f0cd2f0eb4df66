"""Draw FCN-32s, 16s and 8s: each skip halves the step that is left to interpolation."""

from __future__ import annotations

import math

from _draw import Drawing

SIDE = 96  # side of the output pictures in viewBox units = pixels of the scene
BODY = (50.0, 38.0, 36.0, 20.0, math.radians(-22))  # center, half axes and turn of the body
LEG = ((46.0, 50.0), (38.0, 92.0), 5.0)  # ends and half width of a thin leg


def inside(x: float, y: float) -> bool:
    """Whether the point belongs to the object."""
    cx, cy, a, b, turn = BODY
    dx, dy = x - cx, y - cy
    u, v = dx * math.cos(turn) + dy * math.sin(turn), -dx * math.sin(turn) + dy * math.cos(turn)
    if (u / a) ** 2 + (v / b) ** 2 <= 1:
        return True
    (x0, y0), (x1, y1), half = LEG
    t = min(1.0, max(0.0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2)))
    return math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)) <= half


def picture(d: Drawing, left: float, top: float, step: int) -> None:
    """The object as cells of `step` pixels show it, each with the class at its center, and its true outline."""
    d.rect(left, top, SIDE, SIDE, "muted", radius=0)
    for row in range(0, SIDE, step):
        start = None
        for column in range(0, SIDE + step, step):
            filled = column < SIDE and inside(column + step / 2, row + step / 2)
            if filled and start is None:
                start = column
            if not filled and start is not None:
                d.rect(left + start, top + row, column - start, step, "c1", fill=0.35, stroke=0, radius=0)
                start = None
    cx, cy, a, b, turn = BODY
    outline = []
    for k in range(40):
        u, v = a * math.cos(math.tau * k / 40), b * math.sin(math.tau * k / 40)
        x, y = cx + u * math.cos(turn) - v * math.sin(turn), cy + u * math.sin(turn) + v * math.cos(turn)
        outline.append((left + x, top + y))
    d.polygon(outline, "ink", dash="4 3")
    (x0, y0), (x1, y1), half = LEG
    d.line((left + x0 - half, top + y0 + 7), (left + x1 - half, top + y1), cls="ink", dash="4 3")
    d.line((left + x0 + half, top + y0 + 6), (left + x1 + half, top + y1), cls="ink", dash="4 3")
    d.line((left + x1 - half, top + y1), (left + x1 + half, top + y1), cls="ink", dash="4 3")


def main() -> None:
    """Write the figure."""
    d = Drawing(__file__, 400, 420)
    for row, (name, skips) in enumerate((("FCN-32s", 0), ("FCN-16s", 1), ("FCN-8s", 2))):
        top = 8 + 130 * row
        d.text(8, top + 14, name, size=15, anchor="start", bold=True)
        y = top + 44
        d.box(8, y - 16, 62, 32, "conv7", cls="c1", size=14)
        x = 70.0
        for k in range(skips):
            node = 122 + 84 * k
            d.line((x, y), (node - 12, y), cls="c1", arrow=True)
            d.text((x + node - 12) / 2, y - 8, "×2", size=14)
            d.circle(node, y, 10, "ink")
            d.line((node - 5, y), (node + 5, y))
            d.line((node, y - 5), (node, y + 5))
            d.line((node, y + 40), (node, y + 12), cls="c2", arrow=True)
            d.text(node + 7, y + 31, "1×1", size=14, anchor="start")
            d.box(node - 30, y + 40, 60, 28, f"pool{4 - k}", cls="c2", size=14)
            x = node + 10
        d.line((x, y), (286, y), cls="muted", dash="5 4", arrow=True)
        d.text((x + 286) / 2, y - 8, f"×{32 >> skips}", size=14, bold=True)
        d.text(39, y + 34, "1/32", cls="muted", size=14)
        picture(d, 294, top + 4, 32 >> skips)
    d.text(8, top + 142, key="note", cls="muted", size=14, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
