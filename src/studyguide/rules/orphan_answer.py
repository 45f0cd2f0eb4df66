"""An answer belongs to no question.

Nothing links to it, so nobody would read it. Its name is misspelt, or its question was deleted or never written.

Wrong:  `answers/detection/roi-alingn.en.md`, `answers/detection/roi-align.md`
Right:  `answers/detection/roi-align.en.md`, beside an entry `- id: roi-align` in `questions/detection.yaml`
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from studyguide.diagnostics import Diagnostic, Rule, Span
from studyguide.model import Guide
from studyguide.spelling import Spelling

RULE = Rule("SG207", "orphan-answer", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every answer without a question, and for every file whose name says none."""
    for path in guide.strays:
        locales = " or ".join(f"`answers/TOPIC/ID.{locale}.md`" for locale in guide.locales)
        yield RULE.at(Span(path), f"`{path.name}` names no question and language", hint=f"call it {locales}")
    known = guide.by_id.keys() | guide.unread.ids
    spelling = Spelling(known)
    for answer in guide.answers:
        bank = PurePosixPath("questions", f"{answer.topic}.yaml")
        if answer.id not in known and answer.topic not in guide.unread.topics and not guide.unread.hides(bank):
            hint = spelling.hint(answer.id, f"add it to `{bank}`")
            yield RULE.at(Span(answer.path), f"no question has the id `{answer.id}`", hint=hint)
