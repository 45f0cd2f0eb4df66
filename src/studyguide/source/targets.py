"""The targets of links and images in a Markdown text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from studyguide.source.pieces import Piece, Target

_TITLE = r"""(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)"""
_TARGET = re.compile(rf"\]\(\s*(?:<([^>\n]*)>|((?:[^\s()<]|\([^\s()]*\))*)){_TITLE}")
_DEFINITION = re.compile(r"^[ ]{0,3}\[([^\]\n]+)\]:[ \t]*\n?[ \t]*<?([^\s>]+)>?", re.M)
# Definitions may stand in quotes and lists, and their brackets on two lines; one may begin within another's target.
_LOOSE_DEFINITION = re.compile(r"\[([^\[\]]*)\]:(?=[\s>]*([^\n]{0,999}))")
_LOOSE_TARGET = re.compile(r"\]\([\s>]*(?=([^)]{0,999}))")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2}")


def cleaned(target: str) -> str:
    """The address as a browser reads it: quote marks of lines and spaces gone, entities decoded."""
    on_one_line = re.sub(r"\n[\s>]*", "", target)
    return re.sub(r"[\x00-\x20\x7f]", "", unescape(on_one_line)).lstrip("<")


def targets(text: str, prose: str) -> Iterator[Target]:
    """What links, images and reference definitions point at."""
    for match in _TARGET.finditer(prose):
        start, end = match.span(1) if match[1] is not None else match.span(2)
        yield _target(text, prose, match.start(), (start, end))
    for match in _DEFINITION.finditer(prose):
        yield Target(match[2], *match.span(2), Piece(match[1], *match.span(1)), image=False)


def doubtful_targets(text: str, visible: str) -> Iterator[Target]:
    """What may be a target and looks like an address outside of the project; its text is what a browser reads."""
    for match in _LOOSE_TARGET.finditer(visible):
        if address := _elsewhere(text[slice(*match.span(1))]):
            yield replace(_target(text, visible, match.start(), match.span(1)), text=address)
    for match in _LOOSE_DEFINITION.finditer(visible):
        if address := _elsewhere(text[slice(*match.span(2))]):
            yield Target(address, *match.span(2), Piece(match[1], *match.span(1)), image=False)


def is_definition(text: str, target: Target) -> bool:
    """Whether the target stands in `[label]: target`."""
    return text.startswith("]:", target.label.end)


def leads_elsewhere(target: str) -> bool:
    """Whether a browser would look outside of the project."""
    return _ELSEWHERE.match(cleaned(target)) is not None


def _elsewhere(target: str) -> str | None:
    """The address if it leads elsewhere, perhaps only when the marks of code and escapes are gone."""
    return next(filter(leads_elsewhere, (cleaned(target), cleaned(re.sub(r"[\\`]", "", target)))), None)


def _target(text: str, prose: str, closing: int, place: tuple[int, int]) -> Target:
    opening = _opening(prose, closing)
    label = Piece(text[opening + 1 : closing], opening + 1, closing)
    return Target(text[slice(*place)], *place, label, opening > 0 and prose[opening - 1] == "!")


def _opening(prose: str, closing: int) -> int:
    """Where the bracket that is closed at `closing` was opened; the closing place itself if nowhere."""
    depth = 0
    for index in range(closing, max(closing - 2000, -1), -1):
        depth += (prose[index] == "]") - (prose[index] == "[")
        if depth == 0:
            return index
    return closing - 1
