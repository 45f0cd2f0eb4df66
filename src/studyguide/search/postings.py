"""Which documents hold a token, in shards of which a query loads few."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from studyguide.search.concepts import Concepts
from studyguide.search.documents import Document
from studyguide.search.lore import Lore
from studyguide.search.tokens import key, normalise, tokens

Postings = Mapping[str, list[int]]
"""For each token the documents that hold it, ascending: four times the step from one to the next, plus how firmly.

0: their text has it once; 1: up to three times; 2: more often; 3: one of their names has it. Besides the tokens of
`tokens` there are `#7`, the concept with the number 7, and `=rcnn`, a name that consists of nothing else.
"""
_NAMED = 3
_FIRMNESS = (0, 0, 1, 1, 2)
_SHARD = 12_000
"""How many characters a shard may have, unless a single token has more."""


def postings(documents: Iterable[Document], known: Lore) -> Postings:
    """The postings of documents, which are numbered in their order, sorted by token; filler is left out."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, document in enumerate(documents):
        for token, firmness in _held(document, known.concepts).items():
            found[token].append(4 * (number - last.get(token, 0)) + firmness)
            last[token] = number
    return {token: found[token] for token in sorted(found) if token not in known.filler}


def _held(document: Document, concepts: Concepts) -> dict[str, int]:
    """How firmly a document holds each of its tokens."""
    text = normalise(document.text)
    counted = Counter(tokens(text))
    counted.update(f"#{number}" for number in concepts.find(text))
    most = len(_FIRMNESS) - 1
    held = {token: _FIRMNESS[min(count, most)] for token, count in counted.items()}
    held[f"={key(normalise(document.title))}"] = _NAMED
    for name in map(normalise, document.names):
        named = (*tokens(name), *(f"#{number}" for number in concepts.find(name)), f"={key(name)}")
        held |= dict.fromkeys(named, _NAMED)
    return held


def shards(found: Postings) -> Iterator[tuple[str, str]]:
    """Sorted postings in JSON, each shard with its first token; tokens that begin alike mostly stand in one."""
    first, held, size = "", list[str](), 0
    for token, numbers in found.items():
        written = f"{json.dumps(token, ensure_ascii=False)}:[{','.join(map(str, numbers))}]"
        if held and size + len(written) > _SHARD:
            yield first, f"{{{','.join(held)}}}"
            held, size = [], 0
        first = first if held else token
        held.append(written)
        size += len(written)
    if held:
        yield first, f"{{{','.join(held)}}}"
