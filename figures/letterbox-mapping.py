"""Letterbox to scale: forward with a ratio and a padding, back in reverse order, and two ways to get it wrong."""

from _draw import Drawing

UNIT = 0.17
"""ViewBox units for a pixel, in all four pictures."""
CAR = (400, 200, 800, 500)
"""The box of the car in the original picture, 1280 × 720."""
SHAPE = ((0, 0.8), (0, 0.46), (0.2, 0.42), (0.34, 0), (0.7, 0), (0.84, 0.42), (1, 0.5), (1, 0.8))


def place(x: float, y: float, sx: float, sy: float, shift: float) -> tuple[float, float, float, float]:
    """The car's box in a picture at (x, y) after scaling by sx, sy and moving down by shift pixels."""
    x1, y1, x2, y2 = CAR
    left, top = x + x1 * sx * UNIT, y + (y1 * sy + shift) * UNIT
    return left, top, (x2 - x1) * sx * UNIT, (y2 - y1) * sy * UNIT


def car(d: Drawing, box: tuple[float, float, float, float], squeeze: float = 1) -> None:
    """A car that fills its box."""
    left, top, width, height = box
    d.polygon([(left + u * width, top + v * height) for u, v in SHAPE], "muted", fill=0.25)
    for u in (0.22, 0.78):
        r = 0.2 * height
        cx, cy = left + u * width, top + height - r
        rx = r * squeeze
        wheel = (
            f"M{cx - rx:.1f} {cy:.1f} a{rx:.1f} {r:.1f} 0 1 0 {2 * rx:.1f} 0 a{rx:.1f} {r:.1f} 0 1 0 {-2 * rx:.1f} 0"
        )
        d.path(wheel, "paper", fill=1, stroke=0)
        d.path(wheel, "muted", fill=0.4)


def hatched(d: Drawing, x: float, y: float, w: float, h: float) -> None:
    """A padded strip, with slanted strokes."""
    d.rect(x, y, w, h, "c4", fill=0.12, stroke=0, radius=0)
    for i in range(1, 7):
        right = x + i * w / 6
        d.line((right - 14, y + h), (right, y), cls="c4")


def main() -> None:
    """Draw the way there, the way back, and stretching."""
    d = Drawing(__file__, 400, 388)
    wide, high, side, pad = 1280 * UNIT, 720 * UNIT, 640 * UNIT, 140 * UNIT
    left, right = 8.0, 284.0

    d.text(left, 20, key="original", size=14, anchor="start")
    d.rect(left, 30, wide, high, "ink", radius=0)
    box = place(left, 30, 1, 1, 0)
    car(d, box)
    d.rect(*box, "c1", stroke=2.5, radius=0)

    d.text(right + side, 20, key="input", size=14, anchor="end")
    hatched(d, right, 30, side, pad)
    hatched(d, right, 30 + side - pad, side, pad)
    d.rect(right, 30, side, side, "ink", radius=0)
    d.rect(right, 30 + pad, side, side - 2 * pad, "ink", radius=0)
    box = place(right, 30, 0.5, 0.5, 140)
    car(d, box)
    d.rect(*box, "c1", stroke=2.5, radius=0)
    d.text(right + side / 2, 162, key="pad", size=14, cls="c4")

    d.line((left + wide + 6, 84), (right - 6, 84), stroke=2.5, arrow=True)
    d.text(left, 176, key="forth", size=14, anchor="start", bold=True)
    d.line((left + 108, 171), (left + 150, 171), stroke=2, arrow=True)
    d.line((left + 150, 197), (left + 108, 197), cls="c1", stroke=2, arrow=True)
    d.text(left + 98, 202, key="back", size=14, anchor="end", bold=True, cls="c1")

    top = 222.0
    d.rect(left, top, wide, high, "ink", radius=0)
    box = place(left, top, 1, 1, 0)
    car(d, box)
    d.rect(*box, "c1", stroke=2.5, radius=0)
    d.text(left + 6, top + 20, key="restored", size=14, anchor="start", cls="c1")
    x, y, w, h = place(left, top, 1, 1, 280)
    d.rect(x, y, w, h, "c5", stroke=2, dash="5 4", radius=0)
    d.text(left, 378, key="wrong", size=14, anchor="start", cls="c5")

    d.text(right + side, top - 8, key="stretched", size=14, anchor="end", cls="muted")
    d.rect(right, top, side, side, "muted", dash="5 4", radius=0)
    box = place(right, top, 0.5, 640 / 720, 0)
    car(d, box, 0.5 / (640 / 720))
    d.rect(*box, "muted", stroke=2, radius=0)
    d.save()


if __name__ == "__main__":
    main()
