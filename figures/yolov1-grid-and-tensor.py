"""Draw the YOLOv1 grid with the cell that answers for an object, its 30 numbers, and two centers in one cell."""

from __future__ import annotations

from _draw import Drawing

SIDE, CELLS = 448, 7
LEFT, TOP, STEP = 8.0, 30.0, 28.0
CAT = (150.0, 290.0, 180.0, 220.0)  # center, width and height in pixels of the input


def place(x: float, y: float) -> tuple[float, float]:
    """A point of the 448 x 448 input in the drawing."""
    return LEFT + x * STEP * CELLS / SIDE, TOP + y * STEP * CELLS / SIDE


def grid(d: Drawing, x: float, y: float, columns: int, rows: int, step: float) -> None:
    """Lines of a grid."""
    for i in range(columns + 1):
        d.line((x + i * step, y), (x + i * step, y + rows * step), cls="muted")
    for i in range(rows + 1):
        d.line((x, y + i * step), (x + columns * step, y + i * step), cls="muted")


def slots(d: Drawing, y: float, trained: tuple[bool, ...], cls: str) -> None:
    """The five numbers of one box: filled where the loss teaches them, dashed where it does not."""
    for i, (name, on) in enumerate(zip("xywhC", trained, strict=True)):
        d.rect(240 + 29 * i, y, 27, 27, cls if on else "muted", fill=0.25 if on else 0, dash="" if on else "4 3")
        d.text(253.5 + 29 * i, y + 19, name, size=15, cls="ink" if on else "muted")


def bird(d: Drawing, x: float, y: float, *, lost: bool) -> None:
    """A small box around its center; a lost one is dashed and crossed out."""
    cls = "c2" if lost else "c1"
    d.rect(x - 15, y - 11, 30, 22, cls, fill=0 if lost else 0.2, stroke=2, dash="4 3" if lost else "")
    d.circle(x, y, 3.5, cls, fill=1, stroke=0)
    if lost:
        d.line((x - 15, y - 11), (x + 15, y + 11), cls=cls, stroke=2)
        d.line((x - 15, y + 11), (x + 15, y - 11), cls=cls, stroke=2)


def main() -> None:
    """Grid and vector above, the collision and its counterfactual below."""
    d = Drawing(__file__, 400, 380)
    x, y, w, h = CAT
    column, row = int(x * CELLS / SIDE), int(y * CELLS / SIDE)
    cx, cy = place(x, y)
    bw, bh = w * STEP * CELLS / SIDE, h * STEP * CELLS / SIDE
    d.text(LEFT + 98, 20, key="grid", size=15, bold=True)
    d.text(312, 20, key="numbers", size=15, bold=True)
    d.circle(cx, cy - bh / 2 + 26, 19, "muted", fill=0.3, stroke=0)
    for side in (-1, 1):
        ear = ((cx + side * 19, cy - bh / 2 + 2), (cx + side * 19, cy - bh / 2 + 26), (cx + side * 3, cy - bh / 2 + 10))
        d.polygon(ear, "muted", fill=0.3, stroke=0)
    d.path(
        f"M{cx - 20:.1f},{cy + bh / 2:.1f} C{cx - 52:.1f},{cy - 14:.1f} {cx + 52:.1f},{cy - 14:.1f} "
        f"{cx + 20:.1f},{cy + bh / 2:.1f} Z",
        "muted",
        fill=0.3,
        stroke=0,
    )
    grid(d, LEFT, TOP, CELLS, CELLS, STEP)
    d.rect(LEFT + column * STEP, TOP + row * STEP, STEP, STEP, "c3", fill=0.4, stroke=3, radius=0)
    d.rect(cx - bw / 2, cy - bh / 2, bw, bh, "c1", stroke=2.5)
    d.circle(cx, cy, 4.5, "ink", fill=1, stroke=0)
    d.line((LEFT + (column + 1) * STEP + 2, TOP + (row + 0.5) * STEP), (231, 156.5), cls="c3", stroke=2.5, arrow=True)
    d.text(240, 52, key="first", size=14, anchor="start")
    slots(d, 58, (False, False, False, False, True), "c4")
    d.text(240, 112, key="second", size=14, anchor="start")
    slots(d, 118, (True,) * 5, "c1")
    d.text(240, 172, key="classes", size=14, anchor="start")
    for i in range(20):
        d.rect(240 + 14.4 * (i % 10), 178 + 14.4 * (i // 10), 12.4, 12.4, "c3", fill=0.25, radius=1)
    d.text(312, 224, "5 + 5 + 20 = 30", size=15, bold=True)
    d.line((234, 42), (228, 42), (228, 208), (234, 208), cls="c3", stroke=2)
    d.text(200, 252, key="legend", size=14)

    d.line((8, 266), (392, 266), cls="muted")
    for left, key, second in ((26, "same", (28, 50)), (238, "apart", (96, 44))):
        d.text(left + 70, 288, key=key, size=14)
        grid(d, left, 300, 2, 1, 70)
        d.rect(left, 300, 70, 70, "c3", fill=0.25, stroke=2.5, radius=0)
        if key == "apart":
            d.rect(left + 70, 300, 70, 70, "c3", fill=0.25, stroke=2.5, radius=0)
        bird(d, left + 40, 320, lost=False)
        bird(d, left + second[0], 300 + second[1], lost=key == "same")
    d.save()


if __name__ == "__main__":
    main()
