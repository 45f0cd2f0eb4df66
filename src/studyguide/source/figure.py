"""A figure's files → Figure: every element and attribute of the SVG with its place, and the words of its labels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from xml.parsers import expat

from studyguide.diagnostics import Diagnostic, Span
from studyguide.model import Element, Figure
from studyguide.places import Places
from studyguide.schema import Caption
from studyguide.source.document import Document
from studyguide.source.faults import XML_SYNTAX
from studyguide.source.text_file import Lines, TextFile

_DOCTYPE = "<!DOCTYPE"
_ATTRIBUTE = re.compile(r"""\s++([^\s=/>]++)\s*+=\s*+(?:"[^"]*+"|'[^']*+')""")


def read(svg: TextFile, caption: Caption | None, words: Document | None) -> tuple[Figure, list[Diagnostic]]:
    """The figure, without elements if its SVG is not well-formed, and what is wrong with the file."""
    reader = _Reader(svg.text, Lines.of(svg))
    faults = []
    try:
        reader.parse()
    except expat.ExpatError as error:
        span = _point(svg.path, error.lineno, error.offset + 1)
        message = expat.ErrorString(error.code).lower()
        faults.append(XML_SYNTAX.at(span, message, hint="close every tag, quote every attribute, escape `&` and `<`"))
    elements = () if faults else tuple(reader.finished())
    places = words.places if words else Places(Span(svg.path))
    return Figure(svg.path.stem, svg.path, svg.text, elements, tuple(reader.declarations), caption, places), faults


def _point(path: PurePosixPath, line: int, column: int) -> Span:
    return Span(path, line, column, line, column + 1)


@dataclass
class _Open:
    """An element whose text is still being read."""

    name: str
    attributes: dict[str, str]
    span: Span
    places: dict[str, Span]
    parent: int | None
    text: list[str] = field(default_factory=list)


@dataclass
class _Reader:
    """Collects elements and declarations from expat's events."""

    text: str
    lines: Lines
    elements: list[_Open] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    declarations: list[tuple[str, Span]] = field(default_factory=list)

    def parse(self) -> None:
        """Read the file; not one with a DOCTYPE, which no figure may have: its entities could unfold to anything."""
        if (start := self.text.find(_DOCTYPE)) >= 0:
            self.declarations.append(("DOCTYPE", self.lines.span(start, start + len(_DOCTYPE))))
            return
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = lambda _: self.open.pop()
        self.parser.CharacterDataHandler = lambda text: self.elements[self.open[-1]].text.append(text)
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.Parse(self.text, True)  # noqa: FBT003 - expat takes no keyword

    def finished(self) -> list[Element]:
        return [Element(e.name, e.attributes, "".join(e.text), e.parent, e.span, e.places) for e in self.elements]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._offset()
        end = start + len(f"<{name}")
        places = {}
        while written := _ATTRIBUTE.match(self.text, end):
            end = written.end()
            places[written[1]] = self.lines.span(written.start(1), end)
        span = self.lines.span(start, self.text.index(">", end) + 1)
        parent = self.open[-1] if self.open else None
        self.open.append(len(self.elements))
        self.elements.append(_Open(name, attributes, span, places, parent))

    def _instruction(self, target: str, _: str) -> None:
        start = self._offset()
        self.declarations.append((target, self.lines.span(start, self.text.index("?>", start) + 2)))

    def _offset(self) -> int:
        """Where the event at hand begins."""
        return self.lines.offset(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
