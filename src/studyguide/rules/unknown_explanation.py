"""A concept of the glossary names a question that does not exist.

The glossary page leads from a term to the question that explains it.

Wrong:  `question: roi-algin`
Right:  `question: roi-align`, or no `question` until there is one
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.spelling import Spelling

RULE = Rule("SG211", "unknown-explanation", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every question of a concept that no bank has."""
    known = guide.by_id.keys() | guide.unread.ids
    spelling = Spelling(known)
    for index, concept in enumerate(guide.glossary.concepts):
        if concept.question and concept.question not in known:
            span = guide.glossary_places.value("concepts", index, "question")
            hint = spelling.hint(concept.question, "name a question of the guide, or delete the line")
            yield RULE.at(span, f"no question has the id `{concept.question}`", hint=hint)
