"""Plot the loss after one gradient step of growing learning rate, for a small ReLU network with and without BN."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

SIZES = [20, *[64] * 8, 5]
SAMPLES = 256
SEEDS = 20
ETAS = np.sort([0.01, 0.02, 0.03, *np.linspace(0, 1, 26)])
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
    """The gradient of the loss in every weight matrix."""
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


def losses_along_gradient(seed: int, *, bn: bool) -> list[float]:
    """The loss at weights - η·gradient for every η, at a random (He) initialization."""
    rng = np.random.default_rng(seed)
    target = rng.integers(0, SIZES[-1], SAMPLES)
    x = rng.normal(size=(SIZES[-1], SIZES[0]))[target] + rng.normal(size=(SAMPLES, SIZES[0]))
    weights = [rng.normal(size=(a, b)) * np.sqrt(2 / a) for a, b in pairwise(SIZES)]
    slopes = gradients(weights, x, target, bn=bn)
    moved = ([w - eta * g for w, g in zip(weights, slopes, strict=True)] for eta in ETAS)
    return [forward(there, x, target, bn=bn)[0] for there in moved]


def main() -> None:
    """Draw both medians and their ranges over the seeds."""
    d = Drawing(__file__, 400, 300)
    axes = Axes(d, (46, 34, 340, 206), (0, 1), (-0.5, 3.5))
    for bn, cls, dash in ((False, "c2", "7 4"), (True, "c1", "")):
        logs = np.log10([losses_along_gradient(seed, bn=bn) for seed in range(SEEDS)])
        low, high = logs.min(0), logs.max(0)
        outline = zip([*ETAS, *ETAS[::-1]], [*low, *high[::-1]], strict=True)
        d.polygon((axes.at(x, y) for x, y in outline), cls, fill=0.2, stroke=0)
        axes.curve(ETAS, np.median(logs, 0), cls, stroke=2.5, dash=dash)
    axes.ticks([(v, f"{v:g}") for v in (0, 0.2, 0.4, 0.6, 0.8, 1)], [(v, f"{10**v:g}") for v in (0, 1, 2, 3)])
    d.text(*axes.at(0.66, 2.05), key="without_bn", cls="c2", size=14, bold=True)
    d.text(*axes.at(0.66, -0.36), key="with_bn", cls="c1", size=14, bold=True)
    d.text(46, 18, key="loss", anchor="start")
    d.text(216, 286, key="step")
    d.save()


if __name__ == "__main__":
    main()
