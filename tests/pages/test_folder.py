"""The same pages on disk."""

import pytest

from studyguide import source
from studyguide.pages import folder
from tests.sample import write_project


@pytest.fixture
def guide(tmp_path):
    return source.read(write_project(tmp_path / "project"))[0]


def test_pages_figures_and_assets_are_written(guide, tmp_path):
    out = tmp_path / "out"
    assert folder.write(guide, out) == 20
    assert ">stride<" in (out / "figures/window.en.svg").read_text("utf-8")
    assert (out / "assets/studyguide.css").exists()
    assert (out / "assets/katex/katex.min.css").exists()
    assert not list((out / "assets/katex").rglob("*.js"))


def test_a_second_run_replaces_what_the_first_one_wrote(guide, tmp_path):
    out = tmp_path / "out"
    folder.write(guide, out)
    (out / "stale.md").touch()
    folder.write(guide, out)
    assert not (out / "stale.md").exists()
    assert (out / "index.md").exists()


def test_a_folder_with_other_files_is_refused(guide, tmp_path):
    (tmp_path / "mine.txt").touch()
    with pytest.raises(folder.ForeignFolderError):
        folder.write(guide, tmp_path)
    assert (tmp_path / "mine.txt").exists()
