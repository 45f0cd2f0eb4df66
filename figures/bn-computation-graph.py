"""Draw how the gradient of one output of batch normalization flows back to every input, and what each route adds."""

from __future__ import annotations

from _draw import Drawing

ROWS = (54, 102, 150, 198)
LEFT, RIGHT, MIDDLE = 44, 356, 200
MEAN, VARIANCE = 78, 174
COLUMNS = (176, 236, 296, 356)
NUMERALS = "₁₂₃₄"
NUMBERS = {1.0: "1", 0.5: "½", 0.25: "¼", 0.0: "0", -0.25: "−¼", -0.5: "−½"}
TERMS = (
    ("direct", "c1", (1.0, 0.0, 0.0, 0.0)),
    ("via_mean", "c2", (-0.25, -0.25, -0.25, -0.25)),
    ("via_var", "c4", (-0.25, -0.25, 0.25, 0.25)),
)
DASHES = {"c1": "", "c2": "7 4", "c4": "2 4"}


def graph(d: Drawing) -> None:
    """The three ways back from the first output; every other connection in gray."""
    for y in ROWS[1:]:
        d.line((LEFT, y), (RIGHT, y), cls="muted")
        for node in (MEAN, VARIANCE):
            d.line((MIDDLE, node), (RIGHT, y), cls="muted")
    d.line((RIGHT - 15, ROWS[0]), (LEFT + 16, ROWS[0]), cls="c1", stroke=3, arrow=True)
    for node, cls in ((MEAN, "c2"), (VARIANCE, "c4")):
        d.line((RIGHT, ROWS[0]), (MIDDLE, node), cls=cls, stroke=3, dash=DASHES[cls])
        for y in ROWS:
            dx, dy = LEFT - MIDDLE, y - node
            length = (dx * dx + dy * dy) ** 0.5
            end = (LEFT - 17 * dx / length, y - 17 * dy / length)
            d.line((MIDDLE, node), end, cls=cls, stroke=2.5, dash=DASHES[cls], arrow=True)
    for node, name, cls in ((MEAN, "μ", "c2"), (VARIANCE, "σ²", "c4")):
        d.rect(MIDDLE - 24, node - 15, 48, 30, "paper", fill=1, stroke=0)
        d.rect(MIDDLE - 24, node - 15, 48, 30, cls, fill=0.16, stroke=2)
        d.text(MIDDLE, node + 6, name, size=18, bold=True)
    for y, numeral in zip(ROWS, NUMERALS, strict=True):
        for x, letter in ((LEFT, "x"), (RIGHT, "y")):
            strong = letter == "y" and numeral == "₁"
            d.circle(x, y, 16, "paper", fill=1, stroke=0)
            d.circle(x, y, 16, "ink", fill=0.2 if strong else 0, stroke=2.5 if strong else 1.5)
            d.text(x, y + 6, letter + numeral, size=16, bold=strong)
    d.text(392, 22, key="only", size=14, anchor="end")


def bar(d: Drawing, x: float, y: float, value: float, cls: str) -> None:
    """One signed bar on the baseline y, with its number on the other side of the line."""
    height = 44 * value
    if value:
        d.rect(x - 11, min(y, y - height), 22, abs(height), cls, fill=0.55, stroke=1.5, radius=0)
    d.text(x, y + 18 if value >= 0 else y - 6, NUMBERS[value], size=15)


def main() -> None:
    """The graph, then one row of bars for each route and one for their sum."""
    d = Drawing(__file__, 400, 552)
    graph(d)
    for x, numeral in zip(COLUMNS, NUMERALS, strict=True):
        d.text(x, 250, f"x{numeral}", size=16, cls="muted")
    for (key, cls, values), y in zip(TERMS, (314, 396, 448), strict=True):
        d.line((10, y - 12), (40, y - 12), cls=cls, stroke=3, dash=DASHES[cls])
        d.text(48, y - 7, key=key, size=15, anchor="start")
        d.line((150, y), (386, y), cls="muted")
        for x, value in zip(COLUMNS, values, strict=True):
            bar(d, x, y, value, cls)
    d.text(390, 353, key="constant", size=14, cls="muted", anchor="end")
    d.line((10, 478), (390, 478), stroke=2)
    d.text(48, 516, key="total", size=15, anchor="start", bold=True)
    d.line((150, 522), (386, 522), cls="muted")
    for column, x in enumerate(COLUMNS):
        bar(d, x, 522, sum(values[column] for _, _, values in TERMS), "ink")
    d.save()


if __name__ == "__main__":
    main()
