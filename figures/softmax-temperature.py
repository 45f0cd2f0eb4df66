"""Plot softmax of three logits over the temperature, and softmax against proportional shares when logits shift."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

LOGITS = np.array([3.0, 2.0, 0.5])
Array = NDArray[np.float64]


def softmax(z: Array) -> Array:
    """Along the last axis."""
    e = np.exp(z - z.max(-1, keepdims=True))
    shares: Array = e / e.sum(-1, keepdims=True)
    return shares


def bars(d: Drawing, left: float, base: float, shares: Array, cls: str) -> None:
    """Three bars with their shares in percent."""
    d.line((left - 4, base), (left + 134, base), cls="muted")
    for k, share in enumerate(shares):
        height = 110 * float(share)
        d.rect(left + k * 46, base - height, 36, height, cls, fill=0.35, radius=0)
        d.text(left + k * 46 + 18, base - height - 6, f"{share:.0%}", size=17)


def main() -> None:
    """Above, the curves over the temperature; below, four groups of bars."""
    d = Drawing(__file__, 480, 640)
    d.text(20, 22, key="temperature", size=18, anchor="start", bold=True)
    axes = Axes(d, (44, 36, 420, 190), (-1.3, 2), (0, 1.02))
    axes.ticks([(-1, "0.1"), (0, "1"), (1, "10"), (2, "100")], [(0, "0"), (1, "1")])
    log_t = np.linspace(-1.3, 2, 67)
    shares = softmax(LOGITS / 10 ** log_t[:, None])
    d.line(axes.at(-1.3, 1 / 3), axes.at(2, 1 / 3), cls="muted", dash="3 4")
    for k, (cls, dash) in enumerate((("c1", ""), ("c2", "9 4"), ("c3", "2 4"))):
        axes.curve(log_t.tolist(), shares[:, k].tolist(), cls, stroke=3, dash=dash)
    d.text(*axes.at(-1.2, 0.86), "z = 3", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(-0.42, 0.14), "z = 2", cls="c2", size=17, anchor="end", bold=True)
    d.text(*axes.at(0.9, 0.09), "z = 0.5", cls="c3", size=17, anchor="start", bold=True)
    d.text(*axes.at(2, 0.4), key="uniform", cls="muted", size=17, anchor="end")
    d.text(254, 272, key="axis", size=17)

    d.text(20, 320, key="shift", size=18, anchor="start", bold=True)
    for column, (key, logits) in enumerate((("before", LOGITS), ("after", LOGITS + 10))):
        left = 150 + column * 170
        d.text(left + 64, 350, key=key, size=17)
        bars(d, left, 480, softmax(logits), "c1")
        bars(d, left, 626, logits / logits.sum(), "c2")
    d.text(12, 440, key="softmax", cls="c1", size=17, anchor="start", bold=True)
    d.text(12, 588, key="linear", cls="c2", size=17, anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
