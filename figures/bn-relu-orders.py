"""Draw what BN before and after ReLU hands to the next convolution, and what stands on a residual trunk."""

from __future__ import annotations

from math import exp, pi, sqrt

from _draw import Drawing

MEAN, STD = 1 / sqrt(2 * pi), sqrt(1 / 2 - 1 / (2 * pi))  # of ReLU(z), z standard normal
UNIT = 21.0


def layer(d: Drawing, x: float, y: float, name: str, w: float = 50) -> None:
    """One layer centered on (x, y); BN has a double frame, ReLU a dashed one."""
    cls = {"conv": "c1", "BN": "c3", "ReLU": "c2"}[name]
    key = "conv" if name == "conv" else ""
    d.rect(x - w / 2, y - 14, w, 28, "paper", fill=1, stroke=0)
    d.box(
        x - w / 2, y - 14, w, 28, "" if key else name, key=key, cls=cls, size=14, dash="4 3" if name == "ReLU" else ""
    )
    if name == "BN":
        d.rect(x - w / 2 + 3, y - 11, w - 6, 22, cls, radius=2)


def seen(d: Drawing, zero: float, y: float, shift: float, scale: float, cls: str) -> None:
    """The half of a normal density that passed ReLU, and a bar for the half that was cut, on a number line."""
    d.line((zero - 26, y), (zero + 76, y), cls="muted")
    d.line((zero, y), (zero, y + 5), cls="ink")
    d.text(zero, y + 19, "0", size=14)
    points = [(zero + (shift + scale * t / 10) * UNIT, y - 37 / scale * exp(-((t / 10) ** 2) / 2)) for t in range(24)]
    start, end = points[0][0], points[-1][0]
    d.polygon([(start, y), *points, (end, y)], cls, fill=0.3)
    d.rect(start - 4, y - 50, 8, 50, cls, fill=0.9, stroke=0, radius=0)


def chain(d: Drawing, y: float, key: str, layers: tuple[str, str, str], shift: float, scale: float, note: str) -> None:
    """A row of three layers and the distribution that the next convolution sees."""
    d.text(8, y - 34, key=key, size=15, anchor="start", bold=True)
    d.line((4, y), (262, y), arrow=True)
    for x, name in zip((50, 124, 198), layers, strict=True):
        layer(d, x, y, name, 56)
    seen(d, 306, y + 14, shift, scale, "c4")
    d.text(394, y + 54, key=note, size=14, cls="c4", anchor="end")


def unit(d: Drawing, x: float, key: str, branch: tuple[str, ...], after: str, note: str) -> None:
    """A residual unit: the trunk at the left, the branch at the right, `after` on the trunk below the addition."""
    top, low = 320.0, 540.0
    d.text(x + 44, top - 30, key=key, size=15, bold=True)
    d.line((x, top - 14), (x, low - 12), cls="c4", stroke=5)
    d.line((x, top - 4), (x + 84, top - 4), (x + 84, low), (x + 13, low), arrow=True)
    for k, name in enumerate(branch):
        layer(d, x + 84, top + 24 + k * (178 / (len(branch) - 1)), name, 56)
    d.line((x, low + 12), (x, low + 74), cls="c4", stroke=5)
    d.circle(x, low, 12, "ink")
    d.text(x, low + 6, "+", size=18)
    if after:
        layer(d, x, low + 38, after, 56)
    d.text(x + 44, low + 98, key=note, size=14, cls="c4")


def main() -> None:
    """Two chains above, two residual units below."""
    d = Drawing(__file__, 400, 650)
    d.text(394, 18, key="seen", size=14, cls="c4", anchor="end")
    chain(d, 62, "before", ("conv", "BN", "ReLU"), 0, 1, "note_before")
    chain(d, 180, "after", ("conv", "ReLU", "BN"), -MEAN / STD, 1 / STD, "note_after")
    d.line((8, 254), (392, 254), cls="muted", dash="2 4")
    unit(d, 52, "post", ("conv", "BN", "ReLU", "conv", "BN"), "ReLU", "blocked")
    unit(d, 256, "pre", ("BN", "ReLU", "conv", "BN", "ReLU", "conv"), "", "clear")
    d.save()


if __name__ == "__main__":
    main()
