"""Four ways to predict at several scales: image pyramid, one map, SSD's levels, and FPN with lateral connections."""

from _draw import Drawing

WIDTHS = (78, 56, 36)  # of the levels, the finest first
NARROW = (52, 38, 26)  # the same where two stacks stand side by side
LEVELS = (140, 98, 60)  # vertical centers of the levels inside a panel
WEAK, MIDDLE, STRONG = 0.08, 0.34, 0.85  # the inside says how much meaning a level has, and so does its border
BORDERS = {WEAK: 1.5, MIDDLE: 2.2, STRONG: 3.2}


def sheet(d: Drawing, x: float, y: float, w: float, cls: str, fill: float) -> None:
    """A feature map seen at a slant, its center at (x, y)."""
    h, skew = w * 0.3, w * 0.14
    corners = ((x - w / 2 - skew, y + h / 2), (x + w / 2 - skew, y + h / 2))
    corners += ((x + w / 2 + skew, y - h / 2), (x - w / 2 + skew, y - h / 2))
    d.polygon(corners, cls, fill=fill, stroke=BORDERS.get(fill, 1.5))


def predict(d: Drawing, x: float, y: float, w: float) -> None:
    """An arrow from a level to its boxes."""
    start = x + w / 2 + 9
    d.line((start, y), (start + 17, y), cls="c2", stroke=2, arrow=True)
    d.rect(start + 18, y - 6, 12, 12, "c2", stroke=2, radius=0)


def stack(d: Drawing, x: float, top: float, fills: tuple[float, float, float], cls: str = "c1") -> None:
    """Three levels, the finest at the bottom."""
    for y, w, fill in zip(LEVELS, WIDTHS, fills, strict=True):
        sheet(d, x, top + y, w, cls, fill)


def arrows_up(d: Drawing, x: float, top: float) -> None:
    """The bottom-up arrows of a stack."""
    for k in (0, 1):
        low, high = top + LEVELS[k] - WIDTHS[k] * 0.15 - 3, top + LEVELS[k + 1] + WIDTHS[k + 1] * 0.15 + 3
        d.line((x, low), (x, high), cls="ink", arrow=True)


def arrows_down(d: Drawing, x: float, top: float) -> None:
    """The top-down arrows of a stack."""
    for k in (1, 0):
        high, low = top + LEVELS[k + 1] + WIDTHS[k + 1] * 0.15 + 3, top + LEVELS[k] - WIDTHS[k] * 0.15 - 3
        d.line((x, high), (x, low), cls="c3", stroke=2.5, arrow=True)


def panel(d: Drawing, left: float, top: float, name: str) -> None:
    """The frame of a panel, its title and what is to be said of it."""
    d.rect(left, top, 194, 204, "muted")
    d.text(left + 97, top + 24, key=name, size=15, bold=True)
    d.text(left + 97, top + 190, key=f"{name}_says", size=14)


def main() -> None:
    """Draw the four panels and the legend."""
    d = Drawing(__file__, 400, 462)
    for name, left, top in (("image", 3, 4), ("single", 203, 4), ("ssd", 3, 216), ("fpn", 203, 216)):
        panel(d, left, top, name)

    for y, w in zip(LEVELS, NARROW, strict=True):  # each image has a run of the network of its own
        sheet(d, 46, 4 + y, w, "muted", 0)
        d.line((46 + w / 2 + 5, 4 + y), (134 - w * 0.3 - 5, 4 + y), cls="ink", arrow=True)
        sheet(d, 134, 4 + y, w * 0.6, "c1", STRONG)
        predict(d, 134, 4 + y, w * 0.6)

    stack(d, 290, 4, (WEAK, MIDDLE, STRONG))
    arrows_up(d, 290, 4)
    predict(d, 290, 4 + LEVELS[2], WIDTHS[2])

    stack(d, 84, 216, (WEAK, MIDDLE, STRONG))
    arrows_up(d, 84, 216)
    for y, w in zip(LEVELS, WIDTHS, strict=True):
        predict(d, 84, 216 + y, w)

    for y, w in zip(LEVELS, NARROW, strict=True):
        d.line((240 + w / 2 + 5, 216 + y), (328 - w / 2 - 5, 216 + y), cls="c3", stroke=2.5, arrow=True)
        predict(d, 328, 216 + y, w)
    for x, fills in ((240, (WEAK, MIDDLE, STRONG)), (328, (STRONG, STRONG, STRONG))):
        for y, w, fill in zip(LEVELS, NARROW, fills, strict=True):
            sheet(d, x, 216 + y, w, "c1", fill)
    arrows_up(d, 240, 216)
    arrows_down(d, 328, 216)

    for x, fill, key in ((18, WEAK, "weak"), (182, STRONG, "strong")):
        sheet(d, x, 442, 26, "c1", fill)
        d.text(x + 22, 447, key=key, size=14, anchor="start")
    d.rect(337, 436, 12, 12, "c2", stroke=2, radius=0)
    d.text(353, 447, key="boxes", size=14, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
