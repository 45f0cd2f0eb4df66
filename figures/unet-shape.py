"""Draw U-Net with its channels and sizes: coarse features from below meet fine ones from the left."""

from __future__ import annotations

from _draw import Drawing

CHANNELS = (64, 128, 256, 512, 1024)
LEFT = (568, 280, 136, 64, 28)  # side after the two convolutions of the contracting path
CROP = (392, 200, 104, 56)  # side of the map that comes up, to which the copy is cropped
RIGHT = (388, 196, 100, 52)  # side after the two convolutions of the expanding path
TOPS, HEIGHTS = (44, 140, 224, 298, 360), (70, 60, 52, 44, 42)


def block(d: Drawing, box: tuple[float, float, float, float], lines: tuple[str, str], cls: str) -> None:
    """A feature map: number of channels, and its side below."""
    x, y, w, h = box
    d.rect(x, y, w, h, cls, fill=0.14)
    d.text(x + w / 2, y + h / 2 - 3, lines[0], size=14, bold=True)
    d.text(x + w / 2, y + h / 2 + 14, lines[1], size=14, cls="muted")


def main() -> None:
    """Write the figure."""
    d = Drawing(__file__, 400, 444)
    d.text(6, 16, key="input", size=14, anchor="start")
    d.text(394, 16, key="output", size=14, anchor="end")
    for level in range(4):
        top, height = TOPS[level], HEIGHTS[level]
        left, right, middle = 6 + 20 * level, 274 - 20 * level, top + height / 2
        block(d, (left, top, 44, height), (str(CHANNELS[level]), str(LEFT[level])), "c1")
        d.rect(right, top, 34, height, "c1", fill=0.06, dash="4 3")
        d.rect(right + 34, top, 34, height, "c3", fill=0.14)
        for k in range(2):
            d.text(right + 17 + 34 * k, middle + 5, str(CHANNELS[level]), size=14, bold=True)
        d.line((right + 68, middle), (right + 78, middle), arrow=True)
        block(d, (right + 78, top, 42, height), (str(CHANNELS[level]), str(RIGHT[level])), "c3")
        d.line((left + 44, middle), (right - 1, middle), cls="c1", dash="6 4", arrow=True)
        d.text((left + 44 + right) / 2, middle - 7, f"{LEFT[level]} → {CROP[level]}", size=14)
        below = TOPS[level + 1]
        if level < 3:
            d.line((left + 32, top + height), (left + 32, below - 1), cls="c2", arrow=True)
            d.line((right + 68, below), (right + 58, top + height + 1), cls="c4", arrow=True)
    d.text(163, TOPS[0] + 52, key="skip", size=14)
    block(d, (150, TOPS[4], 64, HEIGHTS[4]), ("1024", "28"), "c5")
    d.line((98, TOPS[3] + 44), (98, TOPS[4] + 21), (149, TOPS[4] + 21), cls="c2", arrow=True)
    d.line((214, TOPS[4] + 21), (266, TOPS[4] + 21), (266, TOPS[3] + 45), cls="c4", arrow=True)
    d.text(92, TOPS[4] + 26, key="down", size=14, anchor="end")
    d.text(274, TOPS[4] + 26, key="up", size=14, anchor="start")
    d.text(200, 434, key="without", size=14, cls="muted")
    d.save()


if __name__ == "__main__":
    main()
