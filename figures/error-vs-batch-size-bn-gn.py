"""ResNet-50 error on ImageNet against images per GPU for BN and GN, from the table of Wu & He (ECCV 2018)."""

from __future__ import annotations

from math import log2

from _draw import Axes, Drawing

IMAGES = (2, 4, 8, 16, 32)
BN = (34.7, 27.3, 24.8, 23.7, 23.6)
GN = (24.1, 24.2, 24.0, 24.2, 24.1)


def main() -> None:
    """Draw both curves with their end values."""
    d = Drawing(__file__, 400, 292)
    axes = Axes(d, (44, 34, 336, 206), (0.7, 5.3), (22, 36))
    xs = [log2(n) for n in IMAGES]
    axes.ticks([(x, str(n)) for x, n in zip(xs, IMAGES, strict=True)], [(y, str(y)) for y in range(22, 37, 2)])
    d.text(12, 18, key="y", cls="muted", anchor="start")
    d.text(212, 284, key="x", cls="muted")
    axes.curve(xs, BN, "c2", stroke=2.5)
    axes.points(xs, BN, "c2", r=4)
    axes.curve(xs, GN, "c1", stroke=2.5, dash="7 4")
    for x, y in zip(xs, GN, strict=True):
        left, top = axes.at(x, y)
        d.rect(left - 4, top - 4, 8, 8, "c1", fill=1, radius=0)
    for x, y in list(zip(xs, BN, strict=True))[:2]:
        left, top = axes.at(x, y)
        d.text(left + 10, top - 3, f"{y}", cls="c2", anchor="start")
    left, top = axes.at(1.45, 32.6)
    d.text(left + 10, top, "BN", cls="c2", size=15, anchor="start", bold=True)
    left, top = axes.at(xs[0], GN[0])
    d.text(left + 2, top - 11, f"{GN[0]}", cls="c1", anchor="start")
    left, top = axes.at(xs[-1], GN[-1])
    d.text(left + 4, top - 10, f"GN {GN[-1]}", cls="c1", anchor="end", bold=True)
    left, top = axes.at(xs[-1], BN[-1])
    d.text(left + 4, top + 18, f"BN {BN[-1]}", cls="c2", anchor="end", bold=True)
    d.save()


if __name__ == "__main__":
    main()
