"""Draw a small object on a stride-16 grid with two proposals, with and without rounding to cells."""

from __future__ import annotations

from math import exp, floor, log

from _draw import Drawing

STRIDE, UNIT = 16, 2.7  # pixels to a cell, viewBox units to a pixel
OBJECT, A, B = (20.0, 44.0), (23.0, 41.0), (9.0, 55.0)  # left and right edge; the boxes are square and centered


def rounded(box: tuple[float, float]) -> tuple[int, int]:
    """The first and last cell after rounding the edges."""
    first, last = (floor(edge / STRIDE + 0.5) for edge in box)
    return first, last


def main() -> None:
    """Left with rounding, right without."""
    size = OBJECT[1] - OBJECT[0]
    wanted = [log(size / (box[1] - box[0])) for box in (A, B)]
    shared = exp(sum(wanted) / 2)

    d = Drawing(__file__, 400, 336)
    for left, quantized in ((8.0, True), (212.0, False)):
        top = 34.0
        d.text(left + 90, 22, key="round" if quantized else "exact", size=16, bold=True)
        for i in range(5):
            at = i * STRIDE * UNIT
            d.line((left + at, top), (left + at, top + 64 * UNIT), cls="muted")
            d.line((left, top + at), (left + 64 * UNIT, top + at), cls="muted")

        def square(
            box: tuple[float, float],
            cls: str,
            *,
            fill: float = 0.0,
            stroke: float = 2,
            dash: str = "",
            x0: float = left,
            y0: float = top,
        ) -> None:
            low, side = box[0] * UNIT, (box[1] - box[0]) * UNIT
            d.rect(x0 + low, y0 + low, side, side, cls, fill=fill, stroke=stroke, dash=dash, radius=0)

        if quantized:
            first, last = rounded(A)
            low, high = first * STRIDE * UNIT, (last + 1) * STRIDE * UNIT
            step = 12.0
            for k in range(1, 22):  # hatching, clipped to the square of cells
                s = k * step
                x1, y1 = low + max(0.0, s - (high - low)), low + min(s, high - low)
                if x1 < high:
                    d.line((left + x1, top + y1), (left + y1, top + x1), cls="c4", stroke=1.5)
            square((first * STRIDE, (last + 1) * STRIDE), "c4", stroke=2.5)
        square(OBJECT, "c1", fill=0.3, stroke=2)
        square(B, "muted", dash="2 3")
        square(A, "c2", dash="6 3")
        if quantized:
            half = (A[1] - A[0]) * shared / 2
            square((32 - half, 32 + half), "c5", stroke=3)
        else:
            for i in range(4):
                for j in range(4):
                    place = [(A[0] + (A[1] - A[0]) * (n + 0.5) / 4) * UNIT for n in (i, j)]
                    d.circle(left + place[0], top + place[1], 2.6, "c4", fill=1, stroke=0)
            square(OBJECT, "c5", stroke=3)
        d.text(left + 32 * UNIT, top + 39, "A", size=14, cls="c2", bold=True)
        d.line((left + 32 * UNIT, top + 43), (left + 32 * UNIT, top + A[0] * UNIT), cls="c2")
        d.text(left + B[0] * UNIT + 4, top + B[0] * UNIT + 15, "B", size=14, anchor="start", bold=True)
        keys = ("same", "both", "shrink", "grow") if quantized else ("own", "each", "fit", "fit_b")
        for i, key in enumerate(keys):
            d.text(left, 232 + 24 * i, key=key, size=14, anchor="start", cls="c5" if i == 2 else "ink", bold=i == 2)
    d.rect(8, 314, 16, 16, "c1", fill=0.3, radius=0)
    d.text(32, 327, key="object", size=14, anchor="start")
    d.rect(212, 314, 16, 16, "c5", stroke=3, radius=0)
    d.text(236, 327, key="result", size=14, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
