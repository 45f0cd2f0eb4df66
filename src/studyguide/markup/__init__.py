"""A Python-Markdown extension: formulas, code and headings as in the answers' own rendering.

Pages that `studyguide pages` writes need it and nothing else; `markdown_extensions: [studyguide.markup]` switches it on
in any engine that runs Python-Markdown.
"""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from studyguide import anchors, prose
from studyguide.formula import Budget, FormulaError, Typesetter, linear, typesetter
from studyguide.render import code_block, code_span, formula, undrawn_formula

_PARAGRAPH = re.compile(r"<p>((?:(?!</p>).)*)</p>", re.S)


class StudyGuideExtension(Extension):
    """Takes formulas and code out of a page before Markdown sees them, and puts them in at the end."""

    def __init__(self, **options: object) -> None:
        self.config = {"cache": ["", "folder of the formula cache; empty: in memory only"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register everything; `md` may convert several pages."""
        cache = str(self.getConfig("cache"))
        holes: list[prose.Hole] = []
        md.ESCAPED_CHARS.append("$")
        # After line ends and tabs are settled (30), before anything looks for code or HTML (25).
        md.preprocessors.register(_Cut(md, holes), "studyguide-cut", 29)
        # Before headings get their ids (toc 5).
        md.treeprocessors.register(_Anchors(md, holes), "studyguide-anchors", 6)
        md.postprocessors.register(_Fill(md, holes, typesetter(Path(cache) if cache else None)), "studyguide-fill", -10)


class _Cut(Preprocessor):
    def __init__(self, md: Markdown, holes: list[prose.Hole]) -> None:
        super().__init__(md)
        self._holes = holes

    def run(self, lines: list[str]) -> list[str]:
        lexed = prose.lex("\n".join(lines))
        self._holes[:] = lexed.holes
        return prose.cut(lexed).split("\n")


class _Anchors(Treeprocessor):
    def __init__(self, md: Markdown, holes: list[prose.Hole]) -> None:
        super().__init__(md)
        self._holes = holes

    def run(self, root: Element) -> None:
        taken: set[str] = set()
        for element in root.iter():
            if re.fullmatch("h[1-6]", element.tag):
                words = prose.MARK.sub(lambda m: _text(self._holes[prose.number(m[0])]), "".join(element.itertext()))
                # The page's title needs no anchor, but the contents their words.
                element.set("data-toc-label", words)
                if element.tag != "h1":
                    element.set("id", anchors.unique(anchors.slugify(words), taken))


class _Fill(Postprocessor):
    def __init__(self, md: Markdown, holes: list[prose.Hole], katex: Typesetter) -> None:
        super().__init__(md)
        self._holes, self._katex, self._budget = holes, katex, Budget()

    def run(self, text: str) -> str:
        text = _PARAGRAPH.sub(self._divided, text)
        self._budget = Budget()
        return prose.MARK.sub(lambda match: self._drawn(self._holes[prose.number(match[0])]), text)

    def _divided(self, match: re.Match[str]) -> str:
        """A paragraph without the blocks in it, which stand beside it."""
        parts, start = list[str](), 0
        for mark in prose.MARK.finditer(match[1]):
            if prose.is_block(self._holes[prose.number(mark[0])]):
                parts += _paragraph(match[1][start : mark.start()]), mark[0]
                start = mark.end()
        return "".join([*parts, _paragraph(match[1][start:])]) if start else match[0]

    def _drawn(self, hole: prose.Hole) -> str:
        if isinstance(hole, prose.Fence):
            return code_block(hole.text, hole.info)
        if not isinstance(hole, prose.Math):
            return code_span(hole.text)
        try:
            return formula(hole.text, self._katex, display=hole.display, budget=self._budget)
        except FormulaError:  # the check tells the author; a page that nobody checked must still come out
            return undrawn_formula(hole.text)


def _paragraph(text: str) -> str:
    return f"<p>{text.strip()}</p>" if text.strip() else ""


def _text(hole: prose.Hole) -> str:
    return linear(hole.text) if isinstance(hole, prose.Math) else hole.text


def makeExtension(**options: object) -> StudyGuideExtension:  # noqa: N802 - Python-Markdown's name
    """The entry point that Python-Markdown looks for."""
    return StudyGuideExtension(**options)
