"""What the formulas of one text may cost together."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from studyguide.formula import Budget, FormulaError, Typesetter
from studyguide.formula.budget import SECONDS


def test_a_thousand_hostile_formulas_cost_no_more_than_two() -> None:
    setter, budget, begun = Typesetter(), Budget(), time.process_time()
    slow = r"\def\a{" + r"\let\b=c" * 380 + "}" + r"\a" * 380
    faults = []
    for number in range(1000):
        try:
            setter.html(slow + str(number), display=True, budget=budget)
        except FormulaError as error:
            faults.append((error.message, error.hint))
    assert time.process_time() - begun < 2
    too_long = ("takes more than 1 s or 32 MB to typeset", "make it simpler")
    assert set(faults) - {too_long} == {
        ("is not typeset, for the formulas before it take too long", "make those simpler")
    }
    assert len(faults) > 990


def test_time_is_charged_whether_a_formula_is_typeset_or_not() -> None:
    setter, budget = Typesetter(), Budget()
    setter.html("+".join("x_{1}^{2}" for _ in range(40)), display=True, budget=budget)
    spent = Budget().seconds - budget.seconds
    assert spent > 0
    with pytest.raises(FormulaError):
        setter.html("+".join("x_{1}^{2}" for _ in range(40)) + r"\foo", display=True, budget=budget)
    assert Budget().seconds - budget.seconds > spent


def test_what_is_remembered_takes_no_time(tmp_path: Path) -> None:
    Typesetter(tmp_path).html("x", display=True)
    setter, budget = Typesetter(tmp_path), Budget(seconds=0)
    assert setter.html("x", display=True, budget=budget)
    with pytest.raises(FormulaError, match="is not typeset"):
        setter.html("y", display=True, budget=budget)


def test_what_one_text_has_no_time_for_another_one_has() -> None:
    setter = Typesetter()
    for seconds in (0, 0.0001):
        with pytest.raises(FormulaError, match="is not typeset"):
            setter.html("x" + "{y}" * 400, display=True, budget=Budget(seconds=seconds))
    assert setter.html("x" + "{y}" * 400, display=True, budget=Budget())


def test_a_formula_for_which_the_time_did_not_suffice_is_the_last_one() -> None:
    setter, budget = Typesetter(), Budget(seconds=0.0001)
    for tex in ("x" + "{y}" * 400, "z"):
        with pytest.raises(FormulaError, match="is not typeset"):
            setter.html(tex, display=True, budget=budget)


def test_no_formula_is_granted_more_than_one_may_take() -> None:
    assert Budget(seconds=60).grant() == SECONDS == 1
    assert Budget(seconds=0.25).grant() == 0.25
    assert Budget().seconds < 1.5


def test_html_is_charged_from_wherever_it_comes() -> None:
    setter = Typesetter()
    size = len(setter.html("x", display=True))
    budget = Budget(characters=2 * size)
    for _ in range(2):
        assert setter.html("x", display=True, budget=budget)
    with pytest.raises(FormulaError, match="makes the page too large with the formulas before it") as caught:
        setter.html("x", display=True, budget=budget)
    assert caught.value.hint == "split the text"


def test_height_is_charged_from_wherever_it_comes() -> None:
    setter, budget = Typesetter(), Budget(height=100)
    for _ in range(2):
        assert setter.html(r"\rule{1em}{40em}", display=True, budget=budget)
    with pytest.raises(FormulaError, match="makes the page too large with the formulas before it"):
        setter.html(r"\rule{1em}{40em}", display=True, budget=budget)
    assert setter.html(r"\rule{1em}{40em}", display=True)


def test_a_page_of_formulas_is_no_larger_than_a_browser_takes() -> None:
    assert Budget().characters <= 5_000_000
    assert Budget().height <= 5_000
