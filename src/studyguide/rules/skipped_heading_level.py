"""A heading skips a level.

The page's title is the question, `#`; an answer's headings begin at `##` and go down one level at a time. Screen
readers and the table of contents rely on it.

Wrong:  `# Why it works`, or `#### A proof` below `## Why it works`
Right:  `## Why it works`, then `### A proof`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG302", "skipped-heading-level", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every heading of the first level, or more than one level below the one before it."""
    for answer in guide.answers:
        level = 1
        for heading in answer.headings:
            if heading.level == 1:
                yield RULE.at(heading.span, "the first level is the page's title", hint="begin the line with `##`")
            elif heading.level > level + 1:
                message = f"a heading of level {heading.level} follows one of level {level}"
                yield RULE.at(heading.span, message, hint=f"begin the line with `{'#' * (level + 1)}`")
            level = max(heading.level, 2) if heading.level == 1 else heading.level
