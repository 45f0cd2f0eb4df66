"""Files that cannot lie in a repository: links, folders, files without permission, large ones."""

import os
from pathlib import Path, PurePosixPath

import pytest

from studyguide import check
from studyguide.diagnostics import Span
from studyguide.source import text_file
from tests.cases import BASE

PATH = PurePosixPath("questions/layers.yaml")


def fault(root, limit=1000):
    found = text_file.read(root, PATH, limit=limit)
    assert not isinstance(found, text_file.TextFile)
    assert found.hint
    return found.rule.name, found.message


@pytest.fixture
def place(tmp_path):
    path = tmp_path / PATH
    path.parent.mkdir()
    return path


def test_line_ends_and_the_mark_are_unified(tmp_path, place):
    place.write_bytes("\ufeffa\r\nb\rc\n".encode())
    assert text_file.read(tmp_path, PATH, limit=100) == text_file.TextFile(PATH, "a\nb\nc\n")


def test_a_large_file_is_not_read(tmp_path, place):
    place.write_bytes(b"x" * 5001)
    assert fault(tmp_path, 5000) == ("oversized-file", "the file has more than 5 kB")


def test_a_byte_that_is_not_utf8_has_a_place(tmp_path, place):
    place.write_bytes("\ufeffa\r\n池".encode() + b"\xff")
    found = text_file.read(tmp_path, PATH, limit=100)
    assert found.span == Span(PATH, 2, 2, 2, 3)


def test_no_file_stays_open(tmp_path, place):
    place.write_text("x")
    free = os.open(place, os.O_RDONLY)
    os.close(free)
    for path in (PATH, PATH.parent):
        text_file.read(tmp_path, path, limit=100)
    again = os.open(place, os.O_RDONLY)
    os.close(again)
    assert again == free


def test_an_error_of_the_system_has_a_reason():
    assert text_file.reason(OSError(13, "Permission denied")) == "permission denied"
    assert text_file.reason(OSError("Something odd")) == "something odd"


def test_a_pipe_is_not_waited_for(tmp_path, place):
    os.mkfifo(place)
    assert fault(tmp_path) == ("unreadable-file", "`questions/layers.yaml` is not a file")


def test_a_link_that_comes_while_it_is_read_is_not_followed(tmp_path, place, monkeypatch):
    monkeypatch.setattr(Path, "resolve", lambda path: path)
    (tmp_path / "secret.yaml").write_text("secret")
    place.symlink_to(tmp_path / "secret.yaml")
    assert fault(tmp_path) == ("unreadable-file", "cannot open the file: too many levels of symbolic links")


def test_a_link_within_the_project_is_followed(tmp_path, place):
    (tmp_path / "other.yaml").write_text("text")
    place.symlink_to("../other.yaml")
    assert text_file.read(tmp_path, PATH, limit=4) == text_file.TextFile(PATH, "text")


def test_a_folder_is_no_file(tmp_path, place):
    place.mkdir()
    assert fault(tmp_path) == ("unreadable-file", "`questions/layers.yaml` is not a file")


def test_a_link_to_nothing_cannot_be_opened(tmp_path, place):
    place.symlink_to("gone.yaml")
    assert fault(tmp_path)[0] == "unreadable-file"


def test_a_link_to_itself_cannot_be_opened(tmp_path, place):
    place.symlink_to(place.name)
    assert fault(tmp_path) == ("unreadable-file", "cannot open the file: too many symbolic links")


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_cannot_be_opened(tmp_path, place):
    place.write_text("x")
    place.chmod(0)
    assert fault(tmp_path) == ("unreadable-file", "cannot open the file: permission denied")


def test_a_link_out_of_the_project_is_not_followed(tmp_path, place):
    outside = tmp_path.parent / "outside.yaml"
    outside.write_text("secret")
    place.symlink_to(outside)
    assert fault(tmp_path)[0] == "path-escape"


def test_offsets_and_places_are_inverse():
    lines = text_file.Lines.of(text_file.TextFile(PATH, "ab\n池c\n"))
    assert lines.span(1, 5) == Span(PATH, 1, 2, 2, 3)
    assert lines.offset(2, 3) == 5
    assert lines.span(0, 99) == Span(PATH, 1, 1, 3, 1)


def test_nobody_is_accused_of_referring_to_a_file_that_cannot_be_read(write_tree):
    figure = {"answers/layers/pooling.en.md": "Pooling.\n\n![A window](../../figures/window.svg)\n"}
    root = write_tree({**BASE, **figure, "figures/window.svg": b"x" * 64_001, "figures/window.yaml": b"x" * 64_001})
    assert [str(found.span) for found in check.check(root).diagnostics] == [
        "figures/window.svg:1:1",
        "figures/window.yaml:1:1",
    ]
