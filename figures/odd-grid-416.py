"""Draw the grids of 416 and 448 inputs and which cell owns the center of a roughly centered object."""

from __future__ import annotations

import random

from _draw import Drawing

STRIDE, OBJECTS, SPREAD = 32, 40, 8.0
PANEL = 182.0
LEFTS = (8.0, 210.0)
SHIFTS = [(r.gauss(0, SPREAD), r.gauss(0, SPREAD)) for r in [random.Random(0)] for _ in range(OBJECTS)]  # noqa: S311


def owners(side: int) -> dict[tuple[int, int], int]:
    """How many of the objects each cell of a side x side input is responsible for."""
    counts: dict[tuple[int, int], int] = {}
    for dx, dy in SHIFTS:
        cell = (int((side / 2 + dx) // STRIDE), int((side / 2 + dy) // STRIDE))
        counts[cell] = counts.get(cell, 0) + 1
    return counts


def main() -> None:
    """Whole grids above, the middle 64 pixels below."""
    d = Drawing(__file__, 400, 474)
    marks = dict(zip(((0, 0), (1, 0), (0, 1), (1, 1)), ("c1", "c2", "c4", "c5"), strict=True))
    for left, side, key in zip(LEFTS, (416, 448), ("odd", "even"), strict=True):
        n = side // STRIDE
        step = PANEL / n
        d.text(left + 91, 20, f"{side} / 32 = {n}", size=16, bold=True)
        first = (n - 1) // 2
        for row in range(first, n // 2 + 1):
            for column in range(first, n // 2 + 1):
                d.rect(left + column * step, 30 + row * step, step, step, "c3", fill=0.6, stroke=0, radius=0)
        for i in range(n + 1):
            d.line((left + i * step, 30), (left + i * step, 30 + PANEL), cls="muted")
            d.line((left, 30 + i * step), (left + PANEL, 30 + i * step), cls="muted")
        width, height = 0.6 * PANEL, 0.72 * PANEL
        d.rect(left + 91 - width / 2, 121 - height / 2, width, height, "c1", stroke=3)
        d.circle(left + 91, 121, 3.5, "ink", fill=1, stroke=0)
        d.text(left + 91, 232, key=key, size=14)

        top, scale = 266.0, PANEL / 64
        counts = owners(side)
        lines = (-16, 16) if n % 2 else (0,)
        d.rect(left, top, PANEL, PANEL, "muted", radius=0)
        for edge in lines:
            d.line((left + 91 + edge * scale, top), (left + 91 + edge * scale, top + PANEL), cls="ink", stroke=2)
            d.line((left, top + 91 + edge * scale), (left + PANEL, top + 91 + edge * scale), cls="ink", stroke=2)
        if n % 2:
            d.rect(left + 91 - 16 * scale, top + 91 - 16 * scale, 32 * scale, 32 * scale, "c3", fill=0.2, radius=0)
        else:
            d.rect(left, top, PANEL, PANEL, "c3", fill=0.2, stroke=0, radius=0)
        for dx, dy in SHIFTS:
            cls = "ink" if n % 2 else marks[(int(dx >= 0), int(dy >= 0))]
            d.circle(left + 91 + dx * scale, top + 91 + dy * scale, 3.5, cls, fill=1, stroke=0)
        if n % 2:
            d.text(left + 22, top + 34, f"{counts[(first, first)]}", size=22, bold=True)
            d.line((left + 34, top + 36), (left + 50, top + 52), cls="ink", stroke=2, arrow=True)
        else:
            for (column, row), cls in marks.items():
                count = counts[(first + column, first + row)]
                d.text(left + 26 + 130 * column, top + 36 + 126 * row, f"{count}", size=22, bold=True, cls=cls)
    d.text(200, 258, key="zoom", size=14, bold=True)
    d.text(200, 466, key="objects", size=14)
    d.save()


if __name__ == "__main__":
    main()
