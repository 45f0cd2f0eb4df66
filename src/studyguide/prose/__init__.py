"""The one grammar of answers: where code, formulas, headings and links stand in a Markdown text."""

from __future__ import annotations

from studyguide.prose.cut import cut, mark, number
from studyguide.prose.lexer import Lexed, lex
from studyguide.prose.limits import excess
from studyguide.prose.outline import LINE_BREAK, TAGS, Outline, cleaned, letters, scan
from studyguide.prose.pieces import (
    FILLER,
    MARK,
    Code,
    Fence,
    Hole,
    Markup,
    Math,
    Piece,
    Table,
    Target,
    Title,
    blank,
    is_block,
)

__all__ = [
    "FILLER", "LINE_BREAK", "MARK", "TAGS", "Code", "Fence", "Hole", "Lexed", "Markup", "Math", "Outline", "Piece",
    "Table", "Target", "Title", "blank", "cleaned", "cut", "excess", "is_block", "letters", "lex", "mark", "number",
    "scan",
]  # fmt: skip
