"""What the search knows of words, in all languages of a guide at once: readers mix them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.schema import Concept
from studyguide.search.concepts import Concepts


@dataclass(frozen=True)
class Lore:
    """Names for one thing, words for one kind of question, and words that say nothing."""

    named: tuple[tuple[str, ...], ...]
    """The names of each concept."""
    explained: tuple[str | None, ...]
    """The question that explains each concept."""
    phrased: tuple[tuple[str, ...], ...]
    """The phrasings of each kind of question."""
    filler: frozenset[str]

    @cached_property
    def concepts(self) -> Concepts:
        """All groups, those with names first."""
        return Concepts((*self.named, *self.phrased), self.filler)


def lore(guide: Guide) -> Lore:
    """What is known of the words that readers of a guide use."""
    languages = [LANGUAGES[locale] for locale in guide.locales]
    kinds = dict.fromkeys(kind for language in languages for kind in language.phrasings)
    return Lore(
        named=tuple(tuple(_names(concept)) for concept in guide.glossary.concepts),
        explained=tuple(concept.question for concept in guide.glossary.concepts),
        phrased=tuple(
            tuple(phrase for language in languages for phrase in language.phrasings.get(kind, ())) for kind in kinds
        ),
        filler=frozenset(word for language in languages for word in language.filler),
    )


def _names(concept: Concept) -> Iterator[str]:
    """In every language, those to be avoided too: readers type them."""
    for term in concept.terms.values():
        yield term.name
        if term.abbreviation:
            yield term.abbreviation
        yield from (*term.variants, *term.avoid)
