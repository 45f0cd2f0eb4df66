"""Local statistics of plain BN beside the all-reduced ones of SyncBN, on four numbers on two GPUs."""

from __future__ import annotations

from _draw import Drawing

BATCHES = ((1, 3), (5, 7))
LEFTS = (8, 202)
WIDTH = 180
SUBSCRIPTS = "₀₁"


def sums(values: tuple[int, ...]) -> tuple[int, int, int]:
    """Sum, sum of squares and count."""
    return sum(values), sum(v * v for v in values), len(values)


def moments(total: int, squares: int, count: int) -> tuple[float, float]:
    """Mean and variance from the three sums."""
    mean = total / count
    return mean, squares / count - mean * mean


def batches(d: Drawing, y: float) -> None:
    """The two GPUs with their values, in two colours."""
    for gpu, (left, values) in enumerate(zip(LEFTS, BATCHES, strict=True)):
        d.box(left, y, WIDTH, 34, f"GPU {gpu}: x = {', '.join(map(str, values))}", cls=f"c{gpu + 1}")
        d.line((left + WIDTH / 2, y + 34), (left + WIDTH / 2, y + 57), arrow=True)


def main() -> None:
    """Draw plain BN above, SyncBN below."""
    d = Drawing(__file__, 390, 448)
    parts = [sums(values) for values in BATCHES]

    d.text(195, 20, key="plain", size=14, bold=True)
    batches(d, 34)
    for gpu, (left, part) in enumerate(zip(LEFTS, parts, strict=True)):
        mean, variance = moments(*part)
        s = SUBSCRIPTS[gpu]
        d.box(left, 92, WIDTH, 34, f"μ{s} = {mean:g}, σ{s}² = {variance:g}", cls=f"c{gpu + 1}")
    d.text(195, 146, key="differ", cls="muted")
    d.line((8, 162), (382, 162), cls="muted", dash="5 4")

    d.text(195, 188, key="sync", size=14, bold=True)
    batches(d, 202)
    for gpu, (left, (total, squares, count)) in enumerate(zip(LEFTS, parts, strict=True)):
        d.box(left, 260, WIDTH, 34, f"Σx = {total}, Σx² = {squares}, M = {count}", cls=f"c{gpu + 1}", size=12)
        d.line((left + WIDTH / 2, 294), (left + WIDTH / 2, 315), arrow=True)
    total, squares, count = (sum(column) for column in zip(*parts, strict=True))
    d.rect(8, 316, 374, 48, "c3", fill=0.14)
    d.text(195, 336, key="reduce", bold=True)
    d.text(195, 355, f"Σx = {total}, Σx² = {squares}, M = {count}")
    mean, variance = moments(total, squares, count)
    for left in LEFTS:
        d.line((left + WIDTH / 2, 364), (left + WIDTH / 2, 385), arrow=True)
        d.box(left, 386, WIDTH, 34, f"μ = {mean:g}, σ² = {variance:g}", cls="c3")
    d.text(195, 440, key="same", cls="muted")
    d.save()


if __name__ == "__main__":
    main()
