"""An answer as the program sees it: its text, and what stands in it. Everything is frozen and complete when made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from studyguide.diagnostics import Span
from studyguide.identifiers import Identifier
from studyguide.schema import Locale
from studyguide.works import Paper


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

    def titled(self, title: str) -> Span:
        """The place of the first heading that reads so; the whole file if none does."""
        return next((heading.span for heading in self.headings if heading.text == title), Span(self.path))

    def under(self, heading: Heading) -> range:
        """The lines of a section, from the one below its heading to the last one before the next of its level."""
        ends = (h.span.line for h in self.headings if h.level <= heading.level and h.span.line > heading.span.line)
        return range(heading.span.line + 1, next(ends, self.markdown.count("\n") + 2))

    @cached_property
    def code(self) -> tuple[CodeBlock, ...]:
        """The fenced blocks, in the order of the text."""
        return tuple(hole for hole in self.holes if isinstance(hole, CodeBlock))
