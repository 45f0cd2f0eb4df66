"""Links between answers: from the files' names to the pages' places."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown


def target(link: str, *definitions: str, first: str = "zh") -> str:
    """Where the link leads on a page with these reference definitions."""
    md = Markdown(extensions=["studyguide.markup"], extension_configs={"studyguide.markup": {"locale": first}})
    html = md.convert("\n".join([f"[a]({link})", "", *definitions]))
    match = re.fullmatch(r'<p><a href="([^"]*)">a</a></p>', html)
    assert match, html
    return match[1]


EN = "[studyguide-locale]: en"


@pytest.mark.parametrize(("link", "resolved"), [
    ("sync-bn.zh.md", "sync-bn.md"),
    ("./sync-bn.zh.md", "./sync-bn.md"),
    ("sync-bn.zh.md#why", "sync-bn.md#why"),
    ("../detection/rpn.zh.md#为什么", "../detection/rpn.md#为什么"),
])  # fmt: skip
def test_a_link_within_the_language_loses_its_suffix(link: str, resolved: str) -> None:
    assert target(link) == resolved


def test_a_page_of_another_language_links_within_that_language() -> None:
    assert target("../detection/rpn.en.md", EN) == "../detection/rpn.md"


def test_the_first_language_is_an_option() -> None:
    assert target("../detection/rpn.en.md", first="en") == "../detection/rpn.md"


def test_a_link_to_another_language_is_left_alone() -> None:
    assert target("sync-bn.en.md") == "sync-bn.en.md"
    assert target("../detection/rpn.zh.md", EN) == "../detection/rpn.zh.md"


@pytest.mark.parametrize("link", [
    "https://example.org/sync-bn.zh.md", "#why", "sync-bn.md", "../../README.zh.md", "a/b/c.zh.md", "sync-bn.zh.html",
])  # fmt: skip
def test_any_other_link_is_left_alone(link: str) -> None:
    assert target(link) == link


def test_a_reference_link_is_resolved_too() -> None:
    html = Markdown(extensions=["studyguide.markup"]).convert("[a][b]\n\n[b]: sync-bn.zh.md")
    assert html == '<p><a href="sync-bn.md">a</a></p>'


def test_an_anchor_without_target_is_left_alone() -> None:
    assert Markdown(extensions=["studyguide.markup"]).convert('<a name="x"></a>') == '<p><a name="x"></a></p>'
