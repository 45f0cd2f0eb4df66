"""Four N×C×(H,W) cubes with the block that shares one mean and variance under BN, LN, IN and GN."""

from __future__ import annotations

from _draw import Drawing, Point

SAMPLES, CHANNELS, ROWS = 4, 6, 3
CELL_X, CELL_Y = 17, 21
DEPTH_X, DEPTH_Y = 9, 8


def cube(d: Drawing, x: float, y: float, first_channel: int, samples: int) -> None:
    """A cube with its front face's lower left corner at (x, y); the block runs from `first_channel` to the last."""

    def at(channel: float, row: float, sample: float) -> Point:
        return x + channel * CELL_X + sample * DEPTH_X, y - row * CELL_Y - sample * DEPTH_Y

    faces = [
        [at(first_channel, 0, 0), at(CHANNELS, 0, 0), at(CHANNELS, ROWS, 0), at(first_channel, ROWS, 0)],
        [
            at(first_channel, ROWS, 0),
            at(CHANNELS, ROWS, 0),
            at(CHANNELS, ROWS, samples),
            at(first_channel, ROWS, samples),
        ],
        [at(CHANNELS, 0, 0), at(CHANNELS, ROWS, 0), at(CHANNELS, ROWS, samples), at(CHANNELS, 0, samples)],
    ]
    for face, fill in zip(faces, (0.5, 0.3, 0.7), strict=True):
        d.polygon(face, "c1", fill=fill, stroke=0)
    for c in range(CHANNELS + 1):
        d.line(at(c, 0, 0), at(c, ROWS, 0), at(c, ROWS, SAMPLES), cls="muted")
    for r in range(ROWS + 1):
        d.line(at(0, r, 0), at(CHANNELS, r, 0), at(CHANNELS, r, SAMPLES), cls="muted")
    for n in range(1, SAMPLES + 1):
        d.line(at(0, ROWS, n), at(CHANNELS, ROWS, n), at(CHANNELS, 0, n), cls="muted")
    corner = at(CHANNELS, ROWS, 0)
    d.polygon(
        [
            at(first_channel, 0, 0),
            at(CHANNELS, 0, 0),
            at(CHANNELS, 0, samples),
            at(CHANNELS, ROWS, samples),
            at(first_channel, ROWS, samples),
            at(first_channel, ROWS, 0),
        ],
        "c1",
        stroke=2.5,
    )
    for end in (at(first_channel, ROWS, 0), at(CHANNELS, 0, 0), at(CHANNELS, ROWS, samples)):
        d.line(corner, end, cls="c1", stroke=2.5)


def panel(d: Drawing, x: float, y: float, name: str, axes: str, first_channel: int, samples: int) -> None:
    """One method: name and axes above, the cube with its axis letters, the number of (μ, σ²) pairs below."""
    left, bottom = x + 26, y + 140
    width, depth = CHANNELS * CELL_X, SAMPLES * DEPTH_X
    d.text(x + 92, y + 16, name, size=16, bold=True)
    d.text(x + 92, y + 35, axes, size=13, cls="muted")
    cube(d, left, bottom, first_channel, samples)
    d.text(left + width / 2, bottom + 17, "C")
    d.text(left - 18, bottom - ROWS * CELL_Y / 2 + 4, "H, W", size=12)
    d.text(left + width + depth / 2 + 12, bottom - SAMPLES * DEPTH_Y / 2 + 12, "N")
    d.text(x + 92, bottom + 38, key=f"pairs_{name.lower()}", size=13)


def main() -> None:
    """Draw the four panels in two rows."""
    d = Drawing(__file__, 390, 392)
    panel(d, 8, 0, "BN", "(N, H, W)", CHANNELS - 1, SAMPLES)
    panel(d, 202, 0, "LN", "(C, H, W)", 0, 1)
    panel(d, 8, 200, "IN", "(H, W)", CHANNELS - 1, 1)
    panel(d, 202, 200, "GN", "(C/G, H, W)", CHANNELS - 2, 1)
    d.save()


if __name__ == "__main__":
    main()
