"""What stands where in a Markdown text: headings, targets of links and images, and what may be meant as HTML.

This grammar is smaller than what Python-Markdown makes of a text; what goes beyond it is found by comparing the outline
with what came out, and is a fault (`rules.misread_markdown`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from studyguide.prose.lexer import Lexed, lex
from studyguide.prose.pieces import Markup, Piece, Table, Target, Title, blank, is_block

TAGS = ("sub", "sup", "kbd")
"""The tags that an answer may hold, besides a line break."""
LINE_BREAK = "<br ?/?>"
_HEADING = re.compile(r"^(#{1,6})[ \t]+(?=\S)([^\n]+)$", re.M)
_TITLE = r"""(?:\s++(?:"[^"\n]*+"|'[^'\n]*+'))?\s*+\)"""
_TARGET = re.compile(rf"\]\(\s*+(?:<([^>\n]*+)>|((?:[^\s()<]|\([^\s()]*+\))*+)){_TITLE}")
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\]\n]+)\]:[ \t]*+<?([^\s>]+)>?", re.M)
_DELIMITERS = re.compile(r"[|:\-> \t]*-[|:\- \t]*")
_TAG = re.compile(r"</?([a-zA-Z][^\s/<>]*+)([^<>]*+)>?|<([!?])(?!--)")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]*+)>")
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]++)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>]++))?""")
_BRACES = re.compile(r"\{([^{}\n]*+)\}")
_ATTRIBUTE_LIST = re.compile(r":|[ ]*+[.#][\w-]|[^=]*=")
_NO_PROSE = re.compile(r"#|!\[|\||[-*+][ \t]|\d+[.)][ \t]|>|<|---|\[[^\]\n]*\]:")
_BLANK = re.compile(r"\n[ \t]*(?:\n|\Z)")
_KNOWN_TAG = re.compile(rf"</?(?:{'|'.join(TAGS)})>|{LINE_BREAK}")
_UNSEEN = re.compile(rf"{_TARGET.pattern}|\]\[[^\[\]\n]*+\]")
_LONGEST_LABEL = 2000


@dataclass(frozen=True)
class Outline:
    """The constructs of one Markdown text, each kind in the order of the text."""

    lexed: Lexed
    bare: str
    """The text with holes, comments and addresses hidden."""
    lead: Piece
    """The first paragraph, if the text begins with one; else an empty piece at the place of its beginning."""
    titles: tuple[Title, ...]
    targets: tuple[Target, ...]
    tables: tuple[Table, ...]
    markup: tuple[Markup, ...]


def scan(text: str) -> Outline:
    """The outline of a Markdown text; any text is accepted."""
    lexed = lex(text)
    bare = blank(text, lexed.hidden)
    targets = tuple(sorted(_targets(text, bare), key=lambda target: target.start))
    return Outline(
        lexed,
        blank(bare, ((target.start, target.end) for target in targets)),
        _lead(bare, lexed),
        tuple(_titles(text, bare)),
        targets,
        tuple(_tables(text, bare)),
        tuple(_markup(bare)),
    )


def letters(markdown: str) -> str:
    """The letters and digits that a reader sees of running text, formulas and code left out."""
    bare = blank(markdown, lex(markdown).hidden)
    shown = _KNOWN_TAG.sub("", _UNSEEN.sub("]", bare))
    return "".join(filter(str.isalnum, unescape(shown)))


def cleaned(address: str) -> str:
    """The address as a browser reads it: character references decoded, controls and spaces gone."""
    return re.sub(r"[\x00-\x20\x7f]", "", unescape(address))


def _lead(bare: str, lexed: Lexed) -> Piece:
    spaced = blank(lexed.text, ((comment.start, comment.end) for comment in lexed.comments), " ")
    start = len(spaced) - len(spaced.lstrip())
    end = match.start() if (match := _BLANK.search(spaced, start)) else len(spaced.rstrip())
    block = next((hole.outer[0] for hole in lexed.holes if is_block(hole)), end)
    end = min(end, spaced.rfind("\n", 0, block) + 1) if block < end else end
    if end <= start or _NO_PROSE.match(bare, start):
        return Piece("", start, start)
    lead = lexed.text[start:end].rstrip()
    return Piece(lead, start, start + len(lead))


def _titles(text: str, bare: str) -> Iterator[Title]:
    for match in _HEADING.finditer(bare):
        start = match.start(2)
        stripped = match[2].rstrip().rstrip("#").rstrip()
        if stripped:
            yield Title(text[start : start + len(stripped)], start, start + len(stripped), len(match[1]))


def _targets(text: str, bare: str) -> Iterator[Target]:
    """What links, images and reference definitions point at."""
    for match in _TARGET.finditer(bare):
        start, end = match.span(1) if match[1] is not None else match.span(2)
        opening = _opening(bare, match.start())
        label = Piece(text[opening + 1 : match.start()], opening + 1, match.start())
        yield Target(text[start:end], start, end, label, opening > 0 and bare[opening - 1] == "!")
    for match in _DEFINITION.finditer(bare):
        yield Target(match[2], *match.span(2), Piece(match[1], *match.span(1)), image=False, definition=True)

    for match in _ADDRESS.finditer(bare):
        yield Target(match[1], *match.span(1), Piece(match[1], *match.span(1)), image=False)


def _opening(text: str, closing: int) -> int:
    """Where the bracket that is closed at `closing` was opened; the place before it if nowhere."""
    depth = 0
    for index in range(closing, max(closing - _LONGEST_LABEL, -1), -1):
        depth += (text[index] == "]") - (text[index] == "[")
        if depth == 0:
            return index
    return closing - 1


def _tables(text: str, bare: str) -> Iterator[Table]:
    start, before = 0, ""
    for line in bare.split("\n"):
        if before.strip() and "|" in line and _DELIMITERS.fullmatch(line):
            yield Table(text[start - len(before) - 1 : start - 1], start - len(before) - 1, start - 1, _columns(line))
        start, before = start + len(line) + 1, line


def _columns(row: str) -> int:
    return row.strip("> \t").removeprefix("|").removesuffix("|").count("|") + 1


def _markup(bare: str) -> Iterator[Markup]:
    """Tags, comments that nothing closes, and lists of attributes; a tag may reach over several lines."""
    for braces in _BRACES.finditer(bare):
        if _ATTRIBUTE_LIST.match(braces[1]):
            yield Markup("{", *braces.span(), ())
    begun = set[str]()
    for tag in _TAG.finditer(bare):
        name = (tag[1] or tag[3]).lower()
        # An end tag is news only if nothing was said about its beginning; an address may stand between angles.
        known = tag[0].startswith("</") and name in begun
        if not (known or _ADDRESS.match(bare, tag.start()) or bare.endswith("](", 0, tag.start())):
            begun.add(name)
            names = tuple(attribute.lower() for attribute in _ATTRIBUTE.findall(tag[2] or ""))
            yield Markup(name, *tag.span(), names)
