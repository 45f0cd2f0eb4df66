"""Real MkDocs builds of the sample project."""

import html
import json
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from studyguide.languages import LANGUAGES
from tests.sample import FILES, MKDOCS, write_project


def make(root, changes=None, config=MKDOCS):
    (root / "mkdocs.yml").write_text(config, "utf-8")
    return write_project(root, changes)


def mkdocs(root, *, module="mkdocs"):
    command = [sys.executable, "-m", module, "build", "--strict", "-f", "mkdocs.yml", "--site-dir", "site"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    root = make(tmp_path_factory.mktemp("project"))
    config = load_config(str(root / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return root / "site"


@pytest.fixture(scope="module")
def question(site):
    return (site / "en/layers/max-pooling/index.html").read_text("utf-8")


def test_formulas_are_typeset_at_build_time(question):
    assert 'class="katex"' in question
    assert "annotation" in question


def test_figures_are_inlined_in_the_language_of_the_page(question, site):
    assert ">stride</text>" in question
    assert ">步幅</text>" in (site / "layers/max-pooling/index.html").read_text("utf-8")


def test_links_between_answers_lead_to_pages(question):
    assert 'href="../mean-pooling/#definition"' in question
    assert 'href="../../losses/hinge/"' in question


def test_the_page_is_in_its_language(question):
    assert '<html lang="en"' in question
    assert "<title>Max pooling - Sample guide</title>" in question
    assert '<meta name="description" content="Max pooling keeps the largest value max' in question


def test_the_language_switch_stays_on_the_question(question, site):
    assert re.search(r'<a href="\.\./\.\./\.\./layers/max-pooling/" hreflang="zh-Hans"', question)
    chinese = (site / "layers/max-pooling/index.html").read_text("utf-8")
    assert re.search(r'<a href="\.\./\.\./en/layers/max-pooling/" hreflang="en"', chinese)


def test_the_head_names_canonical_and_alternate_pages(question):
    base = "https://sample.example.org/"
    assert f'<link rel="canonical" href="{base}en/layers/max-pooling/">' in question
    assert f'<link rel="alternate " href="{base}layers/max-pooling/" hreflang="zh-Hans">' in question
    assert f'<link rel="alternate " href="{base}en/layers/max-pooling/" hreflang="en">' in question


def test_the_edit_link_leads_to_the_real_source(question, site):
    assert 'href="https://code.example.org/edit/answers/layers/max-pooling.en.md"' in question
    assert 'rel="edit"' not in (site / "index.html").read_text("utf-8")


def test_previous_and_next_stay_within_the_topic(question, site):
    assert 'rel="next" href="../mean-pooling/"' in question
    last = (site / "en/layers/mean-pooling/index.html").read_text("utf-8")
    assert 'rel="prev" href="../max-pooling/"' in last
    assert 'rel="next"' not in last


def test_the_navigation_holds_no_question_of_another_topic(question):
    nav = question[question.index("md-nav--primary") : question.index("md-content")]
    assert "Mean pooling" in nav
    assert "Losses" in nav
    assert "Hinge loss" not in nav


def test_each_language_has_its_search(site):
    for root, locale, other in (("", "zh", "en"), ("en/", "en", "zh")):
        setup = json.loads((site / root / "search/search_index.json").read_text("utf-8"))
        assert (setup["config"]["languages"], setup["docs"]) == ([locale, other], [])
        assert setup["config"]["failed"] == LANGUAGES[locale].words.search_failed
        script = (site / root / "search/search_index.js").read_text("utf-8")
        assert json.loads(script.removeprefix("var __index = ")) == setup
        assert f'"{root}layers/max-pooling/"' in (site / f"search/{locale}/index.js").read_text("utf-8")
        page = (site / root / "search/index.html").read_text("utf-8")
        assert f'<sg-search data-languages="{locale} {other}"' in page
        assert f"{LANGUAGES[locale].words.levels}</a>, <a" in page


def test_the_dialog_is_fed_by_the_guide_s_own_search(question, site):
    assert question.index("assets/search-dialog.js") < question.index("assets/javascripts/bundle.")
    assert question.index("assets/javascripts/bundle.") < question.index("assets/search.js")
    assert "assets/search-dialog.js" in (site / "404.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "text", "missing"),
    [
        ("partials/search.html", "<p>no search</p>", "the search box"),
        ("partials/search.html", '<input type="text" data-md-component="search-query">', "the list of results"),
        ("main.html", '{% extends "base.html" %}{% block config %}{% endblock %}', "the address of its worker"),
        (
            "main.html",
            '{% extends "base.html" %}{% block libs %}{% endblock %}',
            "the guide's script before the theme's",
        ),
    ],
)
def test_a_theme_without_the_dialog_s_hook_is_refused(file, text, missing, tmp_path):
    root = make(tmp_path, config=MKDOCS.replace("{name: material", "{name: material, custom_dir: theme"))
    (root / "theme/partials").mkdir(parents=True)
    (root / "theme" / file).write_text(text)
    result = mkdocs(root)
    assert result.returncode == 1
    assert (
        f"the guide's search does not fit into the theme's dialog: {missing} was not found in a page" in result.stderr
    )
    assert "hint: install the version of Material for MkDocs that constraints.txt names" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_owners_polyfills_stay(tmp_path):
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures/own.js").write_text("1;")
    assert mkdocs(make(tmp_path, config=f"{MKDOCS}extra: {{polyfills: [own.js]}}\n")).returncode == 0
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert page.index('src="own.js"') < page.index("assets/search-dialog.js")


def test_the_search_follows_the_form_of_addresses(tmp_path):
    assert mkdocs(make(tmp_path, config=f"{MKDOCS}use_directory_urls: false\n")).returncode == 0
    assert '"en/layers/max-pooling.html"' in (tmp_path / "site/search/en/index.js").read_text("utf-8")
    assert (tmp_path / "site/en/search.html").exists()


def test_each_language_has_its_sitemap(site):
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    for path, root in (("sitemap.xml", ""), ("en/sitemap.xml", "en/")):
        urls = ElementTree.parse(site / path).findall("s:url", names)
        base = "https://sample.example.org/"
        locations = {url.findtext("s:loc", "", names) for url in urls}
        assert len(urls) == 11
        assert f"{base}{root}layers/max-pooling/" in locations
        assert {len(url.findall("x:link", names)) for url in urls} == {2}
    assert "Sitemap: https://sample.example.org/en/sitemap.xml" in (site / "robots.txt").read_text("utf-8")


def test_the_page_for_what_is_not_found_speaks_the_first_language(site):
    page = (site / "404.html").read_text("utf-8")
    assert '<html lang="zh"' in page
    assert "<title>样例指南</title>" in page
    assert 'href="/en/" hreflang="en"' in page


def test_only_the_sites_own_files_are_published(site):
    assert not list(site.rglob("*.py"))
    assert {path.name for path in site.rglob("window.*")} == {"window.zh.svg", "window.en.svg"}
    assert not list(site.glob("assets/katex/*.js"))
    assert list(site.glob("assets/katex/fonts/*.woff2"))


def test_a_build_without_search_and_site_url_works(tmp_path):
    config = "site_name: Sample\ndocs_dir: figures\ntheme: {name: material, font: false}\nplugins: [studyguide]\n"
    result = mkdocs(make(tmp_path, config=config))
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "site/layers/max-pooling/index.html").read_text("utf-8")
    assert '<link rel="alternate " href="../../en/layers/max-pooling/" hreflang="en">' in page
    assert not (tmp_path / "site/robots.txt").exists()
    assert "search-dialog.js" not in page
    assert not (tmp_path / "site/search/search_index.json").exists()
    assert (tmp_path / "site/search/index.html").exists()


def test_a_banks_texts_are_shown_as_they_are_written(tmp_path):
    hostile = """<script>alert(1)</script>*_`$x$"&[a](b)\\\\<img src=x onerror=alert(2)>"""
    quoted = json.dumps(hostile)
    changes = {
        "questions/_guide.yaml": f"title: {{zh: {quoted}, en: {quoted}}}\nsummary: {{zh: {quoted}, en: {quoted}}}\n"
        f"tags: {{pooling: {{zh: {quoted}, en: {quoted}}}, loss: {{zh: L, en: L}}}}\n",
        "questions/layers.yaml": FILES["questions/layers.yaml"]
        .replace("{zh: 层, en: Layers}", f"{{zh: {quoted}, en: {quoted}}}")
        .replace("The layers of a network.", quoted)
        .replace("Max pooling", quoted)
        .replace("[maxpool]", f"[{quoted}]"),
    }
    result = mkdocs(make(tmp_path, changes))
    assert result.returncode == 0, result.stderr
    for path in (tmp_path / "site").rglob("*.html"):
        page = path.read_text("utf-8")
        assert "<script>alert" not in page, path
        assert "<img src=x" not in page, path
    question = (tmp_path / "site/en/layers/max-pooling/index.html").read_text("utf-8")
    assert html.unescape(re.search(r"<h1>(.*?)</h1>", question)[1]) == hostile
    assert f"<title>{html.escape(hostile).replace('&#x27;', '&#39;')}" in question.replace("&#34;", "&quot;")


def test_a_faulty_project_is_reported_before_the_last_site_is_touched(tmp_path):
    root = make(tmp_path, {"questions/losses.yaml": "topic: a: b", "answers/layers/max-pooling.en.md": "# no\n"})
    (root / "site").mkdir()
    (root / "site/index.html").write_text("the last good site")
    result = mkdocs(root)
    assert result.returncode == 1
    assert "questions/losses.yaml:1:9: error SG001 yaml-syntax" in result.stderr
    assert "answers/layers/max-pooling.en.md:1:" in result.stderr
    assert "Traceback" not in result.stderr
    assert (root / "site/index.html").read_text() == "the last good site"


@pytest.fixture
def serving(tmp_path):
    """A plugin in the state of `mkdocs serve` after its first build."""
    root = make(tmp_path)
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return root, config


def test_serving_keeps_the_last_good_guide_while_there_are_faults(serving, capsys):
    root, config = serving
    (root / "questions/losses.yaml").write_text("topic: a: b", "utf-8")
    build(config)
    assert "questions/losses.yaml:1:9: error SG001 yaml-syntax" in capsys.readouterr().err
    assert (root / "site/en/losses/hinge/index.html").exists()


def test_serving_takes_over_the_dialog_only_once(serving):
    root, config = serving
    build(config)
    page = (root / "site/en/layers/max-pooling/index.html").read_text("utf-8")
    assert page.count("search-dialog.js") == 1
    assert "md-search-result__list" in page


def test_serving_shows_an_edited_answer(serving):
    root, config = serving
    (root / "answers/losses/hinge.en.md").write_text("Edited.\n", "utf-8")
    build(config)
    assert "Edited." in (root / "site/en/losses/hinge/index.html").read_text("utf-8")


def test_serving_shows_an_edited_figure(serving):
    root, config = serving
    path = root / "figures/window.yaml"
    path.write_text(path.read_text("utf-8").replace("stride}", "leap}"), "utf-8")
    build(config)
    assert ">leap</text>" in (root / "site/en/layers/max-pooling/index.html").read_text("utf-8")


def test_serving_does_not_start_with_faults(tmp_path):
    root = make(tmp_path, {"questions/losses.yaml": "topic: a: b"})
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    with pytest.raises((Abort, PluginError)):
        build(config)
