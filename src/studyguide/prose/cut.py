"""Taking the holes out of a Markdown text: each leaves one character, in whose place it is put again when rendered."""

from __future__ import annotations

from studyguide.prose.lexer import Lexed
from studyguide.prose.pieces import FIRST, MARK, is_block


def mark(number: int) -> str:
    """The character that stands for the hole of this number."""
    return chr(FIRST + number)


def number(character: str) -> int:
    """The number of the hole that a character stands for."""
    return ord(character) - FIRST


def cut(lexed: Lexed) -> str:
    """The Markdown with a mark for each hole and without comments."""
    text, parts, position = MARK.sub("\ufffd", lexed.text), list[str](), 0
    marks = {hole.outer: (mark(index), hole) for index, hole in enumerate(lexed.holes)}
    for start, end in lexed.hidden:
        character, hole = marks.get((start, end), ("", None))
        # At the margin a block ends the paragraph, list or table before it; in a list it stands where it was written.
        alone = hole is not None and is_block(hole) and text[start - 1 : start] in ("", "\n")
        parts += text[position:start], f"\n{character}\n\n" if alone else character
        position = end
    return "".join([*parts, text[position:]])
