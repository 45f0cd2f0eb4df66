"""A figure in one language, ready to be inlined: labels swapped, ids made unique, told to screen readers."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from studyguide.model import Figure
from studyguide.schema import Locale

_SVG = "http://www.w3.org/2000/svg"
_REFERENCE = re.compile(r"url\(#([^)]+)\)")

ElementTree.register_namespace("", _SVG)


def localised(figure: Figure, locale: Locale) -> str:
    """The figure's SVG text in `locale`, on one line.

    Raises `xml.etree.ElementTree.ParseError` if the SVG is not well-formed: check the guide first.
    """
    root = ElementTree.fromstring(figure.svg)  # noqa: S314 - the checker refuses DOCTYPE, so no entity expands
    labels = figure.caption.labels if figure.caption else {}
    for element in root.iter():
        _prefix_ids(element, figure.id)
        key = element.attrib.pop("data-label", None)
        if key and locale in labels.get(key, {}):
            element.text = labels[key][locale]
    _describe(root, figure, locale)
    return re.sub(r">\s+<", "><", ElementTree.tostring(root, encoding="unicode").strip())


def _prefix_ids(element: ElementTree.Element, prefix: str) -> None:
    """Ids of several figures share one page."""
    for name, value in element.attrib.items():
        if name == "id":
            element.set(name, f"{prefix}-{value}")
        elif name.endswith("href") and value.startswith("#"):
            element.set(name, f"#{prefix}-{value[1:]}")
        elif "url(#" in value:
            element.set(name, _REFERENCE.sub(rf"url(#{prefix}-\1)", value))


def _describe(root: ElementTree.Element, figure: Figure, locale: Locale) -> None:
    for element in root.findall(f"{{{_SVG}}}title") + root.findall(f"{{{_SVG}}}desc"):
        root.remove(element)
    root.set("role", "img")
    root.set("focusable", "false")
    if figure.caption is None:
        return
    words = {"title": figure.caption.title.get(locale, ""), "desc": figure.caption.description.get(locale, "")}
    root.set("aria-labelledby", " ".join(f"{figure.id}-{name}" for name in words))
    for index, (name, text) in enumerate(words.items()):
        element = ElementTree.Element(f"{{{_SVG}}}{name}", {"id": f"{figure.id}-{name}"})
        element.text = text
        root.insert(index, element)
