"""Draw k small steps beside one large step, and plot the final loss against the batch size under four rules."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
VALLEY = np.array([0.15, 1.0])  # curvatures of the drawn valley
RATE, K = 0.24, 8

STEEP, FLAT, EXTRA, FADE = 1.0, 0.05, 3.0, 0.02  # the steep direction starts out at STEEP + EXTRA
SAMPLES, NOISE, START = 2**16, 256.0, 10.0  # in all; variance of one sample's gradient; both coordinates
TOP = 1.95  # where the crosses stand
SMALL, BASE, WARM = 16, 0.02, 0.1  # smallest batch, its learning rate, part of training that is warm-up


def small_steps(start: Array) -> Array:
    """Positions after 0 … K steps of gradient descent, shape (K + 1, 2)."""
    return np.array([(1 - RATE * VALLEY) ** j * start for j in range(K + 1)])


def large_step(start: Array) -> Array:
    """Position after one step with K times the learning rate."""
    return (1 - K * RATE * VALLEY) * start


def final_loss(batch: int, peak: float, warm: float) -> float:
    """Expected loss after SAMPLES samples with a cosine schedule; infinite once it has doubled."""
    steps = SAMPLES // batch
    square = np.full(2, START**2)
    limit = np.inf
    for t in range(steps):
        done = t / steps
        curvature = np.array([STEEP + EXTRA * np.exp(-done / FADE), FLAT])
        loss = float((curvature * square).sum()) / 2
        limit = 2 * loss if t == 0 else limit
        if loss > limit:
            return np.inf
        rate = peak if done >= warm else BASE + (peak - BASE) * done / warm
        rate *= (1 + np.cos(np.pi * done)) / 2
        square = (1 - rate * curvature) ** 2 * square + rate**2 * NOISE / batch
    return float((np.array([STEEP, FLAT]) * square).sum()) / 2


def paths(d: Drawing, top: float) -> None:
    """The valley with both ways from a point on its wall and from a point on its floor."""
    axes = Axes(d, (12, top, 456, 156), (-11.2, 0.6), (-2.02, 2.02))
    angles = np.linspace(0, 2 * np.pi, 145)
    for loss in (0.3, 1.5, 4, 8):
        x, y = np.sqrt(2 * loss / VALLEY)[:, None] * np.stack([np.cos(angles), np.sin(angles)])
        x, y = np.clip(x, *axes.xlim), np.clip(y, *axes.ylim)
        d.polygon(map(axes.at, x, y), "muted", fill=0.11, stroke=0)
    for start in (np.array([-10.2, 1.7]), np.array([-5.2, 0.1])):
        path, end = small_steps(start), large_step(start)
        axes.curve(path[:, 0], path[:, 1], "c1", stroke=2)
        axes.points(path[:, 0], path[:, 1], "c1", r=3.5)
        d.line(axes.at(*start), axes.at(*end), cls="c2", stroke=2.5, dash="8 4", arrow=True)
        d.circle(*axes.at(*start), 5, "ink", fill=1, stroke=0)


def rules(d: Drawing, top: float) -> None:
    """Final loss against batch size; a cross where the run diverges."""
    axes = Axes(d, (60, top, 390, 210), (4, 12), (-1.6, 2.15))
    axes.ticks([(v, str(2**v)) for v in (4, 6, 8, 10, 12)], [(-1, "0.1"), (0, "1"), (1, "10")])
    batches = [2**v for v in range(4, 13)]
    for power, warm, cls, dash in (
        (0.0, 0.0, "c3", "9 4"),
        (0.5, 0.0, "c4", "2 4"),
        (1.0, 0.0, "c2", "12 3 2 3"),
        (1.0, WARM, "c1", ""),
    ):
        losses = [final_loss(b, BASE * (b / SMALL) ** power, warm) for b in batches]
        stable = [(np.log2(b), np.log10(loss)) for b, loss in zip(batches, losses, strict=True) if np.isfinite(loss)]
        axes.curve([p[0] for p in stable], [p[1] for p in stable], cls, stroke=3, dash=dash)
        if len(stable) < len(batches):
            last, first = stable[-1], stable[-1][0] + 1
            x, y = axes.at(first, TOP)
            axes.curve([last[0], first], [last[1], TOP], cls, stroke=1.5, dash=dash)
            d.line((x - 6, y - 6), (x + 6, y + 6), cls=cls, stroke=3)
            d.line((x - 6, y + 6), (x + 6, y - 6), cls=cls, stroke=3)
    d.text(*axes.at(6.35, 0.62), key="fixed", cls="c3", size=17, anchor="end", bold=True)
    d.text(*axes.at(6.5, -0.78), key="root", cls="c4", size=17, anchor="start", bold=True)
    d.text(*axes.at(4.2, -1.42), key="cold", cls="c2", size=17, anchor="start", bold=True)
    d.text(*axes.at(12, -1.42), key="warm", cls="c1", size=17, anchor="end", bold=True)
    d.text(*axes.at(9.7, 1.86), key="diverges", cls="muted", size=17, anchor="end")


def main() -> None:
    """Paths above, rules below."""
    d = Drawing(__file__, 480, 572)
    d.text(12, 24, key="paths", size=18, anchor="start", bold=True)
    paths(d, 40)
    d.line((14, 222), (44, 222), cls="c1")
    for x in (14, 24, 34, 44):
        d.circle(x, 222, 3.5, "c1", fill=1, stroke=0)
    d.text(54, 228, key="small", size=17, anchor="start", cls="c1")
    d.line((246, 222), (282, 222), cls="c2", stroke=2.5, dash="8 4", arrow=True)
    d.text(292, 228, key="large", size=17, anchor="start", cls="c2")
    d.text(92, 62, key="early", size=17, anchor="start")
    d.text(330, 160, key="late", size=17)
    d.text(12, 276, key="rules", size=18, anchor="start", bold=True)
    rules(d, 292)
    d.text(255, 556, key="batch", size=17)
    d.save()


if __name__ == "__main__":
    main()
