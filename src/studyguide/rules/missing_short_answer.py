"""An answer does not begin with its short answer.

The first paragraph, before any heading, is the short answer: what one would say in the first twenty seconds. It is
also the flashcard's back and the page's description, so it is a paragraph of prose, not a heading, a list, a figure,
a table or a formula.

Wrong:  `## Overview` as the first line
Right:  `RoI Align samples the feature map with bilinear interpolation instead of rounding coordinates.`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.render import Fragments

RULE = Rule("SG306", "missing-short-answer", __doc__ or "")


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic at the place where the short answer should stand."""
    for answer in guide.answers:
        if not answer.lead or not fragments[answer.path].short_text:
            start = answer.lead_span
            end = start.column + (1 if answer.markdown.strip() else 0)
            span = replace(start, end_line=start.line, end_column=end)
            hint = "begin with one to three sentences of prose"
            yield RULE.at(span, "the answer does not begin with a short answer", hint=hint)
