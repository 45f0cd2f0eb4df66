"""A follow-up question has no answer, or a link alone.

Interviewers ask these next, and a reader wants to check an answer at once. Two to four sentences answer it here; a link
may follow them.

Wrong:  `- **What about GN?** See [GN](bn-vs-gn.en.md).` with nothing said, or the question alone
Right:  `- **What about GN?** It does not depend on the batch, so it wins below about 8 images: [GN](bn-vs-gn.en.md).`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.render import Fragments

RULE = Rule("SG317", "unanswered-followup", __doc__ or "")


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic for every follow-up question that nothing is said about."""
    for answer in guide.answers:
        for question in fragments[answer.path].unanswered:
            message = f"nothing is said about `{question}`"
            yield RULE.at(answer.located(question), message, hint="answer it in two to four sentences")
