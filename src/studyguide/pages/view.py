"""What the templates ask of a guide in one language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from html import escape

from studyguide import anchors
from studyguide.model import Guide, Question, Topic
from studyguide.pages.uris import Uris
from studyguide.pages.words import WORDS, Words
from studyguide.schema import Level, Locale

_SPECIAL = re.compile(r"([\\\\`*_{}\[\]$])")


def verbatim(text: str) -> str:
    """Markdown that shows a text of the bank as it was written, whatever it holds."""
    return _SPECIAL.sub(r"\\\1", escape(text, quote=False))


@dataclass(frozen=True)
class View:
    """One language's view of the guide."""

    guide: Guide
    locale: Locale

    @cached_property
    def uris(self) -> Uris:
        """The addresses of this language's pages."""
        return Uris(self.locale, self.guide.locales[0])

    @cached_property
    def words(self) -> Words:
        """What the site says in this language."""
        return WORDS[self.locale]

    @cached_property
    def lists(self) -> int:
        """How many interview lists the guide knows: the highest heat."""
        return len({name for question in self.guide.questions for name in question.entry.lists})

    @cached_property
    def tags(self) -> tuple[tuple[str, str, tuple[Question, ...]], ...]:
        """Each tag in use: its name, its anchor on the tag page, its questions; sorted by name."""
        by_tag: dict[str, list[Question]] = {}
        for question in self.guide.questions:
            for tag in question.entry.tags:
                by_tag.setdefault(tag, []).append(question)
        named = sorted((self.tag_name(tag), tag) for tag in by_tag)
        taken: set[str] = {anchors.slugify(self.words.tags)}
        return tuple((name, anchors.unique(anchors.slugify(name), taken), tuple(by_tag[tag])) for name, tag in named)

    @cached_property
    def tag_anchors(self) -> dict[str, str]:
        """The anchor on the tag page by the tag's name."""
        return {name: anchor for name, anchor, _ in self.tags}

    def tag_name(self, tag: str) -> str:
        """A tag as a reader sees it."""
        return self.guide.facts.tags.get(tag, {}).get(self.locale, tag)

    def topic_title(self, topic: Topic) -> str:
        """A topic's title as Markdown."""
        return verbatim(topic.title[self.locale])

    def topic_summary(self, topic: Topic) -> str:
        """A topic's summary as Markdown."""
        return verbatim(topic.summary[self.locale])

    def in_locale(self, locale: Locale) -> View:
        """The same guide in another language."""
        return View(self.guide, locale)

    def title(self, question: Question) -> str:
        """A question's title as Markdown."""
        return verbatim(question.entry.title[self.locale])

    def uri(self, question: Question) -> str:
        """Where a question's page lies."""
        return self.uris.question(question.topic, question.id)

    def topic_of(self, question: Question) -> Topic:
        """The topic that a question belongs to."""
        return next(topic for topic in self.guide.topics if topic.slug == question.topic)

    def related(self, question: Question) -> tuple[Question, ...]:
        """The related questions, in the author's order."""
        return tuple(self.guide.by_id[other] for other in question.entry.related if other in self.guide.by_id)

    def answered(self, topic: Topic) -> int:
        """How many of a topic's questions are answered in this language."""
        return sum(self.locale in question.answers for question in topic.questions)

    def hottest(self, most: int) -> tuple[Question, ...]:
        """The questions that most lists ask, easier ones first among equals."""
        levels = list(Level)
        ranked = sorted(self.guide.questions, key=lambda q: (-len(q.entry.lists), levels.index(q.entry.level)))
        return tuple(ranked[:most])

    def of_level(self, level: Level) -> tuple[Question, ...]:
        """The questions of a level, the hottest first."""
        found = (question for question in self.guide.questions if question.entry.level == level)
        return tuple(sorted(found, key=lambda question: -len(question.entry.lists)))

    def asked_by(self, question: Question) -> str:
        """The lists that ask a question, each with its items: `A (6.1), B (10.3, 10.5a)`."""
        items: dict[str, list[str]] = {}
        for source in sorted(question.entry.sources):
            name, _, item = source.partition("-")
            items.setdefault(name, []).append(item)
        return ", ".join(f"{name} ({', '.join(found)})" for name, found in items.items())

    def others(self, question: Question) -> tuple[Locale, ...]:
        """The other languages in which a question is answered."""
        return tuple(locale for locale in self.guide.locales if locale in question.answers and locale != self.locale)

    def unanswered(self) -> tuple[Question, ...]:
        """The questions without an answer in any language."""
        return tuple(question for question in self.guide.questions if not question.answers)

    def untranslated(self) -> tuple[tuple[Question, tuple[Locale, ...]], ...]:
        """The questions answered in some languages only, each with the languages that lack."""
        lacking = (
            (question, tuple(locale for locale in self.guide.locales if locale not in question.answers))
            for question in self.guide.questions
            if question.answers
        )
        return tuple((question, locales) for question, locales in lacking if locales)
