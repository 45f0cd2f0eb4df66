"""Figures in one language."""

from xml.etree import ElementTree

import pytest

from studyguide import drawing, source
from studyguide.model import Figure
from tests.sample import write_project


@pytest.fixture
def window(tmp_path) -> Figure:
    guide, _ = source.read(write_project(tmp_path))
    return guide.figure["window"]


def test_labels_are_in_the_language_of_the_page(window):
    assert ">stride</text>" in drawing.localised(window, "en")
    assert ">步幅</text>" in drawing.localised(window, "zh")


def test_label_keys_do_not_reach_the_page(window):
    assert "data-label" not in drawing.localised(window, "en")


def test_ids_and_references_to_them_carry_the_figures_id(window):
    svg = drawing.localised(window, "en")
    assert 'id="window-head"' in svg
    assert 'marker-end="url(#window-head)"' in svg


def test_local_links_carry_the_figures_id(tmp_path):
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
        '<path id="a" d="M0,0"/><use href="#a"/><use xlink:href="#a"/></svg>'
    )
    guide, _ = source.read(write_project(tmp_path, {"figures/window.svg": svg}))
    root = ElementTree.fromstring(drawing.localised(guide.figure["window"], "en"))
    assert [value for use in root.iter() for name, value in use.attrib.items() if name.endswith("href")] == [
        "#window-a",
        "#window-a",
    ]


def test_a_screen_reader_is_told_title_and_description(window):
    svg = drawing.localised(window, "en")
    assert 'role="img"' in svg
    assert 'aria-labelledby="window-title window-desc"' in svg
    assert '<title id="window-title">Sliding window</title>' in svg
    assert '<desc id="window-desc">The window moves right by one stride.</desc>' in svg


def test_a_title_in_the_file_is_replaced(tmp_path):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>old</title><desc>old</desc></svg>'
    guide, _ = source.read(write_project(tmp_path, {"figures/window.svg": svg}))
    assert "old" not in drawing.localised(guide.figure["window"], "zh")


def test_a_figure_without_label_file_is_drawn_as_it_is(tmp_path):
    guide, _ = source.read(write_project(tmp_path, {"figures/window.yaml": None}))
    svg = drawing.localised(guide.figure["window"], "en")
    assert ">步幅</text>" in svg
    assert "aria-labelledby" not in svg
