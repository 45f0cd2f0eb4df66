"""Diagnostics by the thousand, and long words in their messages."""

from pathlib import PurePosixPath

import pytest

from studyguide.diagnostics import Diagnostic, Edit, Rule, Span, bearable, quoted, told

RULE = Rule("SG204", "unknown-related", "")


def fault(line: int) -> Diagnostic:
    span = Span(PurePosixPath("a.md"), line)
    return RULE.at(span, "no such id", hint="delete it", related=((span, "here"),), edit=Edit(span, ""))


@pytest.mark.parametrize("count", [0, 1, 1000])
def test_so_many_faults_are_all_told(count):
    assert told(range(count), fault) == [fault(line) for line in range(count)]


@pytest.mark.parametrize("more", [1, 2, 500_000])
def test_of_more_the_last_says_how_many_they_are(more):
    *first, last = told(range(1000 + more), lambda line: fault(min(line, 1000)))
    assert first == [fault(line) for line in range(1000)]
    assert last == RULE.at(
        Span(PurePosixPath("a.md"), 1000), f"{more} more faults begin here", hint="mend those before first"
    )


def test_faults_that_are_not_shown_are_not_made():
    made = []
    told(range(5000), lambda line: made.append(line) or fault(line))
    assert len(made) == 1001


def test_diagnostics_are_bearable_in_the_same_way():
    assert bearable(map(fault, range(3000))) == told(range(3000), fault)


def test_long_words_are_cut():
    assert quoted("池" * 60) == f"`{'池' * 60}`"
    assert quoted("池" * 61) == f"`{'池' * 60}…`"
