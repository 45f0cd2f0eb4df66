"""What stands in the navigation beside a page: all topics, and the questions of the page's own topic only.

So a page's cost does not grow with the bank.
"""

from __future__ import annotations

from dataclasses import dataclass

from studyguide.languages import LANGUAGES
from studyguide.model import Guide, Topic
from studyguide.pages.uris import Uris
from studyguide.schema import Locale


@dataclass(frozen=True)
class Item:
    """An entry of the navigation."""

    title: str
    uri: str
    topic: str | None = None
    """The topic whose page it leads to."""
    children: tuple[Item, ...] = ()


def navigation(guide: Guide, locale: Locale, topic: str | None) -> tuple[Item, ...]:
    """The navigation beside the pages of a topic, or beside pages of no topic."""
    words, uris = LANGUAGES[locale].words, Uris(locale, guide.locales[0])
    return (
        Item(words.home, uris.home),
        *(_topic(found, uris, open_=found.slug == topic) for found in guide.topics),
        Item(words.levels, uris.levels),
        Item(words.tags, uris.tags),
        *([Item(words.glossary, uris.glossary)] if guide.glossary.concepts else []),
        *([Item(words.papers, uris.papers)] if guide.papers else []),
        Item(words.missing, uris.missing),
    )


def _topic(topic: Topic, uris: Uris, *, open_: bool) -> Item:
    questions = topic.questions if open_ else ()
    children = tuple(Item(q.entry.title[uris.locale], uris.question(topic.slug, q.id), topic.slug) for q in questions)
    return Item(topic.title[uris.locale], uris.topic(topic.slug), topic.slug, children)
