"""The report for people."""

from pathlib import PurePosixPath

import pytest

from studyguide.diagnostics import Rule, Severity, Span
from studyguide.report import text

RULE = Rule("SG204", "unknown-related", "")
PENDING = Rule("SG203", "missing-answer", "", Severity.WARNING)
PATH = PurePosixPath("a.md")


def rendered(content, *diagnostics):
    return list(text.render(diagnostics, {PATH: content}))


def at(line, column, end_line, end_column, **more):
    return RULE.at(Span(PATH, line, column, end_line, end_column), "a fault", **more)


def test_nothing_to_report_prints_nothing():
    assert rendered("") == []


def test_a_fault_with_everything():
    fault = at(2, 3, 2, 6, hint="mend it", related=((Span(PATH, 1, 1, 1, 2), "first used here"),))
    assert rendered("one\ntwo three\n", fault) == [
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
        ("1\u20dd x", (1, 4, 1, 5), "  ^"),
        ("\tx", (1, 2, 1, 3), "    ^"),
        ("a\tx", (1, 3, 1, 4), "    ^"),
        ("two lines\nhere", (1, 5, 2, 3), "    ^^^^^"),
        ("end", (1, 4, 1, 4), "   ^"),
        ("Ａ，x", (1, 2, 1, 4), "  ^^^"),
        ("\uff71x", (1, 2, 1, 3), " ^"),
    ],
)
def test_the_underline_counts_cells(content, span, underline):
    assert rendered(content, at(*span))[2] == f"  | {underline}"


@pytest.mark.parametrize("column", [1, 100, 251, 300])
def test_a_long_line_is_cut_around_the_span(column):
    content = "池" * 150 + "a" * 150
    _, line, underline, *_ = rendered(content, at(1, column, 1, column + 2))
    shown, marks = line.removeprefix("1 | "), underline.removeprefix("  | ")
    assert sum(2 if char == "池" else 1 for char in shown) <= 100
    assert set(marks.strip()) == {"^"}
    cells = "".join(char * 2 if char == "池" else char for char in shown)
    assert {cells[index] for index, mark in enumerate(marks) if mark == "^"} == {content[column - 1]}


@pytest.mark.parametrize(("content", "shown"), [("a" * 100, "a" * 100), ("a" * 101, "a" * 98 + "…")])
def test_a_line_of_a_hundred_cells_is_whole(content, shown):
    assert rendered(content, at(1, 1, 1, 2))[1] == f"1 | {shown}"


def test_spaces_of_every_kind_are_shown():
    assert rendered("a\u3000b\xa0c", at(1, 5, 1, 6))[1:3] == ["1 | a\u3000b\xa0c", "  |      ^"]


def test_a_long_span_is_cut():
    _, line, underline, *_ = rendered("a" * 300, at(1, 10, 1, 290))
    assert line == "1 | …" + "a" * 98 + "…"
    assert underline == "  |  " + "^" * 98


@pytest.mark.parametrize("span", [(1, 1, 1, 1), (2, 1, 2, 1), (2, 1, 3, 2), (4, 1, 4, 2), (9, 1, 9, 2)])
def test_a_whole_file_and_an_empty_line_have_no_source_line(span):
    assert rendered("text\n\ntext", at(*span, hint="mend it"))[1:3] == ["   = hint: mend it", ""]


@pytest.mark.parametrize("span", [(1, 1, 1, 2), (3, 1, 3, 1), (3, 4, 3, 5)])
def test_any_other_line_has_one(span):
    assert rendered("text\n\ntext", at(*span))[1] == f"{span[0]} | text"


def test_a_file_that_was_not_read_has_no_source_line(tmp_path, monkeypatch):
    """Whatever lies there on disk: what is reported is what was read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("text", "utf-8")
    assert list(text.render([at(1, 1, 1, 2)], {}))[1:] == ["", "1 error in 1 file"]


def test_faults_are_sorted_and_counted():
    other = PENDING.at(Span(PurePosixPath("b.md")), "no answer")
    lines = rendered("a\nb", other, at(2, 1, 2, 2), at(1, 1, 1, 2))
    assert [line[:6] for line in lines if ": error" in line or ": warning" in line] == ["a.md:1", "a.md:2", "b.md:1"]
    assert lines[-1] == "2 errors, 1 warning in 2 files"


def test_nothing_controls_the_terminal():
    place = Span(PurePosixPath("b\x1b[2J.md"), 7)
    notes = ((place, "first\x9b used\nhere\u2028"), (Span(PATH), "\u202eand here"))
    fault = RULE.at(Span(PATH, 1, 1, 1, 3), "a \x1b[31mfault\n\u202e", hint="mend\x07 it \udcff", related=notes)
    other = RULE.at(place, "another")
    lines = rendered("\x1b[2J\u202ex", fault, other)
    assert all(line.isprintable() for line in lines)
    assert "a.md:1:1: error SG204 unknown-related: a �[31mfault �" in lines
    assert "  = note: b�[2J.md:7:1: first� used here�" in lines
    assert "  = note: a.md:1:1: �and here" in lines
    assert "  = hint: mend� it �" in lines
    assert "b�[2J.md:7:1: error SG204 unknown-related: another" in lines


def heads(lines):
    """The lines that begin a fault or count more of them."""
    return [line for line in lines if line.startswith("a.md:")]


def test_of_a_line_five_faults_are_shown():
    five = [at(2, column, 2, column + 1) for column in range(1, 6)]
    content = "one\nxxxxxxx\nthree"
    shown = [f"a.md:2:{column}: error SG204 unknown-related: a fault" for column in range(1, 6)]
    assert heads(rendered(content, *five)) == shown
    lines = rendered(content, at(3, 1, 3, 2), at(2, 7, 2, 8), at(2, 6, 2, 7), *five)
    assert heads(lines) == [
        *shown,
        "a.md:2: 2 more faults on this line",
        "a.md:3:1: error SG204 unknown-related: a fault",
    ]
    assert lines[lines.index("a.md:2: 2 more faults on this line") + 1] == ""
    assert lines[-1] == "8 errors in 1 file"
    assert "a.md:2: 1 more fault on this line" in rendered(content, *five, at(2, 6, 2, 7))


def test_the_same_line_of_another_file_has_its_own_five():
    faults = [RULE.at(Span(PurePosixPath(name), 1, 2, 1, 3), str(number)) for name in "abcdef" for number in range(5)]
    assert not any("more" in line for line in rendered("", *faults))


def test_of_a_line_errors_are_shown_before_warnings():
    warnings = [PENDING.at(Span(PATH, 1, 1, 1, 2), f"no {number}") for number in range(9)]
    lines = heads(rendered("x", *warnings, at(1, 2, 1, 3)))
    assert lines[4:] == ["a.md:1:2: error SG204 unknown-related: a fault", "a.md:1: 5 more faults on this line"]


def test_faults_of_a_whole_file_stand_on_no_line():
    assert len(heads(rendered("x", *(RULE.at(Span(PATH), f"fault {number}") for number in range(9))))) == 9


def test_a_thousand_faults_are_shown_errors_first_in_file_order():
    warnings = [PENDING.at(Span(PATH, line, 1, line, 2), "no answer") for line in range(1, 1001)]
    assert "not shown" not in rendered("x\n" * 2000, *warnings)[-1]
    lines = rendered("x\n" * 2000, *warnings, at(1001, 1, 1001, 2), at(2000, 1, 2000, 2))
    found = heads(lines)
    assert len(found) == 1000
    assert found[997].startswith("a.md:998:1: warning")
    assert [line[:16] for line in found[998:]] == ["a.md:1001:1: err", "a.md:2000:1: err"]
    assert lines[-1] == "2 errors, 1000 warnings in 1 file; 2 of them are not shown"


def test_what_is_not_shown_is_counted_once():
    faults = [at(line, column, line, column + 1) for line in range(1, 302) for column in range(1, 10)]
    lines = rendered("x" * 10, *faults)
    counted = [int(line.split()[1]) for line in lines if "more fault" in line]
    assert len(heads(lines)) == 1000 + len(counted)
    hidden = int(lines[-1].split("; ")[1].split()[0])
    assert 1000 + sum(counted) + hidden == len(faults)


@pytest.mark.parametrize("column", [1, 100_000, 250_000])
def test_the_report_does_not_grow_with_the_input(column):
    content = "池" * 250_000
    faults = [
        RULE.at(Span(PATH, 1, column + number, 1, 250_001), content, hint=content, related=((Span(PATH), content),))
        for number in range(2_000)
    ]
    lines = rendered(content, *faults)
    assert sum(map(len, lines)) < 20_000
    assert f"a.md:1:{column}: error SG204 unknown-related: {'池' * 1000}…" in lines


def test_a_long_line_of_no_width_is_cut():
    lines = rendered("e" + "\u0301" * 5_000 + "x", at(1, 2_000, 1, 2_001))
    assert len(lines[1]) < 1_000
    assert lines[1][4] == lines[1][-1] == "…"
    assert lines[2] == "  |  ^"
