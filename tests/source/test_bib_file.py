"""BibTeX → entries with the place of everything: whatever the bytes, and at a bounded cost."""

from __future__ import annotations

import logging
import time
from pathlib import PurePosixPath

import pytest
from hypothesis import example, given, settings, strategies as st

from studyguide.source import bib_file, papers
from studyguide.source.text_file import TextFile
from tests.source.test_properties import BIB, fragments

PATH = PurePosixPath("questions/_papers.bib")
ENTRY = """\
% A comment.
@Misc{ioffe,
  Author = {Ioffe, {S}ergey},
  title = "A url, a year
    {"}B{"} \\& C", year=2015 ,
  url={https://example.org/a},
} @article(b,journal = {J})
"""


def parse(text: str) -> tuple[list[bib_file.Entry], list[str]]:
    entries, faults = bib_file.parse(TextFile(PATH, text))
    return entries, [f"{fault.span}: {fault.message}" for fault in faults]


def test_an_entry_holds_its_text_as_it_is_printed() -> None:
    (first, second), faults = parse(ENTRY)
    assert (first.type, second.type, faults) == ("misc", "article", [])
    assert first.document.data == {
        "key": "ioffe", "author": "Ioffe, Sergey", "title": 'A url, a year "B" & C', "year": "2015", "url": "https://example.org/a",
    }  # fmt: skip
    assert first.bibtex == ENTRY[ENTRY.index("@Misc") : ENTRY.index(" @article")]
    assert first.faults == second.faults == ()


def test_everything_has_its_place() -> None:
    (first, second), _ = parse(ENTRY)
    lines = ENTRY.split("\n")

    def text(entry: bib_file.Entry, name: str, *, key: bool = False) -> str:
        span = entry.document.places.key(name) if key else entry.document.places.value(name)
        return lines[span.line - 1][span.column - 1 : span.end_column - 1] if span.line == span.end_line else str(span)

    assert [text(first, name) for name in ("key", "author", "year", "url")] == [
        "ioffe", "Ioffe, {S}ergey", "2015", "https://example.org/a",
    ]  # fmt: skip
    assert text(first, "title") == f"{PATH}:4:12"
    assert first.document.places.value("title").end_line == 5
    assert [text(first, name, key=True) for name in ("author", "year", "url")] == ["Author", "year", "url"]
    assert (text(second, "key"), text(second, "journal")) == ("b", "J")
    assert [text(entry, "no such field") for entry in (first, second)] == ["@Misc", "@article"]


def test_equal_entries_have_places_of_their_own() -> None:
    entries, _ = parse("@misc{a, a={}} @misc{a, a={}}\n@misc{a, a={}}")
    assert [str(entry.document.places.value("key")) for entry in entries] == [
        f"{PATH}:1:7", f"{PATH}:1:22", f"{PATH}:2:7",
    ]  # fmt: skip


def test_equal_values_have_places_of_their_own() -> None:
    ((entry,), _) = parse("@misc{a,b={},bbbb={}}")
    assert [str(entry.document.places.value(name)) for name in ("b", "bbbb")] == [f"{PATH}:1:12", f"{PATH}:1:20"]


def test_text_between_entries_is_told_at_its_place() -> None:
    assert parse("@misc{a, b={}}\n% fine\n  not so\nnor so\n")[1] == [f"{PATH}:3:3: text outside of an entry"]


@settings(deadline=None, max_examples=400)
@given(st.one_of(fragments(BIB), st.text(max_size=200)))
@example("@İ{x}")
@example("@misc{")
@example("@misc{,={},=}")
@example('@misc(a,b="{"}")')
def test_any_text_is_read_and_reported_inside_it(text: str) -> None:
    found, faults = papers.read(TextFile(PATH, text))
    lines = text.split("\n")
    for span in [fault.span for fault in faults] + [paper.places.value("key") for paper in found]:
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert span.end_column <= len(lines[span.end_line - 1]) + 1


N = 14_000


@pytest.mark.parametrize(
    "text",
    ["@misc{a,\n" * N, "@misc{a, b = {}}\n" * N, "@misc(" * 2 * N, "@misc{a, b = " + "{" * 900_000,
     "@misc{a, b = {" + "{" * 400_000 + "}" * 400_000 + "}}", "@misc{a," + "b={}," * 2 * N + "}", "@a{" + " " * 900_000,
     "@misc{a,b={" + "\\" * 900_000 + "}}", "x\n" * 450_000,
     "@misc{a," + "".join(f"b{n}=" + "{}," for n in range(2 * N)) + "}"],
)  # fmt: skip
def test_reading_takes_a_bounded_time(text: str) -> None:
    begin = time.process_time()
    _, faults = papers.read(TextFile(PATH, text))
    assert time.process_time() - begin < 3
    assert 1 <= len(faults) <= 1001


def test_a_file_of_too_many_marks_is_not_read() -> None:
    assert parse("@" * 15_000 + "=" * 15_001) == ([], [f"{PATH}:1:1: the file holds more than 30000 marks `@` and `=`"])
    assert "more than" not in parse("@" * 15_000 + "=" * 15_000)[1][0]


def test_the_library_says_nothing_by_itself(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        parse("@misc{a\n@misc{b")
    assert caplog.records == []
