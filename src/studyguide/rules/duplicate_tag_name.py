"""Two tags have the same name in a language.

Readers could not tell them apart, and half of a subject's questions would stand under each. Capital letters, spaces and
full-width forms make no difference.

Wrong:  `bn: {zh: 批归一化, en: Batch norm}` and `batch-norm: {zh: 批归一化, en: Batch Norm}`
Right:  one of the two, in `questions/_guide.yaml` and in the `tags` of all questions
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG210", "duplicate-tag-name", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every name of a tag that an earlier tag has in the same language."""
    places = guide.facts_places.under("tags")
    for locale in guide.locales:
        first: dict[str, str] = {}
        for tag, names in guide.facts.tags.items():
            if locale not in names:
                continue
            earlier = first.setdefault(_seen(names[locale]), tag)
            if earlier != tag:
                related = ((places.value(earlier, locale), "first used here"),)
                message = f"`{tag}` has the same name as `{earlier}`"
                yield RULE.at(places.value(tag, locale), message, hint="join the two, or rename one", related=related)


def _seen(name: str) -> str:
    """The name as readers tell names apart."""
    return " ".join(normalize("NFKC", name).casefold().split())
