"""Three ways of sharing kernels over a 4×4 output map; below, the tiles of two neighboring regions in one input row."""

from string import ascii_uppercase

from _draw import Drawing

CELL = 29
WIDE = 34  # cells of the input row
ROW = 30  # left end of the input row
CLASSES = ("c1", "c2", "c3", "c4")


def region(i: int, j: int, side: int) -> int:
    """The region of cell (i, j) where regions are side × side cells."""
    return (i // side) * (4 // side) + j // side


def panel(d: Drawing, x: float, side: int, title: str, count: str) -> None:
    """A 4×4 map whose letters name the kernels."""
    d.text(x + 2 * CELL, 20, key=title, size=16, bold=True)
    for i in range(4):
        for j in range(4):
            which = region(i, j, side)
            cls = CLASSES[which] if side > 1 else "muted"
            d.rect(x + j * CELL, 32 + i * CELL, CELL, CELL, cls, fill=0.16, stroke=1.5, radius=0)
            d.text(x + (j + 0.5) * CELL, 32 + (i + 0.5) * CELL + 6, ascii_uppercase[which], size=16)
    step = side * CELL
    for k in range(4 // side):
        for m in range(4 // side):
            d.rect(x + k * step, 32 + m * step, step, step, "ink", stroke=2.5, radius=0)
    d.text(x + 2 * CELL, 170, key=count, size=14)


def tile(d: Drawing, first: int, last: int, y: float, cls: str, name: str) -> None:
    """A bar below the input's cells from first to last."""
    d.rect(ROW + first * WIDE, y, (last - first + 1) * WIDE, 26, cls, fill=0.2, stroke=2, radius=0)
    d.text(ROW + (first + last + 1) * WIDE / 2, y + 19, key=name, size=15)


def zero(d: Drawing, index: int, y: float) -> None:
    """A zero in the place of a cell of the input row."""
    x = ROW + index * WIDE
    d.rect(x, y, WIDE, 26, "muted", stroke=1.5, dash="4 3", radius=0)
    d.text(x + WIDE / 2, y + 19, "0", size=15, cls="muted")


def main() -> None:
    """The three panels, the two tiles that overlap, and the cut that is wrong."""
    d = Drawing(__file__, 400, 414)
    for x, side, title, count in ((8, 4, "global", "n1"), (142, 2, "local", "n4"), (276, 1, "unshared", "n16")):
        panel(d, x, side, title, count)
    d.line((8, 186), (392, 186), cls="muted")
    d.text(200, 210, key="input", size=15)
    for i in range(10):
        pad, both = i in (0, 9), i in (4, 5)
        d.rect(
            ROW + i * WIDE,
            220,
            WIDE,
            28,
            "muted" if pad else "ink",
            fill=0.35 if both else 0,
            dash="4 3" if pad else "",
            radius=0,
        )
        d.text(ROW + (i + 0.5) * WIDE, 240, "0" if pad else f"x{'₁₂₃₄₅₆₇₈'[i - 1]}", size=15)
    tile(d, 0, 5, 258, "c1", "a")
    tile(d, 4, 9, 290, "c2", "b")
    tile(d, 0, 4, 332, "muted", "a")
    zero(d, 5, 332)
    zero(d, 4, 360)
    tile(d, 5, 9, 360, "muted", "b")
    d.text(200, 408, key="cut", size=14, cls="muted")
    d.save()


if __name__ == "__main__":
    main()
