"""Everything that the search consists of, as files of the site.

For each language `search/<language>/index.js`: what every query needs, the titles among them. Beside it, in a folder
named after the content so that no cache mixes two builds, `words<n>.js` holds postings and `texts<n>.js` the text of
one page; a query loads those that it needs. Each file is a script that can be read as JSON: `browser/parts.mjs`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from hashlib import sha256
from operator import add

from studyguide.languages import LANGUAGES, Language
from studyguide.model import Guide
from studyguide.render import Fragments
from studyguide.search.documents import Address, Document, documents
from studyguide.search.engine import script
from studyguide.search.lore import Lore, lore
from studyguide.search.postings import postings, shards
from studyguide.search.simplified import CHARACTERS, PHRASES

ENGINE = "search/engine.js"
"""The script that gives `studyguideSearch`."""


def files(guide: Guide, fragments: Fragments, address: Address) -> dict[str, str]:
    """The files of the search by their paths in the site."""
    known = lore(guide)
    written = {ENGINE: script()}
    for locale in guide.locales:
        found = tuple(documents(guide, fragments, locale, address))
        written |= _of_language(LANGUAGES[locale], found, known, len(guide.lists))
    return written


def _of_language(language: Language, found: Sequence[Document], known: Lore, lists: int) -> Iterator[tuple[str, str]]:
    held = postings(found, known)
    words = tuple(shards(held))
    parts = {f"words{number}": text for number, (_, text) in enumerate(words)}
    parts |= {f"texts{number}": _json(page.text) for number, page in enumerate(found)}
    index = {
        **_columns(found),
        **_words(language, lists),
        **_vocabulary(found, known),
        **_simplified(held),
        "words": [first for first, _ in words],
    }
    digest = sha256("".join((_json(index), *parts.values())).encode()).hexdigest()[:10]
    folder = f"search/{language.code}/{digest}"
    yield _part(f"search/{language.code}/index.js", _json({**index, "folder": folder}))
    for name, text in parts.items():
        yield _part(f"{folder}/{name}.js", text)


def _part(path: str, text: str) -> tuple[str, str]:
    return path, f'studyguidePart("{path}",{text})'


def _columns(found: Sequence[Document]) -> dict[str, object]:
    """What is known of each page; topics and levels once, and for each page their numbers."""
    topics = list(dict.fromkeys(page.topic for page in found))
    levels = list(dict.fromkeys(page.level for page in found))
    return {
        "titles": [page.title for page in found],
        "urls": [page.url for page in found],
        "topics": topics,
        "topic": [topics.index(page.topic) for page in found],
        "levels": levels,
        "level": [levels.index(page.level) for page in found],
        "heat": [page.heat for page in found],
    }


def _words(language: Language, lists: int) -> dict[str, object]:
    """What is said of results."""
    words = language.words
    said = ("found", "found_one", "found_elsewhere", "found_none")
    return {
        "name": language.name,
        "say": {name: getattr(words, name) for name in said},
        "heats": [words.heat.format(asked=asked, lists=lists) for asked in range(lists + 1)],
    }


def _vocabulary(found: Sequence[Document], known: Lore) -> dict[str, object]:
    """What is known of words; of each concept the page that explains it, too."""
    page_of = {page.question: number for number, page in enumerate(found) if page.question}
    return {
        "named": known.named,
        "explained": [page_of.get(question or "", -1) for question in known.explained],
        "phrased": known.phrased,
        "filler": sorted(known.filler),
    }


def _simplified(tokens: Collection[str]) -> dict[str, object]:
    """How to read Traditional Chinese, as far as it matters: what leads to words that the language's pages have."""
    has = set("".join(tokens))
    characters = {old: new for old, new in CHARACTERS.items() if new in has}
    phrases = {old: new for old, new in PHRASES.items() if _held(new, tokens) and not _held(old, tokens)}
    return {"simplified": ["".join(characters), "".join(characters.values())], "regional": phrases}


def _held(phrase: str, tokens: Collection[str]) -> bool:
    return all(pair in tokens for pair in map(add, phrase, phrase[1:]))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
