"""Draw an object on the seam of two tiles, without and with overlap, and a large one that needs the whole image."""

from __future__ import annotations

from _draw import Drawing

SCALE = 1.6  # units per pixel in the two panels
PERSON, OVERLAP, LEFT_PART = 30 * SCALE, 80 * SCALE, 15 * SCALE
SEAM = 216
TALL = 106


def person(d: Drawing, x: float, y: float) -> None:
    """A person seen from the side, in a square of PERSON units with its top left corner at (x, y)."""
    s = PERSON
    d.circle(x + s / 2, y + 0.16 * s, 0.13 * s, "ink", fill=0.55, stroke=0)
    for points in (
        [(0.5, 0.3), (0.5, 0.62)],
        [(0.06, 0.36), (0.94, 0.36)],
        [(0.12, 0.98), (0.5, 0.62), (0.88, 0.98)],
    ):
        d.line(*((x + a * s, y + b * s) for a, b in points), stroke=5)


def truck(d: Drawing, x: float, y: float, w: float) -> None:
    """A truck of width w, standing on y."""
    d.rect(x, y - 0.42 * w, 0.68 * w, 0.32 * w, "ink", fill=0.45, stroke=0, radius=1)
    d.rect(x + 0.7 * w, y - 0.3 * w, 0.28 * w, 0.2 * w, "ink", fill=0.45, stroke=0, radius=1)
    for part in (0.18, 0.5, 0.84):
        d.circle(x + part * w, y - 0.07 * w, 0.07 * w, "ink", fill=0.8, stroke=0)


def thumbnail(d: Drawing) -> None:
    """The large image with its tiles, and the resized copy that finds the truck."""
    x0, y0, unit = 14, 12, 164 / 4000
    d.rect(x0, y0, 4000 * unit, 3000 * unit, "muted", radius=0)
    for k in range(6):
        left = min(700 * k, 3200)
        if k:
            d.line((x0 + left * unit, y0), (x0 + left * unit, y0 + 3000 * unit), cls="muted", dash="2 4")
    for k in range(1, 5):
        top = min(700 * k, 2200)
        d.line((x0, y0 + top * unit), (x0 + 4000 * unit, y0 + top * unit), cls="muted", dash="2 4")
    truck(d, x0 + 900 * unit, y0 + 2300 * unit, 2200 * unit)
    d.rect(x0, y0, 800 * unit, 800 * unit, "c1", stroke=2.5, radius=0)
    d.rect(x0 + 700 * unit, y0, 800 * unit, 800 * unit, "c2", stroke=2.5, radius=0)
    d.line((190, 74), (246, 74), cls="ink", stroke=2, arrow=True)
    d.text(218, 64, key="whole", size=15)
    small, x1, y1 = 84 / 4000, 256, 42
    d.rect(x1, y1, 4000 * small, 3000 * small, "muted", radius=0)
    truck(d, x1 + 900 * small, y1 + 2300 * small, 2200 * small)
    d.rect(x1 + 820 * small, y1 + 1290 * small, 2360 * small, 1090 * small, "c3", stroke=2.5, radius=0)
    d.text(298, 126, key="large", size=15, cls="c3")


def panel(d: Drawing, top: float, *, overlap: bool) -> None:
    """Two tiles around the seam; outside they are left open, because they go on."""
    start = SEAM - (OVERLAP if overlap else 0)
    shift = 10 if overlap else 0
    bottom = top + TALL
    if overlap:
        d.rect(start, top + shift, OVERLAP, TALL - shift, "muted", fill=0.1, stroke=0, radius=0)
        for k in range(-5, 9):
            a, b = start + 20 * k, start + 20 * k + TALL - shift
            lo, hi = max(a, start), min(b, SEAM)
            if hi > lo:
                d.line((lo, bottom - (lo - a)), (hi, bottom - (hi - a)), cls="muted", stroke=1.5)
    d.line((12, top), (SEAM, top), (SEAM, bottom), (12, bottom), cls="c1", stroke=2.5)
    d.line(
        (388, top + shift), (start, top + shift), (start, bottom + shift), (388, bottom + shift), cls="c2", stroke=2.5
    )
    d.text(18, top + 21, key="tile1", size=15, cls="c1", anchor="start", bold=True)
    d.text(384, top + shift + 21, key="tile2", size=15, cls="c2", anchor="end", bold=True)
    x, y = SEAM - LEFT_PART, top + 36
    person(d, x, y)
    if overlap:
        d.rect((start + x) / 2 - 34, y + 3, 68, 24, "paper", fill=1, stroke=0)
        d.text((start + x) / 2, y + 20, key="shared", size=15, cls="muted")
        d.rect(x - 3, y - 3, PERSON + 6, PERSON + 6, "c2", stroke=3, radius=0)
        d.rect(x + 3, y + 2, LEFT_PART - 4, PERSON - 4, "c1", stroke=2.5, dash="5 3", radius=0)
        d.line((x + 3, y + 2), (SEAM - 1, y + PERSON - 2), cls="c1", stroke=2.5)
        d.line((x + 3, y + PERSON - 2), (SEAM - 1, y + 2), cls="c1", stroke=2.5)
    else:
        d.rect(x - 3, y - 3, LEFT_PART + 1, PERSON + 6, "c1", stroke=2.5, dash="5 3", radius=0)
        d.rect(SEAM + 2, y - 3, PERSON - LEFT_PART + 1, PERSON + 6, "c2", stroke=2.5, dash="5 3", radius=0)


def main() -> None:
    """The whole image above, the two panels below it."""
    d = Drawing(__file__, 400, 492)
    thumbnail(d)
    d.text(12, 168, key="none", size=16, anchor="start", bold=True)
    panel(d, 178, overlap=False)
    d.text(200, 305, key="halves", size=15)
    d.text(12, 338, key="overlap", size=16, anchor="start", bold=True)
    panel(d, 348, overlap=True)
    d.text(12, 484, key="drop", size=15, cls="c1", anchor="start")
    d.text(388, 484, key="keep", size=15, cls="c2", anchor="end")
    d.save()


if __name__ == "__main__":
    main()
