"""Two questions have the same id.

An id is a question's address, its flashcard's key and the key of the reader's progress. If two questions share it,
one of them replaces the other. Ids are unique across all topics.

Wrong:  `- id: roi-align` in two banks, or twice in one
Right:  `- id: roi-align` and `- id: roi-align-backward`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide, Question

RULE = Rule("SG201", "duplicate-id", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every question whose id was used before, in file order."""
    first: dict[str, Question] = {}
    for question in sorted(guide.questions, key=lambda question: question.places.value("id")):
        earlier = first.setdefault(question.id, question)
        if earlier is not question:
            yield RULE.at(
                question.places.value("id"),
                f"`{question.id}` is the id of another question",
                hint="give this question an id of its own",
                related=((earlier.places.value("id"), "first used here"),),
            )
