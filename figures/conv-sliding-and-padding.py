"""Draw one padded row and where a kernel of three cells can start, with stride 1, stride 2 and dilation 2."""

from __future__ import annotations

from _draw import Drawing

CELL, LEFT = 34, 62


def row(d: Drawing, y: float, width: int, padding: int) -> None:
    """The cells of a row, padding dashed."""
    for k in range(-padding, width + padding):
        x = LEFT + (k + padding) * CELL
        outside = k < 0 or k >= width
        d.rect(
            x,
            y,
            CELL,
            26,
            "muted" if outside else "ink",
            fill=0 if outside else 0.1,
            dash="4 3" if outside else "",
            radius=0,
        )
        d.text(x + CELL / 2, y + 19, "0" if outside else f"{k}", size=15, cls="muted" if outside else "ink")


def windows(d: Drawing, y: float, starts: list[int], cls: str, dilation: int = 1) -> float:
    """One line of dots for each start; returns the y below them."""
    for start in starts:
        cells = [start + k * dilation for k in range(3)]
        xs = [LEFT + c * CELL + CELL / 2 for c in cells]
        d.line((xs[0], y), (xs[-1], y), cls=cls, stroke=2)
        for x in xs:
            d.circle(x, y, 5, cls, fill=1)
        y += 16
    return y


def main() -> None:
    """Three cases over the same row of six cells, padded by one."""
    d = Drawing(__file__, 400, 452)
    y = 30.0
    cases = (
        ("plain", [0, 1, 2, 3, 4, 5], "c1", 1),
        ("strided", [0, 2, 4], "c2", 1),
        ("dilated", [0, 1, 2, 3], "c3", 2),
    )
    for key, starts, cls, dilation in cases:
        d.text(6, y - 10, key=key, cls=cls, size=16, anchor="start", bold=True)
        row(d, y, 6, 1)
        low = windows(d, y + 42, starts, cls, dilation)
        d.text(28, y + 18, f"{len(starts)}", cls=cls, size=22, bold=True)
        y = low + 34
        if key == "strided":
            x = LEFT + 7 * CELL
            d.line((x + 4, low - 86), (x + CELL - 4, low - 68), cls="c5", stroke=2.5)
            d.text(x + CELL + 6, low - 71, key="lost", cls="c5", size=15, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
