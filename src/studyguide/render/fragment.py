"""An answer as HTML, and what was seen while it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Heading:
    """A heading as the page shows it."""

    level: int
    text: str
    """Plain text, formulas as a line of Unicode."""
    bare: str
    """Plain text without formulas and code."""
    anchor: str


class Refusal(Enum):
    """Why something that Markdown made of an answer is not published."""

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    ADDRESS = "address"
    IMAGE = "image"
    """An image that is no file of the project; `what` is its address."""
    MISPLACED = "misplaced"
    """A formula, code or figure where none can stand: a block in running text, any formula in an attribute."""
    INDENTED = "indented"
    """A block of code that is made by its indentation."""


@dataclass(frozen=True)
class Refused:
    """Something that is left out of the HTML."""

    why: Refusal
    what: str
    """The element's or attribute's name, the address, the code, or the number of the hole."""


@dataclass(frozen=True)
class Undrawn:
    """A formula that KaTeX rejects; position and length as in `FormulaError`."""

    number: int
    """Of the hole."""
    message: str
    hint: str
    position: int | None
    length: int


class Part(Enum):
    """What a section of an answer is for."""

    SPOKEN = "spoken"
    EXPLANATION = "explanation"
    MISTAKES = "mistakes"
    FOLLOWUPS = "followups"
    REFERENCES = "references"


@dataclass(frozen=True)
class Section:
    """A heading of the second level and what follows, or what stands before the first one."""

    part: Part
    html: str
    text: str
    """Plain text without the heading; of the spoken answer without what one draws."""


@dataclass(frozen=True)
class Fragment:
    """An answer in HTML that is safe to publish; links to other answers are still `answer:<topic>/<id>`."""

    short: str
    """The short answer, a paragraph; empty if the answer does not begin with one."""
    sections: tuple[Section, ...]
    """What follows."""
    short_text: str
    short_bare: str
    """The short answer without formulas and code, to be compared with what was written."""
    text: str
    """The whole in plain text, without blocks of code and the words of figures."""
    headings: tuple[Heading, ...]
    targets: tuple[str, ...]
    """Where links and images led before they were resolved."""
    holes: tuple[int, ...]
    """The numbers of the formulas and pieces of code, in the order in which they are shown."""
    unanswered: tuple[str, ...]
    """The follow-up questions whose answer is a link alone, or nothing."""
    refused: tuple[Refused, ...]
    undrawn: tuple[Undrawn, ...]

    @property
    def body(self) -> str:
        """The HTML of what follows the short answer."""
        return "\n".join(section.html for section in self.sections)

    @property
    def html(self) -> str:
        """The HTML of the whole."""
        return f"{self.short}\n{self.body}".strip()

    def of(self, part: Part) -> Section | None:
        """The first section of a kind."""
        return next((section for section in self.sections if section.part is part), None)


Fragments = Mapping[PurePosixPath, Fragment]
"""The fragments of a guide by the files of their answers."""
