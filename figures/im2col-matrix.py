"""im2col on a 3×3 input: the product stands where row and column meet, each output under its window."""

import numpy as np
from _draw import Drawing

CELL = 34
IMAGE = np.arange(1, 10).reshape(3, 3)
KERNELS = np.array([[[1, 0], [0, 1]], [[0, 1], [0, 1]]])


def unroll() -> np.ndarray:
    """The 4×4 matrix whose columns are the 2×2 windows."""
    return np.stack([IMAGE[i : i + 2, j : j + 2].ravel() for i in (0, 1) for j in (0, 1)], axis=1)


def grid(d: Drawing, values: np.ndarray, x: float, y: float, cls: str, shaded: int | None = None) -> None:
    """A matrix with its numbers; cells that hold `shaded` are filled."""
    for i, row in enumerate(values):
        for j, value in enumerate(row):
            full = value == shaded
            d.rect(x + j * CELL, y + i * CELL, CELL, CELL, "c4" if full else cls, fill=0.45 if full else 0.1, radius=0)
            d.text(x + (j + 0.5) * CELL, y + (i + 0.5) * CELL + 6, str(value), size=16, bold=bool(full))


def main() -> None:
    """Input and unrolled matrix above, kernels and product below, the two maps at the bottom."""
    d = Drawing(__file__, 400, 440)
    left, right, top, low = 22, 236, 34, 200
    matrix = unroll()
    product = KERNELS.reshape(2, 4) @ matrix
    d.text(left + 51, 22, key="input", size=15, bold=True)
    grid(d, IMAGE, left, top, "muted", shaded=5)
    d.text(right + 68, 22, key="columns", size=15, bold=True)
    grid(d, matrix, right, top, "c1", shaded=5)
    d.rect(left, top, 2 * CELL, 2 * CELL, "ink", stroke=3.5, radius=0)
    d.rect(right, top, CELL, 4 * CELL, "ink", stroke=3.5, radius=0)
    d.line((left + 3 * CELL + 8, top + CELL), (right - 6, top + CELL), stroke=2, arrow=True)
    d.text(left + 51, top + 3 * CELL + 22, key="times", size=15, cls="c4")
    d.text(left + 68, low + 2 * CELL + 20, key="kernels", size=15, bold=True)
    d.line((left + 4 * CELL + 8, low + CELL), (right - 6, low + CELL), stroke=2, arrow=True)
    d.line((right + 2 * CELL, top + 4 * CELL + 4), (right + 2 * CELL, low - 4), stroke=2, arrow=True)
    for row, (cls, x) in enumerate((("c2", right - 14), ("c3", right + 82))):
        y = low + row * CELL
        grid(d, KERNELS.reshape(2, 4)[row : row + 1], left, y, cls)
        grid(d, product[row : row + 1], right, y, cls)
        d.text(right + 4 * CELL + 14, y + 23, ("y₁", "y₂")[row], size=16, cls=cls, bold=True)
        d.line((x + CELL, low + 2 * CELL + 4), (x + CELL, 336), stroke=2, arrow=True)
        d.text(x + CELL + 16, 312, ("y₁", "y₂")[row], size=16, cls=cls, bold=True)
        grid(d, product[row].reshape(2, 2), x, 340, cls)
    d.rect(right, low, CELL, 2 * CELL, "ink", stroke=3.5, radius=0)
    d.text(right + 68, 430, key="maps", size=15, bold=True)
    d.text(left, 370, key="without", size=15, cls="muted", anchor="start")
    d.text(left, 392, key="dots", size=15, cls="muted", anchor="start")
    d.save()


if __name__ == "__main__":
    main()
