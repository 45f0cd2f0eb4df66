"""A formula as a line of text."""

from __future__ import annotations

import pytest

from studyguide.formula import linear


@pytest.mark.parametrize(("tex", "text"), [
    (r"\gamma", "γ"),
    ("x_i^2", "x_i²"),
    (r"\frac{a}{b}", "a/b"),
    (r"\sqrt{d_k}", "√d_k"),
    (r"\hat{x}", "x\u0302"),
    (r"\mathrm{IoU} \ge 0.5", "IoU ≥ 0.5"),
    (r"\left( n \right)\,", "( n )"),
    (r"\operatorname{softmax}(z)", "softmax(z)"),
    (r"\unknown x", "unknown x"),
])  # fmt: skip
def test_a_formula_as_a_line_of_text(tex: str, text: str) -> None:
    assert linear(tex) == text
