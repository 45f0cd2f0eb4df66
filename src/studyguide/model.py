"""The guide as the program sees it: what was written, in context. Everything is frozen and complete when made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from studyguide.diagnostics import Span
from studyguide.identifiers import Identifier
from studyguide.places import Places
from studyguide.schema import Caption, Entry, Facts, Glossary, Locale
from studyguide.works import PAPERS, Paper


@dataclass(frozen=True)
class Heading:
    """A heading of an answer, as it was written."""

    level: int
    text: str
    span: Span


@dataclass(frozen=True)
class Link:
    """A link, an image or a reference definition in an answer."""

    text: str
    target: str
    """As a browser reads it, without its fragment where it leads to a file."""
    fragment: str
    image: bool
    definition: bool
    path: PurePosixPath | None
    """The file it points at, relative to the project's root; None for addresses outside of the project."""
    span: Span
    """The target's place."""
    text_span: Span


@dataclass(frozen=True)
class Reference:
    """A line of an answer's references that cites a work."""

    cited: str
    """What stands before the link: authors, title, venue and year; without a note behind the year."""
    dated: bool
    """Whether it ends with the year."""
    link: Link | None
    """The first link of the line."""
    identifier: Identifier | None
    """The work to which it leads."""
    paper: Paper | None
    """The same work, if it is one of the guide."""
    span: Span
    """The place of what is cited."""


@dataclass(frozen=True)
class Formula:
    """TeX between dollars."""

    tex: str
    display: bool
    span: Span
    """The place of `tex`, dollars excluded."""
    margin: int = 0
    """How many characters of quotation marks stand before each line of the TeX but the first."""

    def at(self, offset: int, length: int) -> Span:
        """The span of a stretch of the TeX, both in code points."""
        start, end = self._position(offset), self._position(offset + max(length, 1))
        return Span(self.span.path, *start, *end)

    def _position(self, offset: int) -> tuple[int, int]:
        before = self.tex[:offset]
        line = before.count("\n")
        column = len(before) - before.rfind("\n") + self.margin
        if not line:
            return self.span.line, column + self.span.column - 1
        return self.span.line + line, column


@dataclass(frozen=True)
class CodeBlock:
    """A fenced block of an answer."""

    language: str
    """What stands behind the opening marks."""
    code: str
    span: Span


@dataclass(frozen=True)
class CodeSpan:
    """Code in running text."""

    code: str
    span: Span


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


Hole = Formula | CodeBlock | CodeSpan


@dataclass(frozen=True)
class Tag:
    """What may be meant as HTML in an answer, names in lower case; `{` is a list of attributes."""

    name: str
    attributes: tuple[str, ...]
    span: Span


@dataclass(frozen=True)
class Table:
    """A table of an answer."""

    columns: int
    span: Span
    """The place of its first row."""


@dataclass(frozen=True)
class Answer:
    """One answer in one language."""

    topic: str
    id: str
    locale: Locale
    path: PurePosixPath
    markdown: str
    lead: str
    """The Markdown of the first paragraph; empty if the answer does not begin with one."""
    lead_span: Span
    bare: str
    """The Markdown with formulas, code, comments and addresses hidden; of the same length, so places agree."""
    prose: str
    """The Markdown without comments, and with a mark (`prose.mark`) in the place of each hole."""
    holes: tuple[Hole, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    references: tuple[Reference, ...]
    tables: tuple[Table, ...]
    html: tuple[Tag, ...]
    unclosed: tuple[tuple[str, Span], ...]
    """Marks that begin a block which nothing ends."""

    @cached_property
    def formulas(self) -> tuple[Formula, ...]:
        """The formulas, in the order of the text."""
        return tuple(hole for hole in self.holes if isinstance(hole, Formula))

    def located(self, text: str) -> Span:
        """The first line that holds the letters of a text that the page shows; the whole file if none does."""
        wanted = _letters(text)
        for number, (line, letters) in enumerate(self._lines, 1):
            if wanted and wanted in letters:
                return Span(self.path, number, 1, number, len(line) + 1)
        return Span(self.path)

    @cached_property
    def _lines(self) -> tuple[tuple[str, str], ...]:
        """Each line with its letters."""
        return tuple((line, _letters(line)) for line in self.markdown.split("\n"))

    def under(self, heading: Heading) -> range:
        """The lines of a section, from the one below its heading to the last one before the next of its level."""
        ends = (h.span.line for h in self.headings if h.level <= heading.level and h.span.line > heading.span.line)
        return range(heading.span.line + 1, next(ends, self.markdown.count("\n") + 2))

    @cached_property
    def code(self) -> tuple[CodeBlock, ...]:
        """The fenced blocks, in the order of the text."""
        return tuple(hole for hole in self.holes if isinstance(hole, CodeBlock))


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
