"""The constructs of a Markdown text, with their offsets in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


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
    """A tag; `text` is its name in lower case, `{` for an attribute list, a control character for itself."""

    attributes: tuple[tuple[str, str], ...]


def blank(text: str, pieces: Iterable[Piece], filler: str = " ") -> str:
    """The text with the pieces replaced by as many fillers, line breaks kept."""
    parts: list[str] = []
    position = 0
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if piece.start >= position:
            hidden = text[piece.start : piece.end]
            parts += text[position : piece.start], re.sub(r"[^\n]", filler, hidden)
            position = piece.end
    return "".join([*parts, text[position:]])
