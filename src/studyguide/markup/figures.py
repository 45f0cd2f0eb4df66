"""Images of the project's figures → inline SVG in the page's language, so that it follows the colour scheme.

The SVG is trusted: it was checked, localised and given ids of its own before it comes here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from studyguide.markup import page

Source = Callable[[str], str | None]
"""From `<id>.<locale>` to SVG text, if there is such a figure."""

_SRC = re.compile(r"(?:\.{1,2}/)*figures/([a-z0-9-]+)\.svg")
_IDS = re.compile(r"""(\s(?:id|aria-labelledby|aria-describedby)=["'])([^"']*)""")
_USES = re.compile(r"""(url\(["']?#|href=["']#)([^"')]+)""")


def source(option: object) -> Source:
    """The figures that the option names: a mapping, or a folder of files `<id>.<locale>.svg`; empty for none."""
    if isinstance(option, Mapping):
        return option.get
    folder = str(option)
    return lambda name: _read(Path(folder, f"{name}.svg")) if folder else None


def register(md: Markdown, figures: Source, first: str) -> None:
    """Inline figures on every page; `first` is the site's first locale."""
    # After attributes are set (8), before MkDocs looks for the images' files (0).
    md.treeprocessors.register(_Figures(md, figures, first), "studyguide-figures", 7.6)


class _Figures(Treeprocessor):
    def __init__(self, md: Markdown, figures: Source, first: str) -> None:
        super().__init__(md)
        self._md, self._figures, self._first = md, figures, first

    def run(self, root: Element) -> None:
        uses: Counter[str] = Counter()
        for parent in list(root.iter()):
            for child in list(parent):
                if child.tag == "p" and self._only_figures(child):
                    place = list(parent).index(child)
                    parent[place : place + 1] = [self._figure(image, uses) for image in child]
        for image in list(root.iter("img")):
            if svg := self._svg(image, uses):
                _become_span(image, self._stash(svg))

    def _only_figures(self, paragraph: Element) -> bool:
        texts = (paragraph.text, *(child.tail for child in paragraph))
        if len(paragraph) == 0 or any(text and text.strip() for text in texts):
            return False
        return all(child.tag == "img" and self._svg(child, Counter()) for child in paragraph)

    def _figure(self, image: Element, uses: Counter[str]) -> Element:
        figure = Element("figure", {"class": "sg-figure"})
        figure.text = self._stash(self._svg(image, uses) or "")
        figure.tail = "\n"
        SubElement(figure, "figcaption").text = image.get("alt", "")
        return figure

    def _svg(self, image: Element, uses: Counter[str]) -> str | None:
        """The image's SVG; from its second use on a page on, with ids that no other use has."""
        match = _SRC.fullmatch(image.get("src", ""))
        name = f"{match[1]}.{page.locale(self._md, self._first)}" if match else ""
        svg = self._figures(name) if match else None
        uses[name] += 1
        return svg if svg is None or uses[name] == 1 else _renamed(svg, f"-{uses[name]}")

    def _stash(self, svg: str) -> AtomicString:
        # The labels of a figure are no sentences: Material's search leaves them out, and finds the caption.
        unindexed = svg.strip().replace("<svg", '<svg data-search-exclude="1"', 1)
        return AtomicString(self._md.htmlStash.store(unindexed))


def _become_span(image: Element, text: AtomicString) -> None:
    tail = image.tail
    image.clear()
    image.tag, image.text, image.tail = "span", text, tail
    image.set("class", "sg-figure")


def _renamed(svg: str, suffix: str) -> str:
    """The SVG with the suffix on every id and on every use of one."""
    svg = _IDS.sub(lambda m: m[1] + " ".join(name + suffix for name in m[2].split()), svg)
    return _USES.sub(lambda m: m[1] + m[2] + suffix, svg)


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None
