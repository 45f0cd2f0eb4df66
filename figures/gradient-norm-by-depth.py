"""Plot what is left of a gradient, layer by layer, in random 30-layer networks with ReLU and with sigmoid."""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the matrices are small: on a busy machine, threads only wait for each other

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

WIDTH, DEPTH, SEEDS = 256, 30, 20
Array = NDArray[np.float64]


def backward_norms(activation: str, gain: float, seed: int) -> Array:
    """The norm of ∂L/∂z of each layer, relative to the last one (DEPTH,); weights have the variance gain / WIDTH."""
    rng = np.random.default_rng(seed)
    h = rng.normal(size=WIDTH)
    weights, slopes = [], []
    for _ in range(DEPTH):
        w = rng.normal(size=(WIDTH, WIDTH)) * np.sqrt(gain / WIDTH)
        z = w @ h
        if activation == "relu":
            h, slope = np.maximum(z, 0), (z > 0).astype(float)
        else:
            h = 1 / (1 + np.exp(-z))
            slope = h * (1 - h)
        weights.append(w)
        slopes.append(slope)
    delta = rng.normal(size=WIDTH) * slopes[-1]
    norms = [np.linalg.norm(delta)]
    for w, slope in zip(weights[:0:-1], slopes[-2::-1], strict=True):
        delta = slope * (w.T @ delta)
        norms.append(np.linalg.norm(delta))
    return np.array(norms[::-1]) / norms[0]


Curve = tuple[float, str, str, tuple[float, float], str]
"""Gain, class, dashes, and where in the data's coordinates the label with this key stands."""


def panel(
    d: Drawing,
    activation: str,
    frame: tuple[float, float],
    ylim: tuple[float, float],
    ticks: list[int],
    curves: list[Curve],
) -> None:
    """One plot with its top edge and height; a median curve over the seeds for each gain."""
    top, height = frame
    axes = Axes(d, (74, top, 396, height), (1, DEPTH), ylim)
    for tick in ticks:
        x, y = axes.at(1, tick)
        d.line((x - 5, y), (x, y), cls="muted")
        name = "1" if tick == 0 else "10" + str(tick).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        d.text(x - 9, y + 6, name, cls="muted", size=17, anchor="end")
    d.line((74, top), (74, top + height), (470, top + height), cls="muted")
    for layer in (1, 10, 20, 30):
        x, _ = axes.at(layer, 0)
        d.line((x, top + height), (x, top + height + 5), cls="muted")
        d.text(x, top + height + 23, str(layer), cls="muted", size=17)
    xs = np.arange(1, DEPTH + 1)
    for gain, cls, dash, place, label in curves:
        norms = np.median([backward_norms(activation, gain, seed) for seed in range(SEEDS)], axis=0)
        axes.curve(xs.tolist(), np.log10(norms).tolist(), cls, stroke=3, dash=dash)
        d.text(*axes.at(*place), key=label, cls=cls, size=17, anchor="start", bold=True)


def main() -> None:
    """ReLU above, sigmoid below; the scale of the second is longer."""
    d = Drawing(__file__, 480, 600)
    d.text(12, 22, key="what", size=17, anchor="start")
    d.text(470, 56, key="relu", size=18, anchor="end", bold=True)
    panel(
        d,
        "relu",
        (64, 176),
        (-5.5, 5.5),
        [-4, -2, 0, 2, 4],
        [
            (1, "c2", "8 5", (13, -4.2), "relu_low"),
            (2, "c1", "", (3, -1.25), "relu_mid"),
            (4, "c5", "3 4", (9, 4), "relu_high"),
        ],
    )
    d.text(470, 310, key="sigmoid", size=18, anchor="end", bold=True)
    panel(
        d,
        "sigmoid",
        (318, 206),
        (-20, 7),
        [-20, -15, -10, -5, 0, 5],
        [
            (1, "c2", "8 5", (11, -17.5), "sigmoid_low"),
            (115, "c1", "", (3, -3), "sigmoid_mid"),
            (256, "c5", "3 4", (7, 3.7), "sigmoid_high"),
        ],
    )
    d.line((350, 577), (180, 577), cls="ink", stroke=2, arrow=True)
    d.text(362, 583, key="back", size=17, anchor="start")
    d.text(168, 583, key="layer", size=17, anchor="end")
    d.save()


if __name__ == "__main__":
    main()
