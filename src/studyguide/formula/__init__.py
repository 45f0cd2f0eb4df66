"""TeX → HTML with KaTeX, inside Python; no module outside this package knows how.

JavaScript starts with the first formula that no cache knows, so a warm build starts none. Neither what the engine gives
nor what the cache gives is handed on before it is judged.
"""

from __future__ import annotations

from studyguide.formula.budget import Budget
from studyguide.formula.faults import FormulaError
from studyguide.formula.katex import KATEX
from studyguide.formula.linear import linear
from studyguide.formula.typesetting import Typesetter, typesetter

__all__ = ["KATEX", "Budget", "FormulaError", "Typesetter", "linear", "typesetter"]
