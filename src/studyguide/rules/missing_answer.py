"""A question has no answer yet.

The site lists it among the questions that wait for one. This is a warning: a bank may grow before its answers do.

Wrong:  an entry `- id: roi-align` in `questions/detection.yaml`, and no file for it
Right:  the same entry, and `answers/detection/roi-align.en.md`
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from studyguide.diagnostics import Diagnostic, Rule, Severity
from studyguide.model import Guide

RULE = Rule("SG203", "missing-answer", __doc__ or "", Severity.WARNING)


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A warning for every question without an answer in any language, wherever the answer lies."""
    answered = {answer.id for answer in guide.answers}
    answered |= {path.name.partition(".")[0] for path in guide.unread.paths if path.parts[0] == "answers"}
    for question in guide.questions:
        path = PurePosixPath("answers", question.topic, f"{question.id}.{guide.locales[0]}.md")
        if question.id not in answered and not guide.unread.hides(path):
            message = f"`{question.id}` has no answer yet"
            yield RULE.at(question.places.value("id"), message, hint=f"write `{path}`")
