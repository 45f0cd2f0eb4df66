"""A dense single head beside proposals and a head per box; box heights are multiply-adds, to scale."""

from _draw import Drawing

UNIT = 0.75  # height of 10^9 multiply-adds
LEFT, RIGHT, WIDTH = 90.0, 298.0, 156.0

d = Drawing(__file__, 400, 530)


def stage(x: float, y: float, cost: float, cls: str) -> float:
    """A stage as tall as its cost; returns its lower edge."""
    d.rect(x - WIDTH / 2, y, WIDTH, cost * UNIT, cls, fill=0.25, radius=1)
    return y + cost * UNIT


def arrow(x: float, top: float, bottom: float) -> None:
    """An arrow down, along the flow."""
    d.line((x, top), (x, bottom), arrow=True)


d.text(LEFT, 20, key="one", size=15, bold=True)
d.text(RIGHT, 20, key="two", size=15, bold=True)
d.line((188, 8), (188, 512), cls="muted", dash="4 4")

# one stage
d.rect(LEFT - 22.5, 79, 45, 45, "muted", fill=0.12)
d.text(LEFT, 72, "300 × 300", size=14)
arrow(LEFT, 126, 144)
y = stage(LEFT, 146, 29.9, "c1")
d.text(LEFT, 162, "VGG-16 · 30 G", size=14)
arrow(LEFT, y + 2, y + 20)
y = stage(LEFT, y + 22, 1.5, "c2")
d.text(LEFT, y + 18, key="dense", size=14)
d.text(LEFT, y + 37, key="once", size=14, cls="c2")
arrow(LEFT, y + 45, y + 63)
d.text(LEFT, y + 80, key="dense-boxes", size=14)
arrow(LEFT, y + 87, y + 105)
d.text(LEFT, y + 121, "NMS", size=14)
d.rect(12, 380, 156, 94, "muted", radius=3, stroke=1.5, dash="4 4")
d.text(LEFT, 401, key="total", size=14)
d.text(LEFT, 421, "31 G : 226 G", size=14, bold=True)
d.text(LEFT, 443, key="speed", size=14)
d.text(LEFT, 463, "46 : 7", size=14, bold=True)
d.text(LEFT, 502, key="scale-1", size=14, cls="muted")
d.text(LEFT, 521, key="scale-2", size=14, cls="muted")

# two stages
d.rect(RIGHT - 75, 34, 150, 90, "muted", fill=0.12)
d.text(RIGHT, 84, "600 × 1000", size=14)
arrow(RIGHT, 126, 144)
y = stage(RIGHT, 146, 183.9, "c1")
d.text(RIGHT, 220, "VGG-16 · 184 G", size=14)
arrow(RIGHT, y + 2, y + 20)
y = stage(RIGHT, y + 22, 5.7, "c3")
d.text(RIGHT, y + 18, key="rpn", size=14)
d.text(RIGHT, y + 37, key="first", size=14, cls="c3")
arrow(RIGHT, y + 45, y + 63)
d.text(RIGHT, y + 80, key="proposals", size=14)
arrow(RIGHT, y + 87, y + 105)
top = y + 107
for shift in (9, 6, 3):
    d.rect(RIGHT - WIDTH / 2 + shift, top + shift, WIDTH, 27, "c2", radius=1)
d.rect(RIGHT - WIDTH / 2, top, WIDTH, 27, "paper", fill=1, radius=1)
stage(RIGHT, top, 36, "c2")
d.text(RIGHT, top + 19, key="head", size=14)
d.text(RIGHT, top + 54, key="second", size=14, cls="c2")
arrow(RIGHT, top + 62, top + 78)
d.text(RIGHT, top + 92, "NMS", size=14)

d.save()
