"""Two boxes with the corners of their intersection, and two apart: both sides negative, their product positive."""

from __future__ import annotations

from _draw import Drawing

Box = tuple[float, float, float, float]  # x1, y1, x2, y2 in units of the grid
UNIT = 17


def iou(a: Box, b: Box, *, clamp: bool) -> tuple[float, float, float, float]:
    """Width, height, intersection and IoU; without `clamp` negative sides are multiplied as they are."""
    w, h = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    inter = max(w, 0) * max(h, 0) if clamp else w * h
    areas = [(x2 - x1) * (y2 - y1) for x1, y1, x2, y2 in (a, b)]
    return w, h, inter, inter / (sum(areas) - inter)


def place(d: Drawing, left: float, top: float, box: Box, cls: str, dash: str, name: str) -> None:
    """One box of the panel, with its letter in the corner away from the other box."""
    x1, y1, x2, y2 = (left + UNIT * box[0], top + UNIT * box[1], left + UNIT * box[2], top + UNIT * box[3])
    d.rect(x1, y1, x2 - x1, y2 - y1, cls, fill=0.12, stroke=2.5, dash=dash, radius=0)
    if name == "A":
        d.text(x1 + 8, y1 + 20, name, cls=cls, size=17, anchor="start", bold=True)
    else:
        d.text(x2 - 8, y2 - 9, name, cls=cls, size=17, anchor="end", bold=True)


def main() -> None:
    """Left, an overlap of 3 by 3; right, a gap of 2 by 2, which looks like an overlap once multiplied."""
    d = Drawing(__file__, 400, 344)
    d.line((200, 8), (200, 318), cls="muted", stroke=1.5, dash="3 5")
    for left, a, b, key in (
        (4, (1.0, 1.0, 7.0, 5.0), (4.0, 2.0, 10.0, 7.0), "meet"),
        (216, (0.5, 0.0, 4.5, 3.0), (6.5, 5.0, 9.5, 9.0), "apart"),
    ):
        top = 46.0 if key == "meet" else 34.0
        d.text(left + 92, 20, key=key, size=15, bold=True)
        place(d, left, top, a, "c1", "", "A")
        place(d, left, top, b, "c2", "7 4", "B")
        w, h, inter, value = iou(a, b, clamp=key == "meet")
        x1, y1 = left + UNIT * max(a[0], b[0]), top + UNIT * max(a[1], b[1])
        x2, y2 = left + UNIT * min(a[2], b[2]), top + UNIT * min(a[3], b[3])
        d.rect(
            min(x1, x2),
            min(y1, y2),
            abs(x2 - x1),
            abs(y2 - y1),
            "c3" if inter == 9 else "c5",
            fill=0.45 if key == "meet" else 0.0,
            stroke=2,
            dash="" if key == "meet" else "2 3",
            radius=0,
        )
        d.circle(x1, y1, 4.5, "ink", fill=1, stroke=0)
        d.circle(x2, y2, 4.5, "paper", fill=1, stroke=0)
        d.circle(x2, y2, 4.5, "ink", stroke=2)
        text = f"w = {w:g}, h = {h:g}".replace("-", "−")
        d.text(left + 92, 212, text, size=16)
        product = f"w·h = {inter:g}"
        if key == "meet":
            d.text(left + 92, 236, product, size=16, cls="c3")
            d.text(left + 92, 262, "9 / (24 + 30 − 9)", size=16)
            d.text(left + 92, 286, f"IoU = {value:g}", size=16, bold=True)
        else:
            d.text(left + 92, 236, product, size=16, cls="c5")
            d.text(left + 92, 262, "4 / (12 + 12 − 4)", size=16, cls="c5")
            d.text(left + 92, 286, f"IoU = {value:g} ✗", size=16, cls="c5")
            d.text(left + 92, 311, key="clamped", size=16, bold=True)
    d.circle(92, 333, 4.5, "ink", fill=1, stroke=0)
    d.text(103, 338, key="first", size=14, anchor="start")
    d.circle(220, 333, 4.5, "ink", stroke=2)
    d.text(231, 338, key="last", size=14, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
