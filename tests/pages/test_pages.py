"""Guide in, Markdown out: every page of the sample project is held against a golden."""

from pathlib import Path

import pytest

from studyguide import pages, source
from tests.sample import write_project

GOLDENS = Path(__file__).parent / "goldens"


@pytest.fixture(scope="module")
def guide(tmp_path_factory):
    found, faults = source.read(write_project(tmp_path_factory.mktemp("project")))
    assert not faults
    return found


@pytest.fixture(scope="module")
def built(guide):
    return {page.uri: page for page in pages.build(guide)}


def test_every_page_is_built_in_both_languages(built):
    bare = ["index", "levels", "tags", "missing", "layers/index", "layers/max-pooling", "layers/mean-pooling",
            "losses/index", "losses/hinge", "losses/triplet"]  # fmt: skip
    assert sorted(built) == sorted(f"{root}{name}.md" for root in ("", "en/") for name in bare)


@pytest.mark.parametrize(
    "uri",
    [
        "index.md",
        "en/index.md",
        "en/levels.md",
        "tags.md",
        "en/missing.md",
        "layers/index.md",
        "layers/max-pooling.md",
        "en/layers/max-pooling.md",
        "en/losses/hinge.md",
        "en/losses/triplet.md",
    ],
)
def test_page_equals_its_golden(built, uri, request):
    golden = GOLDENS / uri.replace("/", "-")
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(built[uri].markdown, "utf-8")
    assert built[uri].markdown == golden.read_text("utf-8")


def test_a_page_says_which_file_to_edit(built):
    assert str(built["en/layers/max-pooling.md"].source) == "answers/layers/max-pooling.en.md"
    assert str(built["losses/triplet.md"].source) == "questions/losses.yaml"
    assert str(built["layers/index.md"].source) == "questions/layers.yaml"
    assert built["index.md"].source is None


def test_a_translation_that_is_missing_points_at_the_other_language(tmp_path):
    found, _ = source.read(write_project(tmp_path, {"answers/losses/hinge.en.md": None}))
    page = next(page for page in pages.build(found) if page.uri == "en/losses/hinge.md")
    assert "Read it in [中文](../../losses/hinge.md) for now." in page.markdown
    missing = next(page for page in pages.build(found) if page.uri == "missing.md")
    assert "`answers/losses/hinge.en.md`" in missing.markdown


def test_a_complete_guide_has_nothing_missing(tmp_path):
    answers = {f"answers/losses/triplet.{locale}.md": "Pull, push.\n" for locale in ("zh", "en")}
    found, _ = source.read(write_project(tmp_path, answers))
    page = next(page for page in pages.build(found) if page.uri == "en/missing.md")
    assert "Every question is answered in every language." in page.markdown


def test_a_guide_in_one_language_has_pages_in_that_one_only(tmp_path):
    facts = "title: {en: Sample}\nsummary: {en: A sample.}\nlocales: [en]\ntags: {pooling: {en: P}, loss: {en: L}}\n"
    found, _ = source.read(write_project(tmp_path, {"questions/_guide.yaml": facts}))
    assert {page.locale for page in pages.build(found)} == {"en"}
    assert "layers/max-pooling.md" in {page.uri for page in pages.build(found)}


def test_navigation_carries_topics_and_the_questions_of_the_current_one(guide):
    items = pages.navigation(guide, "en", "losses")
    assert [item.title for item in items] == [
        "Home", "Layers", "Losses", "Level and heat", "Tag index", "What is missing"]  # fmt: skip
    assert [[child.title for child in item.children] for item in items if item.children] == [
        ["Hinge loss", "Triplet loss"]
    ]


def test_navigation_of_no_topic_opens_none(guide):
    assert not any(item.children for item in pages.navigation(guide, "zh", None))
