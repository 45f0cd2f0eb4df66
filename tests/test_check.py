"""Reading and judging in one call."""

from studyguide import check
from tests.cases import BASE


def test_a_sound_project_has_no_fault(write_tree):
    checked = check.check(write_tree(BASE))
    assert checked.diagnostics == ()
    assert [question.id for question in checked.guide.questions] == ["pooling"]


def test_errors_and_warnings_are_told_apart_and_sorted(write_tree):
    entry = "  - id: strides\n    title: {zh: 步幅, en: Strides}\n    level: basic\n    kind: concept\n"
    bank = BASE["questions/layers.yaml"] + entry + "    related: [none]\n"
    checked = check.check(write_tree({**BASE, "questions/layers.yaml": bank, "answers/layers/x.zh.md": "x\n"}))
    assert [found.rule.name for found in checked.errors] == ["orphan-answer", "unknown-related"]
    assert [found.rule.name for found in checked.warnings] == ["missing-answer"]
    assert [found.order for found in checked.diagnostics] == sorted(found.order for found in checked.diagnostics)


def test_the_same_project_gives_the_same_report(write_tree):
    root = write_tree({**BASE, "answers/layers/x.zh.md": "## x\n\n<b>\n"})
    assert check.check(root).diagnostics == check.check(root).diagnostics


def test_an_empty_folder_is_a_project_without_a_bank(tmp_path):
    assert [found.rule.name for found in check.check(tmp_path).diagnostics] == ["empty-bank"]
