"""The formulas of one page, waiting in Python-Markdown's stash, where no other extension touches them."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import NamedTuple

from markdown import Markdown
from markdown.util import HTML_PLACEHOLDER_RE

from studyguide.formula import FormulaError, Typesetter, linear

# Python-Markdown writes a backslash before a placeholder when it puts one back into a raw tag.
_ESCAPED = re.compile(rf"\\?{HTML_PLACEHOLDER_RE.pattern}")


class _Formula(NamedTuple):
    tex: str
    html: str
    display: bool


class Formulas:
    """The formulas of the page in hand, under their numbers in the stash."""

    def __init__(self, md: Markdown, typesetter: Typesetter) -> None:
        self._md, self._typesetter = md, typesetter
        self._found: dict[int, _Formula] = {}

    def reset(self) -> None:
        """Begin a new page."""
        self._found.clear()

    def stash(self, tex: str, *, display: bool) -> str:
        """The placeholder that stands for the formula until the page is written."""
        html = self._html(tex, display=display)
        self._found[self._md.htmlStash.html_counter] = _Formula(tex, html, display)
        return self._md.htmlStash.store(html)

    def is_display(self, match: re.Match[str]) -> bool:
        """Whether a match of HTML_PLACEHOLDER_RE stands for a formula on lines of its own."""
        formula = self._found.get(int(match[1]))
        return formula is not None and formula.display

    def write(self, *, drawn: bool) -> None:
        """Let the placeholders stand for drawn formulas, or for a line of text each."""
        for number, formula in self._found.items():
            self._md.htmlStash.rawHtmlBlocks[number] = formula.html if drawn else escape(linear(formula.tex))

    def as_text(self, text: str) -> str:
        """The text with each formula of running text as a line of Unicode."""
        return HTML_PLACEHOLDER_RE.sub(lambda match: self._undrawn(match, linear), text)

    def as_written(self, text: str) -> str:
        """The text with each formula of running text as its author wrote it."""
        return _ESCAPED.sub(lambda match: self._undrawn(match, "${}$".format), text)

    def clear_raw_tags(self) -> None:
        """Put dollars that stand inside tags of raw HTML back: no formula can be drawn in an attribute."""
        blocks = self._md.htmlStash.rawHtmlBlocks
        for number, block in enumerate(blocks):
            if number not in self._found and isinstance(block, str):
                blocks[number] = self.as_written(block)

    def _undrawn(self, match: re.Match[str], form: Callable[[str], str]) -> str:
        formula = self._found.get(int(match[1]))
        return match[0] if formula is None or formula.display else form(formula.tex)

    def _html(self, tex: str, *, display: bool) -> str:
        try:
            html = self._typesetter.html(tex, display=display)
        except FormulaError:  # the check tells the author; a page that nobody checked must still come out
            return f'<code class="sg-math-error">{escape(tex, quote=False)}</code>'
        # Material's search leaves out what this attribute marks, up to the first end of a tag of the same name: hence
        # on elements that KaTeX does not use itself. It takes the attribute away from the page.
        if display:
            return f'<div class="sg-math sg-math--display" tabindex="0" data-search-exclude="1">{html}</div>'
        return f'<span class="sg-math"><bdi data-search-exclude="1">{html}</bdi></span>'
