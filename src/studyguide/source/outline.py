"""What stands where in a Markdown text: code, formulas, links, headings, HTML.

Each scanner finds its constructs in a text of the same length in which what earlier scanners found is blanked out, so
that a dollar in code is no formula and a `<` in a formula is no tag. Offsets are offsets of the original text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"^([ \t>]*)(`{3,}|~{3,})([^\n`]*)$", re.M)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.S)
_DISPLAY = re.compile(r"^([ \t>]*(?:[-*+][ \t]+|\d+\.[ \t]+)?)\$\$[ \t]*\n(.*?)\n[ \t>]*\$\$[ \t]*$", re.M | re.S)
_DISPLAY_LINE = re.compile(r"^[ \t>]*\$\$[ \t]*(\S[^\n]*?)[ \t]*\$\$[ \t]*$", re.M)
_INLINE = re.compile(r"(?<![\\$])\$(?![\s$])((?:\\.|(?!\n[ \t]*\n)[^$\\])+?)(?<!\s)\$(?![\d$])", re.S)
_HEADING = re.compile(r"^(#{1,6})[ \t]*(\S[^\n]*?)[ \t]*#*[ \t]*$", re.M)
_SETEXT = re.compile(r"^(\S[^\n]*)\n(=+|-+)[ \t]*$", re.M)
_TARGET = re.compile(r"\]\(\s*(?:<([^>\n]*)>|((?:[^\s()<]|\([^\s()]*\))*))")
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\]\n]+)\]:[ \t]*\n?[ \t]*<?([^\s>]+)>?", re.M)
_TAG = re.compile(r"<(/?[a-zA-Z][^\s/>]*|[!?])([^>]*)>?", re.S)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")


@dataclass(frozen=True)
class Piece:
    """One construct: its text and where in the Markdown it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Fence(Piece):
    """A fenced code block; `text` is the code."""

    language: str


@dataclass(frozen=True)
class Math(Piece):
    """The TeX between dollars."""

    display: bool


@dataclass(frozen=True)
class Target(Piece):
    """A link's or image's target; `label` is the text in brackets."""

    label: Piece
    image: bool


@dataclass(frozen=True)
class Title(Piece):
    """A heading's text as written."""

    level: int


@dataclass(frozen=True)
class Html(Piece):
    """A tag; `text` is its name in lower case."""

    attributes: tuple[tuple[str, str], ...]


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
    prose = _blank(text, code)
    titles = tuple(sorted(_titles(text, prose), key=lambda title: title.start))
    html = list(_tags(text, prose, _line_openings(prose)))
    prose = _blank(prose, _spans(_COMMENT, prose))
    prose = _blank(prose, _spans(_CODE, prose))
    formulas = tuple(sorted(_formulas(text, prose), key=lambda formula: formula.start))
    prose = _blank(prose, formulas)
    known = {tag.start for tag in html}
    html += (tag for tag in _tags(text, prose, _TAG.finditer(prose)) if tag.start not in known)
    targets = tuple(sorted(_targets(text, prose), key=lambda target: target.start))
    return Outline(code, formulas, targets, titles, tuple(sorted(html, key=lambda tag: tag.start)))


def _blank(text: str, pieces: tuple[Piece, ...]) -> str:
    """The text with the pieces replaced by spaces, line breaks kept."""
    parts: list[str] = []
    position = 0
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if piece.start >= position:
            hidden = text[piece.start : piece.end]
            parts += text[position : piece.start], re.sub(r"[^\n]", " ", hidden)
            position = piece.end
    return "".join([*parts, text[position:]])


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
        for match in pattern.finditer(_blank(prose, tuple(taken))):
            start, end = match.span(group)
            taken.append(Piece("", match.start(), match.end()))
            yield Math(text[start:end], start, end, display)


def _targets(text: str, prose: str) -> Iterator[Target]:
    for match in _TARGET.finditer(prose):
        opening = _opening(prose, match.start())
        label = Piece(text[opening + 1 : match.start()], opening + 1, match.start())
        start, end = match.span(1) if match[1] is not None else match.span(2)
        yield Target(text[start:end], start, end, label, opening > 0 and prose[opening - 1] == "!")
    for match in _DEFINITION.finditer(prose):
        label = Piece(match[1], *match.span(1))
        yield Target(match[2], *match.span(2), label, image=False)


def _opening(prose: str, closing: int) -> int:
    """Where the bracket that is closed at `closing` was opened; the closing place itself if nowhere."""
    depth = 0
    for index in range(closing, max(closing - 2000, -1), -1):
        depth += (prose[index] == "]") - (prose[index] == "[")
        if depth == 0:
            return index
    return closing - 1


def _line_openings(prose: str) -> Iterator[re.Match[str]]:
    """Tags at the beginning of a line: HTML to Python-Markdown even within a code span of several lines."""
    for line in re.finditer(r"^[ \t>]*(?=<)", prose, re.M):
        if tag := _TAG.match(prose, line.end()):
            yield tag


def _tags(text: str, prose: str, matches: Iterator[re.Match[str]]) -> Iterator[Html]:
    for match in matches:
        if prose.startswith("<!--", match.start()):
            continue
        attributes = tuple(
            (name.lower(), value.strip("\"'")) for name, value in _ATTRIBUTE.findall(match[2].removesuffix("/")))  # fmt: skip
        yield Html(match[1].lower().strip("/"), match.start(), min(match.end(), len(text)), attributes)
