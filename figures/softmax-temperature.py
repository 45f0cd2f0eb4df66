"""Plot softmax of three logits over the temperature, and the three bars at a low, the usual and a high temperature."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

LOGITS = np.array([3.0, 2.0, 0.5])
CLASSES = (("c1", ""), ("c2", "9 4"), ("c3", "2 4"))
Array = NDArray[np.float64]


def softmax(z: Array) -> Array:
    """Along the last axis."""
    e = np.exp(z - z.max(-1, keepdims=True))
    shares: Array = e / e.sum(-1, keepdims=True)
    return shares


def bars(d: Drawing, left: float, base: float, shares: Array) -> None:
    """Three bars with their shares in percent."""
    d.line((left - 4, base), (left + 128, base), cls="muted")
    for k, ((cls, _), share) in enumerate(zip(CLASSES, shares.tolist(), strict=True)):
        height = 120 * share
        text = f"{share:.0%}" if share >= 0.01 else "<1%"
        d.rect(left + k * 44, base - height, 36, height, cls, fill=0.35, radius=0)
        d.text(left + k * 44 + 18, base - height - 6, text, size=17)


def main() -> None:
    """Above, the curves over the temperature; below, what they say at three temperatures."""
    d = Drawing(__file__, 480, 500)
    axes = Axes(d, (44, 16, 420, 210), (-1.3, 2), (0, 1.02))
    axes.ticks([(-1, "0.1"), (0, "1"), (1, "10"), (2, "100")], [(0, "0"), (1, "1")])
    log_t = np.linspace(-1.3, 2, 67)
    shares = softmax(LOGITS / 10 ** log_t[:, None])
    d.line(axes.at(-1.3, 1 / 3), axes.at(2, 1 / 3), cls="muted", dash="3 4")
    for temperature in (0.5, 1, 5):
        d.line(axes.at(np.log10(temperature), 0), axes.at(np.log10(temperature), 1.02), cls="muted")
    for k, (cls, dash) in enumerate(CLASSES):
        axes.curve(log_t.tolist(), shares[:, k].tolist(), cls, stroke=3, dash=dash)
    d.text(*axes.at(-1.2, 0.86), "z = 3", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(-0.55, 0.1), "z = 2", cls="c2", size=17, anchor="end", bold=True)
    d.text(*axes.at(0.9, 0.09), "z = 0.5", cls="c3", size=17, anchor="start", bold=True)
    d.text(*axes.at(2, 0.4), key="uniform", cls="muted", size=17, anchor="end")
    d.text(254, 272, key="axis", size=17)
    for column, temperature in enumerate((0.5, 1, 5)):
        left = 20 + column * 156
        bars(d, left, 460, softmax(LOGITS / temperature))
        d.text(left + 62, 488, f"T = {temperature:g}", size=18, bold=True)
    d.save()


if __name__ == "__main__":
    main()
