"""What a browser has to draw of a figure: whatever `use`, markers, patterns and clip paths repeat counts each time."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from math import pi
from typing import NamedTuple

from studyguide import svg
from studyguide.model import Element

MOST_STROKES, MOST_LEVELS = 10_000, 16
# A browser needs about as long for one shape as for this much of another.
_CHARACTERS, _DASHES = 16, 24
# A circle is the longest outline for the numbers that it needs: 2π of its radius.
_LONGEST_OUTLINE = 2 * pi
_OUTLINE = ("d", "points", "x1", "y1", "x2", "y2", "rx", "ry", "r", "width", "height")


_Edges = list[list[int]]


class Excess(NamedTuple):
    """An element that draws too much, and why."""

    element: Element
    message: str
    hint: str


def excess(elements: tuple[Element, ...]) -> Excess | None:
    """The first element that draws itself without end, too many strokes, or from too many levels; None if none does."""
    children, content, repeated = _graph(elements)
    strokes, levels = [0] * len(elements), [0] * len(elements)
    needed = {index: [*children[index], *content[index], *repeated[index]] for index in range(len(elements))}
    try:
        order = tuple(TopologicalSorter(needed).static_order())
    except CycleError as error:
        ring = min(index for index in error.args[1] if content[index] or repeated[index])
        return Excess(elements[ring], f"`{elements[ring].name}` draws itself", "refer to another element")
    for index in order:
        element = elements[index]
        once = _own(element) + sum(strokes[inner] for inner in (*children[index], *content[index]))
        strokes[index] = once * (1 + sum(strokes[other] for other in repeated[index]))
        levels[index] = 1 + max((levels[inner] for inner in needed[index]), default=0)
        if levels[index] > MOST_LEVELS:
            return Excess(element, f"`{element.name}` is built from more than {MOST_LEVELS} levels", "nest it less")
        if strokes[index] > MOST_STROKES:
            message = f"`{element.name}` draws more than {MOST_STROKES} strokes, repeated ones counted each time"
            return Excess(element, message, "draw fewer shapes")
    return None


def _graph(elements: tuple[Element, ...]) -> tuple[_Edges, _Edges, _Edges]:
    """For each element its children, what else it draws once, and what it may draw for each of its parts."""
    places = {element.attributes["id"]: index for index, element in enumerate(elements) if "id" in element.attributes}
    children: _Edges = [[] for _ in elements]
    content: _Edges = [[] for _ in elements]
    repeated: _Edges = [[] for _ in elements]
    for index, element in enumerate(elements):
        if element.parent is not None:
            children[element.parent].append(index)
        for name, target in svg.references(element.attributes):
            if target in places:
                # Paints and markers are drawn again for every shape inside, and for every point of it.
                once = name.endswith("href") or name == "clip-path"
                (content if once else repeated)[index].append(places[target])
    return children, content, repeated


def _own(element: Element) -> int:
    """The strokes of an element without its children."""
    path = element.attributes.get("d", "") + element.attributes.get("points", "")
    return 1 + (len(path) + len(element.text)) // _CHARACTERS + _dashes(element.attributes) // _DASHES


def _dashes(attributes: Mapping[str, str]) -> int:
    """As many dashes as the outline can have at most."""
    period = sum(svg.numbers(attributes.get("stroke-dasharray", "")))
    if not period:
        return 0
    written = " ".join(attributes.get(name, "") for name in _OUTLINE)
    sides = sum(map(abs, svg.numbers(written))) + svg.LARGEST * written.count("%")
    # A smooth curve goes on as far as the one before it.
    curves = 1 + sum(written.count(command) for command in "SsTt")
    return int(_LONGEST_OUTLINE * sides * curves / max(period, 1))
