"""Norms of simulated shallow and deep features before and after L2Norm, and what a linear layer learns from both."""

from __future__ import annotations

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the matrices are small: threads would only wait for each other

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

CHANNELS, TRAIN, TEST, STEPS = 32, 400, 4000, 100
SHALLOW, DEEP, SPREAD = 100.0, 10.0, 0.3  # medians of the norms and the standard deviation of their logarithm
GAMMA = 20.0
WEIGHTS = (1.0, 2.0)  # of the shallow and the deep direction in the true label
Array = NDArray[np.float64]


def unit(rng: np.random.Generator, rows: int) -> Array:
    """Random directions (rows × CHANNELS)."""
    x = rng.normal(size=(rows, CHANNELS))
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def l2_norm(x: Array) -> Array:
    """Each row scaled to the norm GAMMA."""
    return GAMMA * x / np.linalg.norm(x, axis=1, keepdims=True)


def learn(x: Array, y: Array, x_test: Array, y_test: Array) -> list[float]:
    """Test accuracy after each step of gradient descent on the logistic loss, with its own largest safe step size."""
    step = 1 / np.linalg.eigvalsh(x.T @ x / len(x) / 4)[-1]
    w, accuracy = np.zeros(x.shape[1]), []
    for _ in range(STEPS):
        w = w + step * x.T @ (y / (1 + np.exp(y * (x @ w)))) / len(x)
        accuracy.append(float(np.mean(np.sign(x_test @ w) == y_test)))
    return accuracy


def histogram(axes: Axes, values: Array, edges: Array, cls: str, dash: str) -> None:
    """The shares of the values between edges that are even on a logarithmic axis."""
    shares = np.histogram(values, edges)[0] / len(values)
    inside = np.flatnonzero(shares)
    xs = np.repeat(np.log10(edges), 2)[1:-1][2 * inside[0] : 2 * inside[-1] + 2]
    ys = np.repeat(shares, 2)[2 * inside[0] : 2 * inside[-1] + 2]
    axes.area(xs.tolist(), ys.tolist(), cls, fill=0.3)
    axes.curve([xs[0], *xs, xs[-1]], [0, *ys, 0], cls, stroke=2, dash=dash)


def main() -> None:
    """Two histograms above, the learning curves below."""
    rng = np.random.default_rng(0)
    truth = unit(rng, 2)
    groups = []
    for rows in (TRAIN, TEST):
        s, t = unit(rng, rows), unit(rng, rows)
        y = np.sign(WEIGHTS[0] * s @ truth[0] + WEIGHTS[1] * t @ truth[1])
        norms = np.exp(SPREAD * rng.normal(size=(2, rows, 1)))
        groups.append((SHALLOW * norms[0] * s, DEEP * norms[1] * t, y))
    (s, t, y), (s_test, t_test, y_test) = groups
    raw = learn(np.hstack([s, t]), y, np.hstack([s_test, t_test]), y_test)
    scaled = learn(np.hstack([l2_norm(s), l2_norm(t)]), y, np.hstack([l2_norm(s_test), l2_norm(t_test)]), y_test)

    d = Drawing(__file__, 480, 560)
    ticks = [(np.log10(v), str(v)) for v in (3, 10, 30, 100, 300)]
    edges = np.geomspace(3, 300, 41)
    d.text(240, 22, key="before", size=18, bold=True)
    axes = Axes(d, (24, 40, 436, 112), (np.log10(3), np.log10(300)), (0, 0.2))
    histogram(axes, np.linalg.norm(t_test, axis=1), edges, "c2", "6 3")
    histogram(axes, np.linalg.norm(s_test, axis=1), edges, "c1", "")
    axes.ticks(ticks, [])
    d.text(axes.at(1, 0)[0], 54, key="deep", size=17, cls="c2", bold=True)
    d.text(axes.at(2, 0)[0], 54, key="shallow", size=17, cls="c1", bold=True)

    d.text(240, 210, key="after", size=18, bold=True)
    axes = Axes(d, (24, 222, 436, 56), (np.log10(3), np.log10(300)), (0, 1))
    x, foot = axes.at(np.log10(GAMMA), 0)
    d.line((x - 2.5, foot), (x - 2.5, 228), cls="c1", stroke=5)
    d.line((x + 2.5, foot), (x + 2.5, 228), cls="c2", stroke=5)
    d.text(x + 14, 250, key="both", size=17, anchor="start")
    axes.ticks([*ticks[:2], (np.log10(20), "20"), *ticks[3:]], [])

    d.text(240, 336, key="learns", size=18, bold=True)
    axes = Axes(d, (58, 354, 402, 150), (0, STEPS), (0.5, 1))
    axes.ticks([(v, str(v)) for v in (0, 25, 50, 75, 100)], [(0.5, "50%"), (0.75, "75%"), (1, "100%")])
    alone = 1 - np.arccos(WEIGHTS[0] / np.hypot(*WEIGHTS)) / np.pi
    axes.curve([0, STEPS], [alone, alone], "c1", stroke=1.5, dash="2 5")
    axes.curve(range(1, STEPS + 1), scaled, "c3", stroke=2.5)
    axes.curve(range(1, STEPS + 1), raw, "c4", stroke=2.5, dash="7 4")
    d.text(axes.at(STEPS, 0)[0], axes.at(0, 0.955)[1], key="with", size=17, cls="c3", anchor="end", bold=True)
    d.text(axes.at(STEPS, 0)[0], axes.at(0, 0.82)[1], key="without", size=17, cls="c4", anchor="end", bold=True)
    d.text(axes.at(STEPS, 0)[0], axes.at(0, 0.575)[1], key="alone", size=17, cls="c1", anchor="end")
    d.text(259, 550, key="steps", size=17, cls="muted")
    d.save()


if __name__ == "__main__":
    main()
