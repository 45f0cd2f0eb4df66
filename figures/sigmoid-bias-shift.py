"""Plot sigmoid units with three weights, without and with a bias, and two samples that they should tell apart."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing

WEIGHTS = ((0.5, "c1", ""), (1.0, "c2", "7 4"), (3.0, "c3", "3 5"))
MINUS = "\N{MINUS SIGN}"


def panel(d: Drawing, top: float, title: str, note: str, crossing: float) -> Axes:
    """Draw the curves of sigma(w (x - crossing)), the line at 0.5 and the two samples."""
    d.text(12, top - 16, key=title, size=17, anchor="start", bold=True)
    axes = Axes(d, (52, top, 416, 156), (-4, 6), (-0.04, 1.04))
    left, _, width, _ = axes.frame
    _, half = axes.at(0, 0.5)
    d.line((left, half), (left + width, half), cls="muted", dash="4 4")
    axes.curve((-4, -4, 6), (1.04, -0.04, -0.04), "muted", stroke=1.5)
    for value, text in ((0, "0"), (0.5, "0.5"), (1, "1")):
        d.text(left - 8, axes.at(0, value)[1] + 6, text, cls="muted", size=17, anchor="end")
    for tick in range(-4, 7, 2):
        x, y = axes.at(tick, -0.04)
        d.line((x, y), (x, y + 5), cls="muted")
        d.text(x, y + 23, f"{tick}".replace("-", MINUS), cls="muted", size=17)
    xs = np.linspace(-4, 6, 81)
    for w, cls, dash in WEIGHTS:
        axes.curve(xs.tolist(), (1 / (1 + np.exp(-w * (xs - crossing)))).tolist(), cls, stroke=2.5, dash=dash)
    d.circle(*axes.at(crossing, 0.5), 7, "ink", stroke=2)
    for x, y, fill in ((1, 0, 0.0), (3, 1, 1.0)):
        across, down = axes.at(x, y)
        d.rect(across - 6, down - 6, 12, 12, "c4", fill=fill, stroke=2.5)
    x, _ = axes.at(1, 0)
    lines = [float(1 / (1 + np.exp(-w * (1 - crossing)))) for w, _, _ in WEIGHTS]
    d.line((x, axes.at(1, 0)[1] - 8), (x, axes.at(1, max(lines))[1]), cls="c4", dash="3 3")
    across, down = axes.at(*((1.2, 0.2) if crossing == 0 else (-3.8, 0.66)))
    d.text(across, down + 6, key=note, size=17, cls="c4", anchor="start")
    return axes


def main() -> None:
    """A legend, the units without a bias, the same units with one."""
    d = Drawing(__file__, 480, 512)
    for i, (w, cls, dash) in enumerate(WEIGHTS):
        x = 14 + 152 * i
        d.line((x, 18), (x + 42, 18), cls=cls, stroke=2.5, dash=dash)
        d.text(x + 50, 24, f"w = {w:g}", size=17, cls=cls, anchor="start")
    for x, key, fill in ((20, "class0", 0.0), (172, "class1", 1.0)):
        d.rect(x - 6, 40, 12, 12, "c4", fill=fill, stroke=2.5)
        d.text(x + 16, 52, key=key, size=17, cls="c4", anchor="start")
    panel(d, 98, "without", "above", 0)
    panel(d, 328, "with", "below", 2)
    d.save()


if __name__ == "__main__":
    main()
