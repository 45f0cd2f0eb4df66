"""The Markdown of answers → HTML with marks in the place of formulas and code.

Raw HTML is no part of the dialect: what looks like a tag comes out as text, but for the few of `prose.TAGS`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor, SimpleTagInlineProcessor

from studyguide import prose

EXTENSIONS = ("sane_lists", "tables")
WITHOUT = frozenset({
    "fenced_code", "md_in_html", "pymdownx.highlight", "pymdownx.superfences", "studyguide.markup", "toc",
})  # fmt: skip
"""Extensions whose work is done outside of Markdown (code, headings), or that would let raw HTML in."""


@dataclass(frozen=True)
class Dialect:
    """The Python-Markdown extensions that the owner of a site adds to those of every answer."""

    extensions: tuple[str, ...] = ()
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def key(self) -> str:
        """Differs wherever the same text may come out differently."""
        return repr([(name, sorted(self.configs.get(name, {}).items(), key=repr)) for name in self._names])

    def html(self, prose: str) -> str:
        """The HTML of Markdown that has no holes any more."""
        return str(self._markdown.reset().convert(prose))

    @property
    def _names(self) -> list[str]:
        return [*EXTENSIONS, *(name for name in self.extensions if name not in (*EXTENSIONS, *WITHOUT))]

    @cached_property
    def _markdown(self) -> Markdown:
        configs = {name: dict(self.configs.get(name, {})) for name in self._names}
        md = Markdown(extensions=self._names, extension_configs=configs)
        md.preprocessors.deregister("html_block", strict=False)
        md.inlinePatterns.deregister("html")
        for name in prose.TAGS:
            pattern = rf"(<{name}>)([^<>\n]*)</{name}>"
            md.inlinePatterns.register(SimpleTagInlineProcessor(pattern, name), f"studyguide-{name}", 90)
        md.inlinePatterns.register(_LineBreak(prose.LINE_BREAK, md), "studyguide-br", 90)
        return md


class _LineBreak(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        return Element("br"), m.start(), m.end()
