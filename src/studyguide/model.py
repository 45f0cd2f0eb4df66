"""The guide as the program sees it: what was written, in context. Everything is frozen and complete when made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from studyguide.answer import Answer
from studyguide.diagnostics import Span
from studyguide.places import Places
from studyguide.schema import Caption, Entry, Facts, Glossary, Locale
from studyguide.works import PAPERS, Paper


@dataclass(frozen=True)
class Element:
    """One element of an SVG file."""

    name: str
    """As written, with a namespace prefix if there is one."""
    attributes: Mapping[str, str]
    text: str
    """Its own text, children's excluded."""
    parent: int | None
    """Its parent's place in the figure's elements; None for the outermost element."""
    span: Span
    """The place of its start tag."""
    places: Mapping[str, Span]
    """Where the attributes were written, each with name and value."""


@dataclass(frozen=True)
class Figure:
    """A drawing and its words."""

    id: str
    path: PurePosixPath
    svg: str
    elements: tuple[Element, ...]
    """In document order."""
    declarations: tuple[tuple[str, Span], ...]
    """What stands outside of the elements and is not a comment: DOCTYPE, processing instructions."""
    caption: Caption | None
    """None if the label file is missing or could not be read."""
    caption_places: Places
    """Where the words were written, e.g. `figure.caption_places.key("labels", "stride")`."""


@dataclass(frozen=True)
class Question:
    """A question in its context."""

    entry: Entry
    topic: str
    answers: Mapping[Locale, Answer]
    places: Places
    """Where the fields were written, e.g. `question.places.value("related", 0)`."""

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.entry.id

    @cached_property
    def cites(self) -> frozenset[str]:
        """The keys of the works that its answers cite, whatever their language."""
        return frozenset(r.paper.key for answer in self.answers.values() for r in answer.references if r.paper)


@dataclass(frozen=True)
class Topic:
    """A bank and its questions, in the order in which they are to be learnt."""

    slug: str
    title: Mapping[Locale, str]
    summary: Mapping[Locale, str]
    order: int
    path: PurePosixPath
    questions: tuple[Question, ...]
    places: Places
    """Where the fields were written, e.g. `topic.places.value("title", "zh")`."""


@dataclass(frozen=True)
class Unread:
    """What stands in files that could not be read: nobody is accused of referring to it."""

    topics: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    paths: frozenset[PurePosixPath] = frozenset()
    """Files, and folders with all that they hold."""

    def hides(self, path: PurePosixPath) -> bool:
        """Whether the file may be there, but could not be read."""
        return any(place in self.paths for place in (path, *path.parents))


@dataclass(frozen=True)
class Guide:
    """Everything that was read."""

    root: Path
    facts: Facts
    facts_places: Places
    banks: tuple[PurePosixPath, ...]
    """All YAML and BibTeX files below `questions/` but those whose names begin with `_`, sound or not."""
    topics: tuple[Topic, ...]
    answers: tuple[Answer, ...]
    """All answers that could be read, those without a question included."""
    strays: tuple[PurePosixPath, ...]
    """Files in `answers/` whose names say no question or language."""
    figures: tuple[Figure, ...]
    texts: Mapping[PurePosixPath, str] = field(default_factory=dict, repr=False)
    """What spans point into: the text of every file that could be decoded, with line feeds only and without a mark."""
    unread: Unread = field(default_factory=Unread)
    glossary: Glossary = field(default_factory=Glossary)
    glossary_places: Places = field(default_factory=lambda: Places(Span(PurePosixPath("questions/_glossary.yaml"))))
    papers: tuple[Paper, ...] = ()
    """The works that answers cite, in the order of their file."""

    @property
    def locales(self) -> tuple[Locale, ...]:
        """The site's languages; the first one is the default."""
        return self.facts.locales

    @property
    def locales_known(self) -> bool:
        """Whether the languages are the author's own; if their file could not be read, nothing is missing in one."""
        return not self.unread.hides(self.facts_places.span.path)

    @property
    def papers_known(self) -> bool:
        """Whether there is a list of works and all of it could be read."""
        return PAPERS in self.texts and not self.unread.hides(PAPERS)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the order of the topics."""
        return tuple(question for topic in self.topics for question in topic.questions)

    @cached_property
    def lists(self) -> frozenset[str]:
        """The interview lists that ask any of them: as many as a question can be hot."""
        return frozenset(name for question in self.questions for name in question.entry.lists)

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """The first question of each id."""
        return {question.id: question for question in reversed(self.questions)}

    @cached_property
    def figure(self) -> Mapping[str, Figure]:
        """The figures by id."""
        return {figure.id: figure for figure in self.figures}
