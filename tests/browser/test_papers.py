"""Readers take the entry of a work with them: in one press, wherever it is cited."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from studyguide.languages import LANGUAGES
from studyguide.schema import Locale
from tests.browser import addresses

GUIDE = addresses.GUIDE
QUESTION = next(question for question in GUIDE.questions if len(question.cites) > 2)
PLACES = ".sg-references li, .sg-references sg-copy"
BOXES = """
places => [...document.querySelectorAll(places)].map(e => {
  const box = e.getBoundingClientRect();
  return [box.x, box.y + scrollY, box.width, box.height].map(Math.round);
})
"""


@pytest.fixture
def reader(new_context: Callable[..., BrowserContext]) -> Page:
    """A page that may read the clipboard."""
    return new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def press(button: Locator, locale: Locale) -> None:
    """Reach the button by its name, and press it by keyboard."""
    words = LANGUAGES[locale].words
    expect(button).to_have_text(words.copy_bibtex)
    button.focus()
    button.press("Enter")
    expect(button).to_have_text(words.copied)
    expect(button).to_be_focused()


@pytest.mark.parametrize("locale", GUIDE.locales)
def test_each_reference_offers_its_entry(locale: Locale, site: str, reader: Page) -> None:
    reader.goto(site + addresses.of(QUESTION, locale))
    bound = [reference for reference in QUESTION.answers[locale].references if reference.paper]
    buttons = reader.locator(".sg-references").get_by_role("button")
    expect(buttons).to_have_count(len(bound))
    for number, reference in enumerate(bound):
        press(buttons.nth(number), locale)
        assert reference.paper
        assert clipboard(reader) == reference.paper.bibtex


def test_the_page_of_works_offers_entries_also_after_instant_navigation(site: str, reader: Page) -> None:
    reader.goto(f"{site}en/glossary/")
    reader.wait_for_load_state("networkidle")  # the list of pages that can be swapped has come
    reader.evaluate("window.sameDocument = true")
    reader.locator(".md-sidebar--primary").get_by_role("link", name=LANGUAGES["en"].words.papers).click()
    expect(reader).to_have_url(f"{site}en/papers/")
    button = reader.locator("#ioffe2015batch").get_by_role("button")
    press(button, "en")
    assert reader.evaluate("window.sameDocument"), "the page was loaded, not swapped"
    assert clipboard(reader) == next(paper.bibtex for paper in GUIDE.papers if paper.key == "ioffe2015batch")


def test_a_work_has_an_address(site: str, page: Page) -> None:
    page.goto(f"{site}papers/#ioffe2015batch")
    expect(page.locator("#ioffe2015batch")).to_be_in_viewport()


@pytest.mark.parametrize("locale", GUIDE.locales)
@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_moves_when_the_buttons_come(
    locale: Locale, width: int, site: str, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    address = site + addresses.of(QUESTION, locale)
    page.route("**/assets/copy.js", lambda route: route.abort())
    page.goto(address)
    before = page.evaluate(BOXES, PLACES)
    page.unroute_all()
    page.goto(address)
    expect(page.locator(".sg-references sg-copy button").first).to_be_visible()
    assert page.evaluate(BOXES, PLACES) == before
    assert before != []


def test_without_scripts_references_read_as_before(site: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(site + addresses.of(QUESTION, "en"))
    first = page.locator(".sg-references li").first
    expect(first.get_by_role("link")).to_be_visible()
    expect(page.locator(".sg-references").get_by_role("button")).to_have_count(0)
    page.goto(f"{site}en/papers/")
    page.locator(f"#{min(QUESTION.cites)}").get_by_role("link", name=QUESTION.entry.title["en"]).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(QUESTION.entry.title["en"])
