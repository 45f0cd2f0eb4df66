"""A figure holds something that a drawing does not need and that could harm its reader.

Figures stand inside the page, so what a figure may do the page does. A figure consists of shapes, texts, markers and
gradients; it runs no script, loads nothing, links nowhere and brings no style of its own, since its classes (`c1` to
`c5`, `ink`, `muted`, `paper`) take the colours of the page.

Wrong:  `<script>`, `<image href="https://…">`, `style="fill: red"`, `onload="…"`, `<!DOCTYPE svg …>`
Right:  `<rect class="c1" fill="#1f5fbf" x="0" y="0" width="40" height="40"/>`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Element, Guide

RULE = Rule("SG404", "unsafe-svg", __doc__ or "")

_ELEMENTS = frozenset(
    """svg g defs title desc path rect circle ellipse line polyline polygon text tspan marker clipPath use
    linearGradient radialGradient stop pattern""".split()  # noqa: SIM905 - sixty quoted strings read worse
)
_ATTRIBUTES = frozenset(
    """id class data-label transform viewBox preserveAspectRatio xmlns xmlns:xlink href xlink:href version role
    xml:space lang xml:lang
    x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points width height rotate pathLength offset
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit vector-effect opacity color paint-order visibility shape-rendering
    stop-color stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternTransform
    patternContentUnits
    font-family font-size font-style font-weight font-variant letter-spacing word-spacing text-anchor text-decoration
    text-rendering textLength lengthAdjust dominant-baseline alignment-baseline baseline-shift writing-mode
    marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
    clip-path clip-rule clipPathUnits""".split()  # noqa: SIM905
)
_CLASSES = frozenset(("c1", "c2", "c3", "c4", "c5", "ink", "muted", "paper"))
_NAMESPACES = {"xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink"}
_INNER = re.compile(r"#[\w.-]+")
_PAINT = re.compile(r"url\(#[\w.-]+\)")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for everything in a figure that is not known to be harmless."""
    for figure in guide.figures:
        for what, span in figure.declarations:
            name = "a DOCTYPE" if what == "DOCTYPE" else f"the processing instruction `{what}`"
            yield RULE.at(span, f"{name} may not stand in a figure", hint="delete it")
        if figure.elements:
            yield from _root(figure.elements[0])
        for element in figure.elements:
            yield from _element(element)


def _root(root: Element) -> Iterator[Diagnostic]:
    if root.name != "svg":
        yield RULE.at(root.span, f"the outermost element is `{root.name}`", hint="begin with `<svg viewBox=…>`")
    elif "viewBox" not in root.attributes:
        yield RULE.at(root.span, "the drawing has no `viewBox`", hint='add `viewBox="0 0 WIDTH HEIGHT"`')
    if root.name == "svg" and "xmlns" not in root.attributes:
        yield RULE.at(root.span, "the drawing has no `xmlns`", hint=f'add `xmlns="{_NAMESPACES["xmlns"]}"`')


def _element(element: Element) -> Iterator[Diagnostic]:
    if element.name not in _ELEMENTS:
        message = f"`{element.name}` may not stand in a figure"
        yield RULE.at(element.span, message, hint="draw with shapes and texts")
    for name, value in element.attributes.items():
        if found := _attribute(name, value):
            message, hint = found
            yield RULE.at(element.places[name], message, hint=hint)


def _attribute(name: str, value: str) -> tuple[str, str] | None:
    """Message and hint if the attribute is not known to be harmless."""
    if name not in _ATTRIBUTES:
        hint = "use a class and presentation attributes" if name == "style" else "delete it"
        return f"the attribute `{name}` may not stand in a figure", hint
    if name in _NAMESPACES:
        return None if value == _NAMESPACES[name] else (f"`{value}` is not SVG's namespace", "delete it")
    if name == "class" and (unknown := [word for word in value.split() if word not in _CLASSES]):
        return f"`{unknown[0]}` is no class of a figure", f"use one of {', '.join(sorted(_CLASSES))}"
    if name.endswith("href"):
        return None if _INNER.fullmatch(value) else (f"`{value}` is outside of the figure", "refer to an `#id` of it")
    # A backslash could spell `url` in another way.
    outside = "url" in _PAINT.sub("", value).lower() or "\\" in value
    if outside and name != "data-label":
        return f"`{value}` is outside of the figure", "refer to an id of the figure, as `url(#id)`"
    return None
