"""What `studyguide fix` does to files, and what it leaves alone."""

import os
import re
import stat
import tempfile
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given, settings, strategies as st

from studyguide import check, fixes
from studyguide.diagnostics import Edit, Rule, Span
from tests.cases import BASE

ANSWER = "answers/layers/pooling.en.md"
PATH = PurePosixPath(ANSWER)
HIDDEN = {**BASE, ANSWER: "Pool\u200bing.\n"}
RULE = Rule("SG010", "forbidden-character", "")


def edit(line: int, column: int, end_line: int, end_column: int, text: str) -> Edit:
    return Edit(Span(PATH, line, column, end_line, end_column), text)


def fixed(root: Path) -> list[str]:
    checked = check.check(root)
    return [found.problem or f"{len(found.done)} done" for found in fixes.apply(checked.guide, checked.diagnostics)]


@pytest.mark.parametrize(
    ("raw", "edits", "expected"),
    [
        ("\ufeffab\r\ncd\re\n", [edit(1, 1, 1, 2, ""), edit(2, 2, 2, 3, "x\ny"), edit(3, 1, 3, 1, "z")],
         "\ufeffb\r\ncx\r\ny\rze\n"),
        ("ab\ncd\n", [edit(2, 1, 2, 1, "\n"), edit(1, 2, 2, 1, "")], "a\ncd\n"),
        ("ab", [edit(1, 3, 1, 3, "c\n")], "abc\n"),
        ("a\r\nb", [], "a\r\nb"),
    ],
)  # fmt: skip
def test_edits_keep_the_mark_and_the_line_ends(raw, edits, expected):
    assert fixes.edited(raw, edits) == expected


def test_a_file_is_mended_as_it_lies_there(write_tree):
    root = write_tree({**BASE, ANSWER: "\ufeffPool\u200bing\u2028shrinks.\r\n\ue000 \u202eMaps.\x92\r\n"})
    (root / ANSWER).chmod(0o640)
    assert fixed(root) == ["3 done"]
    assert (root / ANSWER).read_bytes().decode() == "\ufeffPooling shrinks.\r\n\ue000 Maps.\x92\r\n"
    assert stat.S_IMODE((root / ANSWER).stat().st_mode) == 0o640
    assert sorted(path.name for path in (root / ANSWER).parent.iterdir()) == ["pooling.en.md", "pooling.zh.md"]


PIECES = ("a", "池", "\r", "\n", "\r\n", " ", "\u200b", "\u202e", "\u2028", "\x0b", "\ue000", "\x07", "\ufeff", "😀")


@settings(deadline=None, max_examples=50)
@given(raw=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@example(raw="\ufeff\ufeffa\r\n\u200b\u2028\x07\u2028\x0b")
def test_a_file_loses_hidden_characters_and_nothing_else(raw):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / PATH).parent.mkdir(parents=True)
        (root / PATH).write_bytes(raw.encode())
        fixed(root)
        mark, text = raw[: raw.startswith("\ufeff")], raw[raw.startswith("\ufeff") :]
        expected = re.sub("([\u2028\x0b]+)|[\u200b\ufeff\u202e\x07]", lambda found: " " if found[1] else "", text)
        assert (root / PATH).read_bytes().decode() == mark + expected


def test_of_edits_that_overlap_the_first_is_made(write_tree):
    root = write_tree({**BASE, ANSWER: "abcdef\n"})
    guide = check.check(root).guide
    faults = [
        RULE.at(Span(PATH, -found.span.line), "", edit=found)
        for found in (edit(1, 3, 1, 5, "X"), edit(1, 1, 1, 4, "Y"), edit(1, 5, 1, 6, "Z"), edit(1, 4, 1, 5, "W"))
    ]
    (result,) = fixes.apply(guide, [*faults, RULE.at(Span(PATH), "without an edit")])
    assert [found.edit.text for found in result.done] == ["Y", "W", "Z"]
    assert (root / ANSWER).read_text() == "YWZf\n"


def test_a_file_that_changed_is_left_alone(write_tree):
    root = write_tree(HIDDEN)
    checked = check.check(root)
    (root / ANSWER).write_text("New Pool\u200bing.\n")
    (result,) = fixes.apply(checked.guide, checked.diagnostics)
    assert (result.done, result.problem) == ((), "it changed since it was read")
    assert (root / ANSWER).read_text() == "New Pool\u200bing.\n"


def test_a_file_that_is_gone_is_left_alone(write_tree):
    root = write_tree(HIDDEN)
    checked = check.check(root)
    (root / ANSWER).unlink()
    (result,) = fixes.apply(checked.guide, checked.diagnostics)
    assert result.problem == "cannot open the file: no such file or directory"
    assert not (root / ANSWER).exists()


def test_nothing_is_written_through_a_link(write_tree):
    root = write_tree({**HIDDEN, "elsewhere.md": "Pool\u200bing.\n"})
    (root / ANSWER).unlink()
    (root / ANSWER).symlink_to(root / "elsewhere.md")
    assert fixed(root) == ["a link leads to it"]
    assert (root / ANSWER).is_symlink()
    assert (root / "elsewhere.md").read_text() == "Pool\u200bing.\n"


def test_nothing_is_written_in_a_folder_that_became_a_link(write_tree):
    root = write_tree(HIDDEN)
    checked = check.check(root)
    (root / "answers").rename(root / "elsewhere")
    (root / "answers").symlink_to("elsewhere")
    assert [found.problem for found in fixes.apply(checked.guide, checked.diagnostics)] == ["a link leads to it"]


def test_the_root_may_be_a_link(write_tree, tmp_path_factory):
    root = tmp_path_factory.mktemp("other") / "link"
    root.symlink_to(write_tree(HIDDEN))
    assert fixed(root) == ["1 done"]


def test_a_file_is_replaced_whole_or_not_at_all(write_tree, monkeypatch):
    root = write_tree({**HIDDEN, "answers/layers/pooling.zh.md": "池\u200b化。\n"})
    written = []

    def full(descriptor: int) -> None:
        written.extend(path.read_bytes().decode() for path in (root / ANSWER).parent.glob(".studyguide-*"))
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert fixed(root) == ["it cannot be written: no space left on device"] * 2
    assert written == ["Pooling.\n", "池化。\n"]
    assert (root / ANSWER).read_text() == HIDDEN[ANSWER]
    assert len(list((root / ANSWER).parent.iterdir())) == 2


def topic_written(root: Path, written: str) -> str:
    """The bank's first line after `fix`, if it said `written` before."""
    bank = root / "questions/layers.yaml"
    bank.write_text(BASE["questions/layers.yaml"].replace("topic: layers", written), "utf-8")
    fixed(root)
    return bank.read_text("utf-8").partition("\n")[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("topic: layer", "topic: layers"),
        ("topic: 'layer' # x", "topic: layers # x"),
        ("topic: &t layer", "topic: &t layer"),
        ("topic: |-\n  layer", "topic: |-"),
    ],
)
def test_a_topic_takes_the_name_of_its_file_if_nothing_else_is_written_there(write_tree, before, after):
    assert topic_written(write_tree(BASE), before) == after


@pytest.mark.parametrize("name", ["answers/layer/pooling.en.md", "answers/layer/stray.md"])
def test_a_topic_that_has_answers_keeps_its_name(write_tree, name):
    assert topic_written(write_tree({**BASE, name: b"\xff"}), "topic: layer") == "topic: layer"
