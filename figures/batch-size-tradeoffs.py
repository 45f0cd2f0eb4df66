"""Plot steps and time to a target loss against the batch size, for an exactly computed noisy quadratic."""

from __future__ import annotations

import numpy as np
from _draw import Axes, Drawing
from numpy.typing import NDArray

Array = NDArray[np.float64]
CURVATURES = np.array([1.0, 0.05])
START, NOISE, TARGET = 10.0, 64.0, 0.5  # both coordinates; variance of one sample's gradient in each; expected loss
RATES = np.geomspace(1e-4, 1.95, 300)
FULL_GPU = 32  # up to here, a step takes as long as with one sample
BATCHES = 2.0 ** np.arange(2, 15)


def steps(batch: float) -> float:
    """Fewest steps to the target over all constant learning rates, interpolated within the last step."""
    square = np.full((len(RATES), 2), START**2)
    before = (CURVATURES * square).sum(axis=1) / 2
    count = 0
    while True:
        square = (1 - RATES[:, None] * CURVATURES) ** 2 * square + RATES[:, None] ** 2 * NOISE / batch
        after = (CURVATURES * square).sum(axis=1) / 2
        there = after <= TARGET
        if there.any():
            part = np.log(before[there] / TARGET) / np.log(before[there] / after[there])
            return count + float(part.min())
        before, count = after, count + 1


def critical() -> tuple[float, float, float]:
    """Fewest steps, fewest samples, and the batch size that is their ratio."""
    fewest_steps, fewest_samples = steps(1e15), steps(1.0)
    return fewest_steps, fewest_samples, fewest_samples / fewest_steps


def main() -> None:
    """Above: steps; below: time with one GPU, and with as many as the batch fills."""
    d = Drawing(__file__, 480, 620)
    floor, samples, border = critical()
    if not 256 < border < 270:
        raise ValueError(border)
    counts = np.array([steps(batch) for batch in BATCHES])
    x = np.log2(BATCHES).tolist()
    ticks = [(value, str(2**value)) for value in (2, 5, 8, 11, 14)]

    d.text(16, 24, key="steps", size=18, anchor="start", bold=True)
    axes = Axes(d, (60, 40, 384, 216), (2, 14), (np.log10(5), 3))
    axes.ticks(ticks, [(1, "10"), (2, "100"), (3, "1000")])
    axes.curve([2, 8.97], [np.log10(samples / 4), np.log10(5)], "muted", dash="7 5")
    axes.curve([2, 14], [np.log10(floor)] * 2, "muted", dash="7 5")
    axes.curve(x, np.log10(counts).tolist(), "c1", stroke=3)
    d.text(*axes.at(3.4, 2.72), key="half", cls="c1", size=17, anchor="start", bold=True)
    d.text(*axes.at(14, 1.3), key="floor", cls="c1", size=17, anchor="end", bold=True)
    d.text(*axes.at(2.3, np.log10(floor) - 0.17), key="least", cls="muted", size=17, anchor="start")

    d.text(16, 326, key="time", size=18, anchor="start", bold=True)
    lower = Axes(d, (60, 342, 384, 216), (2, 14), (np.log10(5), 4.2))
    lower.ticks(ticks, [(1, "10"), (2, "100"), (3, "1000"), (4, "10⁴")])
    one = counts * np.maximum(1, BATCHES / FULL_GPU)
    lower.curve(x, np.log10(one).tolist(), "c2", stroke=3)
    lower.curve(x, np.log10(counts).tolist(), "c3", stroke=3, dash="9 4")
    d.text(*lower.at(11.3, 3.35), key="one", cls="c2", size=17, anchor="end", bold=True)
    d.text(*lower.at(14, 1.42), key="many", cls="c3", size=17, anchor="end", bold=True)
    d.text(252, 608, key="batch", size=17)

    for panel, low, high in ((axes, np.log10(5), 3.0), (lower, np.log10(5), 4.2)):
        foot, head = panel.at(np.log2(border), low), panel.at(np.log2(border), high)
        d.line(foot, head, cls="c5", stroke=2, dash="3 4")
    d.text(*axes.at(np.log2(border) + 0.2, 2.86), key="critical", cls="c5", size=17, anchor="start", bold=True)
    d.save()


if __name__ == "__main__":
    main()
