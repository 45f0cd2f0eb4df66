"""Guide in, pages out: those of the sample project are held against goldens."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from studyguide import pages
from studyguide.languages import LANGUAGES
from studyguide.pages import Addresses
from tests.sample import FILES, build_site, write_project

GOLDENS = Path(__file__).parent / "goldens"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return build_site(write_project(tmp_path_factory.mktemp("project")), Addresses("https://sample.example.org/"))


@pytest.fixture(scope="module")
def built(site):
    return site.by_uri


def test_every_page_is_built_in_both_languages(built):
    bare = ["index", "levels", "tags", "missing", "layers/index", "layers/max-pooling", "layers/mean-pooling",
            "losses/index", "losses/hinge", "losses/triplet", "search"]  # fmt: skip
    assert sorted(built) == sorted(f"{root}{name}.md" for root in ("", "en/") for name in bare)


@pytest.mark.parametrize(
    "uri",
    [
        "index.md",
        "en/index.md",
        "en/levels.md",
        "tags.md",
        "en/missing.md",
        "en/search.md",
        "layers/index.md",
        "layers/max-pooling.md",
        "en/layers/max-pooling.md",
        "en/losses/hinge.md",
        "en/losses/triplet.md",
    ],
)
def test_page_equals_its_golden(built, uri, request):
    page = built[uri]
    held = {uri.replace(".md", ".html").replace("/", "-"): page.html, uri.replace("/", "-"): page.markdown}
    for name, text in held.items():
        if request.config.getoption("--update-goldens"):
            GOLDENS.mkdir(exist_ok=True)
            (GOLDENS / name).write_text(text, "utf-8")
        assert text == (GOLDENS / name).read_text("utf-8")


def test_a_page_says_which_file_to_edit(built):
    assert str(built["en/layers/max-pooling.md"].source) == "answers/layers/max-pooling.en.md"
    assert str(built["losses/triplet.md"].source) == "questions/losses.yaml"
    assert str(built["layers/index.md"].source) == "questions/layers.yaml"
    assert built["index.md"].source is None


def test_a_translation_that_is_missing_points_at_the_other_language(tmp_path):
    built = build_site(write_project(tmp_path, {"answers/losses/hinge.en.md": None})).by_uri
    assert 'Read it in <a href="../../../losses/hinge/">中文</a> for now.' in built["en/losses/hinge.md"].html
    assert "<code>answers/losses/hinge.en.md</code>" in built["missing.md"].html


def test_a_complete_guide_has_nothing_missing(tmp_path):
    answers = {f"answers/losses/triplet.{locale}.md": "Pull, push.\n" for locale in ("zh", "en")}
    built = build_site(write_project(tmp_path, answers)).by_uri
    assert "Every question is answered in every language." in built["en/missing.md"].html


def test_questions_of_a_level_stand_by_heat(tmp_path):
    bank = FILES["questions/losses.yaml"].rstrip() + "\n    sources: [A-9, B-9, C-9]\n"
    page = build_site(write_project(tmp_path, {"questions/losses.yaml": bank})).by_uri["en/levels.md"].html
    assert (
        page.index("Triplet loss") < page.index("Max pooling") < page.index("Hinge loss") < page.index("Mean pooling")
    )


def test_only_a_topic_s_own_language_counts_as_answered(tmp_path):
    built = build_site(write_project(tmp_path, {"answers/layers/mean-pooling.en.md": None})).by_uri
    assert "1 of 2 answered" in built["en/index.md"].html
    assert "2 题" in built["index.md"].html


def test_links_follow_the_form_of_addresses(tmp_path):
    root = write_project(tmp_path)
    folders, files = (build_site(root, Addresses(directories=kind)).by_uri for kind in (True, False))
    uri = "en/layers/max-pooling.md"
    assert '<a href="../mean-pooling/#definition">mean pooling</a>' in folders[uri].html
    assert '<a href="mean-pooling.html#definition">mean pooling</a>' in files[uri].html
    assert '<a href="../../tags/#pooling">Pooling</a>' in folders[uri].html
    assert '<a href="../tags.html#pooling">Pooling</a>' in files[uri].html


def test_a_link_to_a_heading_of_the_same_answer_stays_on_its_page_and_leads_there_from_others(tmp_path):
    text = "Max pooling keeps [the largest](#more).\n\n## More\n\nx\n"
    built = build_site(write_project(tmp_path, {"answers/layers/max-pooling.en.md": text,
                                                "answers/layers/max-pooling.zh.md": text})).by_uri  # fmt: skip
    assert '<a href="#more">' in built["en/layers/max-pooling.md"].html
    assert '<a href="max-pooling/#more">' in built["en/layers/index.md"].html


def test_contents_list_the_headings_of_the_answer_and_of_the_frame(built):
    contents = built["en/layers/max-pooling.md"].contents
    assert [(entry.level, entry.text, entry.anchor) for entry in contents] == [
        (2, "How the window moves", "how-the-window-moves"), (2, "Related questions", "related-questions"),
    ]  # fmt: skip


def test_a_heading_of_an_answer_keeps_its_id_from_the_frame(tmp_path):
    text = "Short.\n\n## Related questions\n\nx\n"
    changes = {f"answers/layers/max-pooling.{locale}.md": text for locale in ("zh", "en")}
    page = build_site(write_project(tmp_path, {**changes, "figures/window.svg": None, "figures/window.yaml": None}))
    anchors = [entry.anchor for entry in page.by_uri["en/layers/max-pooling.md"].contents]
    assert anchors == ["related-questions", "related-questions_1"]


@pytest.mark.parametrize("locales", [("en",), ("zh", "en"), ("en", "fr", "zh")])
def test_a_guide_in_one_two_or_three_languages(tmp_path, monkeypatch, locales):
    monkeypatch.setitem(LANGUAGES, "fr", replace(LANGUAGES["en"], code="fr", name="Français", hreflang="fr"))
    built = build_site(in_languages(tmp_path, locales)).by_uri
    assert {page.locale for page in built.values()} == set(locales)
    for index, locale in enumerate(locales):
        root = f"{locale}/" if index else ""
        assert f"Pooling in {locale}" in built[f"{root}layers/max-pooling.md"].html
        assert LANGUAGES[locale].words.short in built[f"{root}layers/max-pooling.md"].html
    sitemap = build_site(tmp_path).files["sitemap.xml"]
    assert sitemap.count("<xhtml:link") == 11 * len(locales)
    assert f'hreflang="{LANGUAGES[locales[-1]].hreflang}"' in sitemap


def in_languages(root, locales):
    """The sample project with every text in each of the languages."""
    files = {}
    for name, text in FILES.items():
        if name.startswith("answers/"):
            if name.endswith(".en.md"):
                for locale in locales:
                    moved = text.replace(".en.md", f".{locale}.md").replace("Max pooling", f"Pooling in {locale}")
                    files[name.replace(".en.md", f".{locale}.md")] = moved
        else:
            texts = re.sub(r"\{zh: [^{},]*, en: ([^{}]*)\}", lambda m: _every(m[1], locales), text)
            files[name] = texts.replace("[zh, en]", f"[{', '.join(locales)}]")
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def _every(text, locales):
    return "{" + ", ".join(f"{locale}: {text}" for locale in locales) + "}"


def test_navigation_carries_topics_and_the_questions_of_the_current_one(site):
    items = pages.navigation(site.guide, "en", "losses")
    assert [item.title for item in items] == [
        "Home", "Layers", "Losses", "Level and heat", "Tag index", "What is missing"]  # fmt: skip
    assert [[child.title for child in item.children] for item in items if item.children] == [
        ["Hinge loss", "Triplet loss"]
    ]


def test_navigation_of_no_topic_opens_none(site):
    assert not any(item.children for item in pages.navigation(site.guide, "zh", None))


HOSTILE = "<img src=x onerror=alert(1)>'\"&*_`$x$`_*[a](javascript:b)"


def test_texts_of_banks_are_escaped_on_every_page(tmp_path):
    text = json.dumps(HOSTILE)
    bank = FILES["questions/layers.yaml"].replace("Max pooling", text).replace("The layers of a network.", text)
    terms = f"zh: {{name: {text}}}, en: {{name: {text}, variants: [{text}]}}"
    glossary = f"concepts:\n  - {{id: a, terms: {{{terms}}}}}\n"
    facts = FILES["questions/_guide.yaml"].replace("Sample guide", text).replace("en: Pooling}", f"en: {text}}}")
    changes = {"questions/layers.yaml": bank, "questions/_guide.yaml": facts, "questions/_glossary.yaml": glossary}
    shown = 0
    for page in build_site(write_project(tmp_path, changes)).pages:
        assert "<img" not in page.html + page.markdown
        assert 'href="javascript:' not in page.html
        shown += "&lt;img src=x onerror=alert(1)&gt;" in page.html
    assert shown > 6


def test_the_first_page_shows_the_five_hottest_questions(tmp_path):
    more = "".join(f"  - {{id: q-{n}, title: {{zh: q, en: Q}}, level: basic, kind: open}}\n" for n in range(4))
    changes = {"questions/losses.yaml": FILES["questions/losses.yaml"] + more}
    home = build_site(write_project(tmp_path, changes)).by_uri["en/index.md"].html
    assert home.count('class="sg-heat"') == 5


GLOSSARY = """\
concepts:
  - id: stride
    terms:
      zh: {name: 步幅, variants: [stride], avoid: [步长]}
      en: {name: stride}
  - id: pooling
    question: max-pooling
    terms:
      zh: {name: 池化}
      en: {name: pooling, abbreviation: P}
"""


def test_the_glossary_has_a_page_in_each_language(tmp_path):
    site = build_site(write_project(tmp_path, {"questions/_glossary.yaml": GLOSSARY}))
    page = site.by_uri["en/glossary.md"].html
    assert page.index("pooling") < page.index("stride")
    assert "<strong>pooling</strong> (P)" in page
    assert '<span lang="zh-Hans">池化</span>' in page
    assert '<a href="../layers/max-pooling/">Max pooling</a>' in page
    chinese = site.by_uri["glossary.md"]
    assert '<span lang="en">pooling (P)</span>' in chinese.html
    assert "也作 stride" in chinese.html
    assert "不用 步长" in chinese.html
    assert "- 步幅: stride" in chinese.markdown
    assert [item.uri for item in pages.navigation(site.guide, "en", None)][-2] == "en/glossary.md"


PAPERS = """\
@misc{unsaid, author = {Said, Un}, title = {Un <b> & "said"}, year = {2017}, url = {https://example.org/u?a=1&b=2}}
@misc{later, author = {A, B}, title = {b}, year = {2016}, doi = {10.1000/Later}}
@misc{capital, author = {A, B}, title = {A}, year = {2016}, doi = {10.1000/capital}}
@inproceedings{ioffe2015batch,
  author = {Ioffe, Sergey and Szegedy, Christian},
  title = {Batch Normalization},
  booktitle = {ICML},
  year = {2015},
  eprint = {1502.03167},
  archiveprefix = {arXiv},
}
@misc{hinge, author = {Rosasco, Lorenzo}, title = {Loss functions}, year = {2004}, url = {https://example.org/h}}
"""
IOFFE = "S. Ioffe, C. Szegedy. Batch Normalization. ICML 2015. [arXiv](https://arxiv.org/abs/1502.03167)"
HINGE = "L. Rosasco. Loss functions. 2004. [h](https://example.org/h)"


def cited(*references: str) -> str:
    return "\n\n## References\n\n" + "\n".join(f"- {reference}" for reference in references) + "\n"


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    files = {
        "questions/_papers.bib": PAPERS,
        "answers/layers/mean-pooling.en.md": f"See [arXiv](https://arxiv.org/abs/1502.03167).{cited(IOFFE, HINGE)}",
        "answers/losses/hinge.en.md": f"Short.{cited(IOFFE + ' (section 3), [again](https://arxiv.org/abs/1502.03167)')}",
        "answers/losses/hinge.zh.md": cited(IOFFE).replace("\n\n## References", "短。\n\n## 参考文献"),
    }
    return build_site(write_project(tmp_path_factory.mktemp("papers"), files))


@pytest.mark.parametrize("uri", ["papers.md", "en/papers.md", "en/losses/hinge.md"])
def test_works_equal_their_golden(papers, uri, request):
    page, name = papers.by_uri[uri], uri.replace("/", "-").replace("hinge", "hinge-cites").removesuffix(".md")
    for path, text in ((GOLDENS / f"{name}.html", page.html), (GOLDENS / f"{name}.md", page.markdown)):
        if request.config.getoption("--update-goldens"):
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8")


def test_works_stand_by_how_many_questions_cite_them_then_by_year_and_title(papers):
    page = papers.by_uri["en/papers.md"].html
    assert re.findall(r'<li id="([^"]+)"', page) == ["ioffe2015batch", "hinge", "capital", "later", "unsaid"]


def test_a_reference_offers_its_entry_once_and_the_text_above_does_not(papers):
    page = papers.by_uri["en/layers/mean-pooling.md"].html
    assert page.count("data-text=") == 2
    assert page.index("data-text=") > page.index('id="references"')
    assert papers.by_uri["en/losses/hinge.md"].html.count("data-text=") == 1


def test_the_page_of_works_stands_before_that_of_what_is_missing(papers):
    for locale, root in (("zh", ""), ("en", "en/")):
        uris = [item.uri for item in pages.navigation(papers.guide, locale, None)]
        assert uris[-2:] == [f"{root}papers.md", f"{root}missing.md"]


def test_without_works_there_is_no_page_of_them(site):
    assert "papers.md" not in site.by_uri
    assert "papers.md" not in [item.uri for item in pages.navigation(site.guide, "zh", None)]


def test_without_a_glossary_there_is_no_page_of_it(site):
    assert "glossary.md" not in site.by_uri
    assert "glossary.md" not in [item.uri for item in pages.navigation(site.guide, "zh", None)]
