"""Links in the head of a page."""

from __future__ import annotations

import re
from urllib.parse import urljoin

_ALTERNATE = re.compile(r'<link rel="alternate" href="([^"]*)" hreflang=')


def absolute_alternates(html: str, canonical: str | None) -> str:
    """The page with absolute links to its other languages, as search engines ask for.

    Material's instant navigation looks for exactly `rel=alternate` and would request a sitemap.xml below each such
    page; the space keeps the links out of its sight and means the same to everybody else. It can go when
    https://github.com/squidfunk/mkdocs-material takes alternates that are pages.
    """
    return _ALTERNATE.sub(lambda m: f'<link rel="alternate " href="{urljoin(canonical or "", m[1])}" hreflang=', html)
