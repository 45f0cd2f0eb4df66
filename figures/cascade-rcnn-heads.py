"""Cascade R-CNN: three heads in a chain and the IoU of the boxes that enter each of them."""

import numpy as np
from _draw import Axes, Drawing

THRESHOLDS = (0.5, 0.6, 0.7)
SHRINK, NOISE = 0.7, 0.06
CLASSES = ("c1", "c2", "c3")


def iou_with_unit_box(offsets: np.ndarray) -> np.ndarray:
    """IoU (N,) of boxes given by centre shift and log size (N, 4) with the unit box at the origin."""
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


def main() -> None:
    """Draw the chain of heads above the histograms."""
    d = Drawing(__file__, 400, 366)
    d.box(4, 8, 392, 26, key="features", cls="ink", fill=0.08)
    d.line((26, 34), (26, 69), cls="muted", arrow=True)
    d.box(4, 72, 44, 46, "RPN", cls="c4")
    for t, (threshold, cls) in enumerate(zip(THRESHOLDS, CLASSES, strict=True)):
        x = 78 + 108 * t
        end = x - 30 if t == 0 else x - 36
        d.line((end, 95), (x - 3, 95), arrow=True)
        d.text((end + x) / 2 - 2, 86, f"b{'⁰¹²'[t]}", size=13)
        d.line((x + 36, 34), (x + 36, 69), cls="muted", arrow=True)
        d.rect(x, 72, 72, 46, cls, fill=0.14, stroke=2)
        d.text(x + 36, 91, f"H{'₁₂₃'[t]}", size=14, bold=True)
        d.text(x + 36, 110, f"u = {threshold}", size=13)
        d.line((x + 36, 118), (x + 36, 143), cls="muted", arrow=True)
    d.text(120, 57, "RoI Align", cls="muted", size=12, anchor="start")
    d.line((366, 95), (384, 95), arrow=True)
    d.text(375, 86, "b³", size=13)
    d.box(78, 146, 288, 26, key="average", cls="muted", fill=0.1)

    d.text(200, 206, key="entering", bold=True)
    edges = np.linspace(0, 1, 21)
    for t, ious in enumerate(simulate()):
        counts, _ = np.histogram(ious, edges)
        left = 14 + 132 * t
        axes = Axes(d, (left, 236, 108, 84), (0, 1), (0, 0.15))
        for low, high, share in zip(edges[:-1], edges[1:], counts / len(ious), strict=True):
            (x0, y), (x1, base) = axes.at(low, share), axes.at(high, 0)
            inside = low >= THRESHOLDS[t] - 1e-9
            d.rect(
                x0,
                y,
                x1 - x0,
                base - y,
                CLASSES[t] if inside else "muted",
                fill=0.75 if inside else 0.25,
                stroke=0,
                radius=0,
            )
        axes.ticks([(0, "0"), (THRESHOLDS[t], str(THRESHOLDS[t])), (1, "1")], [])
        d.line(axes.at(THRESHOLDS[t], 0), axes.at(THRESHOLDS[t], 0.15), cls=CLASSES[t], stroke=2, dash="5 3")
        d.text(left, 230, f"b{'⁰¹²'[t]} → H{'₁₂₃'[t]}", size=12, anchor="start")
        d.text(left + 54, 356, key=f"positives{t + 1}", size=12.5)
    d.save()


if __name__ == "__main__":
    main()
