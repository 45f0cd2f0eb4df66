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
from studyguide.source.faults import XML_SYNTAX
from studyguide.source.text_file import Lines, TextFile
from studyguide.source.yaml_file import Document

_ATTRIBUTE = re.compile(r"""([^\s=<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_START_TAG = re.compile(r"""<[^\s>]*(?:[^>"']|"[^"]*"|'[^']*')*>""")


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
    text: list[str] = field(default_factory=list)


@dataclass
class _Reader:
    """Collects elements and declarations from expat's events; entities are never expanded."""

    text: str
    lines: Lines
    elements: list[_Open] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    declarations: list[tuple[str, Span]] = field(default_factory=list)

    def parse(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = lambda _: self.stack.pop()
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = lambda *_: self._declare("DOCTYPE")
        self.parser.ProcessingInstructionHandler = lambda target, _: self._declare(target)
        self.parser.Parse(self.text, True)  # noqa: FBT003 - expat takes no keyword

    def finished(self) -> list[Element]:
        return [Element(e.name, e.attributes, "".join(e.text), e.span, self._places(e)) for e in self.elements]

    def _places(self, element: _Open) -> dict[str, Span]:
        """The span of every attribute in a start tag; that of the tag where an entity brought it in."""
        places = dict.fromkeys(element.attributes, element.span)
        start = self.lines.offset(element.span.line, element.span.column)
        end = self.lines.offset(element.span.end_line, element.span.end_column)
        for match in _ATTRIBUTE.finditer(self.text, start, end):
            if match[1] in places:
                places[match[1]] = self.lines.span(*match.span())
        return places

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = _Open(name, attributes, self._span())
        self.elements.append(element)
        self.stack.append(element)

    def _characters(self, text: str) -> None:
        self.stack[-1].text.append(text)

    def _declare(self, what: str) -> None:
        span = self._span()
        if what == "DOCTYPE":  # expat tells of it behind its name
            end = self.lines.offset(span.line, span.column)
            span = self.lines.span(max(self.text.rfind("<!DOCTYPE", 0, end), 0), end)
        self.declarations.append((what, span))

    def _span(self) -> Span:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        start = self.lines.offset(line, column)
        tag = _START_TAG.match(self.text, start)
        return self.lines.span(start, tag.end() if tag else min(start + 1, len(self.text)))
