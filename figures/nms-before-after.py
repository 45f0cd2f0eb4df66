"""Three boxes in a row: a deleted box may not delete others; if it could, the second object would lose its box."""

from __future__ import annotations

from _draw import Drawing

SIDE = 84.0
BOXES = {"A": (0.0, 0.9, "c1"), "B": (0.2, 0.8, "c2"), "C": (0.5, 0.7, "c3")}  # left edge in sides, score, color
DROP = {"A": 0.0, "B": 9.0, "C": 18.0}  # set off vertically, only to be seen


def iou(a: str, b: str) -> float:
    """IoU of two of the boxes as the text has them: they differ in their left edges only."""
    shared = 1 - abs(BOXES[a][0] - BOXES[b][0])
    return shared / (2 - shared)


def person(d: Drawing, x: float, y: float, cls: str) -> None:
    """A head and a body, standing at (x, y)."""
    d.circle(x, y - 66, 9, cls, fill=0.3, stroke=1.5)
    d.path(f"M{x - 13},{y}v-40a13,13 0 0 1 26,0v40Z", cls, fill=0.3)


def scene(d: Drawing, left: float, top: float, kept: str, dead: str) -> None:
    """The two people and the boxes: kept ones thick, dead ones dashed and crossed out, the others thin."""
    for x in (0.5, 1.12):
        person(d, left + x * SIDE, top + 94, "muted")
    for name, (edge, _, cls) in BOXES.items():
        x, y, gone = left + edge * SIDE, top + DROP[name], name in dead
        tone = "muted" if gone else cls
        d.rect(x, y, SIDE, SIDE, tone, stroke=4 if name in kept else 1.5, dash="3 4" if gone else "", radius=0)
        if gone:
            for y1, y2 in ((y, y + SIDE), (y + SIDE, y)):
                d.line((x, y1), (x + SIDE, y2), cls="muted", stroke=1.5)
        spot = {"A": (left - 12, top + 15), "B": (x + 9, y + SIDE + 16), "C": (x + SIDE + 12, y + SIDE - 3)}[name]
        d.text(*spot, name, size=16, cls=tone, bold=True)


def main() -> None:
    """Before; keep A; keep C; and what happens if the deleted B may still delete."""
    d = Drawing(__file__, 400, 364)
    d.rect(202, 186, 196, 176, "muted", stroke=1.5, dash="6 4")
    for panel, (key, kept, dead) in enumerate(
        (("before", "", ""), ("keepA", "A", "B"), ("keepC", "AC", "B"), ("undead", "A", "BC"))
    ):
        left, top = 36 + 200 * (panel % 2), 36 + 184 * (panel // 2)
        middle = 100 + 200 * (panel % 2)
        d.text(middle, top - 16, key=key, size=15, bold=True, cls="muted" if panel == 3 else "ink")
        scene(d, left, top, kept, dead)
        pair = ("", "AB", "AC", "BC")[panel]
        text = f"IoU({pair[0]}, {pair[1]}) = {iou(*pair):.2f}" if pair else ""
        sign = (">" if iou(*pair) > 0.5 else "<") + " 0.5" if pair else ""
        if pair:
            d.text(middle, top + 137, f"{text} {sign}", size=14, cls="muted" if panel == 3 else "ink")
        else:
            scores = ", ".join(f"{name} {score:g}" for name, (_, score, _) in BOXES.items())
            d.text(middle, top + 137, scores, size=14)
    d.save()


if __name__ == "__main__":
    main()
