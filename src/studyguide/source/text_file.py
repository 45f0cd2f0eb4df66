"""Read one text file of the project, or say why it cannot be read."""

from __future__ import annotations

import os
import stat
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from studyguide.diagnostics import Diagnostic, Span
from studyguide.source.faults import NOT_UTF8, OVERSIZED_FILE, PATH_ESCAPE, UNREADABLE_FILE

# Opening neither waits for a pipe's other end nor follows a link that came since the path was resolved.
_AT_ONCE = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"))


@dataclass(frozen=True)
class TextFile:
    """A file's text with line feeds only and no byte-order mark; `path` is relative to the project."""

    path: PurePosixPath
    text: str


def read(root: Path, path: PurePosixPath, *, limit: int) -> TextFile | Diagnostic:
    """The file's text if it is UTF-8, lies in the project and has at most `limit` bytes."""
    found = contents(root, path, limit=limit)
    return decoded(path, found) if isinstance(found, bytes) else found


def contents(root: Path, path: PurePosixPath, *, limit: int) -> bytes | Diagnostic:
    """The file's bytes; never waits for what has no end or no beginning."""
    here = Span(path)
    try:
        real = (root / path).resolve()
        if not real.is_relative_to(root.resolve()):
            return PATH_ESCAPE.at(here, f"`{path}` is a link out of the project", hint="put the file itself here")
        data = _bytes(real, limit)
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of symbolic links, before Python 3.13
        why = reason(error) if isinstance(error, OSError) else "too many symbolic links"
        return UNREADABLE_FILE.at(here, f"cannot open the file: {why}", hint="mend or delete it")
    if data is None:
        return UNREADABLE_FILE.at(here, f"`{path}` is not a file", hint="mend or delete it")
    if len(data) > limit:
        return OVERSIZED_FILE.at(here, f"the file has more than {limit // 1000} kB", hint="make it smaller")
    return data


def reason(error: OSError) -> str:
    """Why the system refuses, in lower case."""
    return (error.strerror or str(error)).lower()


def _bytes(path: Path, limit: int) -> bytes | None:
    """At most one byte above the limit; None of a folder, or of a pipe or device, which one would read for ever."""
    # What is opened is what is judged, though another file may have taken the place since it was listed.
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        with open(descriptor, "rb", closefd=False) as stream:
            return stream.read(limit + 1)
    finally:
        os.close(descriptor)


def decoded(path: PurePosixPath, data: bytes) -> TextFile | Diagnostic:
    """The text that the bytes of the file are."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = _unified(data[: error.start].decode("utf-8").removeprefix("\ufeff"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        span = Span(path, line, column, line, column + 1)
        message = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return NOT_UTF8.at(span, message, hint="save the file with the encoding UTF-8")
    return TextFile(path, _unified(text))


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True)
class Lines:
    """Turns offsets into a text to spans."""

    path: PurePosixPath
    starts: tuple[int, ...]
    length: int

    @classmethod
    def of(cls, file: TextFile) -> Lines:
        """The line starts of a file."""
        starts, position = [0], file.text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = file.text.find("\n", position + 1)
        return cls(file.path, tuple(starts), len(file.text))

    def span(self, start: int, end: int) -> Span:
        """The span of text[start:end]."""
        return Span(self.path, *self._position(start), *self._position(end))

    def offset(self, line: int, column: int) -> int:
        """The offset of a place; both count from 1."""
        return self.starts[min(line, len(self.starts)) - 1] + column - 1

    def _position(self, offset: int) -> tuple[int, int]:
        offset = min(offset, self.length)
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
