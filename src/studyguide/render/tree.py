"""HTML text → a tree as a browser builds it. The only module that knows which HTML5 parser does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True)
class Element:
    """An element; a comment or anything else that is not text has a name that begins with a hyphen."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Element | str, ...]


def parse(html: str) -> tuple[Element | str, ...]:
    """The nodes of a fragment of HTML, as a browser sees them within a `div`."""
    root = LexborHTMLParser(html, is_fragment=True).root
    return tuple(_nodes(root)) if root else ()


def _nodes(node: LexborNode | None) -> Iterator[Element | str]:
    while node is not None:
        name = node.tag or ""
        if name == "-text":
            yield node.text_content or ""
        else:
            attributes = tuple((key, value or "") for key, value in node.attributes.items())
            yield Element(name, attributes, tuple(_nodes(node.child)))
        node = node.next
