"""A question is answered in one language, but not in another.

Readers of the other language find the question without its answer. This is a warning: a translation may come later.

Wrong:  `answers/detection/roi-align.zh.md` alone, in a guide of the languages zh and en
Right:  `answers/detection/roi-align.zh.md` and `answers/detection/roi-align.en.md`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule, Severity, Span
from studyguide.model import Guide

RULE = Rule("SG206", "missing-translation", __doc__ or "", Severity.WARNING)


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A warning at an answer for every language in which it does not exist."""
    if not guide.locales_known:
        return
    for question in guide.questions:
        for locale in guide.locales:
            there = next(iter(question.answers.values()), None)
            if there is None or locale in question.answers:
                continue
            path = there.path.with_name(f"{question.id}.{locale}.md")
            if not guide.unread.hides(path):
                message = f"`{question.id}` is answered in `{there.locale}`, but not in `{locale}`"
                yield RULE.at(Span(there.path), message, hint=f"write `{path}`")
