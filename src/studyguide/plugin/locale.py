"""What differs from language to language in a build that MkDocs takes for one site."""

from __future__ import annotations

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.pages import Addresses, Page, Uris, translated
from studyguide.schema import Locale


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
    config.site_name = escape(guide.facts.title[locale])
    config.extra["alternate"] = [
        {
            "name": LANGUAGES[other].name,
            "link": addresses(config).url(translated(guide, uri, locale, other)),
            "lang": LANGUAGES[other].hreflang,
        }
        for other in guide.locales
    ]


def addresses(config: MkDocsConfig) -> Addresses:
    """How the site's pages are reached by this configuration."""
    return Addresses(config.site_url or "", config.use_directory_urls)
