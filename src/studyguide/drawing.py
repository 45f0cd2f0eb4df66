"""A figure in one language, ready to be inlined: labels swapped, ids made unique, told to screen readers."""

from __future__ import annotations

from xml.etree import ElementTree

from studyguide import svg
from studyguide.model import Figure
from studyguide.schema import Locale

ElementTree.register_namespace("", svg.NAMESPACE)


def localised(figure: Figure, locale: Locale) -> str:
    """The figure's SVG text in `locale`, without the white space that draws nothing.

    Raises `xml.etree.ElementTree.ParseError` if the SVG is not well-formed: check the guide first.
    """
    root = ElementTree.fromstring(figure.svg)  # noqa: S314 - the checker refuses DOCTYPE, so no entity expands
    labels = figure.caption.labels if figure.caption else {}
    # An id of another figure, or of a heading, has no dot.
    prefix = f"{figure.id}."
    for element in root.iter():
        words = labels.get(element.attrib.pop("data-label", ""), {})
        if locale in words:
            element.text = words[locale]
        for name, value in element.attrib.items():
            element.set(name, svg.prefixed(name, value, prefix))
        if _local_name(element) not in svg.WORDED:
            _close_up(element)
    _describe(root, figure, locale, prefix)
    return ElementTree.tostring(root, encoding="unicode")


def _local_name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _close_up(element: ElementTree.Element) -> None:
    """Take out the white space of an element that shows no text; the checker sees to it that there is nothing else."""
    element.text = None
    for child in element:
        child.tail = None


def _describe(root: ElementTree.Element, figure: Figure, locale: Locale, prefix: str) -> None:
    for element in list(root):
        if _local_name(element) in svg.DESCRIBING:
            root.remove(element)
    root.set("role", "img")
    root.set("focusable", "false")
    if figure.caption is None:
        return
    words = {"title": figure.caption.title.get(locale, ""), "desc": figure.caption.description.get(locale, "")}
    root.set("aria-labelledby", " ".join(f"{prefix}{name}" for name in words))
    for index, (name, text) in enumerate(words.items()):
        element = ElementTree.Element(f"{{{svg.NAMESPACE}}}{name}", {"id": f"{prefix}{name}"})
        element.text = text
        root.insert(index, element)
