"""A Markdown text in which only what is code or a formula beyond doubt is hidden, for the search for unsafe HTML.

Where a code span ends depends on what the parser takes for a block. Here only such constructs count as have the same
extent however the text is divided; a doubtful one stays visible, and the tags in it are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyguide.source.pieces import Piece, blank

HIDDEN = "\x02"
"""Stands for a hidden character: the one that Markdown parsers put into their own place-holders."""

_OPENING = re.compile(r"( *)(`{3,}|~{3,})[\w+#.-]*[ \t]*")
_DOUBTFUL = re.compile(r"[ \t>]*(?:`{3,}|~{3,})")
_CHUNK = re.compile(r"(?:[^\n]*[^ \t\n][^\n]*(?:\n|\Z))+")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)([^\n]+?)(?<!`)\1(?!`)")
_FORMULA = re.compile(r"(?<![\\$])\$(?![\s$])(?:\\.|[^$\\\n\x02])+?(?<!\s)\$(?![\d$])")
_LOOSE_DOLLAR = re.compile(r"(?<!\\)\$")
_DISPLAY = re.compile(r"^[ \t]*\$\$[ \t]*\n((?:(?![ \t]*\n)[^\n$`]*\n)+?)[ \t]*\$\$[ \t]*$", re.M)
_DISPLAY_LINE = re.compile(r"^[ \t]*\$\$[ \t]*[^\s$`][^\n$`]*\$\$[ \t]*$", re.M)


def visible(text: str) -> str:
    """The text with what is certainly code or a formula replaced by `HIDDEN`, line breaks kept."""
    text = blank(text, _fences(text))
    text = blank(text, _displays(text))
    return blank(text, [piece for chunk in _CHUNK.finditer(text) for piece in _inline(chunk[0], chunk.start())], HIDDEN)


def _fences(text: str) -> Iterator[Piece]:
    """Fenced blocks whose first and last line are alike, up to the first fence that is not so."""
    offset, start, indent, marks = 0, 0, "", ""
    for line in text.split("\n"):
        if not marks:
            if match := _OPENING.fullmatch(line):
                indent, marks, start = match[1], match[2], offset
            elif _DOUBTFUL.match(line):
                return
        elif line.rstrip(" \t") == indent + marks:
            yield Piece("", start, offset + len(line))
            marks = ""
        elif line.strip() and (not line.startswith(indent) or _DOUBTFUL.match(line)):
            return
        offset += len(line) + 1


def _displays(text: str) -> list[Piece]:
    """Formulas on lines of their own; none at all if one dollar pair is left over."""
    found = [Piece(m[0], *m.span()) for pattern in (_DISPLAY, _DISPLAY_LINE) for m in pattern.finditer(text)]
    return [] if "$$" in blank(text, found) else found


def _inline(chunk: str, offset: int) -> Iterator[Piece]:
    """Code spans and formulas of lines between two blank ones, if all of them begin and end on one line."""
    if any(doubt in chunk for doubt in ("<!", "-->", "<?", "\\`")):
        return
    code = [Piece(m[2], *m.span()) for m in _CODE.finditer(chunk)]
    rest = blank(chunk, code, HIDDEN)
    # A bar within code may divide the cells of a table.
    if "`" in rest or any("|" in piece.text for piece in code):
        return
    formulas = [Piece(m[0], *m.span()) for m in _FORMULA.finditer(rest)]
    if _LOOSE_DOLLAR.search(blank(rest, formulas)):
        formulas = []
    for piece in (*code, *(formula for formula in formulas if "|" not in formula.text)):
        yield Piece(piece.text, piece.start + offset, piece.end + offset)
