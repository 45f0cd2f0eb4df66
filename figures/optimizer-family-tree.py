"""Draw how Adam and AdamW grow out of SGD: a box for each method, on each arrow what was missing and what is added."""

from __future__ import annotations

from _draw import Drawing

W, H = 132, 52
LEFT, MIDDLE, RIGHT = 70, 200, 330  # centers of the boxes
OUTER = 24  # the outer arrows keep this distance to the edge of the drawing


def method(d: Drawing, x: float, y: float, name: str, step: str, cls: str, width: float = W) -> None:
    """A box around (x, y) with the method's name and what one step takes away from the weight."""
    d.rect(x - width / 2, y - H / 2, width, H, cls, fill=0.12, stroke=2)
    d.text(x, y - 5, name, key="" if name else "momentum", size=16, bold=True)
    d.text(x, y + 18, step, size=16)


def note(d: Drawing, x: float, y: float, key: str, cls: str, anchor: str) -> None:
    """Two lines beside an arrow: what was missing, in gray, and what is added."""
    d.text(x, y, key=f"{key}-lacks", size=14, cls="muted", anchor=anchor)
    d.text(x, y + 20, key=f"{key}-adds", size=14, cls=cls, anchor=anchor, bold=True)


def main() -> None:
    """SGD on top, the direction on the left, the scale on the right, Adam where they meet."""
    d = Drawing(__file__, 400, 566)
    outer = 400 - OUTER
    method(d, MIDDLE, 32, "SGD", "η·g", "ink")
    d.line((MIDDLE - W / 2, 32), (OUTER, 32), (OUTER, 206), cls="c2", stroke=2, arrow=True)
    note(d, OUTER + 12, 98, "direction", "c2", "start")
    method(d, LEFT, 234, "", "η·m", "c2")
    d.line((MIDDLE + W / 2, 32), (outer, 32), (outer, 138), cls="c1", stroke=2, arrow=True)
    note(d, outer - 12, 98, "scale", "c1", "end")
    method(d, RIGHT, 166, "AdaGrad", "η·g / √Σg²", "c1")
    d.line((outer, 192), (outer, 264), cls="c1", stroke=2, arrow=True)
    note(d, outer - 12, 220, "forget", "c1", "end")
    method(d, RIGHT, 292, "RMSprop", "η·g / √v", "c1")
    d.line((OUTER, 260), (OUTER, 408), (MIDDLE - W / 2 - 2, 408), cls="c2", stroke=2, arrow=True)
    d.line((outer, 318), (outer, 408), (MIDDLE + W / 2 + 2, 408), cls="c1", stroke=2, arrow=True)
    note(d, MIDDLE, 348, "adam", "c4", "middle")
    method(d, MIDDLE, 408, "Adam", "η·m̂ / √v̂", "c4")
    d.line((MIDDLE, 434), (MIDDLE, 508), cls="c4", stroke=2, arrow=True)
    note(d, MIDDLE + 12, 462, "decay", "c4", "start")
    method(d, MIDDLE, 536, "AdamW", "η·m̂ / √v̂ + ηλw", "c4", width=168)
    d.save()


if __name__ == "__main__":
    main()
