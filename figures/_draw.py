"""Draw a figure as class-only SVG: the helper that the figure scripts share.

A script `figures/<id>.py` builds one `Drawing` and saves it beside itself as `<id>.svg`. Shapes carry a series
class (`c1` … `c5`, `ink`, `muted`, `paper`), which the site binds to the theme's colours, and the same colour as a
presentation attribute, so that the file is a picture by itself. Texts that are words name a key of `<id>.yaml`.
Coordinates are viewBox units; y grows downwards, as in SVG.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import yaml

COLOURS = {
    "c1": "#1f5fbf",
    "c2": "#b8500f",
    "c3": "#0f7a4f",
    "c4": "#8a2b9f",
    "c5": "#a3194d",
    "ink": "#1f2430",
    "muted": "#667085",
    "paper": "#ffffff",
}
FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

Point = tuple[float, float]


class Drawing:
    """One figure; every method appends a shape, later shapes lie above earlier ones."""

    def __init__(self, script: str, width: float, height: float) -> None:
        """`script` is the calling script's `__file__`: the figure's id is its stem."""
        self.file = Path(script).resolve().with_suffix(".svg")
        labels = yaml.safe_load(self.file.with_suffix(".yaml").read_text("utf-8"))["labels"]
        self.labels: dict[str, str] = {key: next(iter(texts.values())) for key, texts in labels.items()}
        self.size = (width, height)
        self.shapes: list[str] = []
        self.heads: dict[str, str] = {}

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        cls: str = "ink",
        *,
        fill: float = 0.0,
        stroke: float = 1.5,
        dash: str = "",
        radius: float = 3,
    ) -> None:
        """A rectangle with its top left corner at (x, y); `fill` is the opacity of the inside."""
        self._shape(
            "rect", cls, {"x": x, "y": y, "width": w, "height": h, "rx": radius}, fill=fill, stroke=stroke, dash=dash
        )

    def circle(self, x: float, y: float, r: float, cls: str = "ink", *, fill: float = 0.0, stroke: float = 1.5) -> None:
        """A circle around (x, y)."""
        self._shape("circle", cls, {"cx": x, "cy": y, "r": r}, fill=fill, stroke=stroke)

    def polygon(
        self, points: Iterable[Point], cls: str = "ink", *, fill: float = 0.0, stroke: float = 1.5, dash: str = ""
    ) -> None:
        """A closed shape through the points."""
        self._shape("polygon", cls, {"points": _points(points)}, fill=fill, stroke=stroke, dash=dash)

    def path(
        self, d: str, cls: str = "ink", *, fill: float = 0.0, stroke: float = 1.5, dash: str = "", arrow: bool = False
    ) -> None:
        """Any SVG path; with `arrow` it ends in an arrow head."""
        self._shape("path", cls, {"d": d}, fill=fill, stroke=stroke, dash=dash, arrow=arrow)

    def line(self, *points: Point, cls: str = "ink", stroke: float = 1.5, dash: str = "", arrow: bool = False) -> None:
        """A broken line through the points; with `arrow` it ends in an arrow head."""
        self._shape("polyline", cls, {"points": _points(points)}, stroke=stroke, dash=dash, arrow=arrow)

    def text(
        self,
        x: float,
        y: float,
        content: str = "",
        *,
        key: str = "",
        cls: str = "ink",
        size: float = 13,
        anchor: str = "middle",
        bold: bool = False,
        rotate: float = 0,
    ) -> None:
        """A text whose baseline is at y: a symbol or number (`content`), or the words of the label `key`."""
        attributes: dict[str, object] = {"x": x, "y": y, "font-size": size, "text-anchor": anchor}
        if bold:
            attributes["font-weight"] = 700
        if rotate:
            attributes["transform"] = f"rotate({_number(rotate)} {_number(x)} {_number(y)})"
        if key:
            attributes["data-label"] = key
        body = escape(self.labels[key] if key else content)
        self.shapes.append(f'<text class="{cls}" fill="{COLOURS[cls]}"{_attributes(attributes)}>{body}</text>')

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        content: str = "",
        *,
        key: str = "",
        cls: str = "c1",
        fill: float = 0.14,
        size: float = 13,
        dash: str = "",
    ) -> None:
        """A rectangle with one line of text in its middle."""
        self.rect(x, y, w, h, cls, fill=fill, dash=dash)
        self.text(x + w / 2, y + h / 2 + size * 0.36, content, key=key, size=size)

    def save(self) -> None:
        """Write the SVG file beside the script."""
        width, height = map(_number, self.size)
        defs = f"<defs>{''.join(self.heads.values())}</defs>\n" if self.heads else ""
        body = "\n".join(self.shapes)
        self.file.write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="{FONT}">\n'
            f"{defs}{body}\n</svg>\n",
            "utf-8",
        )

    def _shape(
        self,
        tag: str,
        cls: str,
        geometry: dict[str, object],
        *,
        fill: float = 0.0,
        stroke: float = 1.5,
        dash: str = "",
        arrow: bool = False,
    ) -> None:
        colour = COLOURS[cls]
        paint: dict[str, object] = {"fill": colour if fill else "none"}
        if 0 < fill < 1:
            paint["fill-opacity"] = fill
        if stroke:
            paint |= {"stroke": colour, "stroke-width": stroke}
        if dash:
            paint["stroke-dasharray"] = dash
        if arrow:
            paint["marker-end"] = f"url(#{self._head(cls)})"
        self.shapes.append(f'<{tag} class="{cls}"{_attributes(geometry | paint)}/>')

    def _head(self, cls: str) -> str:
        name = f"head-{cls}"
        self.heads[name] = (
            f'<marker id="{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
            f'markerUnits="userSpaceOnUse" orient="auto"><path class="{cls}" fill="{COLOURS[cls]}" '
            f'd="M0,0L8,4L0,8Z"/></marker>'
        )
        return name


class Axes:
    """A pair of linear axes inside a drawing: maps data coordinates to the viewBox and draws ticks."""

    def __init__(
        self,
        drawing: Drawing,
        frame: tuple[float, float, float, float],
        xlim: tuple[float, float],
        ylim: tuple[float, float],
    ) -> None:
        """`frame` is (left, top, width, height) in viewBox units."""
        self.drawing, self.frame, self.xlim, self.ylim = drawing, frame, xlim, ylim

    def at(self, x: float, y: float) -> Point:
        """Where the data point lies in the viewBox."""
        left, top, width, height = self.frame
        (x0, x1), (y0, y1) = self.xlim, self.ylim
        return left + (x - x0) / (x1 - x0) * width, top + height - (y - y0) / (y1 - y0) * height

    def ticks(self, xs: Sequence[tuple[float, str]], ys: Sequence[tuple[float, str]]) -> None:
        """Marks and their texts, 12 px high where a plot of 480 units is 343 px wide, then the left and lower edge."""
        left, top, width, height = self.frame
        for value, text in xs:
            x, _ = self.at(value, self.ylim[0])
            self.drawing.line((x, top + height), (x, top + height + 4), cls="muted")
            self.drawing.text(x, top + height + 22, text, cls="muted", size=17)
        for value, text in ys:
            _, y = self.at(self.xlim[0], value)
            self.drawing.line((left - 4, y), (left, y), cls="muted")
            self.drawing.text(left - 8, y + 6, text, cls="muted", size=17, anchor="end")
        self.drawing.line((left, top), (left, top + height), (left + width, top + height), cls="muted")

    def curve(self, xs: Iterable[float], ys: Iterable[float], cls: str, *, stroke: float = 2, dash: str = "") -> None:
        """A line through the data points."""
        self.drawing.line(*(self.at(x, y) for x, y in zip(xs, ys, strict=True)), cls=cls, stroke=stroke, dash=dash)

    def area(self, xs: Sequence[float], ys: Sequence[float], cls: str, *, fill: float = 0.18) -> None:
        """The area between the data points and the lower edge."""
        low = self.ylim[0]
        points = [(xs[0], low), *zip(xs, ys, strict=True), (xs[-1], low)]
        self.drawing.polygon((self.at(x, y) for x, y in points), cls, fill=fill, stroke=0)

    def points(self, xs: Iterable[float], ys: Iterable[float], cls: str, *, r: float = 3) -> None:
        """A dot at each data point."""
        for x, y in zip(xs, ys, strict=True):
            self.drawing.circle(*self.at(x, y), r, cls, fill=1, stroke=0)


def _number(value: float) -> str:
    return f"{round(float(value), 1):g}"


def _points(points: Iterable[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _attributes(values: dict[str, object]) -> str:
    return "".join(
        f" {name}={quoteattr(value if isinstance(value, str) else f'{round(float(str(value)), 2):g}')}"
        for name, value in values.items()
    )
