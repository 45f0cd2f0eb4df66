"""The references of an answer: which of its lines cite a work, and which work of the guide that is.

A line cites a work if its first link leads to arXiv, by a DOI, or to the address of a work of the guide, or if a year
and a full stop stand before that link or at the end of a line without one. Other lines point at code and manuals.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from studyguide import identifiers, prose
from studyguide.answer import Link, Reference
from studyguide.identifiers import Identifier
from studyguide.source.text_file import Lines
from studyguide.works import Paper

_ITEM = re.compile(r"^(?:[-*+]|\d{1,9}[.)])[ \t]+(\S.*(?:\n[ \t]+\S.*)*)", re.M)
_NOTE = re.compile(r"(?<=\d{4})(?:[;；].*| ?[(（][^()（）]*[)）])$", re.S)
_YEAR = re.compile(r"\b(?:18|19|20)\d\d$")


def read(
    outline: prose.Outline, links: tuple[Link, ...], lines: Lines, heading: str, known: Mapping[Identifier, Paper]
) -> Iterator[Reference]:
    """The lines below the heading that cite a work; `links` are those of the outline's targets."""
    text = outline.lexed.text
    starts = [target.start for target in outline.targets]
    for item in _ITEM.finditer(outline.bare, *_section(outline, heading)):
        index = bisect_left(starts, item.start(1))
        link = links[index] if index < len(starts) and starts[index] < item.end() else None
        end = outline.targets[index].label.start - 1 if link else item.end()
        cited, dated = _cited(text[item.start(1) : end])
        identifier = identifiers.of(link.target) if link else None
        paper = known.get(identifier) if identifier else None
        if dated or paper or (identifier and identifier.scheme != "url"):
            span = lines.span(item.start(1), item.start(1) + len(cited))
            yield Reference(" ".join(cited.split()), dated, link, identifier, paper, span)


def _section(outline: prose.Outline, heading: str) -> tuple[int, int]:
    """Where the text below the heading begins and ends."""
    length = len(outline.bare)
    begin = next((title.end for title in outline.titles if title.text == heading), length)
    return begin, next((title.start for title in outline.titles if title.start > begin and title.level <= 2), length)


def _cited(head: str) -> tuple[str, bool]:
    """What a reference says of its work, without a note behind the year, and whether it ends with a year."""
    head = head.rstrip()
    cited = _NOTE.sub("", head.removesuffix("."))
    dated = head.endswith(".") and _YEAR.search(cited) is not None
    return (cited, True) if dated else (head, False)
