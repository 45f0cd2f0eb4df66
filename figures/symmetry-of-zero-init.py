"""Draw three hidden units that start with zero, equal or random weights, and the lines they end with."""

from __future__ import annotations

import os
from math import cos, pi, sin

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
from _draw import Drawing
from numpy.typing import NDArray

STEPS, RATE = 3000, 0.5
INNER, OUTER = 160, 240
SCALE, RADIUS = 27.0, 2.15  # viewBox units a data unit; where the lines are cut off
Array = NDArray[np.float64]


def data() -> tuple[Array, Array]:
    """Points (400, 2) of a disc (class 1, radius 0.8) and of a ring around it (class 0, radii 1.4 to 2)."""
    rng = np.random.default_rng(0)
    radius = np.r_[rng.uniform(0, 0.8, INNER), rng.uniform(1.4, 2, OUTER)]
    angle = rng.uniform(0, 2 * pi, INNER + OUTER)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), np.r_[np.ones(INNER), np.zeros(OUTER)]


def train(w: Array, v: Array) -> tuple[Array, Array, float]:
    """Weights (3, 2) and biases (3,) of three tanh units after training with a logistic output; the accuracy."""
    x, y = data()
    b, c = np.zeros(3), 0.0
    for _ in range(STEPS):
        h = np.tanh(x @ w.T + b)
        error = (1 / (1 + np.exp(-(h @ v + c))) - y) / len(y)
        dz = np.outer(error, v) * (1 - h * h)
        w, b, v, c = w - RATE * dz.T @ x, b - RATE * dz.sum(0), v - RATE * h.T @ error, c - RATE * error.sum()
    right = (np.tanh(x @ w.T + b) @ v + c > 0) == (y > 0)
    return w, b, float(right.mean())


def dials(d: Drawing, center: float, y: float, w: Array) -> None:
    """Three circles, in each an arrow with the direction of a unit's incoming weights, or a dot for zero weights."""
    longest = float(np.linalg.norm(w, axis=1).max())
    for i, (a, b) in enumerate(w):
        x = center + 41 * (i - 1)
        d.circle(x, y, 18, "ink")
        if longest == 0:
            d.circle(x, y, 3, "ink", fill=1, stroke=0)
        else:
            s = 15 / longest
            d.line((x - a * s, y + b * s), (x + a * s, y - b * s), cls=f"c{3 + i}", stroke=2.5, arrow=True)


def circle_path(x: float, y: float, r: float, turn: int) -> str:
    """A full circle as a path, drawn clockwise or not."""
    return f"M{x - r:.1f},{y:.1f}a{r:.1f},{r:.1f} 0 1 {turn} {2 * r:.1f},0a{r:.1f},{r:.1f} 0 1 {turn} {-2 * r:.1f},0Z"


def plane(d: Drawing, x: float, y: float, w: Array, b: Array) -> None:
    """The disc and the ring, and the line w·x + b = 0 of each unit (equal lines fall on each other)."""
    ring = circle_path(x, y, 2 * SCALE, 1) + circle_path(x, y, 1.4 * SCALE, 0)
    d.path(ring, "muted", fill=0.22, stroke=0)
    d.circle(x, y, 0.8 * SCALE, "c1", fill=0.35, stroke=2)
    for i, dash in ((0, ""), (1, "7 4"), (2, "2 4")):
        length = float(np.linalg.norm(w[i]))
        if length == 0:
            continue
        angle, offset = float(np.arctan2(w[i, 1], w[i, 0])), float(-b[i]) / length
        half = (RADIUS**2 - offset**2) ** 0.5
        foot, along = (offset * cos(angle), offset * sin(angle)), (-half * sin(angle), half * cos(angle))
        ends = [(x + SCALE * (foot[0] + s * along[0]), y - SCALE * (foot[1] + s * along[1])) for s in (-1, 1)]
        d.line(*ends, cls=f"c{3 + i}", stroke=3, dash=dash)


def main() -> None:
    """Three columns: zero, equal, random; the units' weights at the start above, their lines after training below."""
    rng = np.random.default_rng(1)
    starts = (
        ("zero", np.zeros((3, 2)), np.zeros(3)),
        ("equal", np.tile([0.5, 0.2], (3, 1)), np.full(3, 0.5)),
        ("random", rng.normal(size=(3, 2)) * 0.7, rng.normal(size=3) * 0.7),
    )
    d = Drawing(__file__, 400, 318)
    d.text(200, 54, key="start", size=14, cls="muted")
    d.text(200, 142, key="end", size=14, cls="muted")
    for i, (name, w, v) in enumerate(starts):
        x = 67 + 133 * i
        d.text(x, 24, key=name, size=17, bold=True)
        dials(d, x, 88, w)
        after, b, accuracy = train(w, v)
        plane(d, x, 212, after, b)
        d.text(x, 292, key=f"{name}_end", size=14)
        d.text(x, 312, f"{100 * accuracy:.0f}%", size=17, bold=True)
    d.save()


if __name__ == "__main__":
    main()
