"""A spoken answer is too short to be one.

It has at least 150 Chinese characters in `zh` and 90 words in `en`, 110 and 70 if the question's level is basic; a
paragraph that begins with `**On the board:**` (`**白板：**`) does not count. What is shorter only says the short answer
again.

Wrong:  one sentence under `## In the interview`
Right:  the problem, why the obvious remedy fails, the idea, what it costs: four to eight sentences
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.render import Fragments, Part
from studyguide.schema import Level

RULE = Rule("SG314", "underlong-spoken-answer", __doc__ or "")


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic at the heading of every spoken answer that is too short."""
    for question in guide.questions:
        for answer in question.answers.values():
            spoken = fragments[answer.path].of(Part.SPOKEN)
            language = LANGUAGES[answer.locale]
            limit = language.spoken_basic if question.entry.level is Level.BASIC else language.spoken
            count = limit.count(spoken.text) if spoken else limit.least
            if count < limit.least:
                message = f"the spoken answer has {count} {limit.unit}, {limit.least} are asked"
                yield RULE.at(
                    answer.titled(language.headings.spoken),
                    message,
                    hint="tell the problem, the idea and what it costs",
                )
