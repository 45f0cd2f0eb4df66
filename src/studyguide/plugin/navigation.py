"""The guide's navigation in MkDocs' terms: pages where they are real, links where they only point there."""

from __future__ import annotations

from itertools import pairwise

from markupsafe import Markup, escape
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from studyguide import pages
from studyguide.model import Guide
from studyguide.pages import Item

Key = tuple[str, str | None]
"""A language, and a topic or None for the pages of no topic."""


def build(guide: Guide, files: Files) -> dict[Key, Navigation]:
    """The navigation beside the pages of each topic in each language."""
    found: dict[Key, Navigation] = {}
    for locale in guide.locales:
        for topic in (None, *(topic.slug for topic in guide.topics)):
            items = pages.navigation(guide, locale, topic)
            navigation = Navigation([_structure(item, topic, files) for item in items], [])
            navigation.homepage = _page(files, items[0])
            found[locale, topic] = navigation
    return found


def _structure(item: Item, topic: str | None, files: Files) -> StructureItem:
    """A section for the topic itself, a page where the navigation belongs to no topic, else a link."""
    if item.topic != topic:
        return Link(_escaped(item.title), _file(files, item.uri).url)
    page = _page(files, item)
    if item.topic is None:
        return page
    questions = [_page(files, child) for child in item.children]
    for before, after in pairwise(questions):
        before.next_page, after.previous_page = after, before
    section = Section(_escaped(item.title), [page, *questions])
    for child in section.children:
        child.parent = section
    return section


def _page(files: Files, item: Item) -> Page:
    file = _file(files, item.uri)
    assert file.page is not None, item.uri  # noqa: S101 - made together with its file
    file.page.title = _escaped(item.title)
    return file.page


def _file(files: Files, uri: str) -> File:
    file = files.get_file_from_path(uri)
    assert file is not None, uri  # noqa: S101 - every item of the navigation is one of our pages
    return file


def _escaped(title: str) -> Markup:
    """The theme writes titles into its HTML as they are."""
    return escape(title)
