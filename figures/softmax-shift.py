"""Plot the ratio of two probabilities whose logits always differ by 1, while both logits shift, for three functions."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing


def main() -> None:
    """The exponential keeps the ratio; softplus and proportional shares do not."""
    d = Drawing(__file__, 480, 340)
    axes = Axes(d, (40, 20, 424, 240), (-5, 9), (0, 4.2))
    left, top = axes.at(-1, 4.2)
    right, bottom = axes.at(0, 0)
    d.rect(left, top, right - left, bottom - top, "c3", fill=0.18, stroke=0, radius=0)
    axes.ticks([(x, f"{x}".replace("-", "−")) for x in (-4, 0, 4, 8)], [(0, "0"), (1, "1"), (2, "2"), (4, "4")])
    d.line(axes.at(-5, 1), axes.at(9, 1), cls="muted", dash="3 4")

    axes.curve([-5, 9], [np.e, np.e], "c1", stroke=3.5)
    x = np.linspace(-5, 9, 43)
    axes.curve(x.tolist(), (np.log1p(np.exp(x + 1)) / np.log1p(np.exp(x))).tolist(), "c2", stroke=3, dash="10 5")
    for lower, upper in ((-5, -1), (1 / 3.2, 9)):
        x = np.linspace(lower, upper, 61)
        axes.curve(x.tolist(), ((x + 1) / x).tolist(), "c3", stroke=3, dash="2 4")

    d.text(*axes.at(8.9, 2.92), key="exponential", cls="c1", size=17, anchor="end", bold=True)
    d.text(*axes.at(-4.9, 2.22), key="softplus", cls="c2", size=17, anchor="start", bold=True)
    d.text(*axes.at(0.75, 3.66), key="proportional", cls="c3", size=17, anchor="start", bold=True)
    d.text(*axes.at(-1.15, 3.72), key="negative", cls="c3", size=17, anchor="end")
    d.text(*axes.at(8.9, 0.7), key="equal", cls="muted", size=17, anchor="end")
    d.text(252, 306, key="axis", size=17)
    d.text(252, 330, key="gap", size=17)
    d.save()


if __name__ == "__main__":
    main()
