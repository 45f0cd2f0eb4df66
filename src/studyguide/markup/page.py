"""What a page says about itself, in a reference definition that nobody sees: `[studyguide-locale]: en`."""

from __future__ import annotations

from markdown import Markdown


def locale(md: Markdown, first: str) -> str:
    """The page's language; the site's first one where the page names none."""
    reference = md.references.get("studyguide-locale")
    return reference[0] if reference else first
