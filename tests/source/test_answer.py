"""An answer: its short answer, its outline, its links."""

from pathlib import PurePosixPath

import pytest

from studyguide import prose
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
    assert found.lead == "池化*缩小*\n$x_1$。"
    assert str(found.lead_span) == f"{PATH}:2:1"


def test_links_are_resolved():
    found = read("[a](sync-bn.zh.md#%E4%B8%BA), [b](../x/y.zh.md), [c](#d), [e](HTTPS://f.org/g?h=1), [i](%2e/j.zh.md)")
    links = [(link.target, link.fragment, link.path and str(link.path)) for link in found.links]
    assert links == [
        ("sync-bn.zh.md", "为", "answers/layers/sync-bn.zh.md"),
        ("../x/y.zh.md", "", "answers/x/y.zh.md"),
        ("", "d", None),
        ("HTTPS://f.org/g?h=1", "", None),
        ("%2e/j.zh.md", "", "answers/layers/j.zh.md"),
    ]


def test_a_place_in_a_formula_is_a_place_in_the_file():
    formula = read("x\n\n$$\na\nbc\n$$\n").formulas[0]
    assert str(formula.at(0, 1)) == f"{PATH}:4:1"
    assert str(formula.at(3, 1)) == f"{PATH}:5:2"


def test_a_place_in_a_quoted_formula_is_a_place_in_the_file():
    formula = read("x\n\n> $$\n> a\n> bc\n> $$\n").formulas[0]
    assert formula.tex == "a\nbc"
    assert str(formula.at(0, 1)) == f"{PATH}:4:3"
    assert str(formula.at(3, 1)) == f"{PATH}:5:4"


def test_holes_are_told_apart_and_numbered_as_in_the_text():
    found = read("x `a` $b$\n\n```python\nc\n```\n")
    assert [type(hole).__name__ for hole in found.holes] == ["CodeSpan", "Formula", "CodeBlock"]
    assert [formula.tex for formula in found.formulas] == ["b"]
    assert [(block.language, block.code, str(block.span)) for block in found.code] == [("python", "c", f"{PATH}:3:1")]
    assert found.prose.startswith(f"x {prose.mark(0)} {prose.mark(1)}\n")


def test_a_text_that_is_too_intricate_is_not_read():
    found, faults = answer.read(TextFile(PATH, "x\n\n" + "[" * 101), "layers", "pooling", "zh")
    assert found is None
    assert [str(fault.span) for fault in faults] == [f"{PATH}:3:1"]


@pytest.mark.parametrize("target", ["../../../x.md", "%2e%2e/../../x.md", "/../x.md", "%2Fetc/passwd"])
def test_a_link_out_of_the_project_is_told(target):
    found, faults = answer.read(TextFile(PATH, f"[a]({target})"), "layers", "pooling", "zh")
    assert found.links[0].path is None
    assert [fault.rule.name for fault in faults] == ([] if target.startswith("/") else ["path-escape"])
