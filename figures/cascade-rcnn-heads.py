"""The IoU of the boxes that enter three heads with rising thresholds, without and with a cascade."""

import numpy as np
from _draw import Axes, Drawing

THRESHOLDS = (0.5, 0.6, 0.7)
SHRINK, NOISE = 0.7, 0.06
CLASSES = ("c1", "c2", "c3")


def iou_with_unit_box(offsets: np.ndarray) -> np.ndarray:
    """IoU (N,) of boxes given by center shift and log size (N, 4) with the unit box at the origin."""
    width, height = np.exp(offsets[:, 2]), np.exp(offsets[:, 3])
    sides = [
        np.clip(np.minimum(c + s / 2, 0.5) - np.maximum(c - s / 2, -0.5), 0, None)
        for c, s in ((offsets[:, 0], width), (offsets[:, 1], height))
    ]
    inter = sides[0] * sides[1]
    ious: np.ndarray = inter / (1 + width * height - inter)
    return ious


def simulate() -> list[np.ndarray]:
    """IoUs entering each head: a regressor keeps 70 percent of every offset and adds a little noise."""
    rng = np.random.default_rng(0)
    offsets = rng.normal(size=(20000, 4)) * (0.32, 0.32, 0.4, 0.4)
    stages = []
    for _ in THRESHOLDS:
        stages.append(iou_with_unit_box(offsets))
        offsets = SHRINK * offsets + rng.normal(0, NOISE, offsets.shape)
    return stages


def share(ious: np.ndarray, threshold: float) -> str:
    """How many boxes reach the threshold, in percent."""
    return f"{100 * (ious >= threshold).mean():.0f}%"


def histogram(d: Drawing, frame: tuple[float, float, float, float], ious: np.ndarray, t: int) -> None:
    """The distribution of the IoU; the boxes that head t can use as positives are solid."""
    edges = np.linspace(0, 1, 21)
    counts, _ = np.histogram(ious, edges)
    axes = Axes(d, frame, (0, 1), (0, 0.17))
    for low, high, part in zip(edges[:-1], edges[1:], counts / len(ious), strict=True):
        (x0, y), (x1, base) = axes.at(low, part), axes.at(high, 0)
        inside = low >= THRESHOLDS[t] - 1e-9
        cls, fill = (CLASSES[t], 0.8) if inside else ("muted", 0.3)
        d.rect(x0, y, x1 - x0, base - y, cls, fill=fill, stroke=0, radius=0)
    left, base = axes.at(0, 0)
    right, _ = axes.at(1, 0)
    d.line((left, base), (right, base), cls="muted")
    x, _ = axes.at(THRESHOLDS[t], 0)
    d.line((x, base + 4), (x, frame[1] + 18), cls=CLASSES[t], stroke=2, dash="5 3")
    d.text(x, base + 19, f"IoU ≥ {THRESHOLDS[t]}", size=14)
    d.text(right + 8, frame[1] + 12, share(ious, THRESHOLDS[t]), size=16, anchor="end", bold=True, cls=CLASSES[t])


def head(d: Drawing, x: float, y: float, t: int) -> None:
    """A detection head."""
    d.rect(x, y, 78, 30, CLASSES[t], fill=0.14, stroke=2)
    d.text(x + 39, y + 20, f"H{'₁₂₃'[t]}", size=16, bold=True)


def main() -> None:
    """Above: three heads, all on the RPN's boxes; below: the same heads in a chain."""
    d = Drawing(__file__, 400, 478)
    stages = simulate()
    lefts = [10 + 132 * t for t in range(3)]
    for top, key, cascade in ((0, "without", False), (240, "with", True)):
        d.text(8, top + 20, key=key, size=15, bold=True, anchor="start")
        for t, left in enumerate(lefts):
            head(d, left + 18, top + 72, t)
            middle = left + 57
            if not cascade or t == 0:
                d.line((middle, top + 54), (middle, top + 69), cls="c4", stroke=2, arrow=True)
            if cascade and t < 2:
                d.line((left + 98, top + 87), (left + 147, top + 87), stroke=2, arrow=True)
                d.text(left + 122, top + 79, f"b{'¹²'[t]}", size=15)
            frame = (left, top + 118, 114, 78)
            histogram(d, frame, stages[t if cascade else 0], t)
        if cascade:
            d.box(8, top + 32, 118, 22, key="rpn", cls="c4", size=14)
            d.line((372, top + 87), (394, top + 87), stroke=2, arrow=True)
            d.text(383, top + 79, "b³", size=15)
        else:
            d.box(8, top + 32, 384, 22, key="rpn", cls="c4", size=14)
    d.text(200, 236, key="starved", size=14)
    d.text(200, 476, key="steady", size=14)
    d.save()


if __name__ == "__main__":
    main()
