"""A figure is shown by no answer.

It would be maintained and translated for nobody. Show it where it explains something, or delete its files.

Wrong:  `figures/rpn-head.svg` that no answer shows
Right:  `![The RPN head](../../figures/rpn-head.svg)` in an answer
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule, Span
from studyguide.model import Guide

RULE = Rule("SG402", "unused-figure", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every figure without a reader; none if an answer could not be read."""
    if any(path.parts[0] == "answers" for path in guide.unread.paths):
        return
    shown = {link.path for answer in guide.answers for link in answer.links if link.image}
    for figure in guide.figures:
        if figure.path not in shown:
            hint = "show it in an answer, or delete its files"
            yield RULE.at(Span(figure.path), f"no answer shows `{figure.path.name}`", hint=hint)
