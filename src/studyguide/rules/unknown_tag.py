"""A tag is not in the guide's vocabulary.

Tags have names in every language, which stand in `questions/_guide.yaml`. A tag that is missing there is usually a
misspelt one, and would split the questions of one subject over two tags.

Wrong:  `tags: [batch-norm]`
Right:  `tags: [batch-normalization]`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.spelling import Spelling

RULE = Rule("SG208", "unknown-tag", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every tag without a name, if the guide names any."""
    names = guide.facts.tags
    if not names:
        return
    spelling = Spelling(names)
    for question in guide.questions:
        for index, tag in enumerate(question.entry.tags):
            if tag not in names:
                hint = spelling.hint(tag, "add it to `tags` in `questions/_guide.yaml`")
                yield RULE.at(question.places.value("tags", index), f"no tag is called `{tag}`", hint=hint)
