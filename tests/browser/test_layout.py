"""On a phone nothing makes the page scroll sideways, nothing is cut off, and the words of figures can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import addresses
from tests.browser.conftest import MILLISECONDS

WIDTH = 375

# What is off the screen is laid out, too: `content-visibility` would hide how wide it is.
LAID_OUT = "for (const e of document.querySelectorAll('*')) e.style.contentVisibility = 'visible'"

SIDEWAYS = "[document.documentElement.scrollWidth, document.body.scrollWidth].some(width => width > innerWidth)"

CUT_OFF = """
() => {
  const scrolls = e => ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
  const hidden = e => getComputedStyle(e).clipPath !== "none" || getComputedStyle(e).clip !== "auto";
  const within = (e, test) => e.closest(".md-content") && (test(e) || within(e.parentElement, test));
  return [...document.querySelectorAll(".md-content *")]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
    .filter(e => !within(e.parentElement, scrolls) && !within(e, hidden))
    .filter(e => !e.closest(".katex svg"))  // roots are drawn longer than shown
    .map(e => e.outerHTML.slice(0, 100));
}
"""

FORMULAS = """
() => [...document.querySelectorAll(".katex-display")].map(e => e.closest(".sg-math--display")).map(box => {
  box.scrollLeft = 1e6;
  const {left, right} = box.getBoundingClientRect();
  return {wide: box.scrollWidth > box.clientWidth + 1, scrolled: box.scrollLeft > 0, page: scrollX, left, right};
})
"""

FIGURES = """
() => [...document.querySelectorAll(".md-content svg[role=img]")].map(e => ({
  width: e.getBoundingClientRect().width,
  drawn: e.viewBox.baseVal.width,
  column: e.closest(".md-content__inner").clientWidth,
}))
"""


# What scrolls inside of its own box must say so by a shadow that stays while the content moves.
WITHOUT_CUE = """
() => [...document.querySelectorAll(".sg-article *")]
  .filter(e => ["auto", "scroll"].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
  .filter(e => !getComputedStyle(e).backgroundAttachment.includes("local"))
  .map(e => e.outerHTML.slice(0, 100))
"""

# Punctuation at the beginning of a line, parted from the formula to which it belongs.
PARTED = """
() => [...document.querySelectorAll(".sg-article .sg-keep")].filter(e => {
  const range = document.createRange();
  range.setStart(e.lastChild, 0);
  range.setEnd(e.lastChild, 1);
  const formula = [...e.querySelectorAll(".katex-html > *")].at(-1)?.getBoundingClientRect();
  return e.lastChild.nodeType === Node.TEXT_NODE && [...range.getClientRects()].at(-1).top > formula.bottom - 2;
}).map(e => e.textContent)
"""

WORDS_OF_FIGURES = """
() => [...document.querySelectorAll(".sg-figure svg :is(text, tspan)[font-size]")].map(e => {
  const svg = e.ownerSVGElement;
  return parseFloat(e.getAttribute("font-size")) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
})
"""


@pytest.fixture(scope="module")
def phone(chromium: Browser) -> Iterator[Page]:
    """One page for the whole module: a phone that is held upright."""
    context = chromium.new_context(viewport={"width": WIDTH, "height": 812}, device_scale_factor=2, has_touch=True)
    context.set_default_timeout(MILLISECONDS)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", [*addresses.indexes(), *addresses.answers()])
def test_page_fits_a_phone_and_its_figures_can_be_read(address: str, site: str, phone: Page) -> None:
    phone.goto(site + address)
    phone.evaluate(LAID_OUT)
    assert not phone.evaluate(SIDEWAYS)
    assert phone.evaluate(CUT_OFF) == []
    assert phone.evaluate(PARTED) == []
    assert phone.evaluate(WITHOUT_CUE) == []
    for formula in phone.evaluate(FORMULAS):
        assert formula["left"] >= 0
        assert formula["right"] <= WIDTH
        assert formula["scrolled"] == formula["wide"]
        assert formula["page"] == 0
    for figure in phone.evaluate(FIGURES):
        assert figure["width"] >= min(figure["drawn"], figure["column"] * 0.9)
        assert figure["width"] <= WIDTH
    # 14 units in a drawing of 400, 17 in a plot of 480: at least 12 pixels on a phone.
    assert min(phone.evaluate(WORDS_OF_FIGURES), default=12) >= 11.9


def test_a_formula_that_is_wider_than_a_phone_scrolls_in_its_own_box(site: str, phone: Page) -> None:
    """No answer has one; the tests above would say nothing of it."""
    address = next(
        address for address in addresses.answers() if phone.goto(site + address) and phone.evaluate(FORMULAS) != []
    )
    phone.goto(site + address)
    phone.evaluate("document.querySelector('.katex-display > .katex').style.width = '900px'")
    wide, *others = phone.evaluate(FORMULAS)
    assert wide["wide"]
    assert wide["scrolled"]
    assert wide["right"] <= WIDTH
    assert not any(formula["wide"] for formula in others)
    assert phone.evaluate(WITHOUT_CUE) == []


def test_what_does_not_fit_is_noticed(phone: Page) -> None:
    phone.set_content(
        "<meta name=viewport content='width=device-width'>"
        "<div class=md-content style='overflow: hidden'><p style='width: 500px'>x</p></div>"
    )
    assert len(phone.evaluate(CUT_OFF)) == 1
    phone.set_content("<meta name=viewport content='width=device-width'><p style='width: 500px'>x</p>")
    assert phone.evaluate(SIDEWAYS)
