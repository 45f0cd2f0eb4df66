"""The same correction at two sizes: pixels differ, offsets agree; and what an error of 15 pixels costs at each."""

import math

from _draw import Drawing

Box = tuple[float, float, float, float]  # center x, center y, width, height in pixels, relative to the anchor's center

SIDE = (120, 40)  # of the two anchors
SHIFT, STRETCH = (0.2, -0.1), (1.25, 0.8)
WRONG = 15  # pixels
COLUMN, SCALE = (214, 340), 0.92


def truth(side: float) -> Box:
    """The ground truth that belongs to an anchor of this side."""
    return SHIFT[0] * side, SHIFT[1] * side, STRETCH[0] * side, STRETCH[1] * side


def outline(d: Drawing, box: Box, x: float, y: float, cls: str, *, dash: str = "", fill: float = 0) -> None:
    """A box to scale; (x, y) is where the anchor's center lies."""
    u, v, w, h = (SCALE * value for value in box)
    d.rect(x + u - w / 2, y + v - h / 2, w, h, cls, stroke=2.5, dash=dash, fill=fill, radius=0)


def shifted_iou(width: float, error: float) -> float:
    """IoU of a box with itself after a horizontal shift."""
    return (width - error) / (width + error)


def signed(value: float) -> str:
    """A number with a real minus sign, without trailing zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−")


def row(d: Drawing, y: float, key: str, texts: tuple[str, str], *, bold: bool = False) -> None:
    """One line of the comparison: its name and a value below each drawing."""
    d.text(6, y, key=key, size=14, anchor="start", bold=bold)
    for x, text in zip(COLUMN, texts, strict=True):
        d.text(x, y, text, size=14, bold=bold)


def corrections(d: Drawing, y: float) -> None:
    """Two anchors, their ground truths and the way between the centers."""
    for x, side in zip(COLUMN, SIDE, strict=True):
        outline(d, (0, 0, side, side), x, y, "c1", dash="6 4")
        outline(d, truth(side), x, y, "c3", fill=0.12)
        u, v = (SCALE * value for value in truth(side)[:2])
        if side == SIDE[0]:
            d.line((x, y), (x + u, y + v), cls="ink", stroke=2.5, arrow=True)
        else:
            d.line((x, y), (x + u, y + v), cls="ink", stroke=2.5)
        d.circle(x, y, 3, "c1", fill=1, stroke=0)
        d.circle(x + u, y + v, 3, "c3", fill=1, stroke=0)
    for n, (key, cls, dash) in enumerate((("anchor", "c1", "6 4"), ("truth", "c3", ""))):
        d.line((6, y - 18 + 28 * n), (34, y - 18 + 28 * n), cls=cls, stroke=2.5, dash=dash)
        d.text(42, y - 13 + 28 * n, key=key, size=14, anchor="start")


def mistakes(d: Drawing, y: float) -> None:
    """The ground truth and a prediction that is 15 pixels too far right."""
    for x, side in zip(COLUMN, SIDE, strict=True):
        _, _, w, h = truth(side)
        outline(d, (-WRONG / 2, 0, w, h), x, y, "c3", fill=0.12)
        outline(d, (WRONG / 2, 0, w, h), x, y, "c5", dash="2 3")
    d.line((6, y - 6), (34, y - 6), cls="c5", stroke=2.5, dash="2 3")
    d.text(42, y - 1, key="predicted", size=14, anchor="start")


def main() -> None:
    """Corrections above, mistakes below."""
    d = Drawing(__file__, 400, 416)
    d.text(6, 20, key="same_correction", size=14, anchor="start", bold=True)
    corrections(d, 88)
    row(d, 176, "pixels", tuple(f"({signed(SHIFT[0] * s)}, {signed(SHIFT[1] * s)})" for s in SIDE))
    both = f"({signed(SHIFT[0])}, {signed(SHIFT[1])})"
    row(d, 200, "divided", (both, both))
    both = f"({', '.join(signed(math.log(value)) for value in STRETCH)})"
    row(d, 224, "logarithm", (both, both))
    d.line((6, 240), (394, 240), cls="muted")
    d.text(6, 264, key="same_mistake", size=14, anchor="start", bold=True)
    mistakes(d, 320)
    widths = tuple(truth(side)[2] for side in SIDE)
    row(d, 382, "pixels_off", tuple(f"IoU {shifted_iou(w, WRONG):.2f}" for w in widths))
    small = tuple(WRONG / SIDE[0] * side for side in SIDE)
    row(d, 406, "offset_off", tuple(f"IoU {shifted_iou(w, e):.2f}" for w, e in zip(widths, small, strict=True)))
    d.save()


if __name__ == "__main__":
    main()
