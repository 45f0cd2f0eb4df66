"""Draw which objects two names share after an assignment, a shallow copy and a deep copy."""

from __future__ import annotations

from _draw import Drawing

SLOT, WIDE = 26, 34
NAME, OUTER, INNER = 34, 104, 268


def outer(d: Drawing, y: float, cls: str, *, appended: bool) -> list[tuple[float, float]]:
    """A list of two references, and a third item where something was appended; returns where arrows start."""
    starts = []
    for row in range(3 if appended else 2):
        d.rect(OUTER, y + row * SLOT, WIDE, SLOT, cls, fill=0.14, radius=0)
        middle = y + row * SLOT + SLOT / 2
        if row == 2:
            d.text(OUTER + WIDE / 2, middle + 6, "5", size=16, bold=True)
        else:
            d.circle(OUTER + WIDE / 2, middle, 3, cls, fill=1, stroke=0)
            starts.append((OUTER + WIDE / 2, middle))
    return starts


def inner(d: Drawing, y: float, values: tuple[str, str], cls: str) -> tuple[float, float]:
    """A list of two numbers; a changed number stands out. Returns where arrows end."""
    for column, value in enumerate(values):
        d.rect(INNER + column * WIDE, y, WIDE, SLOT, cls, fill=0.14, radius=0)
        d.text(INNER + column * WIDE + WIDE / 2, y + 19, value, size=16, bold=value == "9")
    return INNER - 3, y + SLOT / 2


def name(d: Drawing, y: float, letter: str, target: float) -> None:
    """A name and its arrow to the outer list."""
    d.text(NAME, y + 6, letter, size=18, bold=True)
    d.line((NAME + 14, y), (OUTER - 3, target), stroke=2, arrow=True)


def head(d: Drawing, y: float, statement: str, result: str) -> None:
    """The statement of a panel (a label), and what `a` is afterwards."""
    d.line((8, y - 22), (392, y - 22), cls="muted")
    d.text(10, y, key=statement, size=16, anchor="start", bold=True)
    d.text(390, y, f"a = {result}", size=15, anchor="end")


def main() -> None:
    """Three panels: one list, two outer lists on the same inner ones, two separate graphs."""
    d = Drawing(__file__, 400, 580)
    d.text(10, 24, key="then", size=15, anchor="start")

    head(d, 64, "assign", "[[9, 2], [3, 4], 5]")
    starts = outer(d, 82, "c1", appended=True)
    for start, end in zip(starts, (inner(d, 82, ("9", "2"), "c1"), inner(d, 118, ("3", "4"), "c1")), strict=True):
        d.line(start, end, cls="c1", stroke=2, arrow=True)
    name(d, 95, "a", 108)
    name(d, 147, "b", 134)

    head(d, 206, "shallow", "[[9, 2], [3, 4]]")
    ends = (inner(d, 246, ("9", "2"), "c1"), inner(d, 302, ("3", "4"), "c1"))
    for letter, y, cls, dash in (("a", 224, "c1", ""), ("b", 290, "c2", "7 4")):
        for start, end in zip(outer(d, y, cls, appended=letter == "b"), ends, strict=True):
            d.line(start, end, cls=cls, stroke=2, dash=dash, arrow=True)
        name(d, y + SLOT, letter, y + SLOT)

    head(d, 410, "deep", "[[1, 2], [3, 4]]")
    for letter, y, cls, dash, first in (("a", 424, "c1", "", "1"), ("b", 494, "c2", "7 4", "9")):
        ends = (inner(d, y - 3, (first, "2"), cls), inner(d, y + SLOT + 3, ("3", "4"), cls))
        for start, end in zip(outer(d, y, cls, appended=letter == "b"), ends, strict=True):
            d.line(start, end, cls=cls, stroke=2, dash=dash, arrow=True)
        name(d, y + SLOT, letter, y + SLOT)
    d.save()


if __name__ == "__main__":
    main()
