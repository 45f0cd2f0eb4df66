"""A link points at a heading that does not exist.

The browser would open the page and stay at its top. The part after `#` is the heading in lower case, its spaces as
hyphens, its punctuation left out; the second of two equal headings ends in `_1`.

Wrong:  `[frozen statistics](conv-bn-fusion.en.md#frozen)`
Right:  `[frozen statistics](conv-bn-fusion.en.md#frozen-statistics)`
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.render import Fragments

RULE = Rule("SG304", "broken-anchor", __doc__ or "")


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic for every fragment that no heading of the target has."""
    for answer in guide.answers:
        for link in answer.links:
            path = answer.path if link.path is None and not link.target else link.path
            there = fragments.get(path) if path else None
            if link.image or not link.fragment or there is None:
                continue
            anchors = [heading.anchor for heading in there.headings]
            if link.fragment not in anchors:
                close = get_close_matches(link.fragment, anchors, n=1)
                hint = f"did you mean `#{close[0]}`?" if close else "write the anchor of a heading of that answer"
                yield RULE.at(link.span, f"`{path}` has no heading `#{link.fragment}`", hint=hint)
