"""What the templates ask of a guide in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from studyguide import anchors
from studyguide.languages import LANGUAGES, Language, Words
from studyguide.model import Guide, Question, Topic
from studyguide.pages.uris import Uris
from studyguide.render import Fragment, Fragments, copy_button
from studyguide.schema import Concept, Level, Locale, Term
from studyguide.works import Paper

_HOTTEST = 5


@dataclass(frozen=True)
class Section:
    """A list of questions below a heading of its own."""

    title: str
    questions: tuple[Question, ...]
    lead: str = ""
    anchor: str = ""
    ordered: bool = False
    missing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The files that questions lack, by id."""

    def paths(self, question: Question) -> tuple[str, ...]:
        """The files that a question lacks, where the section is about that."""
        return self.missing.get(question.id, ())


@dataclass(frozen=True)
class Tag:
    """A tag as a reader sees it, and its place on the page of tags."""

    name: str
    anchor: str


@dataclass(frozen=True)
class Name:
    """What a concept is called in another language."""

    name: str
    hreflang: str


@dataclass(frozen=True)
class Entry:
    """A concept of the glossary as readers of one language see it."""

    id: str
    term: Term
    others: tuple[Name, ...]
    question: Question | None


@dataclass(frozen=True)
class Cited:
    """A work and the questions that cite it."""

    paper: Paper
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class View:
    """One language's view of the guide."""

    guide: Guide
    fragments: Fragments
    locale: Locale

    @cached_property
    def uris(self) -> Uris:
        """The addresses of this language's pages."""
        return Uris(self.locale, self.guide.locales[0])

    @property
    def language(self) -> Language:
        """The language."""
        return LANGUAGES[self.locale]

    @property
    def say(self) -> Words:
        """What the site says in this language."""
        return self.language.words

    def fill(self, words: str, **values: object) -> Markup:
        """Words of the site, which are HTML, with values, which are text, in their places."""
        return Markup(words).format(**values)  # noqa: S704 - our own words

    def seconds(self, text: str) -> Markup:
        """How long it takes to say a text, to the next five seconds."""
        seconds = self.language.short.count(text) / self.language.pace
        return self.fill(self.say.seconds, seconds=max(5, 5 * round(seconds / 5)))

    @cached_property
    def lists(self) -> int:
        """How many interview lists the guide knows: the highest heat."""
        return len(self.guide.lists)

    @cached_property
    def _tags(self) -> dict[str, Tag]:
        """Each tag in use by its slug, sorted by name."""
        used = {tag for question in self.guide.questions for tag in question.entry.tags}
        taken: set[str] = set()
        named = sorted((self.guide.facts.tags.get(tag, {}).get(self.locale, tag), tag) for tag in used)
        return {tag: Tag(name, anchors.unique(anchors.slugify(name), taken)) for name, tag in named}

    def tags_of(self, question: Question) -> tuple[Tag, ...]:
        """A question's tags, in the author's order."""
        return tuple(self._tags[tag] for tag in question.entry.tags)

    @cached_property
    def by_tag(self) -> tuple[Section, ...]:
        """The questions of each tag."""
        by_tag: dict[str, list[Question]] = {tag: [] for tag in self._tags}
        for question in self.guide.questions:
            for tag in question.entry.tags:
                by_tag[tag].append(question)
        return tuple(Section(tag.name, tuple(by_tag[slug]), anchor=tag.anchor) for slug, tag in self._tags.items())

    @cached_property
    def by_level(self) -> tuple[Section, ...]:
        """The questions of each level, the hottest first."""
        hottest = sorted(self.guide.questions, key=lambda question: -len(question.entry.lists))
        found = ((level, tuple(q for q in hottest if q.entry.level == level)) for level in Level)
        return tuple(
            Section(self.say.level[level], questions, self.say.level_lead[level], ordered=True)
            for level, questions in found
            if questions
        )

    @cached_property
    def hottest(self) -> Section:
        """The questions that most lists ask, easier ones first among equals."""
        levels = list(Level)
        ranked = sorted(self.guide.questions, key=lambda q: (-len(q.entry.lists), levels.index(q.entry.level)))
        return Section(self.say.hottest, tuple(ranked[:_HOTTEST]), self.say.hottest_lead, ordered=True)

    @cached_property
    def missing(self) -> tuple[Section, ...]:
        """The questions without an answer, and those answered in some languages only."""
        locales = self.guide.locales
        paths = {
            q.id: tuple(_path(q, locale) for locale in locales if locale not in q.answers) for q in self.guide.questions
        }
        none = [question for question in self.guide.questions if not question.answers]
        some = [question for question in self.guide.questions if question.answers and paths[question.id]]
        first = {question.id: (_path(question, self.locale),) for question in none}
        sections = (
            Section(self.say.missing_answer, tuple(none), missing=first),
            Section(self.say.missing_translation, tuple(some), missing=paths),
        )
        return tuple(section for section in sections if section.questions)

    @cached_property
    def glossary(self) -> tuple[Entry, ...]:
        """The concepts that have a name in this language, sorted by it."""
        concepts = (concept for concept in self.guide.glossary.concepts if self.locale in concept.terms)
        return tuple(sorted(map(self._entry, concepts), key=lambda entry: entry.term.name.casefold()))

    def _entry(self, concept: Concept) -> Entry:
        others = (locale for locale in self.guide.locales if locale != self.locale and locale in concept.terms)
        return Entry(
            concept.id,
            concept.terms[self.locale],
            tuple(Name(_called(concept.terms[locale]), LANGUAGES[locale].hreflang) for locale in others),
            self.guide.by_id.get(concept.question or ""),
        )

    @cached_property
    def papers(self) -> tuple[Cited, ...]:
        """The works, those first that most questions cite, older ones first among equals."""
        citing: dict[str, list[Question]] = {paper.key: [] for paper in self.guide.papers}
        for question in self.guide.questions:
            for key in question.cites:
                citing[key].append(question)
        cited = (Cited(paper, tuple(citing[paper.key])) for paper in self.guide.papers)
        return tuple(sorted(cited, key=lambda c: (-len(c.questions), c.paper.work.year, c.paper.work.title.casefold())))

    def copy(self, paper: Paper) -> Markup:
        """A button that copies a work's entry."""
        return Markup(copy_button(paper, self.say))  # noqa: S704 - it escapes what it holds

    @property
    def search_box(self) -> Markup:
        """What `assets/search.js` makes the search of."""
        others = (locale for locale in self.guide.locales if locale != self.locale)
        return Markup('<sg-search data-languages="{}" data-name="{}" data-failed="{}"></sg-search>').format(
            " ".join((self.locale, *others)), self.say.search, self.say.search_failed
        )

    def related(self, question: Question) -> tuple[Section, ...]:
        """The related questions, in the author's order."""
        known = [self.guide.by_id[other] for other in question.entry.related if other in self.guide.by_id]
        return (Section(self.say.related, tuple(known)),) if known else ()

    def in_locale(self, locale: Locale) -> View:
        """The same guide in another language."""
        return View(self.guide, self.fragments, locale)

    def title(self, question: Question) -> str:
        """A question's title."""
        return question.entry.title[self.locale]

    def uri(self, question: Question) -> str:
        """Where a question's page lies."""
        return self.uris.question(question.topic, question.id)

    def fragment(self, question: Question) -> Fragment | None:
        """A question's answer in this language."""
        answer = question.answers.get(self.locale)
        return self.fragments[answer.path] if answer else None

    def count(self, topic: Topic) -> Markup:
        """How many questions a topic has, and how many of them are answered in this language if some are not."""
        count, answered = len(topic.questions), sum(self.locale in question.answers for question in topic.questions)
        words = self.say.questions if answered == count else self.say.answered
        return self.fill(words, count=count, answered=answered)

    def asked_by(self, question: Question) -> str:
        """The lists that ask a question, each with its items: `A (6.1), B (10.3, 10.5a)`."""
        items: dict[str, list[str]] = {}
        for source in sorted(question.entry.sources):
            name, _, item = source.partition("-")
            items.setdefault(name, []).append(item)
        return ", ".join(f"{name} ({', '.join(found)})" for name, found in items.items())

    def others(self, question: Question) -> tuple[View, ...]:
        """The guide in the other languages in which a question is answered."""
        locales = (locale for locale in self.guide.locales if locale in question.answers and locale != self.locale)
        return tuple(map(self.in_locale, locales))


def _called(term: Term) -> str:
    return f"{term.name} ({term.abbreviation})" if term.abbreviation else term.name


def _path(question: Question, locale: Locale) -> str:
    return f"answers/{question.topic}/{question.id}.{locale}.md"
