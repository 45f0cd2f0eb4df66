"""Readers find their way: between languages and neighbours, and without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from studyguide.model import Question, Topic
from studyguide.schema import Locale
from tests.browser import addresses

GUIDE = addresses.GUIDE
QUESTION = GUIDE.by_id["bn-train-vs-inference"]
ENDONYM: dict[Locale, str] = {"zh": "中文", "en": "English"}


def test_language_switch_stays_on_the_question(site: str, page: Page) -> None:
    page.goto(site + addresses.of(QUESTION, "zh"))
    for locale in ("en", "zh", "en"):
        _switch(page, locale)
        _expect_question(page, site, QUESTION, locale)


def test_language_switch_follows_instant_navigation(site: str, page: Page) -> None:
    """Pages that were swapped in without a load are switched like loaded ones; so is the way back."""
    topic, question, another = _neighbours()
    page.goto(f"{site}{topic.slug}/")
    page.wait_for_load_state("networkidle")  # the list of pages that can be swapped has come
    page.evaluate("window.sameDocument = true")
    for entry in (question, another):
        page.locator(".md-sidebar--primary").get_by_role("link", name=entry.entry.title["zh"]).click()
        _expect_question(page, site, entry, "zh")
    assert page.evaluate("window.sameDocument"), "the pages were loaded, not swapped"
    _switch(page, "en")
    _expect_question(page, site, another, "en")
    page.get_by_role("link", name=re.compile("^Previous")).click()
    _expect_question(page, site, question, "en")
    _switch(page, "zh")
    _expect_question(page, site, question, "zh")


@pytest.mark.parametrize("locale", GUIDE.locales)
def test_previous_and_next_walk_through_the_topic(locale: Locale, site: str, page: Page) -> None:
    topic = GUIDE.topics[0]
    page.goto(site + addresses.of(topic.questions[0], locale))
    for question in topic.questions[1:4]:
        page.locator(".md-footer__link--next").click()
        _expect_question(page, site, question, locale)
    page.locator(".md-footer__link--prev").click()
    _expect_question(page, site, topic.questions[2], locale)


@pytest.mark.parametrize("locale", GUIDE.locales)
def test_page_can_be_read_without_scripts(
    locale: Locale, site: str, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    question = GUIDE.by_id["bn-algorithm"]
    page.goto(site + addresses.of(question, locale))
    answer = question.answers[locale]
    expect(page.locator(".sg-short")).to_be_visible()
    headings = page.locator(".sg-article :is(h2, h3, h4)")
    # The last one is the frame's, above the related questions.
    expect(headings).to_have_count(len(answer.headings) + 1)
    for heading in headings.all():
        expect(heading).to_be_visible()
    assert page.locator(".katex .katex-html").count() >= len(answer.formulas)
    expect(page.locator(".katex-display .katex-html").first).to_be_visible()
    expect(page.locator(".md-content svg[role=img]").first).to_be_visible()
    expect(page.locator(".md-content pre").first).to_be_visible()
    page.locator(".md-footer__link--next").click()
    topic = next(topic for topic in GUIDE.topics if topic.slug == question.topic)
    _expect_question(page, site, topic.questions[topic.questions.index(question) + 1], locale)


def _switch(page: Page, locale: Locale) -> None:
    page.locator(".md-select button").hover()
    page.get_by_role("link", name=ENDONYM[locale], exact=True).click()


def _expect_question(page: Page, site: str, question: Question, locale: Locale) -> None:
    """The page is that of the question in the language, to the last part."""
    address = re.escape(site + addresses.of(question, locale))
    expect(page).to_have_url(re.compile(rf"{address}(\?[^#]*)?(#.*)?$"))
    expect(page.locator("html")).to_have_attribute("lang", locale)
    expect(page.locator(".md-content h1")).to_contain_text(question.entry.title[locale])
    # The item's own link: below it stands the page's table of contents, which marks what is in view.
    link = page.locator(".md-sidebar--primary .md-nav__item--active > a.md-nav__link--active").last
    expect(link).to_contain_text(question.entry.title[locale])


def _neighbours() -> tuple[Topic, Question, Question]:
    topic = GUIDE.topics[0]
    return topic, topic.questions[1], topic.questions[2]
