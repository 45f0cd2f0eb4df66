"""Plot simulated box sizes with hand-set and clustered anchors, and the mean best IoU against the cluster count."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]


def boxes(rng: np.random.Generator) -> Array:
    """600 widths and heights: pedestrians, cars, signs."""
    parts = []
    for number, w, h, spread, skew in ((240, 22, 58, 0.38, 0.12), (240, 84, 50, 0.42, 0.16), (120, 18, 19, 0.28, 0.1)):
        scale = rng.normal(0, spread, (number, 1))
        parts.append(np.log([w, h]) + scale + rng.normal(0, skew, (number, 2)))
    result: Array = np.exp(np.concatenate(parts))
    return result


def shape_iou(wh: Array, anchors: Array) -> Array:
    """IoU of boxes with a common center, (N, A)."""
    inter = np.minimum(wh[:, None], anchors).prod(axis=2)
    result: Array = inter / (wh.prod(axis=1)[:, None] + anchors.prod(axis=1) - inter)
    return result


def cluster(wh: Array, k: int, rng: np.random.Generator) -> Array:
    """K-means with the distance 1 - IoU and the median as center; the best of eight starts."""
    best, score = wh[:k], -1.0
    for _ in range(8):
        centers = wh[rng.choice(len(wh), k, replace=False)]
        for _ in range(40):
            owner = shape_iou(wh, centers).argmax(axis=1)
            centers = np.array(
                [np.median(wh[owner == i], axis=0) if (owner == i).any() else centers[i] for i in range(k)]
            )
        mean = float(shape_iou(wh, centers).max(axis=1).mean())
        if mean > score:
            best, score = centers, mean
    return best


def main() -> None:
    """The scatter above, the curve below."""
    rng = np.random.default_rng(0)
    wh = boxes(rng)
    hand = np.array([(s / r**0.5, s * r**0.5) for s in (32, 64, 128) for r in (0.5, 1, 2)])
    found = [cluster(wh, k, rng) for k in range(1, 10)]
    means = [float(shape_iou(wh, anchors).max(axis=1).mean()) for anchors in found]
    by_hand = float(shape_iou(wh, hand).max(axis=1).mean())

    d = Drawing(__file__, 480, 648)
    axes = Axes(d, (62, 30, 400, 308), (3.0, 8.0), (3.0, 8.0))
    axes.ticks(*([(float(i), str(2**i)) for i in range(3, 9)] for _ in range(2)))
    shown = np.log2(wh[rng.permutation(len(wh))[:260]])
    shown = shown[((shown > 3) & (shown < 8)).all(axis=1)]
    axes.points(shown[:, 0].tolist(), shown[:, 1].tolist(), "muted", r=2)
    for w, h in np.log2(hand):
        x, y = axes.at(float(w), float(h))
        d.rect(x - 7, y - 7, 14, 14, "c2", stroke=2.5, radius=0)
    points = np.log2(found[8])
    axes.points(points[:, 0].tolist(), points[:, 1].tolist(), "c1", r=7)
    d.text(262, 384, key="width", size=17)
    d.text(62, 18, key="height", size=17, anchor="start")
    d.text(204, 18, key="hand", size=17, cls="c2", anchor="start", bold=True)
    d.text(330, 18, key="found", size=17, cls="c1", anchor="start", bold=True)

    axes = Axes(d, (62, 434, 400, 150), (1, 9), (0.3, 0.9))
    axes.ticks([(float(k), str(k)) for k in range(1, 10)], [(y, f"{y:.1f}") for y in (0.3, 0.5, 0.7, 0.9)])
    axes.curve([1, 9], [by_hand, by_hand], "c2", dash="6 4")
    axes.curve(range(1, 10), means, "c1", stroke=2.5)
    axes.points(range(1, 10), means, "c1", r=4)
    _, y = axes.at(9, by_hand)
    d.text(460, y + 22, key="line", size=17, cls="c2", anchor="end")
    d.text(62, 422, key="mean", size=17, anchor="start")
    d.text(262, 632, key="k", size=17)
    d.save()


if __name__ == "__main__":
    main()
