"""What differs from language to language in a build that MkDocs takes for one site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from markupsafe import escape as html_escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from studyguide.model import Guide
from studyguide.pages import Page, Uris
from studyguide.pages.words import WORDS
from studyguide.schema import Locale

_HREFLANG = {"zh": "zh-Hans", "en": "en"}


def begin(config: MkDocsConfig, guide: Guide) -> None:
    """Turn the theme to the guide's first language, for what is no page of ours: the one for what is not found."""
    home = Uris(guide.locales[0], guide.locales[0]).home
    _turn(config, guide, guide.locales[0], home)


def speak(context: TemplateContext, config: MkDocsConfig, guide: Guide, ours: Page, page: MkDocsPage) -> None:
    """Turn the theme to the page's language: its words, the switch to the other ones, the search index."""
    _turn(config, guide, ours.locale, ours.uri)
    root = Uris(ours.locale, guide.locales[0]).root
    # One choice of colours for all languages, but a search index and a sitemap for each.
    config.extra["scope"] = get_relative_url(".", page.url)
    context["base_url"] = get_relative_url(root or ".", page.url).rstrip("/")


def _turn(config: MkDocsConfig, guide: Guide, locale: Locale, uri: str) -> None:
    """The theme reads language and switch from the configuration, which pages share: it is set anew for each."""
    config.theme["language"] = locale
    config.site_name = html_escape(guide.facts.title[locale])
    config.extra["alternate"] = [
        {
            "name": WORDS[other].language,
            "link": _url(config, _translated(uri, locale, other, guide)),
            "lang": _HREFLANG[other],
        }
        for other in guide.locales
    ]


def sitemaps(config: MkDocsConfig, guide: Guide, pages: Iterable[Page]) -> Iterator[File]:
    """The sitemaps of all languages but the first, whose place is the root's, and a robots.txt that names all."""
    listed = list(pages)
    names = []
    for locale in guide.locales:
        name = f"{Uris(locale, guide.locales[0]).root}sitemap.xml"
        names.append(name)
        if locale != guide.locales[0]:
            content = sitemap(config, guide, listed, locale)
            yield File.generated(config, name, content=content, inclusion=InclusionLevel.INCLUDED)
    if config.site_url:
        robots = "User-agent: *\nAllow: /\n" + "".join(f"Sitemap: {config.site_url}{name}\n" for name in names)
        yield File.generated(config, "robots.txt", content=robots, inclusion=InclusionLevel.INCLUDED)


def sitemap(config: MkDocsConfig, guide: Guide, pages: Iterable[Page], locale: Locale) -> str:
    """One language's sitemap, each page with its counterparts; instant navigation stays inside of it."""
    site = config.site_url or ""
    urls = "".join(
        f"  <url>\n    <loc>{escape(site + _url(config, page.uri))}</loc>\n"
        + "".join(
            f'    <xhtml:link rel="alternate" hreflang="{_HREFLANG[other]}" '
            f'href="{escape(site + _url(config, _translated(page.uri, locale, other, guide)))}"/>\n'
            for other in guide.locales
        )
        + "  </url>\n"
        for page in pages
        if page.locale == locale
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{urls}</urlset>\n'
    )


def _translated(uri: str, locale: Locale, other: Locale, guide: Guide) -> str:
    """The address in another language of a page in `locale`."""
    bare = uri.removeprefix(Uris(locale, guide.locales[0]).root)
    return Uris(other, guide.locales[0]).root + bare


def _url(config: MkDocsConfig, uri: str) -> str:
    """A page's URL relative to the site's root, empty for the home page."""
    url = File(uri, None, "", config.use_directory_urls).url
    return "" if url == "./" else url
