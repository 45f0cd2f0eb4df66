"""The reports for tools."""

import json
from pathlib import PurePosixPath

import pytest

from studyguide import report
from studyguide.diagnostics import Rule, Severity, Span

RULE = Rule("SG204", "unknown-related", "")
SPAN = Span(PurePosixPath("a,b.md"), 3, 5, 3, 9)
FAULT = RULE.at(
    SPAN, "50%: no\x1b id `池`", hint="mend it", related=((Span(SPAN.path, 1, 1, 1, 2), "first used here"),)
)
LATER = Rule("SG203", "missing-answer", "", Severity.WARNING).at(Span(PurePosixPath("b.md"), 1, 2, 3, 4), "none")


def test_formats_are_listed():
    assert set(report.FORMATS) == {"text", "github", "json"}


def test_github_commands_are_escaped_and_sorted():
    assert list(report.github.render([LATER, FAULT], {})) == [
        "::error file=a%2Cb.md,line=3,endLine=3,col=5,endColumn=8,title=SG204 unknown-related"
        "::50%25: no� id `池`%0Ahint: mend it",
        "::warning file=b.md,line=1,endLine=3,col=2,title=SG203 missing-answer::none",
    ]


def test_github_marks_one_column_where_something_is_missing():
    place = Span(PurePosixPath("c:d.md"), 2, 7, 2, 7)
    assert list(report.github.render([RULE.at(place, "one\r\ntwo\u202e")], {})) == [
        "::error file=c%3Ad.md,line=2,endLine=2,col=7,endColumn=7,title=SG204 unknown-related::one%0D%0Atwo�"
    ]


def test_json_is_one_document_with_every_field():
    first, second = json.loads("\n".join(report.json.render([LATER, FAULT], {})))
    assert second["path"] == "b.md"
    assert first == {
        "path": "a,b.md", "line": 3, "column": 5, "end_line": 3, "end_column": 9,
        "severity": "error", "code": "SG204", "name": "unknown-related",
        "message": "50%: no\x1b id `池`", "hint": "mend it",
        "related": [{"path": "a,b.md", "line": 1, "column": 1, "end_line": 1, "end_column": 2,
                     "message": "first used here"}],
    }  # fmt: skip


def test_json_of_nothing_is_an_empty_list():
    assert list(report.json.render([], {})) == ["[]"]


@pytest.mark.parametrize("name", ["github", "json"])
def test_tools_are_told_everything(name):
    faults = [RULE.at(SPAN, f"fault {number}") for number in range(2000)]
    assert "\n".join(report.FORMATS[name](faults, {})).count("fault ") == 2000
