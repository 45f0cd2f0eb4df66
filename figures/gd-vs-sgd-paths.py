"""Plot full-batch, mini-batch and single-sample descent on one loss after equally many gradients of single samples."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
SAMPLES, EPOCHS, RATE = 256, 4, 0.2
START: Array = np.array([-4.0, 1.1])


def problem() -> tuple[Array, Array]:
    """Features (SAMPLES, 2) and targets (SAMPLES,), shifted so that the loss is lowest at the origin."""
    rng = np.random.default_rng(3)
    x = rng.normal(size=(SAMPLES, 2)) * np.sqrt([0.25, 1.0])
    y = rng.normal(size=SAMPLES) * 1.3
    return x, y - x @ np.linalg.lstsq(x, y, rcond=None)[0]


def descend(x: Array, y: Array, batch: int, seed: int) -> Array:
    """Positions after each step, shape (steps + 1, 2); every epoch visits all samples in a new order."""
    rng, w = np.random.default_rng(seed), START
    path = [w]
    for _ in range(EPOCHS):
        for rows in rng.permutation(SAMPLES).reshape(-1, batch):
            w = w - RATE * x[rows].T @ (x[rows] @ w - y[rows]) / batch
            path.append(w)
    return np.array(path)


def excess(hessian: Array, w: Array) -> Array:
    """How far the loss at w (..., 2) lies above its minimum."""
    return np.einsum("...i,ij,...j", w, hessian, w) / 2


def main() -> None:
    """Three panels to one scale; each names its steps and the excess loss left, the mean of 200 orders."""
    d = Drawing(__file__, 480, 648)
    x, y = problem()
    hessian = x.T @ x / SAMPLES
    angles = np.linspace(0, 2 * np.pi, 181)
    circle = np.linalg.solve(np.linalg.cholesky(hessian).T, np.stack([np.cos(angles), np.sin(angles)]))
    top = 0.0
    panels = (("full", "c3", SAMPLES, -0.45), ("mini", "c1", 16, -0.45), ("single", "c2", 1, -1.7))
    for key, cls, batch, low in panels:
        top += 36
        paths = [descend(x, y, batch, seed) for seed in range(200)]
        left = np.mean([excess(hessian, path[-1]) for path in paths]) / excess(hessian, START)
        share = f"{100 * left:.1f}%" if left < 0.01 else f"{100 * left:.0f}%"
        steps = f"{len(paths[0]) - 1}"
        label = d.labels[f"{key}-left"]
        if not label.startswith(f"{steps} ") or not label.endswith(f" {share}"):
            raise ValueError(f"{key}: {steps} steps, {share} left")
        d.text(10, top - 11, key=key, size=18, anchor="start", bold=True)
        d.text(470, top - 11, key=f"{key}-left", size=17, anchor="end", cls=cls)
        height = (1.35 - low) * 460 / 5.9
        axes = Axes(d, (10, top, 460, height), (-4.5, 1.4), (low, 1.35))
        for level in (0.15, 0.6, 1.4, 2.6):
            px, py = np.sqrt(2 * level) * circle
            d.polygon(map(axes.at, np.clip(px, *axes.xlim), np.clip(py, *axes.ylim)), "muted", fill=0.13, stroke=0)
        for i in range(0, len(paths[0]) - 1, 256):  # in pieces, because one line may not have too many points
            axes.curve(*paths[0][i : i + 257].T, cls, stroke=1.5 if batch == 1 else 2)
        if batch > 1:
            axes.points(*paths[0].T, cls, r=4 if batch == SAMPLES else 3)
        axes.points(*START[:, None], "ink", r=5)
        x0, y0 = axes.at(0, 0)
        d.line((x0 - 9, y0), (x0 + 9, y0), stroke=3)
        d.line((x0, y0 - 9), (x0, y0 + 9), stroke=3)
        top += height
    d.save()


if __name__ == "__main__":
    main()
