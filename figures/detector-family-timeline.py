"""The R-CNN family: how much is computed once for the image and how much again for every box, in layers to scale."""

from _draw import Drawing

LEFT, LAYER = 10.0, 2.8
ROWS = (
    ("R-CNN (2014)", "crop", 0, (101,), "outside"),
    ("Fast R-CNN (2015)", "share", 91, (10,), "outside"),
    ("Faster R-CNN (2015)", "propose", 91, (10,), "rpn"),
    ("R-FCN (2016)", "position", 101, (), "rpn"),
    ("FPN (2017)", "pyramid", 101, (3,), "rpn"),
    ("Mask R-CNN (2017)", "mask", 101, (3, 6), "rpn"),
    ("Cascade R-CNN (2018)", "cascade", 101, (3, 3, 3), "rpn"),
)
"""Name, what is new, layers for the image, layers of each head, where the proposals come from."""
ROW, BAR = 72, 20


def sheets(d: Drawing, x: float, y: float, w: float, h: float, shift: float = 3) -> None:
    """A part that is computed again for every box: three sheets, one behind the other."""
    for back in (2 * shift, shift, 0):
        d.rect(x + back, y - back, w, h, "paper", fill=1, stroke=0, radius=0)
        d.rect(x + back, y - back, w, h, "c2", fill=0.3, stroke=1.5, radius=0)


def heads_of(d: Drawing, change: str, heads: tuple[int, ...], start: float, top: float) -> None:
    """The part for each box: one head, two in parallel, several in a row, or no layer at all."""
    if change == "mask":
        sheets(d, start, top - 3, heads[0] * LAYER, 9, 2)
        sheets(d, start, top + 13, heads[1] * LAYER, 9, 2)
        return
    if not heads:
        for back in (6, 3, 0):
            d.line((start + back, top - back), (start + back, top - back + BAR), cls="c2", stroke=2)
    for i, layers in enumerate(heads):
        x = start + i * (layers * LAYER + 20)
        sheets(d, x, top, layers * LAYER, BAR)
        if i:
            d.line((x - 13, top + BAR / 2), (x - 1, top + BAR / 2), stroke=1.5, arrow=True)


def main() -> None:
    """Draw one bar for each detector, then the one-stage detector, which has no part for each box, and DETR."""
    d = Drawing(__file__, 400, 76 + ROW * len(ROWS) + 152)
    d.rect(LEFT, 10, 34, 16, "c1", fill=0.3, radius=0)
    d.text(58, 23, key="once", size=14, anchor="start")
    sheets(d, LEFT, 44, 28, 16)
    d.text(58, 57, key="each", size=14, anchor="start")
    d.line((212, 18), (242, 18), cls="ink", stroke=2, arrow=True)
    d.text(250, 23, key="rpn", size=14, anchor="start")
    d.line((212, 52), (242, 52), cls="muted", stroke=2, dash="4 3", arrow=True)
    d.text(250, 57, key="outside", size=14, anchor="start")

    y = 76.0
    for name, change, shared, heads, source in ROWS:
        d.text(LEFT, y + 14, name, size=14, bold=True, anchor="start")
        d.text(392, y + 14, key=change, cls="muted", size=14, anchor="end")
        top, end = y + 40, LEFT + shared * LAYER
        start = end + 12 if shared else end
        if shared:
            d.rect(LEFT, top, shared * LAYER, BAR, "c1", fill=0.3, radius=0)
        heads_of(d, change, heads, start, top)
        if source == "rpn":
            bend = f"M{end - 60:g} {top:g} Q{end - 60:g} {top - 16:g} {end - 44:g} {top - 16:g}"
            d.path(f"{bend} L{start - 6:g} {top - 16:g} L{start + 1:g} {top - 9:g}", "ink", stroke=2, arrow=True)
        else:
            d.line((start + 2, top - 20), (start + 2, top - 4), cls="muted", stroke=2, dash="4 3", arrow=True)
        y += ROW

    d.rect(4, y + 6, 392, 140, "muted", dash="5 4", radius=8)
    d.text(LEFT + 4, y + 28, key="one_stage", cls="muted", size=14, anchor="start")
    d.rect(LEFT + 4, y + 42, 101 * LAYER, BAR, "c1", fill=0.3, radius=0)
    d.text(LEFT + 4, y + 96, key="detr", cls="muted", size=14, anchor="start")
    d.rect(LEFT + 4, y + 114, 107 * LAYER, BAR, "c1", fill=0.3, radius=0)
    d.rect(LEFT + 16 + 107 * LAYER, y + 114, 6 * LAYER, BAR, "c4", fill=0.3, radius=0)
    d.save()


if __name__ == "__main__":
    main()
