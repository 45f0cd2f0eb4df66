"""Where things were written, and that a guide can be sent to another process."""

import multiprocessing
import pickle
from pathlib import PurePosixPath

import pytest

from studyguide import source
from studyguide.diagnostics import Span
from studyguide.model import Guide
from studyguide.places import Places
from studyguide.source import yaml_file
from studyguide.source.text_file import TextFile
from tests.sample import write_project

PATH = PurePosixPath("questions/layers.yaml")


def places(text: str) -> Places:
    document, _ = yaml_file.parse(TextFile(PATH, text))
    assert document is not None
    return document.places


def on(line: int, start: int, end: int) -> Span:
    return Span(PATH, line, start, line, end)


WRITTEN = "topic: layers\ntags: &t [a, b]\nmore:\n- {x: *t}\n"


@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        (("topic",), on(1, 8, 14), on(1, 1, 6)),
        (("tags",), on(2, 7, 16), on(2, 1, 5)),
        (("tags", 1), on(2, 14, 15), on(2, 14, 15)),
        (("more", 0, "x"), on(4, 7, 9), on(4, 4, 5)),
    ],
)
def test_values_and_keys_have_places(route, value, key):
    written = places(WRITTEN)
    assert written.value(*route) == value
    assert written.key(*route) == key


@pytest.mark.parametrize(
    ("route", "nearest"),
    [(("tags", 2), ("tags",)), (("more", 0, "x", 1), ("more", 0, "x")), (("gone", "deeper"), ())],
)
def test_the_nearest_value_around_stands_in_for_an_absent_one(route, nearest):
    written = places(WRITTEN)
    assert written.value(*route) == written.key(*route) == written.value(*nearest)


def test_routes_may_begin_further_in():
    written = places(WRITTEN)
    assert written.under("more", 0).value("x") == written.value("more", 0, "x")
    assert written.under("gone").value("x") == written.value()


def test_the_first_of_two_equal_keys_has_the_place():
    assert places("a: [1]\na: [1, 2]\n").value("a", 1) == on(1, 4, 7)


def test_the_places_of_a_question_are_part_of_its_bank_s(tmp_path):
    guide, _ = source.read(write_project(tmp_path))
    topic = guide.topics[0]
    assert topic.questions[1].places is topic.places.under("questions", 1)


def returned(guide: Guide) -> Guide:
    return guide


def test_a_guide_can_be_pickled(tmp_path):
    guide, _ = source.read(write_project(tmp_path, {"questions/more.yaml": "topic: [", "answers/x.md": "x"}))
    copy = pickle.loads(pickle.dumps(guide))
    assert copy == guide
    assert copy.topics[0].questions[0].places.value("id") == Span(PATH, 6, 9, 6, 20)


def test_a_guide_can_be_sent_to_another_process_and_back(tmp_path):
    guide, _ = source.read(write_project(tmp_path))
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(returned, (guide,)) == guide
