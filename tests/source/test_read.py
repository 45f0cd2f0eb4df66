"""Files → Guide: order, and the texts that are kept for the report."""

from pathlib import PurePosixPath

from studyguide import source
from tests.cases import BASE
from tests.sample import write_project


def test_topics_stand_in_the_order_that_they_say(tmp_path):
    first = "topic: zeros\ntitle: {zh: 零, en: Zeros}\nsummary: {zh: 零。, en: Zeros.}\norder: 1\nquestions: []\n"
    guide, _ = source.read(write_project(tmp_path, {"questions/zeros.yaml": first}))
    assert [topic.slug for topic in guide.topics] == ["layers", "zeros", "losses"]


def test_the_texts_that_spans_point_into_are_kept(write_tree):
    files = {
        **BASE,
        "questions/a.yaml": "\ufeffx:\r\ny: [\r",
        "answers/layers/pooling.zh.md": b"\xff",
        "answers/x.md": "",
    }
    guide, _ = source.read(write_tree({**files, "figures/x.svg": "<svg>", "figures/x.yaml": "title:"}))
    assert guide.texts == {
        PurePosixPath("questions/a.yaml"): "x:\ny: [\n",
        PurePosixPath("questions/layers.yaml"): BASE["questions/layers.yaml"],
        PurePosixPath("answers/layers/pooling.en.md"): BASE["answers/layers/pooling.en.md"],
        PurePosixPath("figures/x.svg"): "<svg>",
        PurePosixPath("figures/x.yaml"): "title:",
    }


def test_figures_lie_in_their_folder_only(write_tree):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>'
    guide, _ = source.read(write_tree({**BASE, "figures/x.svg": svg, "figures/sub/y.svg": svg}))
    assert [figure.id for figure in guide.figures] == ["x"]


def test_a_text_that_is_too_large_is_not_kept(write_tree):
    guide, _ = source.read(write_tree({**BASE, "answers/layers/pooling.zh.md": "x" * 256_001}))
    assert PurePosixPath("answers/layers/pooling.zh.md") not in guide.texts
