"""Ten boxes of one image, and which of them OHEM and SSD's hard negative mining keep."""

from _draw import Drawing

NAMES = ("N₁", "N₂", "P₁", "N₃", "N₄", "N₅", "N₆", "N₇", "P₂", "N₈")
LOSSES = (0.95, 0.9, 0.8, 0.7, 0.65, 0.55, 0.45, 0.3, 0.2, 0.1)  # total loss, already sorted
COPIES = {1, 4}  # N₂ lies on N₁, N₄ on N₃
POSITIVES = {2, 8}
BATCH, RATIO = 6, 3
LEFT, STEP, WIDTH = 14.0, 37.5, 24.0


def ohem() -> list[int]:
    """All boxes in one ranking, copies skipped, the first ones kept."""
    return [i for i in range(len(NAMES)) if i not in COPIES][:BATCH]


def ssd() -> list[int]:
    """All positives, and the hardest negatives up to three for each."""
    negatives = [i for i in range(len(NAMES)) if i not in POSITIVES]
    return sorted(POSITIVES) + negatives[: RATIO * len(POSITIVES)]


def middle(i: int) -> float:
    """The middle of a column."""
    return LEFT + STEP * i + WIDTH / 2


def decision(d: Drawing, y: float, kept: list[int], reasons: dict[int, str]) -> None:
    """A tick or a cross in each column, and a word where the reason is not the rank."""
    for i in range(len(NAMES)):
        x, cls = middle(i), "c1" if i in POSITIVES else "c2"
        if i in kept:
            d.circle(x, y, 13, cls, fill=0.85)
            d.line((x - 6, y), (x - 1.5, y + 5), (x + 6, y - 5), cls="paper", stroke=2.5)
        else:
            d.circle(x, y, 13, "muted")
            d.line((x - 5, y - 5), (x + 5, y + 5), cls="muted", stroke=2)
            d.line((x - 5, y + 5), (x + 5, y - 5), cls="muted", stroke=2)
        if i in reasons:
            d.text(x, y + 31, key=reasons[i], size=14, bold=True)


def main() -> None:
    """The losses above, the two decisions below, column by column."""
    d = Drawing(__file__, 400, 366)
    d.text(8, 18, key="losses", size=15, bold=True, anchor="start")
    base = 128
    for i, (name, loss) in enumerate(zip(NAMES, LOSSES, strict=True)):
        cls = "c1" if i in POSITIVES else "c2"
        d.rect(
            LEFT + STEP * i, base - 95 * loss, WIDTH, 95 * loss, cls, fill=0.85 if i in POSITIVES else 0.35, radius=0
        )
        d.text(middle(i), base + 19, name, size=15, bold=i in POSITIVES)
    d.line((8, base), (392, base), cls="muted")
    for x, key, cls, fill in ((14, "positive", "c1", 0.85), (200, "negative", "c2", 0.35)):
        d.rect(x, 160, 15, 15, cls, fill=fill, radius=0)
        d.text(x + 22, 173, key=key, size=14, anchor="start")
    d.text(8, 206, key="ohem", size=15, bold=True, anchor="start")
    decision(d, 228, ohem(), dict.fromkeys(COPIES, "copy") | {8: "easy"})
    d.text(8, 294, key="ssd", size=15, bold=True, anchor="start")
    decision(d, 316, ssd(), dict.fromkeys(POSITIVES, "always"))
    d.save()


if __name__ == "__main__":
    main()
