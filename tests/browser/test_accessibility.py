"""Pages say what language they are in, how they are built and what each thing is called, and can be seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser import addresses
from tests.browser.conftest import MILLISECONDS

Scheme = Literal["light", "dark"]

NAMELESS = """
() => [...document.querySelectorAll("a[href], button, input:not([type=hidden], .md-toggle), [tabindex='0'][role]")]
  .filter(e => {
    const labelled = (e.getAttribute("aria-labelledby") || "").split(" ").map(id => document.getElementById(id));
    const names = [e.getAttribute("aria-label"), e.title, e.textContent, ...labelled.map(l => l && l.textContent)];
    return !names.some(name => name && name.trim());
  })
  .map(e => e.outerHTML.slice(0, 200))
"""

HEADINGS = "[...document.querySelectorAll('.md-content :is(h1, h2, h3, h4, h5, h6)')].map(e => Number(e.tagName[1]))"

DRAWINGS = """
[...document.querySelectorAll("svg[role=img]")].map(e => {
  const title = e.querySelector(":scope > title"), desc = e.querySelector(":scope > desc");
  const said = (e.getAttribute("aria-labelledby") || "").split(" ").map(id => document.getElementById(id));
  return {
    title: title ? title.textContent.trim() : "", desc: desc ? desc.textContent.trim() : "",
    announced: said.includes(title),
  };
})
"""

DOUBLE_IDS = """
() => {
  const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}
"""

# Every element with a text of its own: its colour, and the colours below it, nearest first.
TEXTS = """
() => [...document.querySelectorAll(".md-content *")]
  .filter(e => [...e.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
  .filter(e => !e.closest("pre, .katex, style, title, desc") && e.checkVisibility() && !e.matches(".headerlink"))
  .map(e => {
    const grounds = [];
    for (let a = e; a; a = a.parentElement) grounds.push(getComputedStyle(a).backgroundColor);
    const style = getComputedStyle(e);
    return {text: e.textContent.trim().slice(0, 40), colour: e.closest("svg") ? style.fill : style.color, grounds};
  })
"""

PALETTE = """
() => {
  const probe = document.querySelector(".md-content").appendChild(document.createElement("div"));
  const resolved = value => { probe.style.color = value; return getComputedStyle(probe).color; };
  const colours = {};
  for (const name of ["c1", "c2", "c3", "c4", "c5", "ink", "muted"]) colours[name] = resolved(`var(--sg-${name})`);
  colours.paper = resolved("var(--md-default-bg-color)");
  probe.remove();
  return colours;
}
"""


@pytest.fixture(scope="module")
def plain(chromium: Browser) -> Iterator[Page]:
    """One page for the whole module, without scripts: the HTML as it was built."""
    context = chromium.new_context(java_script_enabled=False)
    context.set_default_timeout(MILLISECONDS)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", [*addresses.indexes(), *addresses.answers()])
def test_page_has_a_sound_structure(address: str, site: str, plain: Page) -> None:
    plain.goto(site + address)
    locale = address[:2] if address.startswith("en/") else "zh"
    assert plain.locator("html").get_attribute("lang") == locale
    headings = plain.evaluate(HEADINGS)
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(headings)), headings
    assert plain.evaluate(NAMELESS) == []
    assert plain.evaluate(DOUBLE_IDS) == []
    for drawing in plain.evaluate(DRAWINGS):
        assert drawing["title"]
        assert drawing["desc"]
        assert drawing["announced"]


@pytest.mark.parametrize("address", addresses.samples())
def test_what_scripts_add_has_names_too(address: str, site: str, page: Page) -> None:
    page.goto(site + address)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(NAMELESS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_series_colours_stand_out(scheme: Scheme, site: str, new_context: Callable[..., BrowserContext]) -> None:
    """3:1 for what is drawn; they colour words as well, which asks for 4.5:1."""
    page = new_context(color_scheme=scheme).new_page()
    page.goto(site + addresses.samples()[-1])
    palette = {name: _colour(value) for name, value in page.evaluate(PALETTE).items()}
    paper = palette.pop("paper")
    assert (_luminance(paper) < 0.2) == (scheme == "dark")
    faint = {name: round(ratio, 2) for name, colour in palette.items() if (ratio := _contrast(colour, paper)) < 4.5}
    assert not faint


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", addresses.samples())
def test_texts_can_be_read(address: str, scheme: Scheme, site: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(color_scheme=scheme).new_page()
    page.goto(site + address)
    texts = page.evaluate(TEXTS)
    assert texts
    faint = {
        text["text"]: round(ratio, 2) for text in texts if (ratio := _of_text(text["colour"], text["grounds"])) < 4.5
    }
    assert not faint


def test_contrast_is_that_of_the_standard() -> None:
    assert _contrast((0, 0, 0, 1), (255, 255, 255, 1)) == pytest.approx(21)
    assert _contrast((119, 119, 119, 1), (255, 255, 255, 1)) == pytest.approx(4.48, abs=0.01)


Colour = tuple[float, float, float, float]


def _colour(value: str) -> Colour:
    """A computed colour: red, green and blue up to 255, then the opacity."""
    assert value.startswith("rgb"), value
    red, green, blue, *alpha = map(float, re.findall(r"[\d.]+", value))
    return red, green, blue, alpha[0] if alpha else 1.0


def _over(above: Colour, below: Colour) -> Colour:
    opacity = above[3]
    red, green, blue = (opacity * a + (1 - opacity) * b for a, b in zip(above[:3], below[:3], strict=True))
    return red, green, blue, 1.0


def _of_text(colour: str, grounds: list[str]) -> float:
    """The contrast of a text with what lies below it, all that shines through included."""
    ground: Colour = (255, 255, 255, 1)
    for layer in reversed(grounds):
        ground = _over(_colour(layer), ground)
    return _contrast(_over(_colour(colour), ground), ground)


def _luminance(colour: Colour) -> float:
    """The relative luminance of WCAG 2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour[:3])]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)
