"""Plot the derivatives of sigmoid and ReLU, and the size of the gradient in ten-layer networks: a seeded simulation."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

DEPTH, WIDTH, SAMPLES = 10, 256, 64
MINUS = "\N{MINUS SIGN}"
SUPERSCRIPTS = {0: "1", -2: "10⁻²", -4: "10⁻⁴", -6: "10⁻⁶"}
Array = NDArray[np.float64]


def gradient_sizes(*, relu: bool) -> Array:
    """Return the gradient's mean norm after 0 to DEPTH layers on the way back, relative to where it started.

    Weights are N(0, gain / WIDTH), with gain 2 for ReLU (He) and 1 for sigmoid (Xavier); no biases.
    """
    rng = np.random.default_rng(0)
    a = rng.normal(size=(SAMPLES, WIDTH))
    weights, slopes = [], []
    for _ in range(DEPTH):
        w = rng.normal(size=(WIDTH, WIDTH)) * np.sqrt((2 if relu else 1) / WIDTH)
        z = a @ w
        a = np.maximum(z, 0) if relu else 1 / (1 + np.exp(-z))
        weights.append(w)
        slopes.append((z > 0).astype(float) if relu else a * (1 - a))
    g = rng.normal(size=(SAMPLES, WIDTH))
    sizes = [float(np.linalg.norm(g, axis=1).mean())]
    for w, slope in zip(reversed(weights), reversed(slopes), strict=True):
        g = (g * slope) @ w.T
        sizes.append(float(np.linalg.norm(g, axis=1).mean()))
    return np.array(sizes) / sizes[0]


def main() -> None:
    """Above, both derivatives; below, the gradient layer by layer."""
    d = Drawing(__file__, 480, 554)
    d.text(12, 22, key="derivative", size=17, anchor="start", bold=True)
    axes = Axes(d, (56, 40, 412, 158), (-6, 6), (0, 1.1))
    axes.ticks((), ())
    for tick in (-6, -4, -2, 0, 2, 4, 6):
        x, y = axes.at(tick, 0)
        d.line((x, y), (x, y + 5), cls="muted")
        d.text(x, y + 23, f"{tick}".replace("-", MINUS), cls="muted", size=17)
    for value, text in ((0, "0"), (0.25, "0.25"), (1, "1")):
        x, y = axes.at(-6, value)
        d.text(x - 8, y + 6, text, cls="muted", size=17, anchor="end")
    quarter = axes.at(-6, 0.25), axes.at(6, 0.25)
    d.line(*quarter, cls="muted", dash="4 4")
    xs = np.linspace(-6, 6, 121)
    s = 1 / (1 + np.exp(-xs))
    axes.curve((-6, 0), (0, 0), "c1", stroke=3.5)
    axes.curve((0, 6), (1, 1), "c1", stroke=3.5)
    d.line(axes.at(0, 0), axes.at(0, 1), cls="c1", dash="4 4")
    axes.curve(xs.tolist(), (s * (1 - s)).tolist(), "c2", stroke=3, dash="9 4")
    d.text(axes.at(0.25, 0)[0], axes.at(0, 0.8)[1], "ReLU", size=17, cls="c1", anchor="start", bold=True)
    d.text(axes.at(1.3, 0)[0], axes.at(0, 0.34)[1], key="sigmoid", size=17, cls="c2", anchor="start", bold=True)
    d.text(axes.at(-5.8, 0)[0], axes.at(0, 0.34)[1], key="most", size=17, cls="c2", anchor="start")

    d.text(12, 268, key="gradient", size=17, anchor="start", bold=True)
    d.text(12, 292, key="scale", size=17, cls="muted", anchor="start")
    axes = Axes(d, (56, 306, 412, 186), (0, 10), (-6.6, 0.6))
    axes.ticks((), ())
    for power, text in SUPERSCRIPTS.items():
        x, y = axes.at(0, power)
        d.line((x, y), (x + 412, y), cls="muted", dash="2 6")
        d.text(x - 6, y + 6, text, cls="muted", size=17, anchor="end")
    for tick in range(0, 11, 2):
        x, y = axes.at(tick, -6.6)
        d.line((x, y), (x, y + 5), cls="muted")
        d.text(x, y + 23, f"{tick}", cls="muted", size=17)
    d.text(262, 542, key="layers", size=17, cls="muted")
    layers = np.arange(DEPTH + 1)
    for relu, cls, dash in ((True, "c1", ""), (False, "c2", "9 4")):
        powers = np.log10(gradient_sizes(relu=relu))
        axes.curve(layers.tolist(), powers.tolist(), cls, stroke=3, dash=dash)
        axes.points(layers.tolist(), powers.tolist(), cls, r=4.5)
    d.text(axes.at(5.2, 0)[0], axes.at(0, -0.95)[1], key="kept", size=17, cls="c1", anchor="start", bold=True)
    d.text(axes.at(0.3, 0)[0], axes.at(0, -5.15)[1], key="lost", size=17, cls="c2", anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
