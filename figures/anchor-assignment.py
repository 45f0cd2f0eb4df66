"""Draw one ground-truth box with five anchors and the labels that three matching rules give them."""

from __future__ import annotations

from _draw import Drawing

TRUTH = (48.0, 36.0)  # width and height, centered in each column
ANCHORS = (  # center offset and size
    ("A", 2.0, -2.0, 46.0, 40.0),
    ("B", 6.0, -2.0, 46.0, 40.0),
    ("C", -2.0, 1.0, 30.0, 46.0),
    ("D", 18.0, 4.0, 46.0, 40.0),
    ("E", 24.0, 15.0, 30.0, 46.0),
)
PREDICTED = (None, 0.78, 0.66, 0.41, 0.18)  # IoU of the boxes that a network predicts from B to E


def iou(dx: float, dy: float, w: float, h: float) -> float:
    """IoU of an anchor with the ground truth at the origin."""
    inter = 1.0
    for center, size, truth in ((dx, w, TRUTH[0]), (dy, h, TRUTH[1])):
        inter *= max(min(center + size / 2, truth / 2) - max(center - size / 2, -truth / 2), 0)
    return inter / (w * h + TRUTH[0] * TRUTH[1] - inter)


def mark(d: Drawing, x: float, y: float, label: str) -> None:
    """Filled with a plus, dashed and empty, or outlined with a minus."""
    if label == "ignored":
        d.rect(x - 12, y - 12, 24, 24, "muted", dash="4 3", radius=12)
        return
    cls = "c3" if label == "positive" else "c2"
    d.circle(x, y, 12, cls, fill=1.0 if label == "positive" else 0.0, stroke=2)
    stroke = "paper" if label == "positive" else cls
    d.line((x - 6, y), (x + 6, y), cls=stroke, stroke=2.5)
    if label == "positive":
        d.line((x, y - 6), (x, y + 6), cls=stroke, stroke=2.5)


def main() -> None:
    """Five columns of anchors, three rows of labels."""
    d = Drawing(__file__, 400, 424)
    xs = [38 + 78 * i for i in range(5)]
    overlaps = [iou(*anchor[1:]) for anchor in ANCHORS]
    for x, (name, dx, dy, w, h), overlap in zip(xs, ANCHORS, overlaps, strict=True):
        d.rect(x - TRUTH[0] / 2, 46 - TRUTH[1] / 2, *TRUTH, "c1", fill=0.2, stroke=2.5)
        d.rect(x + dx - w / 2, 46 + dy - h / 2, w, h, "c4", stroke=2, dash="5 3")
        d.circle(x + dx, 46 + dy, 3, "c4", fill=1, stroke=0)
        d.text(x, 108, f"{name} {overlap:.2f}", size=15, bold=True)
    d.text(200, 132, key="anchor", size=14, cls="c4")
    best = overlaps.index(max(overlaps))
    rpn = [
        "positive" if o >= 0.7 or i == best else "negative" if o < 0.3 else "ignored" for i, o in enumerate(overlaps)
    ]
    ssd = ["positive" if o > 0.5 or i == best else "negative" for i, o in enumerate(overlaps)]
    yolo = ["positive" if p is None else "ignored" if p > 0.5 else "negative" for p in PREDICTED]
    for y, key, labels in ((164, "rpn", rpn), (232, "ssd", ssd), (300, "yolo", yolo)):
        d.line((8, y - 20), (392, y - 20), cls="muted")
        d.text(8, y, key=key, size=15, anchor="start", bold=True)
        for x, label in zip(xs, labels, strict=True):
            mark(d, x, y + (66 if key == "yolo" else 24), label)
    d.text(8, 321, key="pred", size=14, anchor="start")
    for x, p in zip(xs, PREDICTED, strict=True):
        d.text(x, 344, "–" if p is None else f"{p:.2f}", size=14)
    d.line((8, 390), (392, 390), cls="muted")
    for x, label in ((40, "positive"), (165, "ignored"), (290, "negative")):
        mark(d, x, 408, label)
        d.text(x + 20, 413, key=label, size=14, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
