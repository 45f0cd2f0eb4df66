"""A related question does not exist.

The link "related questions" would lead nowhere. The id is usually misspelt, or the question was renamed.

Wrong:  `related: [sync-bm]`
Right:  `related: [sync-bn]`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.spelling import Spelling

RULE = Rule("SG204", "unknown-related", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every related id that no question has, those in unreadable files included."""
    known = guide.by_id.keys() | guide.unread.ids
    spelling = Spelling(known)
    for question in guide.questions:
        for index, related in enumerate(question.entry.related):
            if related not in known:
                hint = spelling.hint(related, "write the id of a question, or delete it")
                yield RULE.at(question.places.value("related", index), f"no question has the id `{related}`", hint=hint)
