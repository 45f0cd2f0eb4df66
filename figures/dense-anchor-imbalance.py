"""Match RetinaNet's anchors on an 800 x 800 image with eight boxes, simulate scores, and compare who fills the loss."""

from __future__ import annotations

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

SIDE = 800
BOXES = np.array(
    [
        [60, 80, 300, 420],
        [330, 120, 420, 330],
        [450, 60, 500, 110],
        [520, 300, 760, 560],
        [100, 520, 240, 700],
        [300, 560, 340, 640],
        [420, 600, 452, 632],
        [600, 640, 720, 720],
    ],
    float,
)
GROUPS = (("easy", "c1", 0.22), ("hard", "c2", 0.75), ("positive", "c3", 0.45))
Array = NDArray[np.float64]


def anchors() -> Array:
    """Nine anchors at every cell of P3 to P7, (N, 4)."""
    found = []
    for level in range(3, 8):
        stride = 2**level
        centers = (np.arange(np.ceil(SIDE / stride)) + 0.5) * stride
        x, y = (grid.ravel() for grid in np.meshgrid(centers, centers))
        for octave in (0, 1 / 3, 2 / 3):
            for ratio in (0.5, 1, 2):
                side = 4 * stride * 2**octave
                w, h = side / np.sqrt(ratio) / 2, side * np.sqrt(ratio) / 2
                found.append(np.stack([x - w, y - h, x + w, y + h], axis=1))
    return np.concatenate(found)


def overlaps(a: Array, b: Array) -> Array:
    """IoU of a: (N, 4) with b: (M, 4), (N, M)."""
    low = np.maximum(a[:, None, :2], b[None, :, :2])
    high = np.minimum(a[:, None, 2:], b[None, :, 2:])
    inter = np.clip(high - low, 0, None).prod(axis=2)
    area_a, area_b = ((x[:, 2:] - x[:, :2]).prod(axis=1) for x in (a, b))
    return np.asarray(inter / (area_a[:, None] + area_b - inter))


def simulate() -> tuple[list[list[int]], list[list[float]]]:
    """For each way, how many easy negatives, hard negatives and positives take part, and their total losses."""
    rng = np.random.default_rng(0)
    best = overlaps(anchors(), BOXES).max(axis=1)
    positive = best >= 0.5
    negative = ~positive & (best < 0.4)
    count = len(best)
    z = np.where(positive, rng.normal(0, 1.5, count), rng.normal(-5, 1, count) + 9 * best)
    p = 1 / (1 + np.exp(-z))
    right = np.where(positive, p, 1 - p)
    loss = -np.log(right)
    hard = negative & (right < 0.5)
    groups = (negative & ~hard, hard, positive)

    everyone = (positive | negative).astype(float)
    ups, downs = np.flatnonzero(positive), np.flatnonzero(negative)
    random, mined = np.zeros(count), np.zeros(count)
    half = min(128, len(ups))
    random[rng.choice(ups, half, replace=False)] = 1
    random[rng.choice(downs, 256 - half, replace=False)] = 1
    mined[ups] = 1
    mined[downs[np.argsort(-loss[downs])][: 3 * len(ups)]] = 1
    focal = everyone * (1 - right) ** 2 * np.where(positive, 0.25, 0.75)
    ways = (everyone, random, mined, focal)
    taken = [[int((way[g] > 0).sum()) for g in groups] for way in ways]
    return taken, [[float((way * loss)[g].sum()) for g in groups] for way in ways]


def bar(d: Drawing, y: float, key: str, parts: list[float]) -> None:
    """One bar of full width, split in proportion to the parts."""
    d.text(10, y, key=key, size=15, anchor="start")
    x, whole = 10.0, 380 / sum(parts)
    for (_, cls, fill), part in zip(GROUPS, parts, strict=True):
        width = part * whole
        d.rect(x, y + 8, width, 28, cls, fill=fill, stroke=1.5 if width > 3 else 0, radius=0)
        if width > 40:
            share = 100 * part / sum(parts)
            d.text(x + width / 2, y + 27, f"{share:.1f}%" if share > 99.5 else f"{share:.0f}%", size=14)
        x += width


def main() -> None:
    """The legend, the counts, and the loss in four ways."""
    taken, losses = simulate()
    if taken != [[119345, 45, 242], [128, 0, 128], [681, 45, 242], [119345, 45, 242]]:
        message = f"the labels name other counts than {taken}"
        raise ValueError(message)
    d = Drawing(__file__, 400, 360)
    for (key, cls, fill), x in zip(GROUPS, (10, 152, 298), strict=True):
        d.rect(x, 10, 18, 17, cls, fill=fill, radius=0)
        d.text(x + 24, 24, key=key, size=14, anchor="start")
    bar(d, 58, "count", [float(n) for n in taken[0]])
    for i, key in enumerate(("plain", "random", "mined", "focal")):
        bar(d, 122 + 61 * i, key, losses[i])
    d.save()


if __name__ == "__main__":
    main()
