"""The guide as the program sees it: what was written, in context. Everything is frozen and complete when made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from studyguide.diagnostics import Span
from studyguide.schema import Caption, Entry, Facts, Locale

KEY = "<key>"
"""The last step of a route that leads to a key of a YAML file instead of its value: `span("labels", "stride", KEY)`."""


@dataclass(frozen=True)
class Heading:
    """A heading of an answer; `anchor` is the id that the page gives it."""

    level: int
    text: str
    anchor: str
    span: Span


@dataclass(frozen=True)
class Link:
    """A link or an image in an answer."""

    text: str
    target: str
    """As written, percent-encoding undone, without its fragment."""
    fragment: str
    image: bool
    path: PurePosixPath | None
    """The file it points at, relative to the project's root; None for addresses outside of the project."""
    span: Span
    """The target's place."""
    text_span: Span


@dataclass(frozen=True)
class Formula:
    """TeX between dollars."""

    tex: str
    display: bool
    span: Span
    """The place of `tex`, dollars excluded."""

    def at(self, offset: int, length: int) -> Span:
        """The span of a stretch of the TeX, both in code points."""
        start, end = self._position(offset), self._position(offset + max(length, 1))
        return Span(self.span.path, *start, *end)

    def _position(self, offset: int) -> tuple[int, int]:
        before = self.tex[:offset]
        line = before.count("\n")
        if not line:
            return self.span.line, self.span.column + len(before)
        return self.span.line + line, len(before) - before.rfind("\n")


@dataclass(frozen=True)
class CodeBlock:
    """A fenced block of an answer."""

    language: str
    code: str
    span: Span


@dataclass(frozen=True)
class Tag:
    """An HTML tag written in an answer, attributes in lower case."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    span: Span


@dataclass(frozen=True)
class Answer:
    """One answer in one language."""

    topic: str
    id: str
    locale: Locale
    path: PurePosixPath
    markdown: str
    short: str
    """The short answer as plain text: markup removed, formulas as TeX; empty when there is none."""
    short_span: Span
    body: str
    """The Markdown after the short answer."""
    lead: str
    """The short answer's Markdown."""
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    formulas: tuple[Formula, ...]
    code: tuple[CodeBlock, ...]
    html: tuple[Tag, ...]


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
    caption_span: Callable[..., Span]


@dataclass(frozen=True)
class Question:
    """A question in its context."""

    entry: Entry
    topic: str
    answers: Mapping[Locale, Answer]
    span: Callable[..., Span]
    """Where a field was written, e.g. `question.span("related", 0)`."""

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.entry.id


@dataclass(frozen=True)
class Topic:
    """A bank and its questions, in the order in which they are to be learnt."""

    slug: str
    title: Mapping[Locale, str]
    summary: Mapping[Locale, str]
    order: int
    path: PurePosixPath
    questions: tuple[Question, ...]
    span: Callable[..., Span]
    """Where a field was written, e.g. `topic.span("title", "zh")`."""


@dataclass(frozen=True)
class Unread:
    """What stands in files that could not be read: nobody is accused of referring to it."""

    topics: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    paths: frozenset[PurePosixPath] = frozenset()


@dataclass(frozen=True)
class Guide:
    """Everything that was read."""

    root: Path
    facts: Facts
    facts_span: Callable[..., Span]
    topics: tuple[Topic, ...]
    answers: tuple[Answer, ...]
    """All answers that could be read, those without a question included."""
    strays: tuple[PurePosixPath, ...]
    """Files in `answers/` whose names say no question or language."""
    figures: tuple[Figure, ...]
    unread: Unread = field(default_factory=Unread)

    @property
    def locales(self) -> tuple[Locale, ...]:
        """The site's languages; the first one is the default."""
        return self.facts.locales

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the order of the topics."""
        return tuple(question for topic in self.topics for question in topic.questions)

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """The first question of each id."""
        return {question.id: question for question in reversed(self.questions)}

    @cached_property
    def figure(self) -> Mapping[str, Figure]:
        """The figures by id."""
        return {figure.id: figure for figure in self.figures}
