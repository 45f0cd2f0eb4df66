"""What is found in a folder, and what is said about folders that cannot be looked into."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from studyguide import check
from studyguide.source import listing
from tests.cases import BASE


def found(root: Path, *suffixes: str) -> list[str]:
    listed = listing.of(root, PurePosixPath("answers"), *suffixes)
    assert listed.faults == ()
    return [str(path) for path in listed.files]


def faults(root: Path) -> list[str]:
    found = check.check(root).diagnostics
    assert all(fault.hint for fault in found)
    return [f"{fault.span}: {fault.rule.name}: {fault.message}" for fault in found]


def test_files_of_all_depths_are_found_and_hidden_ones_are_not(tmp_path):
    (tmp_path / "answers/a/b").mkdir(parents=True)
    (tmp_path / "answers/.trash").mkdir()
    for name in (".trash/a.md", ".b.md", "c.md", "a/b/d.MD", "a/e.txt"):
        (tmp_path / "answers" / name).touch()
    assert found(tmp_path, ".md") == ["answers/a/b/d.MD", "answers/c.md"]


def test_a_folder_with_the_name_of_a_file_is_taken_for_one(tmp_path):
    (tmp_path / "answers/x.md/y.md").mkdir(parents=True)
    assert found(tmp_path, ".md") == ["answers/x.md"]


def test_where_nothing_is_nothing_is_found(tmp_path):
    assert listing.of(tmp_path, PurePosixPath("answers"), ".md") == listing.Listing((), ())


def test_a_link_to_a_folder_is_a_fault_and_not_followed(write_tree):
    root = write_tree({**BASE, "elsewhere/pooling.zh.md": b"\xff"})
    (root / "answers/layers/again").symlink_to(root / "answers")
    (root / "answers/losses").symlink_to(root / "elsewhere")
    assert faults(root) == [
        "answers/layers/again:1:1: unreadable-file: cannot open the folder: it is a link",
        "answers/losses:1:1: unreadable-file: cannot open the folder: it is a link",
    ]


@pytest.mark.parametrize("name", ["questions", "answers", "answers/layers"])
def test_nobody_is_accused_for_a_folder_that_cannot_be_opened(write_tree, monkeypatch, name):
    root = write_tree(BASE)
    iterdir = Path.iterdir

    def refusing(path: Path) -> Iterator[Path]:
        if path == root / name:
            raise PermissionError(13, "Permission denied")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refusing)
    assert faults(root) == [f"{name}:1:1: unreadable-file: cannot open the folder: permission denied"]


def test_dangling_links_are_faults(write_tree):
    root = write_tree(BASE)
    for name in ("questions/_guide.yaml", "questions/losses.yaml", "answers/layers/pooling.fr.md", "figures/x.svg"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).symlink_to("nothing")
    assert faults(root) == [
        "answers/layers/pooling.fr.md:1:1: orphan-answer: `pooling.fr.md` names no question and language",
        "figures/x.svg:1:1: unreadable-file: cannot open the file: no such file or directory",
        "questions/_guide.yaml:1:1: unreadable-file: cannot open the file: no such file or directory",
        "questions/losses.yaml:1:1: unreadable-file: cannot open the file: no such file or directory",
    ]
