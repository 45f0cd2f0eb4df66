"""Draw one small network four times: whole, under two dropout masks, and under a DropConnect mask of its weights."""

from __future__ import annotations

from _draw import Drawing

INPUTS, HIDDEN, OUTPUTS = 3, 4, 2
CELL = 22
Mask = list[list[int]]
WHOLE: Mask = [[1] * HIDDEN for _ in range(OUTPUTS)]
SCATTERED: Mask = [[1, 0, 1, 1], [0, 1, 1, 0]]


def panel(d: Drawing, left: float, top: float, names: tuple[str, str], units: list[int], weights: Mask) -> None:
    """A net whose hidden `units` and hidden-to-output `weights` are kept where the mask is 1, and its weight matrix."""
    cls = "c3" if weights is not WHOLE else "c1" if all(units) else "c2"
    d.text(left + 90, top + 18, key=names[0], size=16, cls=cls, bold=True)
    xs = [(left + 24, top + 52 + 38 * i) for i in range(INPUTS)]
    hs = [(left + 90, top + 42 + 32 * j) for j in range(HIDDEN)]
    zs = [(left + 156, top + 71 + 38 * k) for k in range(OUTPUTS)]
    for h, kept in zip(hs, units, strict=True):
        if kept:
            for x in xs:
                d.line(x, h, cls="muted")
    for k, z in enumerate(zs):
        for j, h in enumerate(hs):
            if units[j] and weights[k][j]:
                d.line(h, z, cls=cls, stroke=2.5)
    for point in [*xs, *zs]:
        d.circle(*point, 9, "paper", fill=1, stroke=0)
        d.circle(*point, 9, "muted", fill=0.25)
    for (x, y), kept in zip(hs, units, strict=True):
        d.circle(x, y, 11, "paper", fill=1, stroke=0)
        if kept:
            d.circle(x, y, 11, cls, fill=0.3, stroke=2)
        else:
            d.circle(x, y, 11, "muted")
            d.line((x - 6, y - 6), (x + 6, y + 6), cls="muted", stroke=2)
            d.line((x - 6, y + 6), (x + 6, y - 6), cls="muted", stroke=2)
    y0 = top + 164
    x0 = left + 90 - CELL * HIDDEN / 2
    d.text(x0 - 12, y0 + CELL + 6, "W", size=16, anchor="end", bold=True)
    for k in range(OUTPUTS):
        for j in range(HIDDEN):
            kept = bool(units[j] and weights[k][j])
            d.rect(x0 + CELL * j, y0 + CELL * k, CELL, CELL, cls if kept else "muted", fill=0.4 * kept, radius=0)
            if not kept:
                d.text(x0 + CELL * (j + 0.5), y0 + CELL * (k + 0.5) + 6, "0", size=16, cls="muted")
    d.text(left + 90, y0 + 2 * CELL + 22, key=names[1], size=15, cls=cls)


def main() -> None:
    """Two rows of two panels."""
    d = Drawing(__file__, 400, 486)
    panel(d, 8, 0, ("full", "all"), [1, 1, 1, 1], WHOLE)
    panel(d, 212, 0, ("connect", "single"), [1, 1, 1, 1], SCATTERED)
    panel(d, 8, 252, ("first", "column"), [1, 0, 1, 0], WHOLE)
    panel(d, 212, 252, ("next", "column1"), [1, 1, 0, 1], WHOLE)
    d.save()


if __name__ == "__main__":
    main()
