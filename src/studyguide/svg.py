"""The SVG that a figure may be: which elements stand where, which attributes they have, and what those may say.

A figure becomes a part of its page, so this is an allow-list, and nothing in it can name what lies outside of the
drawing. Numbers are small and written out: what a browser has to draw can be counted from the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

NAMESPACE, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
SHAPES = frozenset(("rect", "circle", "ellipse", "line", "polyline", "polygon", "path"))
LABELLED = frozenset(("text", "tspan"))
DESCRIBING = frozenset(("title", "desc"))
"""Elements that tell what the whole drawing is; their names are the ids that the page gives them."""
WORDED = LABELLED | DESCRIBING
"""Elements whose words and white space are shown or read out."""

_DRAWN = SHAPES | {"g", "text", "use"}
_RESOURCES = frozenset(("defs", "linearGradient", "radialGradient", "pattern", "marker", "clipPath"))
CHILDREN: Mapping[str, frozenset[str]] = {
    "svg": _DRAWN | _RESOURCES | DESCRIBING,
    "g": _DRAWN | _RESOURCES,
    "defs": _DRAWN | _RESOURCES,
    "pattern": _DRAWN,
    "marker": _DRAWN,
    "clipPath": SHAPES | {"text", "use"},
    "linearGradient": frozenset(("stop",)),
    "radialGradient": frozenset(("stop",)),
    "text": frozenset(("tspan",)),
    "tspan": frozenset(("tspan",)),
    **dict.fromkeys((*SHAPES, *DESCRIBING, "use", "stop"), frozenset()),
}
"""Every element, and what may stand in it."""
ELEMENTS = frozenset(CHILDREN)


class Grammar(NamedTuple):
    """What an attribute may say, and how to tell an author."""

    pattern: str
    """Its only group, if there is one, is the id of another element."""
    hint: str

    def accepts(self, value: str) -> bool:
        """Whether the whole value has the form; takes a time in proportion to its length."""
        return re.fullmatch(self.pattern, value, re.ASCII) is not None

    def target(self, value: str) -> str | None:
        """The id of the element that the value refers to."""
        found = re.fullmatch(self.pattern, value, re.ASCII)
        return found[1] if found and found.re.groups else None

    def fitting(self, value: str) -> int:
        """How many characters from the beginning have the form."""
        found = re.match(self.pattern, value, re.ASCII)
        return found.end() if found else 0


LARGEST = 2000
"""Numbers are smaller, and no side of a drawing is longer."""
# All quantifiers keep what they took, or a long value could be read in too many ways.
_NUMBER = r"[-+]?+(?:1?[0-9]{1,3}+(?:\.[0-9]*+)?+|\.[0-9]++)(?![0-9])"
_PERCENTAGE = r"(?:100|[0-9]{1,2}+(?:\.[0-9]++)?+)%"
_LENGTH = rf"(?:{_PERCENTAGE}|{_NUMBER}(?:px)?+)"
_TEXT_LENGTH = rf"(?:{_NUMBER}em|{_LENGTH})"
_ID = r"[A-Za-z][A-Za-z0-9_-]*+"
_URL = rf"url\(#({_ID})\)"
_SPACE = r"[\s,]*+"
_SMALL = f"write plain numbers between -{LARGEST} and {LARGEST}"

_KEYWORDS = Grammar(r"[A-Za-z -]*+", "write one of SVG's keywords")
_NUMBERS = Grammar(rf"\s*+(?:{_LENGTH}{_SPACE})*+", _SMALL)
_SHIFTS = Grammar(rf"\s*+(?:{_TEXT_LENGTH}{_SPACE})*+", _SMALL)
_KEYWORD_OR_NUMBER = Grammar(rf"[A-Za-z-]++|{_TEXT_LENGTH}", _SMALL)
_PATH = Grammar(rf"(?:[MZLHVCSQTAmzlhvcsqta\s,]|{_NUMBER})*+", _SMALL)
_DASHES = Grammar(r"none|(?:(?:0|[1-9][0-9]{0,2}+(?:\.[0-9]*+)?+)(?![0-9.])[\s,]*+)++", "write 0 or lengths from 1 on")
_FONT_SIZE = Grammar(r"[1-9][0-9]?+(?:\.[0-9]*+)?+(?:px)?+", "write a size from 1 to 99")
_FONTS = Grammar(r"""[A-Za-z0-9 ,'"_-]++""", "write names of fonts, joined by commas")
_COLOUR = r"#[0-9a-fA-F]{3,8}+|[A-Za-z]++|(?:rgb|hsl)a?\([0-9.,%\s/]*+\)"
_PAINT = Grammar(rf"{_COLOUR}|{_URL}(?:\s++(?:{_COLOUR}))?+", "write a colour, or `url(#id)` for an id of the figure")
_REFERENCE = Grammar(rf"none|{_URL}", "refer to an id of the figure, as `url(#id)`")
_HREF = Grammar(rf"#({_ID})", "refer to an `#id` of the figure")
_FUNCTION = rf"(?:translate|scale|rotate|skewX|skewY|matrix)\s*+\({_SPACE}(?:{_NUMBER}{_SPACE})*+\)"
_TRANSFORM = Grammar(rf"\s*+(?:{_FUNCTION}{_SPACE})*+", f"write functions as `rotate(45)`; {_SMALL}")
_VIEW_BOX = Grammar(rf"{_SPACE}(?:{_NUMBER}{_SPACE}){{4}}", _SMALL)
_CLASS_NAMES = ("c1", "c2", "c3", "c4", "c5", "ink", "muted", "paper")
_OWN_ID = Grammar(rf"(?!(?:title|desc)\Z){_ID}", "begin with a letter; `title` and `desc` are taken")
_CLASSES = Grammar(rf"\s*+(?:(?:{'|'.join(_CLASS_NAMES)})(?:\s++|\Z))*+", f"use one of {', '.join(_CLASS_NAMES)}")

_NAMES = {
    _KEYWORDS: """preserveAspectRatio fill-rule clip-rule stroke-linecap stroke-linejoin visibility paint-order
        shape-rendering text-rendering gradientUnits spreadMethod patternUnits patternContentUnits clipPathUnits
        markerUnits font-style font-variant text-anchor text-decoration lengthAdjust dominant-baseline
        alignment-baseline writing-mode""",
    _NUMBERS: """x y x1 y1 x2 y2 cx cy r rx ry fx fy points width height rotate offset fill-opacity
        stroke-width stroke-opacity stroke-dashoffset stroke-miterlimit opacity stop-opacity textLength markerWidth
        markerHeight refX refY""",
    _SHIFTS: "dx dy",
    _KEYWORD_OR_NUMBER: "font-weight letter-spacing word-spacing baseline-shift orient",
    _PAINT: "fill stroke color stop-color",
    _REFERENCE: "marker-start marker-mid marker-end clip-path",
    _HREF: "href xlink:href",
    _TRANSFORM: "transform gradientTransform patternTransform",
    _PATH: "d",
    _DASHES: "stroke-dasharray",
    _FONT_SIZE: "font-size",
    _FONTS: "font-family",
    _VIEW_BOX: "viewBox",
    _OWN_ID: "id",
    _CLASSES: "class",
    Grammar(r"[^\x00-\x1f]++", "write a key of the label file"): "data-label",
    Grammar(r"preserve|default", "write `preserve` or `default`"): "xml:space",
    Grammar(r"1\.[0-2]", "delete it"): "version",
    Grammar(re.escape(NAMESPACE), f'write `xmlns="{NAMESPACE}"`'): "xmlns",
    Grammar(re.escape(XLINK), f'write `xmlns:xlink="{XLINK}"`'): "xmlns:xlink",
}
ATTRIBUTES: Mapping[str, Grammar] = {name: grammar for grammar, names in _NAMES.items() for name in names.split()}

ONLY_ON: Mapping[str, frozenset[str]] = {
    "data-label": LABELLED,
    "xmlns:xlink": frozenset(("svg",)),
    "viewBox": frozenset(("svg", "marker", "pattern")),
    **dict.fromkeys(("href", "xlink:href"), frozenset(("use", "linearGradient", "radialGradient", "pattern"))),
    # Children would inherit these, and draw more than their own text tells.
    **dict.fromkeys(("marker-start", "marker-mid", "marker-end"), SHAPES - {"rect", "circle", "ellipse"}),
    "stroke-dasharray": SHAPES,
}
"""Attributes that only some elements may have."""
# Any other would move or stretch the box of the outermost element, which stands among the page's own.
ON_ROOT = frozenset(
    """xmlns xmlns:xlink xml:space version viewBox preserveAspectRatio class fill stroke stroke-width stroke-linecap
    stroke-linejoin font-family font-size font-style font-weight text-anchor""".split()  # noqa: SIM905
)


def size(view_box: str) -> tuple[float, float] | None:
    """Width and height of a drawing; None if its `viewBox` cannot be understood."""
    if not ATTRIBUTES["viewBox"].accepts(view_box):
        return None
    _, _, width, height = numbers(view_box)
    return width, height


def numbers(value: str) -> list[float]:
    """The numbers in a value, in their order."""
    return [float(number) for number in re.findall(_NUMBER, value)]


def references(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The attributes that refer to an element of the figure, each with the element's id."""
    for name, value in attributes.items():
        if name in ATTRIBUTES and (target := ATTRIBUTES[name].target(value)):
            yield name, target


def prefixed(name: str, value: str, prefix: str) -> str:
    """An attribute's value with the prefix before every id in it."""
    if name == "id":
        return prefix + value
    if name.endswith("href"):
        return value.replace("#", f"#{prefix}", 1)
    return value.replace("url(#", f"url(#{prefix}")
