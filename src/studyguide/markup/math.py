r"""Formulas: `$…$` in running text, `$$` on lines of their own; `\$` is a dollar.

What counts as a formula is decided as in the checker's outline, so that a page shows what was checked. KaTeX's HTML
waits in Python-Markdown's stash, where no other extension touches it.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from studyguide.markup.stash import Formulas

# Code spans are placeholders already when this runs; they begin with STX, which no formula may hold.
_INLINE = r"(?<![\\$])\$(?![\s$])((?:\\.|(?!\n[ \t]*\n)[^$\\\x02])+?)(?<!\s)\$(?![\d$])"

_BLOCKS = re.compile(
    r"""
      ^[ \t>]*+ (?P<fence>`{3,}+|~{3,}+) [^\n`]*\n (?:.*?\n)?? [ \t>]*+(?P=fence)[ \t]*$
    | <!--.*?-->
    | (?<![\\`])(?P<ticks>`++) (?:(?!\n[ \t]*\n).)+? (?<!`)(?P=ticks)(?!`)
    | ^(?P<lead>[ \t>]*+(?:[-*+][ \t]+|\d+\.[ \t]+)?) \$\$[ \t]*\n (?P<display>.*?) \n[ \t>]*\$\$[ \t]*$
    | ^(?P<indent>[ \t>]*+) \$\$[ \t]*(?P<line>\S[^\n]*?)[ \t]*\$\$[ \t]*$
    """,
    re.M | re.S | re.X,
)


def register(md: Markdown, formulas: Formulas) -> None:
    """Find formulas on every page."""
    md.ESCAPED_CHARS.append("$")
    # After fenced code is put aside (25), before raw HTML is read (20).
    md.preprocessors.register(_Display(md, formulas), "studyguide-display", 22)
    # After code spans (190), before backslashes are read (180).
    md.inlinePatterns.register(_Inline(md, formulas), "studyguide-inline", 185)
    # Before running text is parsed (20).
    md.treeprocessors.register(_Paragraphs(md, formulas), "studyguide-paragraphs", 25)
    # After figures took their captions (7.6), before headings are read (toc 5, MkDocs' title 1).
    md.treeprocessors.register(_Undrawn(md, formulas), "studyguide-undrawn", 5.5)
    md.treeprocessors.register(_Drawn(md, formulas), "studyguide-drawn", -100)


class _Display(Preprocessor):
    """Blocks → placeholders; whatever may hold dollars and is no formula is passed over."""

    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(md)
        self._formulas = formulas

    def run(self, lines: list[str]) -> list[str]:
        return _BLOCKS.sub(self._replaced, "\n".join(lines)).split("\n")

    def _replaced(self, match: re.Match[str]) -> str:
        if match["display"] is not None:
            tex = _unquoted(match["display"], match["lead"].count(">"))
            return match["lead"] + self._formulas.stash(tex, display=True)
        if match["line"] is not None:
            return match["indent"] + self._formulas.stash(match["line"], display=True)
        return match[0]


def _unquoted(block: str, depth: int) -> str:
    """The lines without the marks of the quotations that they stand in."""
    return re.sub(rf"^[ \t]*(?:>[ \t]?){{{depth}}}", "", block, flags=re.M) if depth else block


class _Inline(InlineProcessor):
    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(_INLINE, md)
        self._formulas = formulas

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        return self._formulas.stash(m[1], display=False), m.start(), m.end()


class _Tree(Treeprocessor):
    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(md)
        self._formulas = formulas


class _Paragraphs(_Tree):
    """A block within a paragraph → a paragraph of its own, whose tags Python-Markdown leaves out."""

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for child in list(parent):
                if child.tag == "p" and child.text and not len(child):
                    place = list(parent).index(child)
                    parent[place : place + 1] = self._split(child)

    def _split(self, paragraph: Element) -> list[Element]:
        text, start, parts = paragraph.text or "", 0, list[str]()
        for match in filter(self._formulas.is_display, HTML_PLACEHOLDER_RE.finditer(text)):
            parts += text[start : match.start()], match[0]
            start = match.end()
        parts.append(text[start:])
        return [_paragraph(part.strip()) for part in parts if part.strip()] if start else [paragraph]


def _paragraph(text: str) -> Element:
    paragraph = Element("p")
    paragraph.text, paragraph.tail = text, "\n"
    return paragraph


class _Undrawn(_Tree):
    """No drawn formula in attributes, and none where headings become titles, anchors and tables of contents."""

    def run(self, root: Element) -> None:
        self._formulas.clear_raw_tags()
        for element in root.iter():
            for name, value in element.items():
                as_text = self._formulas.as_written if name in ("href", "src") else self._formulas.as_text
                element.set(name, as_text(value))
        self._formulas.write(drawn=False)


class _Drawn(_Tree):
    """Every tree processor is through: from now on formulas are drawn."""

    def run(self, root: Element) -> None:  # noqa: ARG002
        self._formulas.write(drawn=True)
