"""A question names itself as related, or names another one twice.

A link to the page on which it stands tells the reader nothing.

Wrong:  `related: [roi-align, roi-pooling, roi-pooling]` in the entry `roi-align`
Right:  `related: [roi-pooling]`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide, Question

RULE = Rule("SG205", "self-related", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every related id that is the question's own or stands there a second time."""
    for question in guide.questions:
        yield from _repeated(question)


def _repeated(question: Question) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, related in enumerate(question.entry.related):
        earlier = first.setdefault(related, index)
        if related == question.id:
            message = f"`{related}` names itself as related"
            yield RULE.at(question.places.value("related", index), message, hint="delete it")
        elif earlier != index:
            places = ((question.places.value("related", earlier), "first used here"),)
            message = f"`{related}` stands here a second time"
            yield RULE.at(question.places.value("related", index), message, hint="delete it", related=places)
