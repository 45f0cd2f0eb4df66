"""Material's search index, taken apart by language."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import jieba

from studyguide.languages import LANGUAGES
from studyguide.pages import Site, Uris, material

_INDEX = Path("search", "search_index.json")
_HAN = re.compile(r"[\u3400-\u9fff]+")
# Measured over all aliases and Chinese titles: 92 % first, 98 % among the first three; as plain text 76 % and 90 %.
_ALIASES = {"boost": 2000.0}


# lunr names the states of its automaton by digits and writes them behind the letters that lead there, so that terms of
# digits can be mixed up: it then finds terms that it does not have, and fails. Nobody searches for numbers.
_NUMBER = re.compile(r"(?<![\w<&/#-])[\d.,×:%/]*\d[\d.,×:%/]*(?![\w>;-])")
_UNREAD = re.compile(r"<(sg-math|svg)\b.*?</\1>", re.S)


def searched(html: str) -> str:
    """The article as the search reads it: formulas and drawings are left out before it takes the HTML apart."""
    return _UNREAD.sub("", html)


def unmarked(html: str) -> str:
    """The article without the marks that only the search reads."""
    return html.replace(material.UNSEARCHED, "")


def split(folder: Path, site: Site) -> None:
    """Replace the site's search index by one for each language, below the language's root.

    What people type to find a question (its aliases) is added to the question's own entry, as tags.
    """
    if not (folder / _INDEX).exists():
        return
    whole = json.loads((folder / _INDEX).read_text("utf-8"))
    guide = site.guide
    aliases = {_location(page.uri): page.question.entry.aliases for page in site.pages if page.question}
    for locale in guide.locales:
        root = Uris(locale, guide.locales[0]).root
        others = [Uris(other, guide.locales[0]).root for other in guide.locales if other != locale]
        docs = [
            _entry(entry, root, aliases)
            for entry in whole["docs"]
            if entry["location"].startswith(root) and not entry["location"].startswith(tuple(filter(None, others)))
        ]
        fields = {**whole["config"]["fields"], "tags": _ALIASES}
        index = {"config": {**whole["config"], **LANGUAGES[locale].search, "fields": fields}, "docs": docs}
        target = folder / root / _INDEX
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _entry(entry: dict[str, Any], root: str, aliases: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    words = [escape(_segmented(alias)) for alias in aliases.get(entry["location"], ())]
    tagged = {"tags": words} if words else {}
    text = _NUMBER.sub("", entry["text"])
    return {**entry, **tagged, "text": text, "location": entry["location"].removeprefix(root)}


def _segmented(text: str) -> str:
    """The text with the marks between Chinese words that Material puts into titles and texts."""
    return _HAN.sub(lambda run: "\u200b".join(("", *jieba.cut(run[0]), "")), text).strip("\u200b")


def _location(uri: str) -> str:
    return f"{uri.removesuffix('.md')}/"
