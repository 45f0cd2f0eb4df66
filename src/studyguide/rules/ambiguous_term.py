"""A name of the glossary belongs to two concepts, or a concept stands in it twice.

A term that means two things explains neither, and the search could not tell which one is meant.

Wrong:  `variants: [AP]` of average precision and of average pooling
Right:  `variants: [AP]` of one of them
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule, Span
from studyguide.model import Guide
from studyguide.schema import Term

RULE = Rule("SG212", "ambiguous-term", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every name that another concept has in the same language, and for every id used before."""
    first: dict[tuple[str, str], tuple[str, Span]] = {}
    for index, concept in enumerate(guide.glossary.concepts):
        places = guide.glossary_places.under("concepts", index)
        names = [(("", concept.id), places.value("id"))]
        for locale, term in concept.terms.items():
            own = places.under("terms", locale)
            names += [((locale, name.casefold()), own.value(*route)) for route, name in _names(term)]
        for key, span in names:
            owner, earlier = first.setdefault(key, (concept.id, span))
            if earlier is not span and (owner != concept.id or not key[0]):
                message = f"`{key[1]}` belongs to `{owner}`, too"
                yield RULE.at(span, message, hint="keep it with one of them", related=((earlier, "first used here"),))


def _names(term: Term) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("name",), term.name
    if term.abbreviation:
        yield ("abbreviation",), term.abbreviation
    yield from ((("variants", index), name) for index, name in enumerate(term.variants))
