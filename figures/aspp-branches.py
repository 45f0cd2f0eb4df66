"""Draw ASPP: what its five branches read at one position, and what a still larger rate would read."""

from __future__ import annotations

from _draw import Drawing

CELLS = 33
SPOT = 12  # row and column of the position that all branches look at
BRANCHES = ((0, "1×1"), (6, "r = 6"), (12, "r = 12"), (18, "r = 18"))


def taps(d: Drawing, x: float, y: float, size: float, rate: int, radius: float) -> None:
    """The samples of a 3×3 convolution (rate 0: of a 1×1) on a map of `size` units; hollow ones lie outside."""
    step = size / CELLS
    d.rect(x, y, size, size, "ink", radius=0)
    for row in (-1, 0, 1):
        for column in (-1, 0, 1):
            if rate == 0 and (row, column) != (0, 0):
                continue
            i, j = SPOT + row * rate, SPOT + column * rate
            inside = 0 <= i < CELLS and 0 <= j < CELLS
            cls = "c2" if (row, column) == (0, 0) else "c1" if inside else "muted"
            d.circle(x + (j + 0.5) * step, y + (i + 0.5) * step, radius, cls, fill=1 if inside else 0)


def whole(d: Drawing, x: float, y: float, size: float, radius: float) -> None:
    """Image-level pooling: every cell is read."""
    d.rect(x, y, size, size, "c3", fill=0.4, radius=0)
    d.rect(x, y, size, size, "ink", radius=0)
    at = (SPOT + 0.5) * size / CELLS
    d.circle(x + at, y + at, radius, "c2", fill=1)


def main() -> None:
    """Five branches above, their fusion, and the counterfactual below."""
    d = Drawing(__file__, 400, 508)
    d.text(200, 20, key="input", size=15, bold=True)
    size, gap, left, top = 60, 20, 10, 48
    lefts = [left + k * (size + gap) for k in range(5)]
    for x, (rate, name) in zip(lefts, BRANCHES, strict=False):
        taps(d, x, top, size, rate, 3)
        d.text(x + size / 2, top + size + 18, name, size=15, bold=True)
    whole(d, lefts[-1], top, size, 3)
    d.text(lefts[-1] + size / 2, top + size + 18, key="pool", size=15, bold=True)

    stack = top + size + 44
    for k, x in enumerate(lefts):
        d.line((x + size / 2, top + size + 24), (x + size / 2, stack - 2), arrow=True)
        d.box(x - gap / 2 + 2, stack, size + gap - 4, 24, "256", cls="c3" if k == 4 else "c1", size=15)
    d.text(200, stack + 44, key="concat", size=15)
    d.line((200, stack + 50), (200, stack + 66), arrow=True)
    d.box(70, stack + 68, 260, 26, key="project", cls="c4", size=15)

    below = stack + 112
    d.line((8, below), (392, below), cls="muted", dash="4 4")
    d.text(8, below + 24, key="farther", size=15, anchor="start", bold=True)
    big, y = 66, below + 96
    d.text(110, below + 48, key="large", size=15)
    d.text(310, below + 48, key="whole", size=15)
    taps(d, 85, y, big, 30, 4)
    whole(d, 277, y, big, 4)
    d.text(110, y + big + 46, key="degenerate", size=15, cls="c2", bold=True)
    d.text(310, y + big + 46, key="all", size=15, cls="c3", bold=True)
    d.text(200, y + big + 74, key="legend", size=14, cls="muted")
    d.save()


if __name__ == "__main__":
    main()
