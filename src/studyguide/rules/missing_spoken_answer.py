"""An answer does not say what one says in the interview.

Behind the short answer stands the answer as a strong candidate speaks it, ninety seconds of prose under the fixed
heading `## In the interview`, `## 面试这样答` in Chinese, if `questions/_guide.yaml` says `spoken: true`. This is a
warning: such an answer can be read, but not rehearsed.

Wrong:  a short answer, and `## Why it works` behind it
Right:  a short answer, `## In the interview` with four to eight sentences, and `## Why it works`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule, Severity
from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.render import Fragments, Part

RULE = Rule("SG311", "missing-spoken-answer", __doc__ or "", Severity.WARNING)


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A warning behind the short answer of every answer without a spoken one."""
    for answer in guide.answers if guide.facts.spoken else ():
        if answer.lead and fragments[answer.path].of(Part.SPOKEN) is None:
            hint = f"write `## {LANGUAGES[answer.locale].headings.spoken}` below the short answer"
            yield RULE.at(answer.lead_span, "the answer does not say what one says in the interview", hint=hint)
