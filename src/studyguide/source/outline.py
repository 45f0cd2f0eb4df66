"""What stands where in a Markdown text: code, formulas, links, headings, HTML.

Each scanner finds its constructs in a text of the same length in which what earlier scanners found is blanked out, so
that a dollar in code is no formula. Offsets are offsets of the original text. What may do harm is searched for in
`certain.visible` instead, which hides less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from studyguide.source import certain
from studyguide.source.pieces import Fence, Html, Math, Piece, Target, Title, blank
from studyguide.source.tags import tags
from studyguide.source.targets import doubtful_targets, is_definition, leads_elsewhere, targets

P = TypeVar("P", bound=Piece)

_FENCE = re.compile(r"^([ \t>]*)(`{3,}|~{3,})([^\n`]*)$", re.M)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.S)
_DISPLAY = re.compile(r"^([ \t>]*(?:[-*+][ \t]+|\d+\.[ \t]+)?)\$\$[ \t]*\n(.*?)\n[ \t>]*\$\$[ \t]*$", re.M | re.S)
_DISPLAY_LINE = re.compile(r"^[ \t>]*\$\$[ \t]*(\S[^\n]*?)[ \t]*\$\$[ \t]*$", re.M)
_INLINE = re.compile(r"(?<![\\$])\$(?![\s$])((?:\\.|(?!\n[ \t]*\n)[^$\\])+?)(?<!\s)\$(?![\d$])", re.S)
_HEADING = re.compile(r"^(#{1,6})[ \t]*(\S[^\n]*?)[ \t]*#*[ \t]*$", re.M)
_SETEXT = re.compile(r"^(\S[^\n]*)\n(=+|-+)[ \t]*$", re.M)


@dataclass(frozen=True)
class Outline:
    """The constructs of one Markdown text, each kind in the order of the text."""

    code: tuple[Fence, ...]
    formulas: tuple[Math, ...]
    targets: tuple[Target, ...]
    titles: tuple[Title, ...]
    html: tuple[Html, ...]


def scan(text: str) -> Outline:
    """The outline of a Markdown text; any text is accepted."""
    code = tuple(_fences(text))
    prose = blank(text, code)
    titles = tuple(_titles(text, prose))
    prose = blank(prose, _spans(_COMMENT, prose))
    prose = blank(prose, _spans(_CODE, prose))
    formulas = tuple(_formulas(text, prose))
    links = tuple(targets(text, blank(prose, formulas)))
    visible = certain.visible(text)
    settled = {target.start for target in links if leads_elsewhere(target.text)}
    doubtful = {target.start: target for target in doubtful_targets(text, visible) if target.start not in settled}
    links = (*(target for target in links if target.start not in doubtful), *doubtful.values())
    if visible.count("![") > sum(target.image for target in links):
        # An image whose target stands in a definition: any of them may be the one.
        links = tuple(replace(target, image=target.image or is_definition(text, target)) for target in links)
    return Outline(
        code, _in_order(formulas), _in_order(links), _in_order(titles), _in_order(tuple(tags(text, visible)))
    )


def _in_order(pieces: tuple[P, ...]) -> tuple[P, ...]:
    return tuple(sorted(pieces, key=lambda piece: piece.start))


def _spans(pattern: re.Pattern[str], text: str) -> tuple[Piece, ...]:
    return tuple(Piece(m[0], m.start(), m.end()) for m in pattern.finditer(text))


def _fences(text: str) -> Iterator[Fence]:
    position = 0
    while opening := _FENCE.search(text, position):
        indent, marks, language = opening.groups()
        closing = re.compile(rf"^[ \t>]*{marks[0]}{{{len(marks)}}}[ \t]*$", re.M).search(text, opening.end())
        if closing is None:
            position = opening.end()
            continue
        lines = text[opening.end() + 1 : closing.start()].split("\n")
        code = "\n".join(line[len(indent) :] if line.startswith(indent) else line.lstrip() for line in lines)
        yield Fence(code, opening.start(), closing.end(), language.strip())
        position = closing.end()


def _titles(text: str, prose: str) -> Iterator[Title]:
    for match in _HEADING.finditer(prose):
        start, end = match.span(2)
        yield Title(text[start:end], start, end, len(match[1]))
    for match in _SETEXT.finditer(prose):
        if not match[1].startswith(("#", "|", ">", "-", "*", "+")):
            start, end = match.span(1)
            yield Title(text[start:end].rstrip(), start, end, 1 if match[2][0] == "=" else 2)


def _formulas(text: str, prose: str) -> Iterator[Math]:
    taken: list[Piece] = []
    for pattern, group, display in ((_DISPLAY, 2, True), (_DISPLAY_LINE, 1, True), (_INLINE, 1, False)):
        for match in pattern.finditer(blank(prose, tuple(taken))):
            start, end = match.span(group)
            taken.append(Piece("", match.start(), match.end()))
            yield Math(text[start:end], start, end, display)
