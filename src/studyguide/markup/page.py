"""What a page says about itself, in reference definitions that nobody sees: `[studyguide-locale]: en`."""

from __future__ import annotations

from markdown import Markdown


def locale(md: Markdown, first: str) -> str:
    """The page's language; the site's first one where the page names none."""
    return _said(md, "locale") or first


def topic(md: Markdown) -> str | None:
    """The folder that the page lies in, from `[studyguide-topic]: …`."""
    return _said(md, "topic")


def _said(md: Markdown, name: str) -> str | None:
    reference = md.references.get(f"studyguide-{name}")
    return reference[0] if reference else None
