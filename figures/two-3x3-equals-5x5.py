"""Draw two stacked 3 × 3 layers that see the same five cells as one 5 × 5, with weights and activations."""

from __future__ import annotations

from _draw import Drawing

CELL = 30


def row(d: Drawing, x: float, y: float, count: int, cls: str) -> None:
    """A row of cells."""
    for k in range(count):
        d.rect(x + k * CELL, y, CELL, 24, cls, fill=0.3, radius=0)


def fan(d: Drawing, x: float, top: float, low: float, width: int, cls: str) -> None:
    """Lines from one cell to the cells below that it reads."""
    for k in range(width):
        d.line((x, top), (x + (k - (width - 1) / 2) * CELL, low), cls=cls)


def bar(d: Drawing, y: float, value: float, text: str, cls: str) -> None:
    """A horizontal bar with its number."""
    d.rect(150, y, value, 20, cls, fill=0.4, radius=0)
    d.text(156 + value, y + 16, text, size=15, anchor="start", bold=True)


def main() -> None:
    """Both stacks above; weights, multiply-adds and stored maps below."""
    d = Drawing(__file__, 400, 476)
    d.text(96, 22, key="two", size=16, cls="c1", bold=True)
    d.text(304, 22, key="one", size=16, cls="c5", bold=True)
    row(d, 81, 40, 1, "c1")
    row(d, 51, 110, 3, "c4")
    row(d, 21, 180, 5, "ink")
    fan(d, 96, 64, 110, 3, "c1")
    for k in range(3):
        fan(d, 66 + k * CELL, 134, 180, 3, "c4")
    d.text(150, 127, "ReLU", size=14, anchor="start", cls="c4", bold=True)
    row(d, 289, 40, 1, "c5")
    row(d, 229, 180, 5, "ink")
    fan(d, 304, 64, 180, 5, "c5")
    d.text(200, 232, key="same", size=15)
    d.line((6, 248), (394, 248), cls="muted")
    for y, key, first, second, texts in (
        (264, "weights", 18, 25, ("18 C²", "25 C²")),
        (338, "nonlinear", 2, 1, ("2", "1")),
        (412, "maps", 2, 1, ("2", "1")),
    ):
        scale = 7 if key == "weights" else 80
        d.text(6, y + 28, key=key, size=15, anchor="start")
        bar(d, y, first * scale, texts[0], "c1")
        bar(d, y + 26, second * scale, texts[1], "c5")
    d.save()


if __name__ == "__main__":
    main()
