"""Four cases that capacity does not cure: shared slot, overlap, objects below the stride, thin rotated objects."""

from math import cos, pi, sin

from _draw import Drawing

d = Drawing(__file__, 400, 470)
SIDE, HIGH = 192.0, 226.0
CASES = [(4.0, 4.0, "slot"), (204.0, 4.0, "overlap"), (4.0, 238.0, "small"), (204.0, 238.0, "thin")]


def cross(x0: float, y0: float, x1: float, y1: float, cls: str) -> None:
    """Cross out what lies between the two corners."""
    d.line((x0, y0), (x1, y1), cls=cls, stroke=2)
    d.line((x0, y1), (x1, y0), cls=cls, stroke=2)


def grid(x: float, y: float, cell: float, count: int) -> None:
    """Draw a square grid of cells."""
    for k in range(count + 1):
        d.line((x + k * cell, y), (x + k * cell, y + count * cell), cls="muted")
        d.line((x, y + k * cell), (x + count * cell, y + k * cell), cls="muted")


for left, top, name in CASES:
    d.rect(left, top, SIDE, HIGH, "muted", radius=6)
    d.text(left + SIDE / 2, top + 21, key=name, size=14, bold=True)
    d.text(left + SIDE / 2, top + 196, key=f"{name}-why", size=14)
    d.text(left + SIDE / 2, top + 216, key=f"{name}-fix", size=14, cls="c3")

# two objects with one center and one shape: one slot
x, y = 4 + 96, 4 + 104
grid(x - 63, y - 63, 42, 3)
d.rect(x - 21, y - 21, 42, 42, "c3", fill=0.2, stroke=0, radius=0)
d.rect(x - 27, y - 56, 54, 112, "c1", stroke=2.5)
d.rect(x - 33, y - 50, 66, 100, "c2", stroke=2.5, dash="6 4")
d.circle(x, y, 4, "ink", fill=1, stroke=0)
cross(x + 26, y - 57, x + 40, y - 43, "c2")

# two people, IoU 18/30
x, y = 204 + 60, 4 + 44
for shift, cls, dash in ((18.0, "c2", "6 4"), (0.0, "c1", "")):
    d.circle(x + 36 + shift, y + 18, 10, cls, fill=0.25, stroke=0)
    d.polygon(
        [(x + 18 + shift, y + 128), (x + 54 + shift, y + 128), (x + 48 + shift, y + 32), (x + 24 + shift, y + 32)],
        cls,
        fill=0.25,
        stroke=0,
    )
    d.rect(x + shift, y, 72, 130, cls, stroke=2.5, dash=dash)
cross(x + 83, y + 6, x + 97, y + 20, "c2")
d.text(x - 8, y + 24, "0.9", size=14, cls="c1", anchor="end")
d.text(x + 98, y + 44, "0.8", size=14, cls="c2", anchor="start")

# three objects in one cell
x, y = 4 + 96, 238 + 104
grid(x - 63, y - 63, 42, 3)
d.rect(x - 21, y - 21, 42, 42, "c3", fill=0.2, stroke=0, radius=0)
for dx, dy, cls in ((-9.0, -10.0, "c1"), (9.0, -5.0, "c2"), (-3.0, 11.0, "c2")):
    d.rect(x + dx - 5, y + dy - 5, 10, 10, cls, fill=0.4, stroke=2, dash="" if cls == "c1" else "3 2", radius=1)

# two parallel bars of 10 : 1 at 45 degrees, one bar width apart
long, wide = 130.0, 13.0
half = (long + wide) / 2**0.5 / 2
x, y = 204 + 96, 238 + 104
for sign, cls, dash in ((-1, "c1", ""), (1, "c2", "6 4")):
    cx, cy = x + sign * wide / 2**0.5, y + sign * wide / 2**0.5
    corners = []
    for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        u, v = a * long / 2, b * wide / 2
        corners.append((cx + u * cos(-pi / 4) - v * sin(-pi / 4), cy + u * sin(-pi / 4) + v * cos(-pi / 4)))
    d.polygon(corners, cls, fill=0.35, stroke=1.5)
    d.rect(cx - half, cy - half, 2 * half, 2 * half, cls, stroke=2, dash=dash)

d.save()
