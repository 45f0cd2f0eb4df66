"""An answer: its short answer, its outline, its links."""

from pathlib import PurePosixPath

import pytest

from studyguide.source import answer
from studyguide.source.text_file import TextFile

PATH = PurePosixPath("answers/layers/pooling.zh.md")


def read(text):
    found, faults = answer.read(TextFile(PATH, text), "layers", "pooling", "zh")
    assert not faults
    return found


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("answers/layers/max-pooling.zh.md", ("layers", "max-pooling", "zh")),
        ("answers/layers/max-pooling.fr.md", None),
        ("answers/layers/deep/pooling.zh.md", None),
        ("answers/pooling.zh.md", None),
        ("answers/layers/Pooling.zh.md", None),
    ],
)
def test_a_name_says_topic_question_and_language(name, parts):
    assert answer.named(PurePosixPath(name), ("zh", "en")) == parts


def test_the_first_paragraph_is_the_short_answer():
    found = read("\n池化*缩小*\n$x_1$。\n\n## 为什么\n\n见下。\n")
    assert found.short == "池化缩小 x_1。"
    assert found.lead == "池化*缩小*\n$x_1$。"
    assert found.body == "## 为什么\n\n见下。"
    assert str(found.short_span) == f"{PATH}:2:1"


@pytest.mark.parametrize("start", ["# a", "![a](b)", "| a |", "```\na\n```", "$$\na\n$$", "- a", "1. a", "> a", "<b>"])
def test_what_is_not_prose_is_no_short_answer(start):
    assert read(start + "\n\nmore").short == ""


def test_headings_have_the_anchors_of_the_page():
    found = read("x\n\n## 为什么？\n\n## 为什么\n\n### `a` & $b$\n")
    assert [heading.anchor for heading in found.headings] == ["为什么", "为什么_1", "a--b"]


def test_links_are_resolved():
    found = read("[a](sync-bn.zh.md#%E4%B8%BA), [b](../x/y.zh.md), [c](#d), [e](HTTPS://f.org/g?h=1), [i](%2e/j.zh.md)")
    links = [(link.target, link.fragment, link.path and str(link.path)) for link in found.links]
    assert links == [
        ("sync-bn.zh.md", "为", "answers/layers/sync-bn.zh.md"),
        ("../x/y.zh.md", "", "answers/x/y.zh.md"),
        ("#d", "d", None),
        ("HTTPS://f.org/g?h=1", "", None),
        ("%2e/j.zh.md", "", "answers/layers/j.zh.md"),
    ]


def test_a_place_in_a_formula_is_a_place_in_the_file():
    formula = read("x\n\n$$\na\nbc\n$$\n").formulas[0]
    assert str(formula.at(0, 1)) == f"{PATH}:4:1"
    assert str(formula.at(3, 1)) == f"{PATH}:5:2"
