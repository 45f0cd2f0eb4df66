"""A short answer is longer than can be said in twenty seconds.

It has at most 120 Chinese characters in `zh` and 60 words in `en`. What does not fit belongs into the explanation.

Wrong:  a first paragraph of 200 Chinese characters
Right:  one to three sentences, and a heading below them with the rest
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from studyguide.answer import Answer
from studyguide.diagnostics import Diagnostic, Rule
from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.render import Fragments

RULE = Rule("SG307", "overlong-short-answer", __doc__ or "")


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic at the first line of every short answer that is too long."""
    for answer in guide.answers:
        limit = LANGUAGES[answer.locale].short
        count = limit.count(fragments[answer.path].short_text)
        if count > limit.most:
            yield _diagnostic(answer, f"the short answer has {count} {limit.unit}, {limit.most} are allowed")


def _diagnostic(answer: Answer, message: str) -> Diagnostic:
    start = answer.lead_span
    first = answer.lead.partition("\n")[0]
    span = replace(start, end_line=start.line, end_column=start.column + len(first))
    return RULE.at(span, message, hint="move what can wait below a heading")
