"""The sections of an answer, and the form that some of them get on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from studyguide import prose
from studyguide.languages import Headings
from studyguide.render.fragment import Part
from studyguide.render.tree import Element

Node = Element | str


def divided(nodes: tuple[Node, ...], headings: Headings) -> Iterator[tuple[Part, tuple[Node, ...]]]:
    """The nodes from one heading of the second level to the next, and what they are for."""
    part, begin = Part.EXPLANATION, 0
    for index, node in enumerate(nodes):
        if isinstance(node, Element) and node.name == "h2":
            if any(not isinstance(other, str) for other in nodes[begin:index]):
                yield part, nodes[begin:index]
            part, begin = _part(node, headings), index
    if any(not isinstance(other, str) for other in nodes[begin:]):
        yield part, nodes[begin:]


def _part(heading: Element, headings: Headings) -> Part:
    title = "".join(child for child in heading.children if isinstance(child, str)).strip()
    fixed = {
        headings.spoken: Part.SPOKEN,
        headings.mistakes: Part.MISTAKES,
        headings.followups: Part.FOLLOWUPS,
        headings.references: Part.REFERENCES,
    }
    return fixed.get(title, Part.EXPLANATION)


def is_drawn(node: Node, headings: Headings) -> bool:
    """Whether a paragraph says what to draw while speaking."""
    first = _first(node.children) if isinstance(node, Element) and node.name == "p" else None
    return isinstance(first, Element) and first.name == "strong" and _text(first) == headings.board


def folded(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Follow-up questions whose answers fold open: what is bold at the beginning of each item stays in sight."""
    return tuple(
        replace(node, children=tuple(_folded_item(child) for child in node.children)) if _is_list(node) else node
        for node in nodes
    )


def questions(nodes: tuple[Node, ...]) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Each follow-up question, and what its answer says outside of links."""
    for item in (child for node in nodes if _is_list(node) for child in node.children):
        if isinstance(item, Element):
            question, answer = _asked(item)
            yield question or item, tuple(_unlinked(node) for node in answer)


def _is_list(node: Node) -> TypeGuard[Element]:
    return isinstance(node, Element) and node.name in ("ul", "ol")


def _folded_item(item: Node) -> Node:
    """The item as a fold, if it begins with its question in bold."""
    if not isinstance(item, Element):
        return item
    question, answer = _asked(item)
    if question is None:
        return item
    return replace(item, children=(Element("details", (), (Element("summary", (), (question,)), *answer)),))


def _asked(item: Element) -> tuple[Element | None, tuple[Node, ...]]:
    """The question in bold at the beginning of an item, and the answer in paragraphs; no question if none is bold."""
    first = _first(item.children)
    loose = isinstance(first, Element) and first.name == "p"
    inner = first.children if isinstance(first, Element) and loose else item.children
    question = _first(inner)
    if not isinstance(question, Element) or question.name != "strong":
        return None, item.children
    more = item.children[item.children.index(first) + 1 :] if loose and first is not None else ()
    rest = inner[inner.index(question) + 1 :]
    return question, (*((Element("p", (), rest),) if _first(rest) is not None else ()), *more)


def _unlinked(node: Node) -> Node:
    """The node without the words of its links and without punctuation."""
    if isinstance(node, str):
        return "".join(char for char in node if char.isalnum() or prose.MARK.match(char))
    return "" if node.name == "a" else replace(node, children=tuple(map(_unlinked, node.children)))


def _first(nodes: tuple[Node, ...]) -> Node | None:
    return next((node for node in nodes if not isinstance(node, str) or node.strip()), None)


def _text(element: Element) -> str:
    return "".join(child for child in element.children if isinstance(child, str)).strip()
