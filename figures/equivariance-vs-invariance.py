"""One object, moved by one pixel: the map follows, the sum stays; then what a stride drops, and what a blur saves."""

import numpy as np
from _draw import Drawing

CELL, LEFTS = 21, (16, 216)
OBJECT = (1.0, 3.0, 1.0)


def signal(shift: int) -> np.ndarray:
    """Eight pixels with the object one pixel from the left edge, plus the shift."""
    row = np.zeros(8)
    row[1 + shift : 4 + shift] = OBJECT
    return row


def detect(row: np.ndarray) -> np.ndarray:
    """Convolution with (−1, 2, −1), then ReLU."""
    return np.maximum(np.convolve(row, (-1.0, 2.0, -1.0), mode="same"), 0)


def blur(row: np.ndarray) -> np.ndarray:
    """Convolution with (1, 2, 1) / 4."""
    return np.convolve(row, (0.25, 0.5, 0.25), mode="same")


def strip(d: Drawing, left: float, top: float, row: np.ndarray, cls: str, stride: int = 1) -> None:
    """The cells of a row; those that the stride drops are dashed and gray."""
    for i, value in enumerate(row):
        kept, x = i % stride == 0, left + i * CELL
        d.rect(
            x,
            top,
            CELL,
            CELL,
            cls if kept else "muted",
            fill=0.28 if kept and value else 0,
            dash="" if kept else "2 3",
            radius=0,
            stroke=2 if kept else 1.5,
        )
        if value:
            d.text(x + CELL / 2, top + 16, f"{value:g}", size=14, bold=kept, cls="ink" if kept else "muted")


def sums(d: Drawing, y: float, rows: tuple[np.ndarray, np.ndarray], stride: int) -> None:
    """The sums of what is kept on both sides, with a sign between them."""
    totals = [float(row[::stride].sum()) for row in rows]
    same = totals[0] == totals[1]
    cls = "c3" if same else "c5"
    for left, total in zip(LEFTS, totals, strict=True):
        d.text(left + 4 * CELL, y, f"Σ = {total:g}", size=16, bold=True, cls=cls)
    d.text(200, y, "=" if same else "≠", size=20, bold=True, cls=cls)


def main() -> None:
    """Draw the two columns: the object and the object one pixel further right."""
    d = Drawing(__file__, 400, 352)
    inputs = signal(0), signal(1)
    maps = detect(inputs[0]), detect(inputs[1])
    blurred = blur(maps[0]), blur(maps[1])
    for left, key, row, feature in zip(LEFTS, ("here", "moved"), inputs, maps, strict=True):
        d.text(left + 4 * CELL, 20, key=key, size=15, bold=True)
        strip(d, left, 30, row, "ink")
        x = left + (10 if key == "here" else 8 * CELL - 10)
        d.line((x, 55), (x, 86), cls="muted", arrow=True)
        strip(d, left, 88, feature, "c1")
    d.text(200, 76, key="conv", size=14)
    sums(d, 132, maps, 1)
    for y, key, rows in ((172, "stride", maps), (282, "blur", blurred)):
        d.line((16, y - 22), (384, y - 22), cls="muted")
        d.text(200, y, key=key, size=14)
        for left, row in zip(LEFTS, rows, strict=True):
            strip(d, left, y + 14, row, "c1", 2)
        sums(d, y + 60, rows, 2)
    d.save()


if __name__ == "__main__":
    main()
