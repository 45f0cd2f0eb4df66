"""RPN head: one vector, two parallel branches; below, what is lost if the second branch is left out."""

import math

from _draw import Drawing

Box = tuple[float, float, float, float]  # center x, center y, width, height in pixels of the input

CENTER = (504, 296)  # column 31, row 18 at stride 16
ANCHOR: Box = (*CENTER, 128 * math.sqrt(2), 128 / math.sqrt(2))
OTHERS: tuple[tuple[Box, str], ...] = (
    ((*CENTER, 128 / math.sqrt(2), 128 * math.sqrt(2)), "0.1"),
    ((*CENTER, 128, 128), "0.3"),
)
TRUTH: Box = (520, 286, 220, 106)
DELTAS = (0.08, -0.10, 0.18, 0.14)
SCALE, VIEW = 0.66, (376, 186)  # left and top of what a panel shows


def decode(anchor: Box, deltas: tuple[float, float, float, float]) -> Box:
    """The box that the deltas make of the anchor."""
    (x, y, w, h), (tx, ty, tw, th) = anchor, deltas
    return x + tx * w, y + ty * h, w * math.exp(tw), h * math.exp(th)


def iou(a: Box, b: Box) -> float:
    """Intersection over union of two boxes."""
    sides = [
        min(a[i] + a[i + 2] / 2, b[i] + b[i + 2] / 2) - max(a[i] - a[i + 2] / 2, b[i] - b[i + 2] / 2) for i in (0, 1)
    ]
    inter = max(sides[0], 0) * max(sides[1], 0)
    return inter / (a[2] * a[3] + b[2] * b[3] - inter)


def head(d: Drawing) -> None:
    """The 3×3 window, its vector, and two branches side by side."""
    left, top, cell = 8, 34, 15
    d.text(left, 20, key="map", anchor="start", size=14)
    d.rect(left, top, 9 * cell, 9 * cell, "c1", fill=0.07, radius=0)
    for i in range(1, 9):
        d.line((left + i * cell, top), (left + i * cell, top + 9 * cell), cls="muted")
        d.line((left, top + i * cell), (left + 9 * cell, top + i * cell), cls="muted")
    middle = top + 4.5 * cell
    d.rect(left + 3 * cell, top + 3 * cell, 3 * cell, 3 * cell, "c1", fill=0.4, stroke=2.5, radius=0)
    d.line((left + 6 * cell + 2, middle), (182, middle), cls="ink", stroke=2, arrow=True)
    d.rect(143, middle - 22, 34, 18, "paper", fill=1, stroke=0)
    d.text(160, middle - 8, "3×3", size=14)
    d.rect(184, middle - 49, 16, 98, "c1", fill=0.2, stroke=2, radius=0)
    for i in range(1, 7):
        d.line((184, middle - 49 + 14 * i), (200, middle - 49 + 14 * i), cls="c1")
    d.text(192, middle + 66, key="vector", size=14)
    for cls, y, question, answer in (
        ("c4", middle - 62, "ask_object", "scores"),
        ("c3", middle + 6, "ask_move", "deltas"),
    ):
        d.line((202, middle), (222, middle), (222, y + 28), (254, y + 28), cls="ink", stroke=2, arrow=True)
        d.text(237, y + 20 if cls == "c4" else y + 46, "1×1", size=14)
        d.rect(256, y, 138, 56, cls, fill=0.14, stroke=2)
        d.text(325, y + 23, key=question, size=14, bold=True)
        d.text(325, y + 44, key=answer, size=14)


def place(x: float, y: float, left: float, top: float) -> tuple[float, float]:
    """Where the input's pixel lies in a panel."""
    return left + (x - VIEW[0]) * SCALE, top + (y - VIEW[1]) * SCALE


def outline(
    d: Drawing, box: Box, left: float, top: float, cls: str, *, stroke: float = 2.5, dash: str = "", fill: float = 0
) -> None:
    """A box to scale."""
    x, y, w, h = box
    d.rect(
        *place(x - w / 2, y - h / 2, left, top),
        w * SCALE,
        h * SCALE,
        cls,
        stroke=stroke,
        dash=dash,
        fill=fill,
        radius=0,
    )


def car(d: Drawing, left: float, top: float) -> None:
    """A silhouette that fills the true box."""
    x, y, w, h = TRUTH
    u, v = place(x - w / 2, y - h / 2, left, top)
    w, h = w * SCALE, h * SCALE
    body = ((0, 0.5), (0.2, 0.44), (0.34, 0.02), (0.72, 0.02), (0.86, 0.44), (1, 0.52), (1, 0.8), (0, 0.8))
    d.polygon(((u + p * w, v + q * h) for p, q in body), "muted", fill=0.45, stroke=0)
    for p in (0.22, 0.78):
        d.circle(u + p * w, v + 0.82 * h, 0.17 * h, "muted", fill=1, stroke=0)


def panel(d: Drawing, left: float, top: float, title: str, *, moves: bool) -> None:
    """One location of the image: what remains of its anchors."""
    d.text(left + 94, top - 12, key=title, bold=True, size=14)
    d.rect(left, top, 188, 144, "muted", radius=0)
    car(d, left, top)
    for box, score in OTHERS:
        outline(d, box, left, top, "muted", stroke=1.5, dash="2 3")
        x, y = place(box[0] + box[2] / 2, box[1] + box[3] / 2, left, top)
        d.text(x + 4, y, score, cls="muted", size=14, anchor="start")
    result = decode(ANCHOR, DELTAS) if moves else ANCHOR
    if moves:
        outline(d, ANCHOR, left, top, "c4", stroke=2, dash="6 4")
    outline(d, result, left, top, "c3" if moves else "c4", stroke=3)
    x, y = place(result[0] - result[2] / 2, result[1] - result[3] / 2, left, top)
    d.text(x + 11, y - 6, "0.9", cls="c4", size=14, bold=True, anchor="end")
    if moves:
        (x0, y0), (x1, y1) = place(*CENTER, left, top), place(*result[:2], left, top)
        d.line((x0, y0), (x1 + 3, y1 - 2), cls="c3", stroke=2.5, arrow=True)
    d.circle(*place(*CENTER, left, top), 3.5, "c1", fill=1, stroke=0)
    d.text(left + 94, top + 164, f"IoU {iou(result, TRUTH):.2f}", size=14, bold=True)


def main() -> None:
    """Draw the head above and its two outcomes below."""
    d = Drawing(__file__, 400, 404)
    head(d)
    d.line((8, 196), (392, 196), cls="muted")
    panel(d, 6, 232, "only_scores", moves=False)
    panel(d, 206, 232, "both", moves=True)
    d.save()


if __name__ == "__main__":
    main()
