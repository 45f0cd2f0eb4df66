r"""Read BibTeX into plain data plus the place of everything in it. The only module that imports `bibtexparser`.

The library divides the file into entries and fields. What a value says is text as it is printed: braces, which keep
capital letters, are left out, and a backslash stands only before `&`, `%`, `$`, `#` and `_`.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bibtexparser import model as bibtex
from bibtexparser.entrypoint import parse_string

from studyguide.diagnostics import Diagnostic, Span, bearable, quoted
from studyguide.places import Places, Step
from studyguide.source.document import Document
from studyguide.source.faults import BIBTEX_SYNTAX, DUPLICATE_KEY, OVERSIZED_FILE
from studyguide.source.text_file import Lines, TextFile

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)  # what it would say is reported with its place
_MOST = 30_000
_TYPE = re.compile(r"@\w*[ \t]*")
_STRAY = re.compile(r"^[ \t]*([^%\s].*)", re.M)
_COMMAND = re.compile(r"\\(?![&%$#_]).?")
_ESCAPE = re.compile(r"\\([&%$#_])")
_BRACES = re.compile("[{}]")


@dataclass(frozen=True)
class Entry:
    """One entry as it was written."""

    type: str
    """What stands behind the `@`, in lower case."""
    document: Document
    """The key and the fields; its own place is that of the type."""
    bibtex: str
    """The whole of it."""
    faults: tuple[Diagnostic, ...]
    """Why it cannot be used, though it can be read."""


def parse(file: TextFile) -> tuple[list[Entry], list[Diagnostic]]:
    """The entries that can be read, and what is wrong between them."""
    if file.text.count("@") + file.text.count("=") > _MOST:
        message = f"the file holds more than {_MOST} marks `@` and `=`"
        return [], [OVERSIZED_FILE.at(Span(file.path), message, hint="keep only what answers cite")]
    reader = _Reader(file.text, Lines.of(file))
    return list(reader.entries()), bearable(reader.faults)


class _Field(NamedTuple):
    name: str
    text: str
    places: Places
    faults: tuple[Diagnostic, ...]


@dataclass
class _Reader:
    """Finds the places of what the library divides, which says only in which line each begins."""

    text: str
    lines: Lines
    faults: list[Diagnostic] = field(default_factory=list)

    def entries(self) -> Iterator[Entry]:
        position = 0
        for block in parse_string(self.text, parse_stack=[]).blocks:
            start = self.text.index(block.raw or "", max(position, self.lines.starts[block.start_line or 0]))
            position = start + 1
            # A key or a field that stands twice is told where its place is known.
            found = block.ignore_error_block if isinstance(block, bibtex.ParsingFailedBlock) else block
            if isinstance(found, bibtex.Entry):
                yield self._entry(found, start)
            elif isinstance(block, bibtex.ImplicitComment):
                self._stray(block.comment, start)
            elif isinstance(block, bibtex.ParsingFailedBlock):
                hint = "close each brace and quotation mark, and put a comma behind the key and each field"
                self._unusable(start, "the entry cannot be read", hint)
            elif not isinstance(block, bibtex.ExplicitComment):
                self._unusable(start, "no entry of a work", "write out what it stands for, and delete it")

    def _unusable(self, start: int, message: str, hint: str) -> None:
        span = self.lines.span(start, self._opening(start))
        self.faults.append(BIBTEX_SYNTAX.at(span, message, hint=hint))

    def _stray(self, comment: str, start: int) -> None:
        if stray := _STRAY.search(comment):
            span = self.lines.span(start + stray.start(1), start + stray.end(1))
            hint = "complete the entry, begin the line with `%`, or delete it"
            self.faults.append(BIBTEX_SYNTAX.at(span, "text outside of an entry", hint=hint))

    def _entry(self, entry: bibtex.Entry, start: int) -> Entry:
        opening = self._opening(start)
        begin = self.text.index(entry.key, opening + 1)
        end = begin + len(entry.key)
        data = {"key": entry.key}
        inner: dict[Step, Places] = {"key": Places(self.lines.span(begin, end))}
        faults: list[Diagnostic] = []
        for field_ in self._fields(entry, end):
            faults += field_.faults
            if field_.name in data:
                related = ((inner[field_.name].key(), "first used here"),)
                message, hint = f"{quoted(field_.name)} stands here a second time", "join the two, or delete one"
                faults.append(DUPLICATE_KEY.at(field_.places.key(), message, hint=hint, related=related))
            data.setdefault(field_.name, field_.text)
            inner.setdefault(field_.name, field_.places)
        document = Document(data, Places(self.lines.span(start, opening), None, inner), "{} = {{…}}")
        return Entry(entry.entry_type, document, entry.raw or "", tuple(faults))

    def _opening(self, start: int) -> int:
        """Where the brace stands behind the type of an entry."""
        found = _TYPE.match(self.text, start)
        return found.end() if found else start

    def _fields(self, entry: bibtex.Entry, position: int) -> Iterator[_Field]:
        """The fields of an entry whose key ends at the position."""
        for written in entry.fields:
            begin = self.text.index(written.key, position)
            key_span = self.lines.span(begin, begin + len(written.key))
            begin = self.text.index(written.value, self.text.index("=", begin + len(written.key)) + 1)
            position = begin + len(written.value)
            span, text, message = self._value(written.value, begin)
            hint = "write the text itself, in one pair of braces"
            faults = (BIBTEX_SYNTAX.at(span, message, hint=hint),) if message else ()
            yield _Field(written.key.lower(), text, Places(span, key_span), faults)

    def _value(self, written: str, begin: int) -> tuple[Span, str, str]:
        """The place of a value's text, the text as it is printed, and what is wrong with it."""
        if not written.isdecimal():
            if not _enclosed(written):
                return self.lines.span(begin, begin + len(written)), written, "no text in braces"
            begin, written = begin + 1, written[1:-1]
        if command := _COMMAND.search(written):
            span = self.lines.span(begin + command.start(), begin + command.end())
            return span, written, f"{quoted(command[0])} is a command of LaTeX"
        text = _ESCAPE.sub(r"\1", _BRACES.sub("", written))
        return self.lines.span(begin, begin + len(written)), " ".join(text.split()), ""


def _enclosed(value: str) -> bool:
    """Whether one pair of braces or quotation marks stands around all of a value."""
    if len(value) < 2 or value[0] + value[-1] not in ("{}", '""'):
        return False
    depth = 0
    for mark in re.findall(r'[{}"]', value[1:-1]):
        depth += (mark == "{") - (mark == "}")
        if depth < 0 or (depth == 0 and mark == value[0] == '"'):
            return False
    return depth == 0
