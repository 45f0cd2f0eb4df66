"""Draw one N × C × H × W array six times: bare, and with the block that shares statistics under five methods."""

from __future__ import annotations

from _draw import Drawing

SAMPLES, CHANNELS, SIDE = 4, 6, 2
PIXEL, STEP = 11.5, 13
PITCH = SIDE * STEP + 2.5
WIDTH, HEIGHT = CHANNELS * PITCH - 4, SAMPLES * PITCH - 4
SAMPLE, CHANNEL = 1, 2  # of the value that is followed


def corner(left: float, top: float, n: int, c: int) -> tuple[float, float]:
    """The top left corner of one channel of one sample."""
    return left + c * PITCH, top + n * PITCH


def cells(d: Drawing, left: float, top: float, samples: range, channels: range, cls: str, fill: float) -> None:
    """A square for each position of these channels of these samples, all in one path."""
    squares = ""
    for n in samples:
        for c in channels:
            x, y = corner(left, top, n, c)
            for k in range(SIDE * SIDE):
                squares += f"M{x + k % SIDE * STEP:g},{y + k // SIDE * STEP:g}h{PIXEL}v{PIXEL}h-{PIXEL}z"
    d.path(squares, cls, fill=fill, stroke=0)


def grid(d: Drawing, left: float, top: float) -> None:
    """All channels of all samples."""
    cells(d, left, top, range(SAMPLES), range(CHANNELS), "muted", 0.3)


def block(d: Drawing, left: float, top: float, samples: range, channels: range, cls: str) -> None:
    """The filled block of whole channels, with one outline."""
    cells(d, left, top, samples, channels, cls, 0.75)
    x, y = corner(left, top, samples[0], channels[0])
    d.rect(x - 2, y - 2, len(channels) * PITCH, len(samples) * PITCH, cls, stroke=2.5, radius=2)


def token(d: Drawing, left: float, top: float, cls: str) -> None:
    """One position in all channels of one sample."""
    for c in range(CHANNELS):
        x, y = corner(left, top, SAMPLE, c)
        d.rect(x, y, PIXEL, PIXEL, cls, fill=0.75, stroke=0, radius=0)
        d.rect(x - 1, y - 1, PIXEL + 2, PIXEL + 2, cls, stroke=2, radius=1)


def value(d: Drawing, left: float, top: float) -> None:
    """The value that is followed."""
    x, y = corner(left, top, SAMPLE, CHANNEL)
    d.circle(x + PIXEL / 2, y + PIXEL / 2, 4, "ink", fill=1, stroke=0)


def panel(d: Drawing, x: float, y: float, name: str, key: str) -> tuple[float, float]:
    """Title, grid and what stands below it; where the grid begins."""
    left, top = x + 24, y + 28
    grid(d, left, top)
    middle = left + WIDTH / 2
    if name:
        d.text(middle, y + 18, name, size=16, bold=True)
    else:
        d.text(middle, y + 18, key="token", size=16, bold=True)
    d.text(middle, top + HEIGHT + 19, key=key, size=14)
    return left, top


def main() -> None:
    """The key and BN, then LN twice, then GN and IN."""
    d = Drawing(__file__, 400, 522)
    one_sample, one_channel = range(SAMPLE, SAMPLE + 1), range(CHANNEL, CHANNEL + 1)

    left, top = 24, 28
    grid(d, left, top)
    d.text(left + WIDTH / 2, 18, key="channels", size=14)
    d.text(14, top + HEIGHT / 2, key="samples", size=14, rotate=-90)
    d.text(left + WIDTH / 2, top + HEIGHT + 19, key="positions", size=14)
    value(d, left, top)

    for x, y, name, key, samples, channels, cls in (
        (204, 0, "BN", "count_bn", range(SAMPLES), one_channel, "c2"),
        (0, 176, "LN", "count_ln", one_sample, range(CHANNELS), "c1"),
        (0, 352, "GN", "count_gn", one_sample, range(CHANNEL, CHANNEL + 2), "c1"),
        (204, 352, "IN", "count_in", one_sample, one_channel, "c1"),
    ):
        left, top = panel(d, x, y, name, key)
        block(d, left, top, samples, channels, cls)
        value(d, left, top)
    left, top = panel(d, 204, 176, "", "count_token")
    token(d, left, top, "c1")
    value(d, left, top)
    d.save()


if __name__ == "__main__":
    main()
