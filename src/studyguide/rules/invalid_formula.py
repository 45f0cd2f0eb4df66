r"""A formula cannot be typeset.

KaTeX, which draws the formulas, rejects it. Its message and the place are given.

Wrong:  `$\frac{1}{2$`
Right:  `$\frac{1}{2}$`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.answer import Formula
from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.render import Fragments

RULE = Rule("SG305", "invalid-formula", __doc__ or "")


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic for every formula that KaTeX rejects."""
    for answer in guide.answers:
        for fault in fragments[answer.path].undrawn:
            formula = answer.holes[fault.number]
            if isinstance(formula, Formula):
                here = fault.position is not None
                span = formula.at(fault.position or 0, fault.length) if here else formula.span
                yield RULE.at(span, fault.message, hint=fault.hint)
