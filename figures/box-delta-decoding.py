"""Draw one anchor with its ground truth and regression targets, then the box decoded from predicted deltas."""

import math

from _draw import Drawing

Box = tuple[float, float, float, float]  # centre x, centre y, width, height in image pixels

ANCHOR: Box = (110, 120, 128, 128)
TRUTH: Box = (134, 104, 160, 112)
PREDICTED = (0.15, -0.10, 0.20, -0.10)
LEFT, SCALE, COLUMN = 30, 0.86, 180


def decode(anchor: Box, deltas: tuple[float, float, float, float]) -> Box:
    """The box that the deltas make of the anchor."""
    x, y, w, h = anchor
    tx, ty, tw, th = deltas
    return x + tx * w, y + ty * h, w * math.exp(tw), h * math.exp(th)


def place(x: float, y: float, top: float) -> tuple[float, float]:
    """Where the image point lies in the viewBox."""
    return (x - LEFT) * SCALE, top + y * SCALE + 6


def outline(d: Drawing, box: Box, top: float, cls: str, *, dash: str = "", fill: float = 0.0) -> None:
    """A box and its centre."""
    x, y, w, h = box
    d.rect(*place(x - w / 2, y - h / 2, top), w * SCALE, h * SCALE, cls, stroke=2.5, dash=dash, fill=fill, radius=0)
    d.circle(*place(x, y, top), 3.5, cls, fill=1, stroke=0)


def shift(d: Drawing, start: Box, end: Box, top: float) -> None:
    """The arrow between two centres."""
    (x0, y0), (x1, y1) = place(*start[:2], top), place(*end[:2], top)
    d.line((x0, y0), (x1 - 3, y1 + 2), cls="ink", stroke=2, arrow=True)


def equation(d: Drawing, y: float, name: str, right: str, cls: str) -> None:
    """One line such as w = 128 · exp(0.2)."""
    d.text(COLUMN, y, name, cls=cls, anchor="start", size=15, bold=True)
    d.text(COLUMN + 23, y, right, anchor="start", size=12.5)


def target(d: Drawing, y: float, index: str, right: str) -> None:
    """One line such as t*x = 24 / 128, the star set higher and the index lower."""
    equation(d, y, "t", right.replace("-", "−"), "ink")
    d.text(COLUMN + 8, y - 4, "*", anchor="start", size=13, bold=True)
    d.text(COLUMN + 8, y + 6, index, anchor="start", size=12, bold=True)


def swatch(d: Drawing, y: float, key: str, cls: str, dash: str = "") -> None:
    """A piece of outline and its meaning."""
    d.line((COLUMN, y - 4), (COLUMN + 24, y - 4), cls=cls, stroke=2.5, dash=dash)
    d.text(COLUMN + 32, y, key=key, anchor="start")


def encode_panel(d: Drawing, top: float) -> None:
    """Anchor and ground truth, with the four targets."""
    d.text(12, top + 24, key="encode", anchor="start", bold=True, size=14)
    outline(d, ANCHOR, top, "c1", dash="7 4")
    outline(d, TRUTH, top, "c3", fill=0.12)
    shift(d, ANCHOR, TRUTH, top)
    swatch(d, top + 50, "anchor", "c1", "7 4")
    swatch(d, top + 70, "truth", "c3")
    (xa, ya, wa, ha), (x, y, w, h) = ANCHOR, TRUTH
    d.text(*place(x, y - h / 2 - 7, top), f"{w} × {h}", cls="c3", size=12)
    d.text(*place(xa, ya + ha / 2 - 7, top), f"{wa} × {ha}", cls="c1", size=12)
    target(d, top + 104, "x", f"= ({x} − {xa}) / {wa} = {(x - xa) / wa:.3f}")
    target(d, top + 128, "y", f"= ({y} − {ya}) / {ha} = {(y - ya) / ha:.3f}")
    target(d, top + 152, "w", f"= ln({w} / {wa}) = {math.log(w / wa):.3f}")
    target(d, top + 176, "h", f"= ln({h} / {ha}) = {math.log(h / ha):.3f}")


def decode_panel(d: Drawing, top: float) -> None:
    """The predicted deltas applied to the anchor."""
    d.text(12, top + 24, key="decode", anchor="start", bold=True, size=14)
    box = decode(ANCHOR, PREDICTED)
    outline(d, ANCHOR, top, "c1", dash="7 4")
    outline(d, TRUTH, top, "c3", dash="2 4")
    outline(d, box, top, "c2", fill=0.14)
    shift(d, ANCHOR, box, top)
    swatch(d, top + 50, "decoded", "c2")
    swatch(d, top + 70, "truth", "c3", "2 4")
    d.text(COLUMN, top + 96, key="predicted", anchor="start")
    tx, ty, tw, th = (f"{t:g}".replace("-", "−") for t in PREDICTED)
    d.text(COLUMN, top + 114, f"({tx}, {ty}, {tw}, {th})", anchor="start")
    (xa, ya, wa, ha), (x, y, w, h) = ANCHOR, box
    equation(d, top + 140, "x", f"= {xa} + {tx} · {wa} = {x:.1f}", "c2")
    equation(d, top + 160, "y", f"= {ya} − {ty[1:]} · {ha} = {y:.1f}", "c2")
    equation(d, top + 180, "w", f"= {wa} · exp({tw}) = {w:.1f}", "c2")
    equation(d, top + 200, "h", f"= {ha} · exp({th}) = {h:.1f}", "c2")


def main() -> None:
    """Build the figure and save it."""
    d = Drawing(__file__, 400, 418)
    encode_panel(d, 0)
    d.line((12, 200), (388, 200), cls="muted")
    decode_panel(d, 206)
    d.save()


if __name__ == "__main__":
    main()
