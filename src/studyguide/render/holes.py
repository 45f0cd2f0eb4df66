"""What is put into an answer's HTML: drawn formulas, highlighted code, buttons; and the text that stands for holes."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from studyguide.answer import CodeSpan, Formula, Hole
from studyguide.formula import Budget, Typesetter, linear
from studyguide.languages import Words
from studyguide.works import Paper

CHECK = "python check"
"""What stands behind the fence of a block that proves the code before it."""
_FORMATTER = HtmlFormatter(nowrap=True)


def drawn(hole: Hole, katex: Typesetter, *, budget: Budget, verified: str) -> str:
    """The hole as HTML; a block that proves the code before it is folded, with `verified` in sight.

    Raises `FormulaError` if KaTeX rejects the formula.
    """
    if isinstance(hole, Formula):
        return formula(hole.tex, katex, display=hole.display, budget=budget)
    if isinstance(hole, CodeSpan):
        return code_span(hole.code)
    html = code_block(hole.code, hole.language)
    if hole.language == CHECK:
        return f'<details class="sg-check"><summary>{escape(verified)}</summary>{html}</details>'
    return html


def formula(tex: str, katex: Typesetter, *, display: bool, budget: Budget) -> str:
    """A drawn formula. Raises `FormulaError`.

    It stands in an element of a name that KaTeX does not use, so that it can be found in a page without parsing it.
    """
    start = '<sg-math class="sg-math--display" tabindex="0">' if display else "<sg-math>"
    return f"{start}{katex.html(tex, display=display, budget=budget)}</sg-math>"


def undrawn_formula(tex: str) -> str:
    """The TeX of a formula that cannot be drawn."""
    return f'<code class="sg-math-error">{escape(tex, quote=False)}</code>'


def code_span(code: str) -> str:
    """Code in running text."""
    return f"<code>{escape(code, quote=False)}</code>"


def copy_button(paper: Paper, words: Words) -> str:
    """A button that copies the entry of a work; nothing without scripts."""
    said = f'data-copy="{escape(words.copy_bibtex)}" data-copied="{escape(words.copied)}"'
    return f'<sg-copy {said} data-text="{escape(paper.bibtex)}"></sg-copy>'


def code_block(code: str, info: str) -> str:
    """A block of code, its words told apart if the first word behind the fence names a language that is known."""
    return _highlighted(code, info.partition(" ")[0])


def as_text(hole: Hole) -> str:
    """The hole as plain text on one line, blocks of code left out."""
    if isinstance(hole, Formula):
        return " ".join(linear(hole.tex).split())
    return hole.code if isinstance(hole, CodeSpan) else ""


@lru_cache(maxsize=4096)
def _highlighted(code: str, language: str) -> str:
    try:
        lexer = get_lexer_by_name(language or "text", stripnl=False)
    except ClassNotFound:
        lexer = get_lexer_by_name("text", stripnl=False)
    return f'<div class="highlight"><pre><span></span><code>{highlight(code, lexer, _FORMATTER)}</code></pre></div>'
