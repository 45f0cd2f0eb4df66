r"""A block begins and nothing ends it.

A fence without its end makes code of the whole rest of the answer; dollars that stand alone are shown as dollars.
Inside of a quotation or list each line carries the quotation's or list's margin. A literal dollar is `\$`.

Wrong:  three backticks, and no line of three backticks below; `$$` alone, and a blank line before the next `$$`
Right:  the same marks alone on a line where the block ends
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG309", "unclosed-block", __doc__ or "")

_DOLLARS = "put `$$` alone on a line before and after the formula, no blank line within; a literal dollar is `\\$`"
_WORDING = {
    "$": ("`$$` begins no formula here, or nothing ends it", _DOLLARS),
    "<": ("nothing ends the comment that begins here", "write `-->` behind it"),
    "`": ("nothing ends the code that begins here", "write the same marks alone on the line where it ends"),
    "~": ("nothing ends the code that begins here", "write the same marks alone on the line where it ends"),
}


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for the first mark of each kind in an answer that nothing closes."""
    for answer in guide.answers:
        seen = set[str]()
        for mark, span in answer.unclosed:
            if mark[0] not in seen:
                seen.add(mark[0])
                message, hint = _WORDING[mark[0]]
                yield RULE.at(span, message, hint=hint)
