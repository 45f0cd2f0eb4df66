"""The report for people: each fault with its line, underlined, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from studyguide.diagnostics import Diagnostic, Severity, Span
from studyguide.report.cells import Excerpt, printable


def render(diagnostics: Sequence[Diagnostic], root: Path) -> Iterator[str]:
    """The lines of the report; none if there is nothing to report."""
    sources: dict[PurePosixPath, list[str]] = {}
    for diagnostic in sorted(diagnostics, key=lambda diagnostic: diagnostic.order):
        path = diagnostic.span.path
        lines = sources[path] if path in sources else sources.setdefault(path, _read(root / path))
        yield from _block(diagnostic, lines)
        yield ""
    if diagnostics:
        yield _summary(diagnostics)


def _block(diagnostic: Diagnostic, lines: list[str]) -> Iterator[str]:
    span, rule = diagnostic.span, diagnostic.rule
    message = printable(diagnostic.message)
    yield f"{printable(str(span))}: {rule.severity.value} {rule.code} {rule.name}: {message}"
    gutter = ""
    if excerpt := _excerpt(span, lines):
        gutter = " " * len(str(span.line))
        yield f"{span.line} | {excerpt.text}".rstrip()
        yield f"{gutter} | {excerpt.underline}"
    indent = gutter or "  "
    for place, what in diagnostic.related:
        yield f"{indent} = note: {printable(str(place))}: {printable(what)}"
    if diagnostic.hint:
        yield f"{indent} = hint: {printable(diagnostic.hint)}"


def _excerpt(span: Span, lines: list[str]) -> Excerpt | None:
    """The span's first line, if the file has it and the span is not empty."""
    empty = (span.line, span.column) == (span.end_line, span.end_column)
    whole_file = span == Span(span.path)
    if whole_file or span.line > len(lines) or (empty and span.column == 1 and not lines[span.line - 1]):
        return None
    line = lines[span.line - 1]
    end = span.end_column if span.end_line == span.line else len(line) + 1
    return Excerpt.of(line, span.column - 1, max(end - 1, span.column))


def _read(path: Path) -> list[str]:
    """The file's lines, broken where the reader breaks them; none if it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return []
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _summary(diagnostics: Sequence[Diagnostic]) -> str:
    counts = Counter(diagnostic.rule.severity for diagnostic in diagnostics)
    parts = [_number(counts[severity], severity.value) for severity in Severity if counts[severity]]
    files = _number(len({diagnostic.span.path for diagnostic in diagnostics}), "file")
    return f"{', '.join(parts)} in {files}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
