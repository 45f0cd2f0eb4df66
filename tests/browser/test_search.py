"""Readers search: in the theme's dialog and on the search's own page, by keys and otherwise, online and from disk."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from studyguide.languages import LANGUAGES
from studyguide.schema import Locale
from tests.browser import addresses
from tests.browser.conftest import Recorder, search
from tests.sample import FILES, MKDOCS, write_project

GUIDE = addresses.GUIDE
BOX = ".md-search__input"
LINKS = ".md-search-result__link"
TOLD = ".md-search-result__meta"
Serve = Callable[[Path], str]
FOUND: list[tuple[Locale, str, str]] = [
    ("zh", "滑动平均", "bn-train-vs-inference"),
    ("zh", "SyncBN", "sync-bn"),
    ("zh", "ＢＮ", "bn-algorithm"),
    ("zh", "fasterrcnn", "faster-rcnn"),
    ("en", "cascade", "cascade-rcnn"),
    ("en", "running statistics", "bn-train-vs-inference"),
    ("en", "batch nrom", "bn-algorithm"),
]


class Gate:
    """Holds back the answers to some requests, those of workers too, until it is opened."""

    def __init__(self, page: Page, pattern: str) -> None:
        self._page, self._held, self._open = page, list[Route](), False
        page.context.route(pattern, self._come)

    def _come(self, route: Route) -> None:
        if self._open:
            route.continue_()
        else:
            self._held.append(route)

    def wait(self) -> None:
        """Wait until something is held back."""
        while not self._held:
            self._page.wait_for_timeout(10)

    def open(self) -> None:
        """Let everything through."""
        self._open = True
        for route in self._held:
            route.continue_()


def target(locale: Locale, question: str) -> str:
    return addresses.of(GUIDE.by_id[question], locale)


def leads_to(url: str) -> re.Pattern[str]:
    """An address, whatever is to be marked there."""
    return re.compile(rf"^{re.escape(url)}(\?h=[^#]*)?$")


@pytest.mark.parametrize(("locale", "words", "found"), FOUND)
def test_the_dialog_finds_a_question(locale: Locale, words: str, found: str, site: str, page: Page) -> None:
    page.goto(site + addresses.root_of(locale))
    search(page, words)
    first = page.locator(LINKS).first
    expect(first).to_have_attribute("href", leads_to(site + target(locale, found)))
    first.click()
    expect(page).to_have_url(leads_to(site + target(locale, found)))
    expect(page.locator(".md-content h1")).to_contain_text(GUIDE.by_id[found].entry.title[locale])


@pytest.mark.parametrize(("locale", "words", "found"), FOUND)
def test_the_search_page_finds_the_same(locale: Locale, words: str, found: str, site: str, page: Page) -> None:
    page.goto(f"{site}{addresses.root_of(locale)}search/?q={words}")
    expect(page.locator("sg-search input")).to_have_value(words)
    expect(page.locator("sg-search li a").first).to_have_attribute("href", site + target(locale, found))
    expect(page.locator(BOX)).not_to_be_focused()
    expect(page.locator("#__search")).not_to_be_checked()


def test_a_result_tells_topic_level_heat_and_where_it_has_the_words(site: str, page: Page) -> None:
    page.goto(f"{site}en/")
    search(page, "selective search")
    result = page.locator(".md-search-result__item").first
    question = GUIDE.by_id["rcnn"]
    words = LANGUAGES["en"].words
    expect(result.locator(".sg-search__facts span")).to_have_text([
        GUIDE.topics[[topic.slug for topic in GUIDE.topics].index(question.topic)].title["en"],
        words.level[question.entry.level],
        words.heat.format(asked=len(question.entry.lists), lists=len(GUIDE.lists)),
    ])  # fmt: skip
    expect(result.locator("p mark").first).to_have_text(re.compile("^selective.search", re.I))


def test_keys_open_walk_follow_and_close(site: str, page: Page) -> None:
    page.goto(f"{site}en/")
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("faster rcnn")
    expect(page.locator(LINKS).nth(2)).to_be_visible()
    for key, number in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(page.locator(LINKS).nth(number)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(LINKS).nth(1).get_attribute("href")
    assert second
    page.keyboard.press("Enter")
    expect(page).to_have_url(second)


def test_enter_goes_to_the_first_page_and_again_nowhere(site: str, page: Page) -> None:
    """Under instant navigation the box stays where it is, and a second Enter would submit its form."""
    page.goto(f"{site}en/")
    page.wait_for_load_state("networkidle")  # the list of pages that can be swapped has come
    page.evaluate("window.sameDocument = true")
    page.keyboard.press("/")
    page.keyboard.type("cascade thresholds")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page).to_have_url(leads_to(site + target("en", "cascade-rcnn")))
    expect(page.locator(".md-content h1")).to_contain_text("Cascade")
    page.keyboard.press("Enter")
    expect(page.locator(BOX)).not_to_be_focused()
    assert page.evaluate("window.sameDocument"), "the page was loaded, not swapped"
    page.keyboard.press("/")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("rpn")
    expect(page.locator(LINKS).first).to_have_attribute("href", leads_to(site + target("en", "rpn")))


def test_enter_follows_nothing_that_answers_an_older_query(site: str, page: Page) -> None:
    page.goto(f"{site}en/")
    search(page, "sync")
    expect(page.locator(LINKS).first).to_be_visible()
    gate = Gate(page, "**/words*.js")
    search(page, "selective search")
    page.keyboard.press("Enter")
    gate.wait()
    assert page.url == f"{site}en/"
    gate.open()
    expect(page).to_have_url(leads_to(site + target("en", "rcnn")))


def test_enter_does_not_wait_for_snippets(site: str, page: Page) -> None:
    gate = Gate(page, "**/texts*.js")
    page.goto(f"{site}en/")
    page.wait_for_load_state("networkidle")  # the list of pages that can be swapped has come: addresses change at once
    search(page, "cascade")
    page.keyboard.press("Enter")
    expect(page).to_have_url(leads_to(site + target("en", "cascade-rcnn")))
    gate.open()


def test_what_was_found_is_marked_on_its_page(site: str, page: Page) -> None:
    page.goto(f"{site}en/")
    search(page, "Faster R-CNN anchors")
    expect(page.locator(".md-search-result__item p mark").first).to_be_visible()
    page.locator(LINKS).first.click()
    expect(page).to_have_url(leads_to(site + target("en", "faster-rcnn-anchors")))
    marked = page.locator("mark[data-md-highlight]")
    for text in ("anchor", "CNN"):
        expect(marked.filter(has_text=re.compile(f"^{text}$", re.I)).first).to_be_attached()
    assert not {text for text in marked.all_text_contents() if len(text) < 2}, "single letters are marked"


def test_an_address_asks_by_itself(site: str, page: Page) -> None:
    page.goto(f"{site}{target('en', 'rpn')}?q=cascade")
    expect(page.locator(BOX)).to_have_value("cascade")
    expect(page.locator(LINKS).first).to_have_attribute("href", leads_to(site + target("en", "cascade-rcnn")))


def test_the_word_that_is_being_typed_is_suggested(site: str, page: Page) -> None:
    page.goto(f"{site}en/")
    page.keyboard.press("/")
    page.keyboard.type("batch norm")
    expect(page.locator(".md-search__suggest")).to_have_text("batch normalization")
    page.keyboard.press("ArrowRight")
    expect(page.locator(BOX)).to_have_value("batch normalization")


@pytest.mark.parametrize("place", ["", "search/"])
def test_text_that_comes_without_a_key_is_searched(place: str, site: str, page: Page) -> None:
    page.goto(f"{site}en/{place}")
    box, links = ("sg-search input", "sg-search li a") if place else (BOX, LINKS)
    page.locator(box).click()
    page.evaluate("document.execCommand('insertText', false, 'selective search')")
    expect(page.locator(links).first).to_have_attribute("href", leads_to(site + target("en", "rcnn")))
    if not place:
        expect(page.locator(".md-search__suggest")).to_have_text("selective search")


@pytest.mark.parametrize("place", ["", "search/"])
def test_an_input_method_is_heard_when_it_commits(place: str, site: str, page: Page) -> None:
    page.goto(site + place)
    page.wait_for_load_state("networkidle")
    box, links = ("sg-search input", "sg-search li a") if place else (BOX, LINKS)
    page.locator(box).click()
    page.evaluate("""() => {
      window.asked = [];
      const told = document.querySelector("sg-search [role=status], .md-search-result__meta");
      new MutationObserver(() => window.asked.push(told.textContent)).observe(told, {childList: true});
    }""")
    method = page.context.new_cdp_session(page)
    for composed in ("j", "ji l", "ji lian"):
        method.send("Input.imeSetComposition", {"text": composed, "selectionStart": 1, "selectionEnd": 1})
        page.locator(box).dispatch_event("keyup", {"isComposing": True})
    page.wait_for_timeout(50)
    assert page.evaluate("window.asked") == [], "what is being composed is searched"
    method.send("Input.insertText", {"text": "级联"})
    expect(page.locator(links).first).to_have_attribute("href", leads_to(site + target("zh", "cascade-rcnn")))


@pytest.mark.parametrize("place", ["", "search/"])
def test_the_number_of_results_is_announced(place: str, site: str, page: Page) -> None:
    words = LANGUAGES["en"].words
    page.goto(f"{site}en/{place}")
    box, links, told = (
        ("sg-search input", "sg-search li a", "sg-search p[role=status]")
        if place
        else (BOX, LINKS, f"{TOLD}[role=status]")
    )
    page.locator(box).fill("sync")
    expect(page.locator("sg-search p mark" if place else ".md-search-result__item p mark").last).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator(told)).to_have_text(words.found.format(count=page.locator(links).count()))
    page.locator(box).fill("xylophone")
    expect(page.locator(told)).to_have_text(words.found_none)


@pytest.mark.parametrize("place", ["", "search/"])
def test_when_nothing_is_found_near_terms_and_topics_are_offered(place: str, site: str, page: Page) -> None:
    errors = list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site}{place}")
    box, links = ("sg-search input", "sg-search li a") if place else (BOX, LINKS)
    page.locator(box).fill("包围框框框")
    offers = page.locator(".sg-search__offer a")
    expect(offers.filter(has_text=GUIDE.topics[-1].title["zh"])).to_be_visible()
    page.evaluate("window.sameDocument = true")
    page.locator(box).press("Enter")
    assert page.url.partition("?")[0] == f"{site}{place}"
    assert errors == []
    if not place:
        page.keyboard.press("ArrowDown")
        expect(offers.first).to_be_focused()
    offers.filter(has_text=re.compile("^锚框$")).click()
    expect(page.locator(box)).to_have_value("锚框")
    expect(page.locator(links).first).to_have_attribute("href", leads_to(site + target("zh", "faster-rcnn-anchors")))
    expect(page.locator(links).first).to_be_visible()
    assert page.evaluate("window.sameDocument"), "the page was loaded anew"


@pytest.mark.parametrize("place", ["", "search/"])
def test_what_is_no_longer_asked_is_not_answered(place: str, site: str, page: Page) -> None:
    gate = Gate(page, "**/words*.js")
    page.goto(f"{site}en/{place}")
    box = page.locator("sg-search input" if place else BOX)
    box.fill("selective search")
    gate.wait()
    box.fill("")
    gate.open()
    page.wait_for_load_state("networkidle")
    expect(page.locator("sg-search li, .md-search-result__item")).to_have_count(0)


@pytest.mark.parametrize("place", ["", "search/"])
def test_the_other_language_is_offered_when_only_it_matches(
    place: str, tmp_path: Path, page: Page, serve: Serve
) -> None:
    changes = {"answers/losses/hinge.zh.md": "合页损失。\n", "answers/losses/hinge.en.md": "A zeppelin and a margin.\n"}
    site = built(tmp_path, changes, serve)
    page.goto(f"{site}{place}")
    page.locator("sg-search input" if place else BOX).fill("zeppelin")
    link = page.locator("sg-search li a" if place else LINKS)
    expect(link).to_have_attribute("href", leads_to(f"{site}en/losses/hinge/"))
    expect(page.locator('[lang="en"]', has_text="Hinge loss").first).to_be_visible()
    told = LANGUAGES["zh"].words.found_elsewhere.format(language="English", count=1)
    expect(page.locator("sg-search p[role=status]" if place else TOLD)).to_have_text(told)


@pytest.mark.parametrize("place", ["", "search/"])
def test_what_content_says_is_text(place: str, tmp_path: Path, page: Page, serve: Serve) -> None:
    hostile = "zeppelin <img src=x onerror=window.hit=1>\"'&amp;"
    quoted = json.dumps(hostile)
    site = built(tmp_path, {
        "questions/layers.yaml": FILES["questions/layers.yaml"]
        .replace("{zh: 层, en: Layers}", f"{{zh: {quoted}, en: {quoted}}}").replace("Max pooling", quoted),
        "answers/layers/max-pooling.en.md": "A zeppelin `<img src=x onerror=window.hit=2>` flies.\n",
    }, serve)  # fmt: skip
    page.goto(f"{site}en/{place}")
    results = page.locator("sg-search li" if place else ".md-search-result__item")
    for words, shown in (("zeppelin", hostile), ("flies", "<img src=x onerror=window.hit=2>")):
        page.locator("sg-search input" if place else BOX).fill(words)
        expect(results.filter(has_text=shown).first).to_be_visible()
        assert page.locator("sg-search img, .md-search-result img").count() == 0
    assert page.evaluate("window.hit") is None


def built(root: Path, changes: dict[str, str | None], serve: Serve) -> str:
    """The address of the sample project's site, which it does not know itself."""
    write_project(root, changes)
    (root / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", "site"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return serve(root / "site")


@pytest.mark.parametrize("place", ["", "search/"])
@pytest.mark.parametrize("locale", GUIDE.locales)
def test_pages_from_disk_are_searched(locale: Locale, place: str, built_site: Path, page: Page) -> None:
    page.goto((built_site / addresses.root_of(locale) / place / "index.html").as_uri())
    page.locator("sg-search input" if place else BOX).fill("selective search")
    link = page.locator("sg-search li a" if place else LINKS).first
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(leads_to((built_site / target(locale, "rcnn") / "index.html").as_uri()))
    expect(page.locator(".md-content h1")).to_contain_text(GUIDE.by_id["rcnn"].entry.title[locale])


@pytest.mark.parametrize("place", ["", "search/"])
def test_a_policy_that_allows_only_the_site_s_own_scripts_allows_the_search(place: str, site: str, page: Page) -> None:
    """The theme's own inline scripts aside, which a site must allow by their hashes."""

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        inline = "'unsafe-inline'" if "html" in answer.headers["content-type"] else ""
        policy = f"default-src 'none'; script-src 'self' {inline}; connect-src 'self'; worker-src 'self'"
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.context.route("**/*", with_policy)
    page.goto(f"{site}en/{place}")
    page.locator("sg-search input" if place else BOX).fill("selective search")
    link = page.locator("sg-search li a" if place else LINKS).first
    expect(link).to_have_attribute("href", leads_to(site + target("en", "rcnn")))
    expect(page.locator(".sg-search__excerpt mark").first).to_be_visible()


@pytest.mark.parametrize("place", ["", "search/"])
def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(place: str, site: str, page: Page) -> None:
    page.context.route("**/search/engine.js", lambda route: route.abort())
    page.goto(f"{site}en/{place}")
    box = page.locator("sg-search input" if place else BOX)
    box.fill("cascade")
    told = page.locator("sg-search p[role=status]" if place else TOLD)
    expect(told).to_have_text(LANGUAGES["en"].words.search_failed)
    page.context.unroute("**/search/engine.js")
    box.fill("cascade thresholds")
    expect(page.locator("sg-search li a" if place else LINKS).first).to_be_visible()


@pytest.mark.parametrize("locale", GUIDE.locales)
def test_a_phone_shows_results_in_its_width(
    locale: Locale, site: str, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True).new_page()
    page.goto(site + addresses.root_of(locale))
    page.locator("header [for=__search]").first.tap()
    page.locator(BOX).fill("py-faster-rcnn")
    expect(page.locator(LINKS).first).to_be_visible()
    scroll = page.locator(".md-search__scrollwrap")
    assert scroll.evaluate("e => e.scrollWidth <= e.clientWidth")
    page.goto(f"{site}{addresses.root_of(locale)}search/?q=py-faster-rcnn")
    expect(page.locator("sg-search li a").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= 375")
    assert (page.locator("sg-search input").bounding_box() or {"width": 0})["width"] > 300


@pytest.mark.parametrize("locale", GUIDE.locales)
def test_without_scripts_the_search_page_names_the_lists(
    locale: Locale, site: str, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}{addresses.root_of(locale)}search/")
    words = LANGUAGES[locale].words
    expect(page.locator(".sg-article")).to_contain_text(words.search_scriptless, use_inner_text=True)
    page.locator(".sg-article noscript a").first.click()
    expect(page).to_have_url(f"{site}{addresses.root_of(locale)}levels/")


def test_the_search_page_keeps_its_address_and_survives_instant_navigation(site: str, page: Page) -> None:
    page.goto(f"{site}en/")
    page.wait_for_load_state("networkidle")  # the list of pages that can be swapped has come
    page.evaluate("window.sameDocument = true")
    page.locator(".sg-article").get_by_role("link", name=LANGUAGES["en"].words.search.lower(), exact=True).click()
    page.locator("sg-search input").fill("cascade & thresholds")
    expect(page).to_have_url(f"{site}en/search/?q=cascade+%26+thresholds")
    page.locator("sg-search li a").first.click()
    expect(page).to_have_url(site + target("en", "cascade-rcnn"))
    page.go_back()
    expect(page.locator("sg-search input")).to_have_value("cascade & thresholds")
    expect(page.locator("sg-search li a").first).to_have_attribute("href", site + target("en", "cascade-rcnn"))
    assert page.evaluate("window.sameDocument"), "the pages were loaded, not swapped"


def weigh(built_site: Path, site: str, seen: Recorder) -> dict[str, int]:
    """The files of the search that were asked for, and their size as servers send them."""
    names = {url.removeprefix(site).partition("?")[0] for url in seen.requests if url.startswith(site)}
    ours = {name for name in names if re.search(r"^(\w+/)?search/.|^assets/search", name)}
    return {name: len(gzip.compress((built_site / name).read_bytes())) for name in ours}


@pytest.mark.parametrize("locale", GUIDE.locales)
def test_bytes(
    locale: Locale, built_site: Path, site: str, page: Page, requests_of: Callable[[Page], Recorder]
) -> None:
    """What the search costs a reader who does not search, and one who waits for a first result."""
    seen = requests_of(page)
    page.goto(site + target(locale, "rpn"))
    page.wait_for_load_state("networkidle")
    idle = weigh(built_site, site, seen)
    assert {Path(name).name for name in idle} == {"search.js", "search-dialog.js", "search_index.json"}
    assert sum(idle.values()) <= 10_000
    with page.context.expect_event("request", lambda request: request.url.endswith(f"/search/{locale}/index.js")):
        page.locator(BOX).click()
    gate = Gate(page, "**/texts*.js")
    search(page, "在线难例挖掘" if locale == "zh" else "hard negative mining")
    expect(page.locator(LINKS).first).to_be_visible()
    gate.wait()
    found = {name: size for name, size in weigh(built_site, site, seen).items() if "/texts" not in name}
    assert sum(found.values()) <= 90_000
    gate.open()
    expect(page.locator(".md-search-result__item p mark").first).to_be_visible()
    assert sum(weigh(built_site, site, seen).values()) <= 130_000


@pytest.mark.parametrize("place", ["", "search/"])
def test_results_come_before_their_snippets_and_nothing_moves(place: str, site: str, page: Page) -> None:
    gate = Gate(page, "**/texts*.js")
    page.goto(f"{site}en/{place}")
    box, links, told = (
        ("sg-search input", "sg-search li a", "sg-search p[role=status]") if place else (BOX, LINKS, TOLD)
    )
    page.locator(box).fill("cascade")
    link = page.locator(links).first
    expect(link).to_have_attribute("href", leads_to(site + target("en", "cascade-rcnn")))
    expect(page.locator(".sg-search__excerpt mark")).to_have_count(0)
    link.focus()
    page.evaluate("""told => {
      window.said = 0;
      new MutationObserver(() => window.said += 1).observe(document.querySelector(told), {childList: true});
    }""", told)  # fmt: skip
    places = [other.bounding_box() for other in page.locator(links).all()]
    gate.open()
    expect(page.locator(".sg-search__excerpt mark").first).to_be_visible()
    expect(link).to_be_focused()
    assert [other.bounding_box() for other in page.locator(links).all()] == places
    assert page.evaluate("window.said") == 0, "the number is told twice"
