"""Plot the loss along the negative gradient, at equal distances, for a small ReLU network with and without BN."""

from __future__ import annotations

import os
from itertools import pairwise

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the matrices are small: on a busy machine, threads only wait for each other

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

SIZES = [20, *[64] * 8, 5]
SAMPLES = 256
SEEDS = 20
DISTANCES = np.geomspace(1e-3, 1, 61)  # as shares of the norm of all weights
TOP = 5.0
Array = NDArray[np.float64]
Labels = NDArray[np.int64]

Layer = tuple[Array, Array, Array]
"""A layer's input, its normalized pre-activations (both SAMPLES × units), and the scale of each unit."""


def forward(weights: list[Array], x: Array, target: Labels, *, bn: bool) -> tuple[float, Array, list[Layer]]:
    """Loss, log-probabilities (SAMPLES × classes) and hidden layers (BN: batch statistics, γ = 1, β = 0)."""
    layers = []
    for w in weights[:-1]:
        z = x @ w
        scale = np.sqrt(z.var(0) + 1e-5) if bn else np.ones(z.shape[1])
        if bn:
            z = (z - z.mean(0)) / scale
        layers.append((x, z, scale))
        x = np.maximum(z, 0)
    logits = x @ weights[-1]
    logits -= logits.max(1, keepdims=True)
    log_p = logits - np.log(np.exp(logits).sum(1, keepdims=True))
    return float(-log_p[np.arange(SAMPLES), target].mean()), log_p, layers


def gradients(weights: list[Array], x: Array, target: Labels, *, bn: bool) -> list[Array]:
    """The gradient of the loss with respect to every weight matrix."""
    _, log_p, layers = forward(weights, x, target, bn=bn)
    delta = np.exp(log_p)
    delta[np.arange(SAMPLES), target] -= 1
    delta /= SAMPLES
    found = [np.maximum(layers[-1][1], 0).T @ delta]
    delta = delta @ weights[-1].T
    for w, (inputs, z, scale) in zip(reversed(weights[:-1]), reversed(layers), strict=True):
        delta = delta * (z > 0)
        if bn:
            delta = (delta - delta.mean(0) - z * (delta * z).mean(0)) / scale
        found.append(inputs.T @ delta)
        delta = delta @ w.T
    return found[::-1]


def norm(matrices: list[Array]) -> float:
    """The norm of all weights together."""
    return float(np.sqrt(sum((m**2).sum() for m in matrices)))


def losses_along_gradient(seed: int, *, bn: bool) -> list[float]:
    """The loss at the start, then at every distance, from a random (He) initialization that both networks share."""
    rng = np.random.default_rng(seed)
    target = rng.integers(0, SIZES[-1], SAMPLES)
    x = rng.normal(size=(SIZES[-1], SIZES[0]))[target] + rng.normal(size=(SAMPLES, SIZES[0]))
    weights = [rng.normal(size=(a, b)) * np.sqrt(2 / a) for a, b in pairwise(SIZES)]
    slopes = gradients(weights, x, target, bn=bn)
    unit = norm(weights) / norm(slopes)
    steps = [0.0, *DISTANCES * unit]
    moved = ([w - step * g for w, g in zip(weights, slopes, strict=True)] for step in steps)
    return [forward(there, x, target, bn=bn)[0] for there in moved]


def curves(*, bn: bool) -> tuple[float, Array, Array, Array]:
    """The median loss at the start; median and quartiles of the loss at every distance, over the seeds."""
    runs = np.array([losses_along_gradient(seed, bn=bn) for seed in range(SEEDS)])
    low, median, high = np.quantile(runs, (0.25, 0.5, 0.75), axis=0)
    return float(median[0]), median[1:], low[1:], high[1:]


def visible(xs: Array, ys: Array) -> list[tuple[float, float]]:
    """The part of a rising curve inside the frame; it ends where it crosses the upper edge."""
    above = np.flatnonzero(ys > TOP)
    if above.size == 0:
        return list(zip(xs, ys, strict=True))
    last = above[0]
    crossing = float(np.interp(TOP, ys[last - 1 : last + 1], xs[last - 1 : last + 1]))
    return [*zip(xs[:last], ys[:last], strict=True), (crossing, TOP)]


def main() -> None:
    """Draw both medians with their quartiles, and where each is lowest."""
    d = Drawing(__file__, 480, 400)
    axes = Axes(d, (52, 44, 414, 284), (-3, 0), (0, TOP))
    for tick in range(6):
        _, at = axes.at(0, tick)
        d.line((48, at), (52, at), cls="muted")
        d.text(42, at + 6, str(tick), cls="muted", size=17, anchor="end")
    for exponent, name in ((-3, "0.1%"), (-2, "1%"), (-1, "10%"), (0, "100%")):
        at, _ = axes.at(exponent, 0)
        d.line((at, 328), (at, 333), cls="muted")
        d.text(at, 352, name, cls="muted", size=17, anchor="end" if exponent == 0 else "middle")
    d.line((52, 44), (52, 328), (466, 328), cls="muted")
    xs = np.log10(DISTANCES)
    for bn, cls, dash in ((False, "c2", "8 5"), (True, "c1", "")):
        _, median, low, high = curves(bn=bn)
        outline = [*visible(xs, low), *visible(xs, high)[::-1]]
        d.polygon((axes.at(x, y) for x, y in outline), cls, fill=0.16, stroke=0)
        d.line(*(axes.at(x, y) for x, y in visible(xs, median)), cls=cls, stroke=3, dash=dash)
        best = int(median.argmin())
        x, y = axes.at(xs[best], median[best])
        d.line((x, y), (x, 328), cls=cls, stroke=1.5, dash="2 4")
        d.circle(x, y, 6, cls, fill=1, stroke=0)
        d.text(x + 6, 318, f"{100 * DISTANCES[best]:.2g}%", cls=cls, size=18, anchor="start", bold=True)
    d.text(*axes.at(-1.5, 4.35), key="without_bn", cls="c2", size=19, anchor="end", bold=True)
    d.text(*axes.at(-0.6, 2.2), key="with_bn", cls="c1", size=19, anchor="start", bold=True)
    d.text(12, 24, key="loss", size=18, anchor="start")
    d.text(260, 384, key="step", size=18)
    d.save()


if __name__ == "__main__":
    main()
