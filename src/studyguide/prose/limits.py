"""How intricate a text may be: within these bounds everything that is made of it takes time in proportion to it."""

from __future__ import annotations

import re

from studyguide.prose.cut import cut
from studyguide.prose.lexer import Lexed
from studyguide.prose.pieces import Piece

LINE, BLOCK, HOLES, DEPTH = 4_000, 12_000, 2_000, 8
"""Characters of a line and of lines without a blank one between; formulas and pieces of code; nested blocks."""
_MARKS = {"[": 100, "*": 400, "_": 400, "<": 200, "&": 400, "!": 400, "\\": 1000, "\n": 300}
_NAMES = {"\n": "line breaks"}
_BLOCKS = re.compile(r"(?:[^\n]*[^ \t\n][^\n]*\n?)+")
_MARGIN = re.compile(r"(?:[ \t]|>|[-*+](?=[ \t])|\d+[.)](?=[ \t]))*+")


def excess(lexed: Lexed) -> tuple[Piece, str] | None:
    """The first place that is too intricate, and what there is too much of."""
    if len(lexed.holes) > HOLES:
        hole = lexed.holes[HOLES]
        return Piece(hole.text, *hole.outer), f"more than {HOLES} formulas and pieces of code"
    return _long_line(lexed.text) or _intricate_block(lexed)


def _long_line(text: str) -> tuple[Piece, str] | None:
    start = 0
    for line in text.split("\n"):
        if len(line) > LINE:
            return Piece(line, start + LINE, start + LINE + 1), f"a line of {len(line)} characters, {LINE} are allowed"
        margin = _MARGIN.match(line)
        if margin and _depth(margin[0]) > DEPTH:
            return Piece(line, start, start + margin.end()), f"blocks nested more than {DEPTH} deep"
        start += len(line) + 1
    return None


def _depth(margin: str) -> int:
    """How many lists and quotations a line's margin may open; four spaces are one."""
    indents = sum(len(run) // 4 for run in re.findall(" +", margin.expandtabs(4)))
    return indents + sum(map(margin.count, ">-*+.)"))


def _intricate_block(lexed: Lexed) -> tuple[Piece, str] | None:
    """The first block of the text without code and formulas that is too long or holds too many marks of Markdown."""
    for match in _BLOCKS.finditer(cut(lexed)):
        block = match[0]
        start = max(lexed.text.find(block[:40].partition("\n")[0]), 0)
        here = Piece(block, start, start + 1)
        if len(block) > BLOCK:
            return here, f"a paragraph, list or table of {len(block)} characters, {BLOCK} are allowed"
        for mark, most in _MARKS.items():
            if (count := block.count(mark)) > most:
                name = _NAMES.get(mark, f"`{mark}`")
                return here, f"{count} {name} in one paragraph, list or table, {most} are allowed"
    return None
