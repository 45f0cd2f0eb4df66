"""What one output sees: windows that widen layer by layer, with and without a stride; then how little of it counts."""

import numpy as np
from _draw import Drawing

CELL, PITCH, TOP = 18, 50, 46
LEFTS = (84, 238)


def pyramid(d: Drawing, left: float, stride: int, cls: str) -> None:
    """Conv 3, pooling 2 with this stride, conv 3: every cell of the window, with the pixels that it sees."""
    middle = 3.5
    rows = [[middle]]
    for kernel, jump in ((3, stride), (2, 1), (3, 1)):
        steps = [(i - (kernel - 1) / 2) * jump for i in range(kernel)]
        rows.append(sorted({center + step for center in rows[-1] for step in steps}))
    sizes = (2 * stride + 4, 4, 3, 1)
    ys = [TOP + n * PITCH for n in range(4)]

    def x(center: float) -> float:
        return left + (center + 0.5) * CELL

    for n, (kernel, jump) in enumerate(((3, stride), (2, 1), (3, 1))):
        for center in rows[n]:
            for i in range(kernel):
                below = center + (i - (kernel - 1) / 2) * jump
                d.line((x(center), ys[n] + CELL), (x(below), ys[n + 1]), cls=cls)
    for pixel in range(8):
        if pixel not in rows[3]:
            d.rect(left + pixel * CELL, ys[3], CELL, CELL, "muted", radius=0, dash="3 3")
    for n, row in enumerate(rows):
        for center in row:
            d.rect(x(center) - CELL / 2, ys[n], CELL, CELL, "paper", fill=1, stroke=0, radius=0)
            d.rect(x(center) - CELL / 2, ys[n], CELL, CELL, cls, fill=0.3 if n == 0 else 0.12, radius=0)
            d.text(x(center), ys[n] + 14, str(sizes[n]), size=14, bold=n == 0)


def profile(n: int) -> tuple[np.ndarray, np.ndarray, int]:
    """Offsets, influence of each pixel on the output of n equal 3-tap layers, and half the window that holds 95%."""
    weights = np.ones(1)
    for _ in range(n):
        weights = np.convolve(weights, np.ones(3) / 3)
    offsets = np.arange(-n, n + 1)
    half = next(h for h in range(n + 1) if weights[abs(offsets) <= h].sum() >= 0.95)
    return offsets, weights, half


def influence(d: Drawing, top: float, height: float, n: int, key: str, cls: str) -> None:
    """The curve of one depth above two bars: all that is seen, and what carries 95%."""
    offsets, weights, half = profile(n)
    scale, middle, base = 4.0, 200.0, top + height
    d.text(200, top, key=key, size=14, bold=True)
    points = [(middle + scale * t, base - 420 * w) for t, w in zip(offsets, weights, strict=True)]
    inside = [p for p, t in zip(points, offsets, strict=True) if abs(t) <= half]
    d.polygon([(inside[0][0], base), *inside, (inside[-1][0], base)], cls, fill=0.3, stroke=0)
    d.line(*points, cls=cls, stroke=2)
    d.line((30, base), (370, base), cls="muted")
    d.rect(middle - scale * (n + 0.5), base + 8, scale * (2 * n + 1), 12, "ink", radius=0)
    d.rect(middle - scale * (half + 0.5), base + 8, scale * (2 * half + 1), 12, cls, fill=0.6, radius=0)


def main() -> None:
    """Draw the two pyramids, then the two depths."""
    d = Drawing(__file__, 400, 500)
    d.text(200, 18, key="counts", size=14, cls="muted")
    for left, stride, key, cls in zip(LEFTS, (2, 1), ("stride2", "stride1"), ("c1", "c2"), strict=True):
        d.text(left + 4 * CELL, 38, key=key, size=14, bold=True, cls=cls)
        pyramid(d, left, stride, cls)
    for n, key in enumerate(("conv", "pool", "conv")):
        d.text(8, TOP + n * PITCH + CELL + 21, key=key, size=14, anchor="start")
    d.text(8, TOP + 3 * PITCH + 14, key="input", size=14, anchor="start")
    d.line((10, 236), (390, 236), cls="muted")
    influence(d, 260, 84, 10, "deep10", "c3")
    influence(d, 394, 52, 40, "deep40", "c3")
    d.rect(24, 481, 14, 12, "ink", radius=0)
    d.text(44, 492, key="seen", size=14, anchor="start")
    d.rect(212, 481, 14, 12, "c3", fill=0.6, radius=0)
    d.text(232, 492, key="counted", size=14, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
