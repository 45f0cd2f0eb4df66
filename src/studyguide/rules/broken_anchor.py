"""A link points at a heading that does not exist.

The browser would open the page and stay at its top. The part after `#` is the heading in lower case, its spaces as
hyphens, its punctuation left out.

Wrong:  `[frozen statistics](conv-bn-fusion.en.md#frozen)`
Right:  `[frozen statistics](conv-bn-fusion.en.md#frozen-statistics)`
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG304", "broken-anchor", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every fragment that no heading of the target has."""
    answers = {answer.path: answer for answer in guide.answers}
    for answer in guide.answers:
        for link in answer.links:
            there = answers.get(link.path) if link.path else None if link.target.partition("#")[0] else answer
            if link.image or not link.fragment or there is None:
                continue
            anchors = [heading.anchor for heading in there.headings]
            if link.fragment not in anchors:
                close = get_close_matches(link.fragment, anchors, n=1)
                hint = f"did you mean `#{close[0]}`?" if close else "write the anchor of a heading of that answer"
                yield RULE.at(link.span, f"`{there.path}` has no heading `#{link.fragment}`", hint=hint)
