"""Which documents hold a token, in shards of which a query loads few."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from studyguide.search.concepts import Concepts
from studyguide.search.documents import Document
from studyguide.search.lore import Lore
from studyguide.search.tokens import key, segments, tokens

Postings = Mapping[str, list[int]]
"""For each token the documents that hold it, ascending: eight times the document's number, plus how firmly it does.

0: somewhere in its text; 1: often; 2: in a heading; 3: in its summary; 4: in one of its names. Besides the tokens of
`tokens` there are `#7`, the concept with the number 7, and `=rcnn`, a name that consists of nothing else.
"""
_TEXT, _OFTEN, _HEADING, _SUMMARY, _NAME = range(5)
_BITS = 3
_MANY = 6
"""So many times are often."""
_QUOTED = json.JSONEncoder(ensure_ascii=False).encode
_SHARD = 6_000
"""How many characters a shard may have, unless a single token has more."""


def postings(documents: Iterable[Document], known: Lore) -> Postings:
    """The postings of documents, which are numbered in their order, sorted by token; filler is left out."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        least = number << _BITS
        for token, firmness in _held(document, known.concepts).items():
            found[token].append(least + firmness)
    return {token: found[token] for token in sorted(found) if token not in known.filler}


def _held(document: Document, concepts: Concepts) -> dict[str, int]:
    """How firmly a document holds each of its tokens."""
    counted = Counter(_said(document.text, concepts))
    held = dict.fromkeys(counted, _TEXT)
    held |= dict.fromkeys((token for token, count in counted.items() if count >= _MANY), _OFTEN)
    for heading in document.headings:
        held |= dict.fromkeys(_said(heading, concepts), _HEADING)
    held |= dict.fromkeys(_said(document.summary, concepts), _SUMMARY)
    for name in document.names:
        held |= dict.fromkeys(_said(name, concepts), _NAME)
    keys = (key(segments(name)) for name in (document.title, *document.names))
    return held | {f"={whole}": _NAME for whole in keys if whole}


def _said(text: str, concepts: Concepts) -> list[str]:
    cut = segments(text)
    return [*tokens(cut), *(f"#{number}" for number in concepts.find(cut))]


def shards(found: Postings) -> Iterator[tuple[str, str]]:
    """Sorted postings in JSON, each shard with its first token; tokens that begin alike mostly stand in one.

    Instead of the number of a document stands the step from the one before.
    """
    first, held, size = "", list[str](), 0
    for token, numbers in found.items():
        written = f"{_QUOTED(token)}:[{','.join(map(str, _steps(numbers)))}]"
        if held and size + len(written) > _SHARD:
            yield first, f"{{{','.join(held)}}}"
            held, size = [], 0
        first = first if held else token
        held.append(written)
        size += len(written)
    if held:
        yield first, f"{{{','.join(held)}}}"


def _steps(numbers: list[int]) -> list[int]:
    return [numbers[0], *(after - (before >> _BITS << _BITS) for before, after in pairwise(numbers))]
