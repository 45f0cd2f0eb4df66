"""Plot squared error and cross-entropy of a sigmoid output with target 1, and their gradients, over the logit."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing


def main() -> None:
    """Losses above, sizes of the gradient below."""
    d = Drawing(__file__, 480, 560)
    z = np.linspace(-6, 6, 61)
    s = 1 / (1 + np.exp(-z))
    d.text(16, 22, key="loss", size=18, anchor="start", bold=True)
    axes = Axes(d, (44, 36, 420, 190), (-6, 6), (0, 6.2))
    axes.ticks([(v, str(v).replace("-", "−")) for v in (-5, 0, 5)], [(0, "0"), (3, "3"), (6, "6")])
    axes.curve(z.tolist(), np.log1p(np.exp(-z)).tolist(), "c1", stroke=3)
    axes.curve(z.tolist(), ((1 - s) ** 2 / 2).tolist(), "c2", stroke=3, dash="9 4")
    d.text(*axes.at(-2.4, 3.6), key="ce", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(-5.6, 0.85), key="mse", cls="c2", size=17, anchor="start", bold=True)

    d.text(16, 298, key="gradient", size=18, anchor="start", bold=True)
    axes = Axes(d, (44, 312, 420, 190), (-6, 6), (0, 1.08))
    axes.ticks([(v, str(v).replace("-", "−")) for v in (-5, 0, 5)], [(0, "0"), (1, "1")])
    axes.curve(z.tolist(), (1 - s).tolist(), "c1", stroke=3)
    axes.curve(z.tolist(), ((1 - s) ** 2 * s).tolist(), "c2", stroke=3, dash="9 4")
    d.line(axes.at(-5, 0.0066), axes.at(-5, 0.9933), cls="muted", dash="3 4")
    d.text(*axes.at(-4.8, 0.6), key="wrong", size=17, anchor="start")
    d.text(*axes.at(-4.8, 0.47), key="times", size=17, anchor="start")
    d.text(*axes.at(0.7, 0.5), key="ce", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(-4.8, 0.2), key="mse", cls="c2", size=17, anchor="start", bold=True)
    d.text(254, 552, key="logit", size=17)
    d.save()


if __name__ == "__main__":
    main()
