"""Guide and fragments → what a search can find, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from studyguide.languages import LANGUAGES
from studyguide.model import Guide
from studyguide.render import Fragments
from studyguide.schema import Locale

Address = Callable[[Locale, str, str | None], str]
"""Language, topic and question (None: the topic's own page) → the page's address in the site."""


@dataclass(frozen=True)
class Document:
    """A page that can be found."""

    url: str
    question: str | None
    """Its question; None for a topic's own page."""
    title: str
    names: tuple[str, ...]
    """What people type to find it."""
    topic: str
    level: str
    """Topic and level as the reader sees them; a topic's page has neither."""
    heat: int
    """How many interview lists ask the question."""
    summary: str
    """What it says in a few sentences; part of the text, too."""
    headings: tuple[str, ...]
    text: str


def documents(guide: Guide, fragments: Fragments, locale: Locale, address: Address) -> Iterator[Document]:
    """Every topic and every question, answered or not, in the order of the guide."""
    for topic in guide.topics:
        url = address(locale, topic.slug, None)
        yield Document(
            url,
            None,
            topic.title[locale],
            _others(topic.title, locale),
            "",
            "",
            0,
            topic.summary[locale],
            (),
            topic.summary[locale],
        )
        for question in topic.questions:
            answer = question.answers.get(locale)
            fragment = fragments[answer.path] if answer else None
            yield Document(
                url=address(locale, topic.slug, question.id),
                question=question.id,
                title=question.entry.title[locale],
                names=(*question.entry.aliases, question.id, *_others(question.entry.title, locale)),
                topic=topic.title[locale],
                level=LANGUAGES[locale].words.level[question.entry.level],
                heat=len(question.entry.lists),
                summary=fragment.short_text if fragment else "",
                headings=tuple(heading.text for heading in fragment.headings) if fragment else (),
                text=fragment.text if fragment else "",
            )


def _others(title: Mapping[Locale, str], locale: Locale) -> tuple[str, ...]:
    return tuple(text for other, text in title.items() if other != locale)
