"""An answer uses a term that the glossary tells to avoid.

One thing has one name throughout the guide: a reader who learns two for it looks for a difference. References keep the
titles that works have.

Wrong:  批标准化, where `questions/_glossary.yaml` has `name: 批归一化, avoid: [批标准化]`
Right:  批归一化
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from studyguide.answer import Answer
from studyguide.diagnostics import Diagnostic, Edit, Rule, Span
from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.schema import Locale

RULE = Rule("SG319", "avoided-term", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every avoided term outside of code, formulas, addresses and references."""
    better = {locale: _better(guide, locale) for locale in guide.locales}
    patterns = {locale: _pattern(terms) for locale, terms in better.items() if terms}
    for answer in guide.answers:
        if pattern := patterns.get(answer.locale):
            yield from _terms(answer, pattern, better[answer.locale])


def _better(guide: Guide, locale: Locale) -> Mapping[str, str]:
    """The name to use for each avoided term."""
    terms = [concept.terms[locale] for concept in guide.glossary.concepts if locale in concept.terms]
    return {avoided.casefold(): term.name for term in terms for avoided in term.avoid}


def _pattern(terms: Mapping[str, str]) -> re.Pattern[str]:
    """Any of the terms; one that begins or ends in a Latin letter is a word of its own."""
    longest = sorted(terms, key=len, reverse=True)
    words = [rf"(?<![A-Za-z]){re.escape(t)}(?![A-Za-z])" if t.isascii() else re.escape(t) for t in longest]
    return re.compile("|".join(words), re.I)


def _terms(answer: Answer, pattern: re.Pattern[str], better: Mapping[str, str]) -> Iterator[Diagnostic]:
    references = {
        line
        for heading in answer.headings
        if heading.text == LANGUAGES[answer.locale].headings.references
        for line in answer.under(heading)
    }
    for number, line in enumerate(answer.bare.split("\n"), 1):
        for match in pattern.finditer(line) if number not in references else ():
            span = Span(answer.path, number, match.start() + 1, number, match.end() + 1)
            name = better[match[0].casefold()]
            text = name[0].upper() + name[1:] if match[0][0].isupper() else name
            yield RULE.at(span, f"the guide does not say `{match[0]}`", hint=f"write `{text}`", edit=Edit(span, text))
