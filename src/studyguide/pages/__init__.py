"""Guide → Markdown pages and the files that go with them. Knows no site engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from studyguide.model import Guide, Question, Topic
from studyguide.pages.navigation import Item, navigation
from studyguide.pages.uris import Uris, relative
from studyguide.pages.view import View, verbatim
from studyguide.schema import Level, Locale

__all__ = ["ASSETS", "Item", "Page", "Uris", "build", "navigation"]

ASSETS = Path(__file__).parent / "assets"
"""The site's own style sheet and scripts."""


@dataclass(frozen=True)
class Page:
    """One Markdown page of the site."""

    uri: str
    """Path of the Markdown file, relative to the site's root."""
    locale: Locale
    title: str
    topic: str | None
    """The topic that the page is about or belongs to."""
    markdown: str
    """Front matter included."""
    source: PurePosixPath | None
    """The file to edit in order to change the page."""
    question: Question | None = None


def build(guide: Guide) -> Iterator[Page]:
    """Every page in every language of the guide."""
    for locale in guide.locales:
        view = View(guide, locale)
        yield from _indexes(view)
        for topic in guide.topics:
            yield _topic_page(view, topic)
            for question in topic.questions:
                yield _question_page(view, topic, question)


def _indexes(view: View) -> Iterator[Page]:
    words, uris = view.words, view.uris
    title = view.guide.facts.title[view.locale]
    yield _page(view, uris.home, title, "home.md.jinja", {}, description=view.guide.facts.summary[view.locale])
    yield _page(view, uris.levels, words.levels, "levels.md.jinja", {"Level": Level}, description=words.levels_lead)
    yield _page(view, uris.tags, words.tags, "tags.md.jinja", {}, description=words.tags_lead)
    yield _page(view, uris.missing, words.missing, "missing.md.jinja", {}, description=words.missing_lead)


def _topic_page(view: View, topic: Topic) -> Page:
    uri, title = view.uris.topic(topic.slug), topic.title[view.locale]
    summary = topic.summary[view.locale]
    return _page(view, uri, title, "topic.md.jinja", {"topic": topic}, description=summary, source=topic.path)


def _question_page(view: View, topic: Topic, question: Question) -> Page:
    answer = question.answers.get(view.locale)
    uri, title = view.uris.question(topic.slug, question.id), question.entry.title[view.locale]
    description = answer.short if answer else ""
    values = {"topic": topic, "question": question, "answer": answer}
    source = answer.path if answer else topic.path
    return _page(view, uri, title, "question.md.jinja", values, description=description, source=source)


def _page(
    view: View, uri: str, title: str, template: str, values: Mapping[str, Any], *, description: str,
    source: PurePosixPath | None = None,
) -> Page:  # fmt: skip
    topic: Topic | None = values.get("topic")
    markdown = _template(template).render(
        values, view=view, words=view.words, title=title, description=description,
        link=lambda target: relative(target, uri))  # fmt: skip
    slug = topic.slug if topic else None
    return Page(uri, view.locale, title, slug, markdown, source, values.get("question"))


@cache
def _template(name: str) -> Template:
    # Markdown, not HTML: answers were checked, and every text of a bank passes through `verbatim`.
    environment = Environment(  # noqa: S701
        loader=PackageLoader("studyguide.pages"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.filters["verbatim"] = verbatim
    return environment.get_template(name)
