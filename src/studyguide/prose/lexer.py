r"""Markdown text → code, formulas and comments, and what is left when they are taken out.

They are found in one pass from left to right, before anything else is made of the text, so that what stands in them
means nothing to Markdown, and a dollar in code or a backtick in a comment begins nothing. `\` takes the meaning from
the sign that follows. None of them reaches over a blank line or into the next block, except fenced code.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from studyguide.prose.pieces import FIRST, LAST, Code, Fence, Hole, Math, Piece

# A formula holds no hole: dollars around code are no formula when the code has been taken out, either.
_MARKS = f"{chr(FIRST)}-{chr(LAST)}"
_LEAD = r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)*+"
_TOKEN = re.compile(
    rf"""
      ^(?P<fenced>{_LEAD}) (?P<fence>`{{3,}}+(?=[^`\n]*$)|~{{3,}}+) (?P<info>[^\n]*) $
    | ^(?P<displayed>{_LEAD}) \$\$ (?!\$) [ \t]*+
        (?: (?P<open>$) | (?P<line>(?:\\.|[^\\$\n{_MARKS}])++) \$\$ [ \t]*+ $ )
    | (?P<escape>\\[!-/:-@\[-`{{-~])
    | (?P<address><(?:https?://|mailto:)[^\s<>]*+>)
    | (?P<comment><!--)
    | (?P<ticks>`++)
    | (?P<dollars>\$++)
    """,
    re.M | re.X,
)
_INLINE = re.compile(rf"\$(?!\s)((?:\\.|[^$\\`{_MARKS}])++)(?<!\s)\$(?![\d$])", re.S)
# Where running text ends: at a blank line, and where a line begins another block.
_BREAK = re.compile(r"\n(?=[ \t]*+(?:\n|\Z|>|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||`{3}|~{3}|\$\$))")
_TICKS = re.compile("`+")
_CLOSING_DOLLARS = re.compile(r"[ \t>]*\$\$[ \t]*")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")


@dataclass(frozen=True)
class Lexed:
    """What was found in a text, each kind in order."""

    text: str
    holes: tuple[Hole, ...]
    comments: tuple[Piece, ...]
    unclosed: tuple[Piece, ...]
    """Marks that begin a block which nothing ends: a fence, `$$` or `<!--`."""

    @cached_property
    def hidden(self) -> tuple[tuple[int, int], ...]:
        """The places of holes and comments, in order."""
        return tuple(sorted([hole.outer for hole in self.holes] + [(c.start, c.end) for c in self.comments]))


def lex(text: str) -> Lexed:
    """The holes of a Markdown text; any text is accepted, in linear time."""
    return _Lexer(text).run()


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.holes: list[Hole] = []
        self.comments: list[Piece] = []
        self.unclosed: list[Piece] = []
        self.breaks = [match.start() for match in _BREAK.finditer(text)]
        self.ticks: dict[int, list[int]] = {}
        for match in _TICKS.finditer(text):
            self.ticks.setdefault(len(match[0]), []).append(match.start())
        # What was looked for in vain is not looked for again: up to here no line of dollars closes a formula, and
        # whether a comment may still be closed.
        self.open_until, self.commented = 0, True

    def run(self) -> Lexed:
        position = 0
        while match := _TOKEN.search(self.text, position):
            kind = match.lastgroup
            if kind == "info":
                position = self._fence(match)
            elif kind == "open":
                position = self._display(match)
            elif kind == "line":
                position = self._line(match)
            elif kind == "comment":
                position = self._comment(match.start())
            elif kind == "ticks":
                position = self._code(match)
            elif kind == "dollars":
                position = self._inline(match)
            else:
                position = match.end()
        return Lexed(self.text, tuple(self.holes), tuple(self.comments), tuple(self.unclosed))

    def _fence(self, match: re.Match[str]) -> int:
        """The end of the block, which is the end of the text or of the quotation if nothing closes it."""
        marks, lead = match["fence"], match["fenced"]
        depth, indent = lead.count(">"), len(lead)
        lines: list[str] = []
        start = position = min(match.end() + 1, len(self.text))
        closed = False
        while position < len(self.text) and not closed:
            end = self._line_end(position)
            line, margin = _unquoted(self.text[position:end], depth)
            if margin is None:
                break
            bare = line.strip()
            closed = len(bare) >= len(marks) and bare == marks[0] * len(bare)
            if not closed:
                lines.append(_dedented(line, 0 if depth else indent))
            position = end + 1
        outer = (match.end("fenced"), min(max(position - 1, match.end()), len(self.text)))
        if not closed:
            self.unclosed.append(Piece(marks, match.start("fence"), match.end("fence")))
        code = "\n".join(lines)
        self.holes.append(Fence(code, min(start, outer[1]), outer[1], outer, match["info"].strip()))
        return outer[1]

    def _line(self, match: re.Match[str]) -> int:
        """The end of a formula on a line of its own."""
        tex = match["line"].rstrip()
        start = match.start("line")
        self.holes.append(Math(tex, start, start + len(tex), (match.end("displayed"), match.end()), display=True))
        return match.end()

    def _display(self, match: re.Match[str]) -> int:
        """The end of a formula on lines of its own, or of its opening dollars if nothing closes it."""
        lead, start = match["displayed"], match.end() + 1
        depth, position, lines, margin = lead.count(">"), start, list[str](), 0
        while self.open_until <= position < len(self.text):
            end = self._line_end(position)
            raw = self.text[position:end]
            if _CLOSING_DOLLARS.fullmatch(raw) and lines:
                outer = (match.end("displayed"), end)
                self.holes.append(Math("\n".join(lines), start, position - 1, outer, display=True, margin=margin))
                return end
            line, taken = _unquoted(raw, depth)
            if taken is None or not line.strip():
                break
            margin = margin or taken
            lines.append(line)
            position = end + 1
        self.open_until = max(self.open_until, position)
        self.unclosed.append(Piece("$$", match.end("displayed"), match.end("displayed") + 2))
        return match.end()

    def _comment(self, start: int) -> int:
        """The end of a comment, or of its opening mark if nothing closes it."""
        end = self.text.find("-->", start + 4) if self.commented else -1
        if end < 0:
            self.commented = False
            self.unclosed.append(Piece("<!--", start, start + 4))
            return start + 4
        self.comments.append(Piece(self.text[start : end + 3], start, end + 3))
        return end + 3

    def _code(self, match: re.Match[str]) -> int:
        """The end of a span of code, or of its opening marks if none like them follow in the same block."""
        length = len(match[0])
        starts = self.ticks.get(length, [])
        index = bisect_left(starts, match.end())
        if index == len(starts) or starts[index] > self._block_end(match.start()):
            return match.end()
        end = starts[index]
        code = self.text[match.end() : end]
        if code.startswith(" ") and code.endswith(" ") and code.strip():
            code = code[1:-1]
        self.holes.append(Code(code.replace("\n", " "), match.end(), end, (match.start(), end + length)))
        return end + length

    def _inline(self, match: re.Match[str]) -> int:
        """The end of a formula in running text, or of the dollars if they begin none."""
        if len(match[0]) > 1:
            self.unclosed.append(Piece(match[0], *match.span()))
            return match.end()
        formula = _INLINE.match(self.text, match.start(), self._block_end(match.start()))
        if formula is None:
            return match.end()
        self.holes.append(Math(formula[1], *formula.span(1), formula.span(), display=False))
        return formula.end()

    def _block_end(self, position: int) -> int:
        index = bisect_right(self.breaks, position)
        return self.breaks[index] if index < len(self.breaks) else len(self.text)

    def _line_end(self, position: int) -> int:
        end = self.text.find("\n", position)
        return len(self.text) if end < 0 else end


def _unquoted(line: str, depth: int) -> tuple[str, int | None]:
    """The line without the marks of `depth` quotations, and how long these are; None if it has fewer."""
    position = 0
    for _ in range(depth):
        match = _QUOTE.match(line, position)
        if match is None:
            return line, None
        position = match.end()
    return line[position:], position


def _dedented(line: str, indent: int) -> str:
    """The line without the white space that stands below the lead of its block."""
    kept = line.lstrip(" \t")
    return line[min(indent, len(line) - len(kept)) :]
