"""Draw four values on two GPUs, standardized per GPU and with the all-reduced statistics, and the running means."""

from __future__ import annotations

from collections.abc import Sequence

from _draw import Drawing

GPUS = ((1, 3), (5, 7))
SUBSCRIPTS = "₀₁"
ALPHA = 0.1
MIDDLE = 200


def sums(values: Sequence[float]) -> tuple[float, float, int]:
    """Sum, sum of squares and count."""
    return sum(values), sum(v * v for v in values), len(values)


def moments(total: float, squares: float, count: int) -> tuple[float, float]:
    """Mean and variance from the three sums."""
    mean = total / count
    return mean, squares / count - mean * mean


def place(value: float) -> float:
    """Where an input lies on its number line."""
    return MIDDLE + 46 * (value - 4)


def place_hat(value: float) -> float:
    """Where a standardized value lies on its number line."""
    return MIDDLE + 96 * value


def dot(d: Drawing, x: float, y: float, value: int, gpu: int) -> None:
    """A value: a circle on GPU 0, a square on GPU 1."""
    cls = f"c{gpu + 1}"
    if gpu:
        d.rect(x - 11, y - 11, 22, 22, "paper", fill=1, stroke=0, radius=0)
        d.rect(x - 11, y - 11, 22, 22, cls, fill=0.2, stroke=2, radius=0)
    else:
        d.circle(x, y, 12, "paper", fill=1, stroke=0)
        d.circle(x, y, 12, cls, fill=0.2, stroke=2)
    d.text(x, y + 5, str(value), size=14, bold=True)


def span(d: Drawing, y: float, mean: float, variance: float, cls: str) -> None:
    """Mean and mean ± one standard deviation above the number line at y."""
    std = variance**0.5
    d.rect(place(mean - std), y - 30, place(mean + std) - place(mean - std), 30, cls, fill=0.16, stroke=0, radius=0)
    d.line((place(mean), y - 30), (place(mean), y), cls=cls, stroke=2.5)


def standardize(d: Drawing, y: float, statistics: Sequence[tuple[float, float]]) -> None:
    """The number line of the inputs at y, the one of the outputs below, and a line from each value to its output."""
    low = y + 124
    d.line((14, y), (386, y), cls="muted")
    d.line((14, low), (386, low), cls="muted")
    d.text(18, y + 20, "x", size=16, anchor="start")
    d.text(18, low + 20, "x̂", size=16, anchor="start")
    for tick in (-1, 0, 1):
        d.line((place_hat(tick), low), (place_hat(tick), low + 4), cls="muted")
        d.text(place_hat(tick), low + 20, f"{tick}".replace("-", "−"), size=14, cls="muted")
    seen: list[float] = []
    ends = []
    for gpu, values in enumerate(GPUS):
        mean, variance = statistics[gpu]
        for value in values:
            hat = (value - mean) / variance**0.5
            level = seen.count(hat)
            seen.append(hat)
            ends.append((place_hat(hat), low - 14 - 25 * level, value, gpu))
    for x, top, value, gpu in ends:
        d.line((place(value), y + 2), (x, top - 13), cls=f"c{gpu + 1}", stroke=2, dash="" if gpu == 0 else "6 4")
    for x, top, value, gpu in ends:
        dot(d, place(value), y - 14, value, gpu)
        dot(d, x, top, value, gpu)


def running(d: Drawing, y: float, means: Sequence[float]) -> None:
    """The running mean of each GPU after one step from 0."""
    for left, gpu in ((10, 0), (290, 1)):
        d.box(left, y, 100, 30, f"μ̂{SUBSCRIPTS[gpu]} = {ALPHA * means[gpu]:g}", cls=f"c{gpu + 1}", size=15)
    d.text(MIDDLE, y + 20, key="running", size=14)


def main() -> None:
    """Plain BN above, SyncBN below."""
    d = Drawing(__file__, 400, 654)
    parts = [sums(values) for values in GPUS]
    local = [moments(*part) for part in parts]

    d.text(MIDDLE, 20, key="plain", size=16, bold=True)
    for gpu, (mean, variance) in enumerate(local):
        s = SUBSCRIPTS[gpu]
        d.text(place(mean), 46, f"GPU {gpu}: μ{s} = {mean:g}, σ{s}² = {variance:g}", size=14, cls=f"c{gpu + 1}")
        span(d, 88, mean, variance, f"c{gpu + 1}")
    standardize(d, 88, local)
    d.text(MIDDLE, 196, key="same_output", size=14)
    running(d, 242, [mean for mean, _ in local])

    d.line((10, 288), (390, 288), cls="muted", dash="5 4")
    d.text(MIDDLE, 314, key="sync", size=16, bold=True)
    for gpu, (total, squares, count) in enumerate(parts):
        left = (10, 206)[gpu]
        d.rect(left, 326, 184, 46, f"c{gpu + 1}", fill=0.14)
        d.text(left + 92, 344, f"GPU {gpu}", size=14, bold=True)
        d.text(left + 92, 363, f"Σx={total},  Σx²={squares},  m={count}", size=14)
        d.line((left + 92, 372), (left + 92, 389), cls=f"c{gpu + 1}", stroke=2, arrow=True)
    total, squares, count = (sum(column) for column in zip(*parts, strict=True))
    mean, variance = moments(total, squares, count)
    d.rect(10, 390, 380, 28, "c3", fill=0.18, stroke=2)
    d.text(22, 409, key="all_reduce", size=15, anchor="start", bold=True)
    d.text(380, 409, f"{total}, {squares}, {count}  →  μ = {mean:g}, σ² = {variance:g}", size=15, anchor="end")
    d.line((MIDDLE, 418), (MIDDLE, 429), cls="c3", stroke=2)
    span(d, 460, mean, variance, "c3")
    standardize(d, 460, [(mean, variance)] * 2)
    running(d, 614, [mean, mean])
    d.save()


if __name__ == "__main__":
    main()
