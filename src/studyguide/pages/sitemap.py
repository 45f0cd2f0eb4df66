"""Sitemaps and robots.txt: what search engines are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.pages.page import Page
from studyguide.pages.uris import Addresses, Uris
from studyguide.schema import Locale

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def files(guide: Guide, pages: Iterable[Page], addresses: Addresses) -> Iterator[tuple[str, str]]:
    """A sitemap for each language, in its folder, and a robots.txt that names them all if the site has an address."""
    names = {locale: f"{Uris(locale, guide.locales[0]).root}sitemap.xml" for locale in guide.locales}
    listed = tuple(pages)
    for locale, name in names.items():
        urls = (_url(guide, page, addresses) for page in listed if page.locale == locale)
        yield name, f"{_HEAD}{''.join(urls)}</urlset>\n"
    if addresses.site:
        sitemaps = "".join(f"Sitemap: {addresses.site}{name}\n" for name in names.values())
        yield "robots.txt", f"User-agent: *\nAllow: /\n{sitemaps}"


def translated(guide: Guide, uri: str, locale: Locale, other: Locale) -> str:
    """The page in another language of one in `locale`."""
    first = guide.locales[0]
    return Uris(other, first).root + uri.removeprefix(Uris(locale, first).root)


def _url(guide: Guide, page: Page, addresses: Addresses) -> str:
    def whole(uri: str) -> str:
        return escape(addresses.site + addresses.url(uri), {'"': "&quot;"})

    alternates = "".join(
        f'    <xhtml:link rel="alternate" hreflang="{LANGUAGES[other].hreflang}" '
        f'href="{whole(translated(guide, page.uri, page.locale, other))}"/>\n'
        for other in guide.locales
    )
    return f"  <url>\n    <loc>{whole(page.uri)}</loc>\n{alternates}  </url>\n"
