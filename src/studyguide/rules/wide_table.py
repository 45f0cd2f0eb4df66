"""A table has more than four columns.

It does not fit a phone, and a comparison that needs five columns compares more than a reader can hold. Leave out what
does not decide, or make two tables.

Wrong:  `| a | b | c | d | e |`
Right:  `| a | b | c | d |`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG316", "wide-table", __doc__ or "")

MOST = 4


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic at the first row of every table that is too wide."""
    for answer in guide.answers:
        for table in answer.tables:
            if table.columns > MOST:
                message = f"the table has {table.columns} columns, {MOST} are allowed"
                yield RULE.at(table.span, message, hint="leave out what does not decide, or make two tables")
