"""A section with a fixed heading stands in the wrong place.

Every answer goes deeper in the same order: the short answer, what one says in the interview, the explanation, common
mistakes, follow-up questions, references. Readers and the site find each part by its place.

Wrong:  `## References`, then `## Follow-up questions`; `## Why it works`, then `## In the interview`
Right:  `## In the interview`, `## Why it works`, `## Common mistakes`, `## Follow-up questions`, `## References`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.answer import Answer
from studyguide.diagnostics import Diagnostic, Rule
from studyguide.languages import LANGUAGES
from studyguide.model import Guide

RULE = Rule("SG312", "misplaced-section", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every section that stands behind one that belongs behind it, or a second time."""
    for answer in guide.answers:
        yield from _sections(answer)


def _sections(answer: Answer) -> Iterator[Diagnostic]:
    fixed = LANGUAGES[answer.locale].headings
    ranks = {fixed.spoken: 0, fixed.mistakes: 2, fixed.followups: 3, fixed.references: 4}
    deepest, last = -1, ""
    for heading in answer.headings:
        if heading.level == 2:
            rank = ranks.get(heading.text, 1)
            if rank < deepest or (rank == deepest and rank != 1):
                message = f"`{heading.text}` stands behind `{last}`"
                yield RULE.at(
                    heading.span, message, hint="put the sections into their order: `studyguide explain SG312`"
                )
            else:
                deepest, last = rank, heading.text
