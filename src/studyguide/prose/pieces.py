"""The constructs of a Markdown text, each with its offsets in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

FILLER = "\ufffc"
"""Stands for a hidden character; neither white space, nor a letter, nor a mark of Markdown."""
FIRST, LAST = 0xF0000, 0xFFFFD
"""The private-use characters that stand for holes; no text may hold one of its own (`forbidden-character`)."""
MARK = re.compile(f"[{chr(FIRST)}-{chr(LAST)}]")


@dataclass(frozen=True)
class Piece:
    """One construct: its text and where in the Markdown it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Hole(Piece):
    """What Markdown never sees: a formula or code. Its text, start and end are without the marks around it."""

    outer: tuple[int, int]
    """Start and end, marks included."""


@dataclass(frozen=True)
class Math(Hole):
    """The TeX between dollars."""

    display: bool
    margin: int = 0
    """How many characters of quotation marks were taken from the beginning of each line."""


@dataclass(frozen=True)
class Fence(Hole):
    """A fenced block of code."""

    info: str


@dataclass(frozen=True)
class Code(Hole):
    """Code in running text."""


@dataclass(frozen=True)
class Target(Piece):
    """What a link, an image or a reference definition points at; `label` is the text in its brackets."""

    label: Piece
    image: bool
    definition: bool = False


@dataclass(frozen=True)
class Title(Piece):
    """A heading's text as written."""

    level: int


@dataclass(frozen=True)
class Table(Piece):
    """The first row of a table as written."""

    columns: int


@dataclass(frozen=True)
class Markup(Piece):
    """What somebody may have meant as HTML; `text` is the tag's name in lower case, `{` for a list of attributes."""

    attributes: tuple[str, ...]


def is_block(hole: Hole) -> bool:
    """Whether the hole stands on lines of its own."""
    return isinstance(hole, Fence) or (isinstance(hole, Math) and hole.display)


def blank(text: str, places: Iterable[tuple[int, int]], filler: str = FILLER) -> str:
    """The text with the places, given in order, replaced by as many fillers, line breaks kept."""
    parts: list[str] = []
    position = 0
    for start, end in places:
        parts.append(text[position:start])
        parts.append("\n".join(filler * len(line) for line in text[start:end].split("\n")))
        position = end
    return "".join([*parts, text[position:]])
