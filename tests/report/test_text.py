"""The report for people."""

from pathlib import PurePosixPath

import pytest

from studyguide.diagnostics import Rule, Severity, Span
from studyguide.report import text

RULE = Rule("SG204", "unknown-related", "")
PENDING = Rule("SG203", "missing-answer", "", Severity.WARNING)
PATH = PurePosixPath("a.md")


def rendered(write_tree, content, *diagnostics):
    return list(text.render(diagnostics, write_tree({"a.md": content})))


def at(line, column, end_line, end_column, **more):
    return RULE.at(Span(PATH, line, column, end_line, end_column), "a fault", **more)


def test_nothing_to_report_prints_nothing(write_tree):
    assert rendered(write_tree, "") == []


def test_a_fault_with_everything(write_tree):
    fault = at(2, 3, 2, 6, hint="mend it", related=((Span(PATH, 1, 1, 1, 2), "first used here"),))
    assert rendered(write_tree, "one\ntwo three\n", fault) == [
        "a.md:2:3: error SG204 unknown-related: a fault",
        "2 | two three",
        "  |   ^^^",
        "  = note: a.md:1:1: first used here",
        "  = hint: mend it",
        "",
        "1 error in 1 file",
    ]


@pytest.mark.parametrize(
    ("content", "span", "underline"),
    [
        ("池化层 x", (1, 2, 1, 4), "  ^^^^"),
        ("e\u0301 x", (1, 4, 1, 5), "  ^"),
        ("\tx", (1, 2, 1, 3), "    ^"),
        ("a\tx", (1, 3, 1, 4), "    ^"),
        ("two lines\nhere", (1, 5, 2, 3), "    ^^^^^"),
        ("end", (1, 4, 1, 4), "   ^"),
        ("\ufeffmark", (1, 1, 1, 3), "^^"),
        ("a\r\nb c", (2, 3, 2, 4), "  ^"),
    ],
)
def test_the_underline_counts_cells(write_tree, content, span, underline):
    assert rendered(write_tree, content, at(*span))[2] == f"  | {underline}"


@pytest.mark.parametrize("column", [1, 100, 251, 300])
def test_a_long_line_is_cut_around_the_span(write_tree, column):
    content = "池" * 150 + "a" * 150
    _, line, underline, *_ = rendered(write_tree, content, at(1, column, 1, column + 2))
    shown, marks = line.removeprefix("1 | "), underline.removeprefix("  | ")
    assert sum(2 if char == "池" else 1 for char in shown) <= 100
    assert set(marks.strip()) == {"^"}
    cells = "".join(char * 2 if char == "池" else char for char in shown)
    assert {cells[index] for index, mark in enumerate(marks) if mark == "^"} == {content[column - 1]}


def test_a_long_span_is_cut(write_tree):
    _, line, underline, *_ = rendered(write_tree, "a" * 300, at(1, 10, 1, 290))
    assert line == "1 | …" + "a" * 98 + "…"
    assert underline == "  |  " + "^" * 98


@pytest.mark.parametrize("span", [(1, 1, 1, 1), (9, 1, 9, 2)])
def test_a_whole_file_has_no_source_line(write_tree, span):
    assert rendered(write_tree, "text", at(*span, hint="mend it"))[1:3] == ["   = hint: mend it", ""]


def test_a_file_that_is_not_there_has_no_source_line(tmp_path):
    fault = RULE.at(Span(PurePosixPath("gone.md"), 1, 1, 1, 2), "a fault")
    assert list(text.render([fault], tmp_path))[1:] == ["", "1 error in 1 file"]


def test_faults_are_sorted_and_counted(write_tree):
    other = PENDING.at(Span(PurePosixPath("b.md")), "no answer")
    lines = rendered(write_tree, "a\nb", other, at(2, 1, 2, 2), at(1, 1, 1, 2))
    assert [line[:6] for line in lines if ": error" in line or ": warning" in line] == ["a.md:1", "a.md:2", "b.md:1"]
    assert lines[-1] == "2 errors, 1 warning in 2 files"


def test_nothing_controls_the_terminal(write_tree):
    fault = RULE.at(Span(PATH, 1, 1, 1, 3), "a \x1b[31mfault\n\u202e", hint="mend\x07 it \udcff")
    printed = "\n".join(rendered(write_tree, "\x1b[2J\u202ex", fault))
    assert printed.encode("utf-8")
    assert not any(char in printed for char in "\x1b\x07\u202e")
    assert "a �[31mfault �" in printed
