"""A figure holds something that a drawing does not need and that could harm its reader.

Figures stand inside the page, so what a figure may do the page does. A figure consists of shapes, texts, markers,
patterns and gradients; it runs no script, loads nothing, links nowhere and brings no style of its own, since its
classes (`c1` to `c5`, `ink`, `muted`, `paper`) take the colours of the page.

It stays in its box and is soon drawn: numbers lie between -2000 and 2000; it has at most 1,000 elements in 16 levels
and draws at most 10,000 strokes. A shape is a stroke, and so are 16 characters of a path or a text and 24 dashes; what
`use`, markers, patterns and clip paths repeat counts each time.

Wrong:  `<script>`, `<image href="https://…">`, `style="fill: red"`, `onload="…"`, `<!DOCTYPE svg …>`, `x="1e9"`
Right:  `<rect class="c1" fill="#1f5fbf" x="0" y="0" width="40" height="40"/>`
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from studyguide import effort, svg
from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Element, Guide

RULE = Rule("SG404", "unsafe-svg", __doc__ or "")

_MOST_ELEMENTS, _LONGEST_VALUE, _LONGEST_EXCERPT, _TALLEST = 1000, 8000, 60, 4


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for everything in a figure that is not known to be harmless."""
    for figure in guide.figures:
        for what, span in figure.declarations:
            name = "a DOCTYPE" if what == "DOCTYPE" else f"the processing instruction `{what}`"
            yield RULE.at(span, f"{name} may not stand in a figure", hint="delete it")
        if len(figure.elements) > _MOST_ELEMENTS:
            message = f"the drawing has more than {_MOST_ELEMENTS} elements"
            yield RULE.at(figure.elements[_MOST_ELEMENTS].span, message, hint="draw fewer shapes")
        elif figure.elements:
            yield from _drawing(figure.elements)


def _drawing(elements: tuple[Element, ...]) -> Iterator[Diagnostic]:
    root = elements[0]
    yield from _root(root)
    known = [element for element in elements if element.name in svg.ELEMENTS]
    for element in elements:
        if element.name not in svg.ELEMENTS:
            message = f"`{element.name}` may not stand in a figure"
            yield RULE.at(element.span, message, hint="draw with shapes and texts")
    for element in known:
        yield from _element(element, "" if element.parent is None else elements[element.parent].name)
        yield from _attributes(element, linked="xmlns:xlink" in root.attributes)
    yield from _ids(known)
    if found := effort.excess(elements):
        yield RULE.at(found.element.span, found.message, hint=found.hint)


def _root(root: Element) -> Iterator[Diagnostic]:
    if root.name != "svg":
        yield RULE.at(root.span, f"the outermost element is `{root.name}`", hint="begin with `<svg viewBox=…>`")
        return
    if "xmlns" not in root.attributes:
        yield RULE.at(root.span, "the drawing has no `xmlns`", hint=f'add `xmlns="{svg.NAMESPACE}"`')
    if "viewBox" not in root.attributes:
        yield RULE.at(root.span, "the drawing has no `viewBox`", hint='add `viewBox="0 0 WIDTH HEIGHT"`')
    elif size := svg.size(root.attributes["viewBox"]):
        width, height = size
        if not 1 <= height <= _TALLEST * width:
            message = f"a drawing of {width:g} by {height:g} does not fit a page"
            hint = f"make it at most {_TALLEST} times as high as wide, and at least 1 high"
            yield RULE.at(root.places["viewBox"], message, hint=hint)


def _element(element: Element, parent: str) -> Iterator[Diagnostic]:
    name = element.name
    if name not in svg.CHILDREN.get(parent, svg.ELEMENTS):
        homes = ", ".join(f"`{home}`" for home, children in svg.CHILDREN.items() if name in children)
        hint = f"put it into {homes}" if homes else "delete it"
        yield RULE.at(element.span, f"`{name}` may not stand in `{parent}`", hint=hint)
    if element.text.strip() and name not in svg.WORDED:
        yield RULE.at(element.span, f"`{name}` shows no text", hint="write it into `text`, or delete it")
    if hidden := _hidden(element.text):
        yield RULE.at(element.span, f"the text holds the invisible character {hidden}", hint="delete it")


def _attributes(element: Element, *, linked: bool) -> Iterator[Diagnostic]:
    for name, value in element.attributes.items():
        grammar = svg.ATTRIBUTES.get(name)
        message, hint = "", "delete it"
        if grammar is None:
            message = f"the attribute `{name}` may not stand in a figure"
            hint = "use a class and presentation attributes" if name == "style" else hint
        elif not _may_have(element, name):
            message = f"`{element.name}` may not have the attribute `{name}`"
        elif len(value) > _LONGEST_VALUE:
            message, hint = f"`{name}` has more than {_LONGEST_VALUE} characters", "leave points out"
        elif not grammar.accepts(value):
            message, hint = f"`{_excerpt(value, grammar)}` cannot stand in `{name}`", grammar.hint
        elif name == "xlink:href" and not linked:
            message, hint = "the prefix `xlink` is not declared", "write `href`"
        if message:
            yield RULE.at(element.places[name], message, hint=hint)


def _may_have(element: Element, name: str) -> bool:
    if element.parent is None:
        return name in svg.ON_ROOT
    return element.name in svg.ONLY_ON.get(name, (element.name,))


def _ids(elements: Sequence[Element]) -> Iterator[Diagnostic]:
    """Ids that stand twice, and references to ids that stand nowhere."""
    first: dict[str, Element] = {}
    for element in elements:
        if (name := element.attributes.get("id")) is not None and first.setdefault(name, element) is not element:
            related = ((first[name].places["id"], "first used here"),)
            yield RULE.at(element.places["id"], f"`{name}` is the id of another element", hint="change one of them",
                          related=related)  # fmt: skip
    for element in elements:
        for attribute, name in svg.references(element.attributes):
            if name not in first:
                message = f"no element of the figure has the id `{name}`"
                yield RULE.at(element.places[attribute], message, hint="refer to one that has")


def _hidden(text: str) -> str:
    """The name of the first character that shows nothing, changes the direction of its neighbours or means nothing."""
    return next((f"U+{ord(c):04X}" for c in text if unicodedata.category(c)[0] == "C" and c not in "\n\t"), "")


def _excerpt(value: str, grammar: svg.Grammar) -> str:
    """The value; of a long one what stands where it begins to be wrong."""
    if len(value) <= _LONGEST_EXCERPT:
        return value
    start = grammar.fitting(value)
    return f"{value[start : start + _LONGEST_EXCERPT]}…"
