"""Draw six segmentation networks as paths through resolutions: where each goes down, stays, and comes back."""

from __future__ import annotations

from _draw import Drawing

STEP = 19  # height of one halving of the resolution
COLUMNS, ROWS = (44, 232), (34, 190, 346)


class Panel:
    """One network; positions are (x, level), where level n is resolution 1/2ⁿ."""

    def __init__(self, d: Drawing, left: float, top: float, name: str) -> None:
        self.d, self.left, self.top = d, left, top
        d.text(left + 78, top - 14, name, size=15, bold=True)
        for level in (0, 2, 3, 4, 5):
            d.rect(left - 6, top + STEP * level - 0.5, 166, 1, "muted", fill=0.35, stroke=0, radius=0)

    def at(self, x: float, level: float) -> tuple[float, float]:
        """Where the position lies in the viewBox."""
        return self.left + x, self.top + STEP * level

    def path(self, *points: tuple[float, float]) -> None:
        """Convolutions, with a dot at every map."""
        self.d.line(*(self.at(*p) for p in points), cls="c1", stroke=2)
        for p in points:
            self.d.circle(*self.at(*p), 3, "c1", fill=1, stroke=0)

    def skip(self, level: float, x0: float, x1: float) -> None:
        """Features that are handed across."""
        self.d.line(self.at(x0 + 4, level), self.at(x1 - 4, level), cls="c2", stroke=2, arrow=True)

    def indices(self, level: float, x0: float, x1: float) -> None:
        """Places of the maxima that are handed across."""
        self.d.line(self.at(x0 + 4, level), self.at(x1 - 4, level), cls="c4", stroke=1.5, dash="2 3", arrow=True)

    def jump(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Interpolation."""
        self.d.line(self.at(*start), self.at(*end), cls="ink", dash="5 4", arrow=True)

    def exchange(self, x: float, upper: float, lower: float) -> None:
        """Features that branches of different resolution hand to each other."""
        middle = self.at(x, (upper + lower) / 2)
        self.d.line(middle, self.at(x, upper + 0.1), cls="c2", stroke=2, arrow=True)
        self.d.line(middle, self.at(x, lower - 0.1), cls="c2", stroke=2, arrow=True)

    def context(self, x: float, level: float) -> None:
        """A module that collects context."""
        px, py = self.at(x, level)
        self.d.rect(px - 8, py - 9, 16, 18, "c3", fill=0.5)


def main() -> None:
    """Write the figure."""
    d = Drawing(__file__, 400, 550)
    panels = []
    for row, names in enumerate((("FCN-8s", "U-Net"), ("SegNet", "PSPNet"), ("DeepLabv3+", "HRNet"))):
        for level, text in ((0, "1"), (2, "1/4"), (3, "1/8"), (4, "1/16"), (5, "1/32")):
            d.text(34, ROWS[row] + STEP * level + 5, text, size=14, cls="muted", anchor="end")
        panels += [Panel(d, x, ROWS[row], name) for x, name in zip(COLUMNS, names, strict=True)]
    fcn, unet, segnet, pspnet, deeplab, hrnet = panels

    fcn.path((0, 0), (13, 1), (26, 2), (39, 3), (52, 4), (65, 5), (84, 5), (97, 4), (110, 3))
    fcn.skip(4, 52, 97)
    fcn.skip(3, 39, 110)
    fcn.jump((113, 3), (152, 0))
    unet.path(*((15 * k, k) for k in range(5)), *((92 + 15 * k, 4 - k) for k in range(5)))
    for k in range(4):
        unet.skip(k, 15 * k, 152 - 15 * k)
    segnet.path(*((13 * k, k) for k in range(6)), *((87 + 13 * k, 5 - k) for k in range(6)))
    for k in range(5):
        segnet.indices(k, 13 * k, 152 - 13 * k)
    pspnet.path((0, 0), (13, 1), (26, 2), (39, 3), (58, 3), (77, 3))
    pspnet.context(94, 3)
    pspnet.jump((104, 3), (152, 0))
    deeplab.path((0, 0), (13, 1), (26, 2), (39, 3), (52, 4), (70, 4))
    deeplab.context(86, 4)
    deeplab.skip(2, 26, 116)
    deeplab.jump((95, 4), (114, 2.2))
    deeplab.path((117, 2), (128, 2))
    deeplab.jump((130, 2), (152, 0))
    for lower, start, end, meet in ((3, 32, 44, 55), (4, 60, 72, 83), (5, 88, 100, 110)):
        d.line(hrnet.at(start, lower - 1), hrnet.at(end, lower), cls="c1", stroke=2)
        hrnet.exchange(meet, 2, lower)
    hrnet.path((0, 0), (13, 1), (26, 2), (118, 2))
    hrnet.path((44, 3), (118, 3))
    hrnet.path((72, 4), (118, 4))
    hrnet.path((100, 5), (118, 5))
    d.line(hrnet.at(118, 5), hrnet.at(130, 5), hrnet.at(130, 2.2), cls="ink", dash="5 4", arrow=True)
    d.line(hrnet.at(118, 4), hrnet.at(130, 4), cls="ink", dash="5 4")
    d.line(hrnet.at(118, 3), hrnet.at(130, 3), cls="ink", dash="5 4")
    d.line(hrnet.at(118, 2), hrnet.at(130, 2), cls="c1", stroke=2)
    hrnet.jump((131, 2), (152, 0))

    y = 478
    d.line((10, y), (40, y), cls="c1", stroke=2)
    d.circle(25, y, 3, "c1", fill=1, stroke=0)
    d.text(48, y + 5, key="conv", size=14, anchor="start")
    d.line((202, y), (232, y), cls="ink", dash="5 4", arrow=True)
    d.text(240, y + 5, key="jump", size=14, anchor="start")
    d.line((10, y + 26), (40, y + 26), cls="c2", stroke=2, arrow=True)
    d.text(48, y + 31, key="skip", size=14, anchor="start")
    d.rect(209, y + 17, 16, 18, "c3", fill=0.5)
    d.text(240, y + 31, key="context", size=14, anchor="start")
    d.line((10, y + 52), (40, y + 52), cls="c4", dash="2 3", arrow=True)
    d.text(48, y + 57, key="indices", size=14, anchor="start")
    d.save()


if __name__ == "__main__":
    main()
