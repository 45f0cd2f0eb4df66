"""A short answer is longer than can be said in twenty seconds.

It has at most 120 Chinese characters in `zh` and 60 words in `en`. What does not fit belongs into the explanation.

Wrong:  a first paragraph of 200 Chinese characters
Right:  one to three sentences, and a heading below them with the rest
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Answer, Guide

RULE = Rule("SG307", "overlong-short-answer", __doc__ or "")

_LIMITS: Mapping[str, tuple[re.Pattern[str], int, str]] = {
    "zh": (re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]"), 120, "Chinese characters"),
    "en": (re.compile(r"\S*\w\S*"), 60, "words"),
}


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic at the first line of every short answer that is too long."""
    for answer in guide.answers:
        pattern, limit, unit = _LIMITS[answer.locale]
        count = len(pattern.findall(answer.short))
        if count > limit:
            yield _diagnostic(answer, f"the short answer has {count} {unit}, {limit} are allowed")


def _diagnostic(answer: Answer, message: str) -> Diagnostic:
    start = answer.short_span
    first = answer.lead.partition("\n")[0]
    span = replace(start, end_line=start.line, end_column=start.column + len(first))
    return RULE.at(span, message, hint="move what can wait below a heading")
