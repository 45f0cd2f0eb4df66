"""Carry out the edits of diagnostics. A file is replaced as a whole or left as it is."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from studyguide.diagnostics import Diagnostic, Edit
from studyguide.model import Guide
from studyguide.source import text_file

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"
_LIMIT = 1_000_000


@dataclass(frozen=True)
class Fixed:
    """What became of one file."""

    path: PurePosixPath
    done: tuple[Diagnostic, ...]
    """The diagnostics whose edits were made."""
    problem: str = ""
    """Why none was made."""


class _LeftAloneError(Exception):
    """Why a file is left as it is."""


def apply(guide: Guide, diagnostics: Iterable[Diagnostic]) -> Iterator[Fixed]:
    """Make the edits in the files of the guide, as its texts were read; of two that overlap only the first.

    Line ends, byte-order mark and permissions stay. A file that changed since, or to which a link leads, is left alone.
    """
    by_path: dict[PurePosixPath, list[tuple[Edit, Diagnostic]]] = {}
    for diagnostic in diagnostics:
        if diagnostic.edit:
            by_path.setdefault(diagnostic.edit.span.path, []).append((diagnostic.edit, diagnostic))
    for path, found in sorted(by_path.items()):
        chosen = _apart(found)
        try:
            raw = _raw(guide, path)
            _replace(guide.root / path, edited(raw, [edit for edit, _ in chosen]).encode())
        except _LeftAloneError as error:
            yield Fixed(path, (), str(error))
        except OSError as error:
            yield Fixed(path, (), f"it cannot be written: {text_file.reason(error)}")
        else:
            yield Fixed(path, tuple(diagnostic for _, diagnostic in chosen))


def edited(raw: str, edits: Iterable[Edit]) -> str:
    """A file's text, byte-order mark and line ends as they are, with the edits, of which no two overlap."""
    starts = [len(_MARK) if raw.startswith(_MARK) else 0, *(end.end() for end in _LINE_END.finditer(raw))]
    line_end = found[0] if (found := _LINE_END.search(raw)) else "\n"
    parts: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        span = edit.span
        parts += raw[position : starts[span.line - 1] + span.column - 1], edit.text.replace("\n", line_end)
        position = starts[span.end_line - 1] + span.end_column - 1
    return "".join([*parts, raw[position:]])


def _apart(found: list[tuple[Edit, Diagnostic]]) -> list[tuple[Edit, Diagnostic]]:
    """The edits without those that begin before an earlier one ends."""
    chosen: list[tuple[Edit, Diagnostic]] = []
    free = (1, 1)
    for edit, diagnostic in sorted(found, key=lambda pair: pair[0].span):
        span = edit.span
        if (span.line, span.column) >= free:
            chosen.append((edit, diagnostic))
            free = (span.end_line, span.end_column)
    return chosen


def _raw(guide: Guide, path: PurePosixPath) -> str:
    """The file's text with its mark and line ends."""
    if any((guide.root / place).is_symlink() for place in (path, *path.parents[:-1])):
        raise _LeftAloneError("a link leads to it")
    data = text_file.contents(guide.root, path, limit=_LIMIT)
    if not isinstance(data, bytes):
        raise _LeftAloneError(data.message)
    if text_file.decoded(path, data) != text_file.TextFile(path, guide.texts[path]):
        raise _LeftAloneError("it changed since it was read")
    return data.decode()


def _replace(path: Path, data: bytes) -> None:
    """Put the data in the place of the file's, at once: who reads it meanwhile finds the one or the other."""
    descriptor, name = tempfile.mkstemp(prefix=".studyguide-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
