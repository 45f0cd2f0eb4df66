r"""A formula cannot be typeset.

KaTeX, which draws the formulas, rejects it. Its message and the place are given.

Wrong:  `$\frac{1}{2$`
Right:  `$\frac{1}{2}$`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.formula import FormulaError, Typesetter, typesetter
from studyguide.model import Formula, Guide

RULE = Rule("SG305", "invalid-formula", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every formula that KaTeX rejects."""
    katex = typesetter(guide.root / ".cache" / "studyguide")
    for answer in guide.answers:
        for formula in answer.formulas:
            if found := _fault(katex, formula):
                yield found


def _fault(katex: Typesetter, formula: Formula) -> Diagnostic | None:
    try:
        katex.html(formula.tex, display=formula.display)
    except FormulaError as error:
        here = error.position is not None
        span = formula.at(error.position or 0, error.length) if here else formula.span
        return RULE.at(span, error.message, hint="write TeX that KaTeX knows")
    return None
