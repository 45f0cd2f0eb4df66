"""Train a small network with dropout, then measure the loss of one batch under many masks and without any."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

HIDDEN, BATCH, STEPS, MASKS, DROP = 32, 64, 1500, 4000, 0.5
Array = NDArray[np.float64]


def batch() -> tuple[Array, Array]:
    """Two noisy classes on the plane: points of shape (BATCH, 2) and labels of shape (BATCH,)."""
    rng = np.random.default_rng(1)
    label = np.arange(BATCH) % 2
    points = rng.normal(size=(BATCH, 2)) * 0.8
    points[:, 0] += np.where(label == 1, 1.0, -1.0)
    return points, label.astype(np.float64)


def losses() -> tuple[Array, float]:
    """The batch loss of one trained network under random masks, shape (MASKS,), and in inference mode."""
    rng = np.random.default_rng(0)
    x, y = batch()
    w1, b1 = rng.normal(size=(2, HIDDEN)), np.zeros(HIDDEN)
    w2, b2 = rng.normal(size=HIDDEN) / np.sqrt(HIDDEN), 0.0
    for _ in range(STEPS):
        pre = x @ w1 + b1
        mask = (rng.random((BATCH, HIDDEN)) >= DROP) / (1 - DROP)
        hidden = np.maximum(pre, 0) * mask
        error = (1 / (1 + np.exp(-(hidden @ w2 + b2))) - y) / BATCH
        back = error[:, None] * w2 * mask * (pre > 0)
        w2, b2 = w2 - 0.3 * hidden.T @ error, b2 - 0.3 * float(error.sum())
        w1, b1 = w1 - 0.3 * x.T @ back, b1 - 0.3 * back.sum(0)
    hidden = np.maximum(x @ w1 + b1, 0)

    def loss(scale: Array) -> float:
        logit = (hidden * scale) @ w2 + b2
        return float((np.logaddexp(0, logit) - y * logit).mean())

    masked = [loss((rng.random((BATCH, HIDDEN)) >= DROP) / (1 - DROP)) for _ in range(MASKS)]
    return np.array(masked), loss(np.ones(HIDDEN))


def main() -> None:
    """A histogram of the losses, their mean, and the loss without dropout."""
    masked, plain = losses()
    d = Drawing(__file__, 480, 330)
    low, high = 0.16, 0.34
    axes = Axes(d, (20, 76, 440, 190), (low, high), (0, 1))
    counts, edges = np.histogram(masked, np.linspace(low, high, 37))
    for count, left, right in zip(counts, edges[:-1], edges[1:], strict=True):
        if count:
            x, y = axes.at(float(left), float(count / counts.max()))
            d.rect(x, y, axes.at(float(right), 0)[0] - x, 266 - y, "c1", fill=0.35, stroke=1.5, radius=0)
    axes.ticks([(v, f"{v:.2f}") for v in (0.2, 0.25, 0.3)], [])
    for value, cls, key, anchor, dash in (
        (plain, "c2", "plain", "end", ""),
        (float(masked.mean()), "c4", "mean", "start", "7 4"),
    ):
        x, _ = axes.at(value, 0)
        d.line((x, 30), (x, 266), cls=cls, stroke=3, dash=dash)
        d.text(x + (6 if anchor == "start" else -6), 42, key=key, cls=cls, size=17, anchor=anchor, bold=True)
        d.text(x + (6 if anchor == "start" else -6), 64, f"{value:.3f}", cls=cls, size=17, anchor=anchor)
    d.text(240, 320, key="loss", size=17)
    d.save()


if __name__ == "__main__":
    main()
