"""Names of figures that cannot lie beside one another on every system."""

from pathlib import Path, PurePosixPath

import pytest

from studyguide.diagnostics import Span
from studyguide.model import Figure, Guide
from studyguide.places import Places
from studyguide.rules import invalid_figure_name
from studyguide.schema import Facts

FACTS = Facts(title={"en": "Guide"}, summary={"en": "A bank."}, locales=("en",))
OWN = "give it a name of its own, of lower-case letters, digits and hyphens"


def hints(*names):
    """What is said of files with the names."""
    here = Span(PurePosixPath("figures"))
    paths = [PurePosixPath("figures", name) for name in names]
    figures = tuple(Figure(path.stem, path, "", (), (), None, lambda *_: here) for path in paths)
    guide = Guide(Path(), FACTS, Places(here), (), (), (), (), figures)
    return [(found.span.path.name, found.hint) for found in invalid_figure_name.check(guide)]


@pytest.mark.parametrize("name", ["a", "0", "rpn-head-2", "console", "com", "com10", "a-con", "x" * 80])
def test_valid_names(name):
    assert hints(f"{name}.svg") == []


@pytest.mark.parametrize(
    ("name", "proposal"),
    [("Two_Stages", "two-stages"), ("a--b", "a-b"), ("-a-", "a"), ("a.b c", "a-b-c"), ("a\n", "a"), ("é1", "1"),
     ("x" * 81, "x" * 80), ("con", "con-figure"), ("NUL", "nul-figure"), ("prn", "prn-figure"), ("aux", "aux-figure"),
     ("com0", "com0-figure"), ("lpt9", "lpt9-figure")],
)  # fmt: skip
def test_other_names_get_a_proposal(name, proposal):
    assert hints(f"{name}.svg") == [(f"{name}.svg", f"rename it to `{proposal}.svg`")]


def test_a_name_without_a_letter_gets_none():
    assert hints("图.svg") == [("图.svg", OWN)]


def test_names_that_differ_only_in_capitals():
    assert hints("rpn.svg", "RPN.svg", "Rpn.svg") == [("RPN.svg", OWN), ("Rpn.svg", OWN)]


def test_the_ending_is_written_in_small_letters():
    assert hints("rpn.SVG") == [("rpn.SVG", "rename it to `rpn.svg`")]
