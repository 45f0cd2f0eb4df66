r"""A spoken answer holds something that nobody can say.

Lists, tables, figures, blocks of code and display formulas are for the eye. What one says is prose; what one draws or
writes while speaking stands in one more paragraph that begins with `**On the board:**` (`**白板：**`).

Wrong:  `- first`, `- second` or `$$` under `## In the interview`
Right:  `First … Second …`, and `**On the board:** write $\hat x$ and its two parameters.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyguide.answer import Answer, CodeSpan, Formula, Heading
from studyguide.diagnostics import Diagnostic, Rule, Span
from studyguide.languages import LANGUAGES
from studyguide.model import Guide

RULE = Rule("SG315", "unspeakable-form", __doc__ or "")

_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for everything in a spoken answer that is no prose."""
    for answer in guide.answers:
        title = LANGUAGES[answer.locale].headings.spoken
        for heading in answer.headings:
            if heading.level == 2 and heading.text == title:
                for what, span in _forms(answer, heading):
                    yield RULE.at(span, f"{what} cannot be said", hint="say it in a sentence, or move it down")


def _forms(answer: Answer, heading: Heading) -> Iterator[tuple[str, Span]]:
    lines = answer.under(heading)
    for hole in answer.holes:
        if hole.span.line in lines and not isinstance(hole, CodeSpan):
            if not isinstance(hole, Formula):
                yield "a block of code", hole.span
            elif hole.display:
                yield "a formula on lines of its own", hole.span
    yield from (("a table", table.span) for table in answer.tables if table.span.line in lines)
    yield from (("a figure", link.span) for link in answer.links if link.image and link.span.line in lines)
    text = answer.markdown.split("\n")
    items = [number for number in lines if number <= len(text) and _ITEM.match(text[number - 1])]
    if items:
        yield "a list", Span(answer.path, items[0], 1, items[0], len(text[items[0] - 1]) + 1)
