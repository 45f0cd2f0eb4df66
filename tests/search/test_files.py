"""The files of a small site's search."""

from __future__ import annotations

import json
import re

import pytest

from studyguide import check, search
from studyguide.search.engine import MODULES, script
from tests.sample import FILES, write_project
from tests.search.browser import run

GLOSSARY = """\
concepts:
  - id: pooling
    question: max-pooling
    terms:
      zh: {name: 池化, avoid: [汇聚]}
      en: {name: pooling, abbreviation: PL, variants: [subsampling]}
  - id: margin
    terms:
      en: {name: margin}
"""


def address(locale: str, topic: str, question: str | None) -> str:
    return "/".join(filter(None, (locale, topic, question)))


def made(root, changes=None) -> dict[str, str]:
    checked = check.check(write_project(root, {"questions/_glossary.yaml": GLOSSARY, **(changes or {})}))
    return search.files(checked.guide, checked.fragments, address)


def part(files: dict[str, str], path: str):
    """A part's value, which it gives under its own path."""
    called = re.fullmatch(r'studyguidePart\("([^"]*)",(.*)\)', files[path], re.S)
    assert called
    assert called[1] == path
    return json.loads(called[2])


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, str]:
    return made(tmp_path_factory.mktemp("project"))


def test_what_the_index_tells_of_pages(files):
    index = part(files, "search/en/index.js")
    assert index["titles"] == ["Layers", "Max pooling", "Mean pooling", "Losses", "Hinge loss", "Triplet loss"]
    assert index["urls"][:2] == ["en/layers", "en/layers/max-pooling"]
    assert [index["topics"][number] for number in index["topic"]] == ["", "Layers", "Layers", "", "Losses", "Losses"]
    assert [index["levels"][n] for n in index["level"]] == ["", "Basic", "Advanced", "", "Intermediate", "Basic"]
    assert index["heat"] == [0, 2, 1, 0, 1, 0]
    assert index["heats"] == ["Heat 0/3", "Heat 1/3", "Heat 2/3", "Heat 3/3"]
    assert (index["name"], index["say"]["found_one"]) == ("English", "1 page found")


def test_what_the_index_tells_of_words(files):
    index = part(files, "search/zh/index.js")
    assert index["named"] == [["池化", "汇聚", "pooling", "PL", "subsampling"], ["margin"]]
    assert index["explained"] == [1, -1]
    assert index["phrased"][0][:2] == ["区别", "不同"]
    assert "versus" in index["phrased"][0]
    assert {"什么是", "the"} <= set(index["filler"])


def test_only_such_traditional_chinese_as_leads_anywhere(files):
    old, new = part(files, "search/zh/index.js")["simplified"]
    read = dict(zip(old, new, strict=True))
    assert read["損"] == "损"
    assert "龍" not in read


def test_what_taiwan_says_otherwise(tmp_path):
    answer = {"answers/losses/triplet.zh.md": "网络的数据。\n"}
    regional = part(made(tmp_path / "a", answer), "search/zh/index.js")["regional"]
    assert (regional["网路"], regional["资料"]) == ("网络", "数据")
    assert "程式码" not in regional
    answer = {"answers/losses/triplet.zh.md": "网络的数据与资料。\n"}
    regional = part(made(tmp_path / "b", answer), "search/zh/index.js")["regional"]
    assert "资料" not in regional


def words_of(files, locale):
    index = part(files, f"search/{locale}/index.js")
    words = {}
    for number in range(len(index["words"])):
        words |= part(files, f"{index['folder']}/words{number}.js")
    return words


def test_summaries_headings_and_texts(files):
    words = words_of(files, "zh")
    assert words["最大"] == [8 * 1 + 3]
    assert words["移动"] == [8 * 1 + 2]
    assert words["除以"] == [8 * 2 + 0]
    assert words["网络"] == [0 + 3]


def test_other_titles_aliases_and_ids_are_names(files):
    words = words_of(files, "zh")
    assert words["=maxpool"] == [8 * 1 + 4]
    assert words["=meanpooling"] == [8 * 2 + 4]
    assert words["=三元组损失"] == [8 * 5 + 4]
    assert "=triplet" in words


def test_texts(files):
    index = part(files, "search/en/index.js")
    texts = [part(files, f"{index['folder']}/texts{page}.js") for page in range(len(index["titles"]))]
    assert texts[0] == "The layers of a network."
    assert texts[2].startswith("Mean pooling averages.")
    assert texts[5] == ""


def test_every_file_is_one_of_these(files):
    known = {search.ENGINE, "search/zh/index.js", "search/en/index.js"}
    assert all(re.fullmatch(r"search/(zh|en)/[0-9a-f]{10}/(words|texts)\d+\.js", path) for path in files.keys() - known)


def test_the_folder_changes_with_the_content_and_with_nothing_else(tmp_path, files):
    def folders(of):
        return {locale: part(of, f"search/{locale}/index.js")["folder"] for locale in ("zh", "en")}

    assert folders(made(tmp_path / "same")) == folders(files)
    changed = folders(made(tmp_path / "text", {"answers/layers/mean-pooling.en.md": "Another text.\n"}))
    assert changed["zh"] == folders(files)["zh"]
    assert changed["en"] != folders(files)["en"]
    hotter = {"questions/layers.yaml": FILES["questions/layers.yaml"].replace("[C-1]", "[C-1, D-1]")}
    assert folders(made(tmp_path / "index", hotter))["zh"] != folders(files)["zh"]


def test_a_guide_without_questions_has_a_search(tmp_path):
    files = made(
        tmp_path, {"questions/layers.yaml": None, "questions/losses.yaml": None, "questions/_glossary.yaml": None}
    )
    assert part(files, "search/zh/index.js")["titles"] == []


def test_the_engine_is_made_of_every_module_after_what_it_imports():
    folder = MODULES[0].parent
    assert sorted(MODULES) == sorted(folder.glob("*.mjs"))
    for place, module in enumerate(MODULES):
        imports = re.findall(r'^import .* from "\./(\w+)\.mjs";$', module.read_text("utf-8"), re.M)
        assert set(imports) <= {before.stem for before in MODULES[:place]}


def test_no_two_modules_give_a_name_to_different_things():
    text = script()
    names = re.findall(r"^(?:async )?(?:function\*?|class|const|let) (\w+)", text, re.M)
    assert "read" in names
    assert sorted(names) == sorted(set(names))
    assert not re.search(r"^(import|export)\b", text, re.M)
    assert not re.search(r"^ *(/\*\*|//)", text, re.M), "readers load comments"


@pytest.mark.parametrize("place", ["page", "worker", "disk", "worker on disk"])
def test_the_script_loads_its_parts_everywhere(files, place):
    answer = run("places.mjs", {"files": files, "engine": search.ENGINE, "place": place, "query": "subsampling"})
    assert [result["url"] for result in answer["results"]][:1] == ["en/layers/max-pooling"]
    assert answer["results"][0]["snippet"]["text"].startswith("Max pooling keeps")
