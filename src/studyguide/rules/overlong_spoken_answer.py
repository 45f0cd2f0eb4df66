"""A spoken answer is longer than ninety seconds.

It has at most 350 Chinese characters in `zh` and 200 words in `en`; a paragraph that begins with `**On the board:**`
(`**白板：**`) does not count. An interviewer interrupts whoever speaks longer, and never hears the end.

Wrong:  600 characters under `## 面试这样答`
Right:  four to eight sentences, and the rest in the explanation below
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.render import Fragments, Part
from studyguide.schema import Level

RULE = Rule("SG313", "overlong-spoken-answer", __doc__ or "")


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic at the heading of every spoken answer that is too long."""
    for question in guide.questions:
        for answer in question.answers.values():
            spoken = fragments[answer.path].of(Part.SPOKEN)
            language = LANGUAGES[answer.locale]
            limit = language.spoken_basic if question.entry.level is Level.BASIC else language.spoken
            count = limit.count(spoken.text) if spoken else limit.least
            if count > limit.most:
                message = f"the spoken answer has {count} {limit.unit}, {limit.most} are allowed"
                yield RULE.at(
                    answer.titled(language.headings.spoken), message, hint="move what can wait into the explanation"
                )
