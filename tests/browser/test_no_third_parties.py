"""No page asks anybody for anything but the site itself, and nothing that it asks for is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import addresses
from tests.browser.conftest import Recorder, search

Record = Callable[[Page], Recorder]


@pytest.mark.parametrize("address", addresses.samples())
def test_page_over_http_asks_only_its_own_site(address: str, site: str, page: Page, requests_of: Record) -> None:
    seen = requests_of(page)
    page.goto(site + address)
    _use(page)
    search(page, "R-CNN")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert any("/words" in url for url in seen.requests), "workers and scripts are not recorded"
    _judge(seen, site)


@pytest.mark.parametrize("address", addresses.samples())
def test_page_from_disk_asks_only_its_own_folder(
    address: str, built_site: Path, page: Page, requests_of: Record
) -> None:
    seen = requests_of(page)
    page.goto((built_site / address / "index.html").as_uri())
    _use(page)
    search(page, "R-CNN")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    _judge(seen, "file:")


def test_a_request_to_another_site_would_be_noticed(page: Page, requests_of: Record) -> None:
    seen = requests_of(page)
    page.route("https://elsewhere.example/**", lambda route: route.abort())
    page.set_content("<img src='https://elsewhere.example/a.png'><script>console.error('a complaint')</script>")
    page.wait_for_load_state("networkidle")
    assert seen.foreign("file:") == ["https://elsewhere.example/a.png"]
    assert seen.failures
    assert "a complaint" in seen.complaints


def _use(page: Page) -> None:
    """Do what makes a page load more: scroll through it, change the colours."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator("[data-md-component=palette] label:visible").click()


def _judge(seen: Recorder, origin: str) -> None:
    assert seen.requests
    assert not seen.foreign(origin)
    assert not seen.failures
    assert not seen.complaints
