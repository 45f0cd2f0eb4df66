"""Draw the swaps of a Fisher–Yates shuffle and, counted exactly, how often it and the naive one give each order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import permutations, product

from _draw import Axes, Drawing

CELL = 46
LEFT = 148


def shuffled(items: str, swaps: Sequence[tuple[int, int]]) -> str:
    """The items after these swaps, made one after the other."""
    result = list(items)
    for i, j in swaps:
        result[i], result[j] = result[j], result[i]
    return "".join(result)


def row(d: Drawing, y: float, items: str, settled: int) -> None:
    """The items in cells; the last `settled` of them have a thick border and a tint."""
    for k, name in enumerate(items):
        fixed = k >= len(items) - settled
        x = LEFT + k * CELL
        cls, fill, stroke = ("c3", 0.25, 3) if fixed else ("muted", 0, 1.5)
        d.rect(x + 2, y, CELL - 4, 36, cls, fill=fill, stroke=stroke)
        d.text(x + CELL / 2, y + 25, name, size=20, bold=fixed)


def main() -> None:
    """Above, three swaps of four items; below, the probabilities of the six orders of three items."""
    d = Drawing(__file__, 480, 592)
    d.text(240, 24, key="steps", size=18, bold=True)
    swaps = [(3, 1), (2, 0), (1, 1)]
    for step, ((i, j), key) in enumerate(zip(swaps, ("four", "three", "two"), strict=True)):
        y = 40 + 68 * step
        row(d, y, shuffled("ABCD", swaps[:step]), step)
        d.text(LEFT - 14, y + 25, f"i = {i}, j = {j}", size=18, anchor="end")
        d.text(LEFT + 4 * CELL + 14, y + 25, key=key, size=18, anchor="start")
        a, b = LEFT + (j + 0.5) * CELL, LEFT + (i + 0.5) * CELL
        if i == j:
            a, b = a - 10, b + 10
        d.path(f"M{a:g},{y + 39} C{a:g},{y + 62} {b:g},{y + 62} {b:g},{y + 39}", "c2", stroke=2, arrow=True)
    row(d, 244, shuffled("ABCD", swaps), 4)
    d.text(LEFT + 4 * CELL + 14, 269, "4×3×2 = 24", size=17, anchor="start")

    orders = ["".join(p) for p in permutations("ABC")]
    fair = Counter(shuffled("ABC", ((2, j), (1, k))) for j, k in product(range(3), range(2)))
    naive = Counter(shuffled("ABC", tuple(enumerate(js))) for js in product(range(3), repeat=3))
    d.text(240, 326, key="freq", size=18, bold=True)
    d.rect(24, 342, 16, 16, "c3", fill=0.25, stroke=3)
    d.text(48, 356, key="fair", size=17, anchor="start")
    d.rect(284, 342, 16, 16, "c2", fill=0.7)
    d.text(308, 356, key="naive", size=17, anchor="start")
    axes = Axes(d, (46, 376, 426, 180), (0, 6), (0, 0.22))
    axes.ticks([(k + 0.5, name) for k, name in enumerate(orders)], [(0, "0"), (1 / 6, "1/6")])
    for k, name in enumerate(orders):
        for shift, share, cls in ((0.1, fair[name] / 6, "c3"), (0.5, naive[name] / 27, "c2")):
            (x0, y0), (x1, y1) = axes.at(k + shift, share), axes.at(k + shift + 0.4, 0)
            solid = cls == "c2"
            d.rect(x0 + 2, y0, x1 - x0 - 4, y1 - y0, cls, fill=0.7 if solid else 0.25, stroke=1.5 if solid else 3)
        x, y = axes.at(k + 0.7, 5 / 27)
        d.text(x, y - 8, f"{naive[name]}/27", size=17)
    d.line(axes.at(0, 1 / 6), axes.at(6, 1 / 6), cls="ink", dash="8 6")
    d.save()


if __name__ == "__main__":
    main()
