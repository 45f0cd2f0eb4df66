"""Draw one image in two training batches and alone at inference: its statistics, and what comes out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from _draw import Drawing

LEFT, UNIT = 74, 38
IMAGE = 3


def at(value: float) -> float:
    """Where a value lies on the number lines."""
    return LEFT + UNIT * value


def image(d: Drawing, x: float, y: float, cls: str) -> None:
    """The diamond that stands for the image followed through the figure."""
    d.polygon(((x, y - 10), (x + 10, y), (x, y + 10), (x - 10, y)), cls, fill=1, stroke=0)


def panel(d: Drawing, y: float, key: str, cls: str, others: Sequence[int], mean: float, std: float, out: str) -> None:
    """A number line with the batch, mean ± one standard deviation, and the output of the image."""
    d.text(40, y - 62, key=key, size=16, cls=cls, anchor="start", bold=True)
    d.rect(at(mean - std), y - 46, at(mean + std) - at(mean - std), 46, cls, fill=0.16, stroke=0, radius=0)
    d.line((at(mean), y - 46), (at(mean), y), cls=cls, stroke=2.5)
    d.line((at(0), y), (at(6), y), cls="muted")
    for tick in (1, 3, 5):
        d.line((at(tick), y), (at(tick), y + 4), cls="muted")
        d.text(at(tick), y + 20, str(tick), size=14, cls="muted")
    for value, count in Counter(others).items():
        for k in range(count):
            level = k + (1 if value == IMAGE else 0)
            d.circle(at(value), y - 12 - 21 * level, 7, "ink", fill=0.25)
    image(d, at(IMAGE), y - 12, "ink")
    d.text(356, y - 32, key="output", size=14, cls="muted")
    d.text(356, y - 2, out, size=24, cls=cls, bold=True)


def main() -> None:
    """Two training batches, the store between, inference below."""
    d = Drawing(__file__, 400, 466)
    d.text(392, 24, key="same", size=14, anchor="end")
    panel(d, 86, "batch_a", "c1", (1, 1, 3), 2, 1, "+1")
    panel(d, 206, "batch_b", "c2", (3, 5, 5), 4, 1, "−1")
    d.line((66, 66), (20, 66), (20, 258), cls="c3", stroke=2, arrow=True)
    d.line((66, 186), (20, 186), cls="c3", stroke=2)
    d.rect(10, 260, 382, 46, "c3", fill=0.18, stroke=2)
    d.text(22, 289, key="running_stats", size=15, anchor="start", bold=True)
    d.text(380, 289, "μ̂ = 3,  σ̂² = 4/3", size=16, anchor="end")
    d.text(30, 250, key="write", size=14, cls="c3", anchor="start")
    d.line((20, 306), (20, 408), (66, 408), cls="c3", stroke=2, arrow=True)
    d.text(30, 330, key="read", size=14, cls="c3", anchor="start")
    panel(d, 428, "inference", "c3", (), 3, (4 / 3) ** 0.5, "0")
    d.save()


if __name__ == "__main__":
    main()
