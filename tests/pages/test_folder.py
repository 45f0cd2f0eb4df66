"""The same pages on disk."""

from dataclasses import replace

import pytest

from studyguide import search
from studyguide.folders import ForeignFolderError
from studyguide.pages import folder
from tests.sample import build_site, write_project


@pytest.fixture
def site(tmp_path):
    return build_site(write_project(tmp_path / "project"))


def test_pages_figures_and_assets_are_written(site, tmp_path):
    out = tmp_path / "out"
    assert folder.write(site, out) == 22
    assert ">stride<" in (out / "figures/window.en.svg").read_text("utf-8")
    assert (out / "assets/studyguide.css").exists()
    assert (out / "assets/katex/katex.min.css").exists()
    assert '<sg-search data-languages="en zh"' in (out / "en/search.md").read_text("utf-8")
    assert (out / "assets/search.js").exists()
    assert (out / search.ENGINE).exists()
    assert (out / "search/en/index.js").exists()
    assert not list((out / "assets/katex").rglob("*.js"))


def test_a_second_run_replaces_what_the_first_one_wrote(site, tmp_path):
    out = tmp_path / "out"
    folder.write(site, out)
    smaller = replace(site, pages=site.pages[:-1])
    folder.write(smaller, out)
    assert not (out / site.pages[-1].uri).exists()
    assert (out / "index.md").exists()


def test_a_folder_with_other_files_is_refused(site, tmp_path):
    (tmp_path / "mine.txt").touch()
    with pytest.raises(ForeignFolderError):
        folder.write(site, tmp_path)
    assert (tmp_path / "mine.txt").exists()
