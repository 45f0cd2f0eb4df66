"""OHEM ranks all RoIs by their total loss; SSD keeps the positives and ranks the negatives only."""

import numpy as np
from _draw import Drawing

POSITIVES = {"ohem": {1, 5, 10}, "ssd": {0, 1}}
DUPLICATES = {2, 6}
BATCH, RATIO, COUNT = 6, 3, 16
SEED = 584
STEP, WIDTH, HEIGHT, GAP = 23, 16, 78, 14


def losses(seed: int, skip: int) -> np.ndarray:
    """Sixteen seeded losses, the largest of them 1; those after the first `skip` are sorted downwards."""
    values = np.random.default_rng(seed).exponential(size=COUNT)
    heights: np.ndarray = np.concatenate([values[:skip], np.sort(values[skip:])[::-1]]) / values.max()
    return heights


def left_edge(index: int, gap_after: int) -> float:
    """Where a bar starts; a gap sets the first `gap_after` bars apart."""
    return 16 + STEP * index + (GAP if gap_after and index >= gap_after else 0)


def flow(d: Drawing, top: float, names: tuple[str, str, str]) -> None:
    """Three boxes with arrows between them, two lines of text in each."""
    for i, name in enumerate(names):
        x = 6 + 135 * i
        d.rect(x, top, 118, 42, ("muted", "c4", "c3")[i], fill=0.12, dash="5 3" if name == "readonly" else "")
        d.text(x + 59, top + 18, key=f"{name}1", size=12.5)
        d.text(x + 59, top + 35, key=f"{name}2", size=12.5)
        if i:
            d.line((x - 17, top + 21), (x - 2, top + 21), arrow=True)


def bars(d: Drawing, base: float, heights: np.ndarray, positives: set[int], kept: set[int], gap_after: int = 0) -> None:
    """One bar per sample: filled if kept, dashed if dropped; positives carry a disc."""
    for i, value in enumerate(heights):
        x, h = left_edge(i, gap_after), HEIGHT * value
        cls = "c1" if i in positives else "c2"
        d.rect(x, base - h, WIDTH, h, cls, fill=0.75 if i in kept else 0, dash="" if i in kept else "3 2", radius=0)
        if i in positives:
            d.circle(x + WIDTH / 2, base + 11, 5, "c1", fill=1)
    d.line((10, base), (395, base), cls="muted")


def bracket(d: Drawing, left: float, right: float, y: float, cls: str) -> None:
    """A horizontal bracket over the bars between two left edges."""
    left, right = left - 2, right + WIDTH + 2
    d.line((left, y + 6), (left, y), (right, y), (right, y + 6), cls=cls)


def main() -> None:
    """Draw OHEM above, SSD below, and the key at the foot."""
    d = Drawing(__file__, 400, 484)
    d.text(6, 18, key="ohem", bold=True, size=14, anchor="start")
    flow(d, 28, ("readonly", "select", "train"))
    chosen = [i for i in range(COUNT) if i not in DUPLICATES][:BATCH]
    base = 206
    bracket(d, left_edge(0, 0), left_edge(chosen[-1], 0), 112, "c3")
    d.text(14, 104, key="top_b", size=12.5, anchor="start")
    d.text(394, 136, key="total", cls="muted", size=12, anchor="end")
    bars(d, base, losses(SEED, 0), POSITIVES["ohem"], set(chosen))
    for i in DUPLICATES:
        x = left_edge(i, 0) + WIDTH / 2
        d.line((x - 5, base + 6), (x + 5, base + 16), stroke=2)
        d.line((x - 5, base + 16), (x + 5, base + 6), stroke=2)
        d.text(x + 9, base + 16, "NMS", size=12, anchor="start")

    d.text(6, 258, key="ssd", bold=True, size=14, anchor="start")
    flow(d, 268, ("forward", "split", "masked"))
    positives = len(POSITIVES["ssd"])
    count = RATIO * positives
    base = 436
    bracket(d, left_edge(0, positives), left_edge(positives - 1, positives), 346, "c1")
    d.text(left_edge(0, 0) + (STEP + WIDTH) / 2, 339, key="all_kept", size=12.5)
    bracket(d, left_edge(positives, positives), left_edge(positives + count - 1, positives), 346, "c2")
    d.text(left_edge(positives, positives), 339, key="ratio", size=12.5, anchor="start")
    d.text(394, 366, key="confidence", cls="muted", size=12, anchor="end")
    bars(d, base, losses(SEED, positives), POSITIVES["ssd"], set(range(positives + count)), positives)

    for x, key, cls in ((16, "foreground", "c1"), (142, "background", "c2"), (264, "dropped", "muted")):
        kept = key != "dropped"
        d.rect(x, 463, 14, 13, cls, fill=0.75 if kept else 0, dash="" if kept else "3 2", radius=0)
        d.text(x + 20, 474, key=key, size=12.5, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
