"""Plot the factor that hard, linear and Gaussian suppression apply to the score of an overlapping box."""

from __future__ import annotations

from math import exp

from _draw import Axes, Drawing

THRESHOLD = 0.3  # of hard and linear suppression
SIGMA = 0.5


def gauss(iou: float) -> float:
    """The Gaussian factor."""
    return exp(-(iou**2) / SIGMA)


def main() -> None:
    """Three curves, and what they do to a person behind (IoU 0.6) and to a duplicate (0.8)."""
    d = Drawing(__file__, 480, 400)
    axes = Axes(d, (48, 66, 416, 260), (0, 1), (0, 1.04))
    d.text(12, 22, key="factor", size=17, anchor="start")
    for iou, left, key, anchor in ((0.6, 0.65, "behind", "end"), (0.8, 0.75, "copy", "start")):
        d.line(axes.at(iou, 0), axes.at(iou, 0.93), cls="muted", dash="3 4")
        d.text(*axes.at(left, 0.97), key=key, size=17, anchor=anchor)
    axes.ticks([(t, f"{t:g}") for t in (0, 0.3, 0.6, 0.8, 1)], [(t, f"{t:g}") for t in (0, 0.5, 1)])
    d.text(256, 380, key="iou", size=17)

    axes.curve((0, THRESHOLD, THRESHOLD, 1), (1, 1, 0, 0), "ink", stroke=3)
    axes.curve((0, THRESHOLD, THRESHOLD, 1), (1, 1, 1 - THRESHOLD, 0), "c2", stroke=3, dash="9 5")
    steps = [i / 40 for i in range(41)]
    axes.curve(steps, [gauss(step) for step in steps], "c1", stroke=3)
    for iou in (0.6, 0.8):
        axes.points((iou,), (0,), "ink", r=6)
        for value, cls, dx, dy, anchor in ((1 - iou, "c2", -8, 18, "end"), (gauss(iou), "c1", 8, -6, "start")):
            x, y = axes.at(iou, value)
            d.circle(x, y, 6, cls, fill=1, stroke=0)
            d.text(x + dx, y + dy, f"{value:.2f}", size=17, cls=cls, anchor=anchor)
    d.text(*axes.at(0.585, 0.8), key="gauss", size=17, cls="c1", anchor="end", bold=True)
    d.text(*axes.at(0.315, 0.48), key="linear", size=17, cls="c2", anchor="start", bold=True)
    d.text(*axes.at(0.315, 0.06), key="hard", size=17, anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
