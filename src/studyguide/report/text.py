"""The report for people: each fault with its line, underlined, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from studyguide.diagnostics import Diagnostic, Severity, Span
from studyguide.report.cells import Excerpt, printable

_SHOWN = 1000
_SHOWN_OF_A_LINE = 5


def render(diagnostics: Sequence[Diagnostic], sources: Mapping[PurePosixPath, str]) -> Iterator[str]:
    """The lines of the report; none if there is nothing to report.

    A fault in a file whose text is not among `sources` is shown without its line. Where there are very many faults,
    those that have no room (warnings first) are only counted: five a line of a file are shown, and a thousand in all.
    """
    shown, more = _selected(diagnostics)
    named = {diagnostic.span.path for diagnostic in shown}
    texts = {path: sources[path].split("\n") for path in named if path in sources}
    for place, group in groupby(shown, _place):
        for diagnostic in group:
            yield from _block(diagnostic, texts.get(place.path, []))
            yield ""
        if more[place]:
            yield f"{printable(str(place.path))}:{place.line}: {_number(more[place], 'more fault')} on this line"
            yield ""
    if diagnostics:
        yield _summary(diagnostics, len(diagnostics) - len(shown) - more.total())


def _selected(diagnostics: Sequence[Diagnostic]) -> tuple[list[Diagnostic], Counter[Span]]:
    """What there is room for, in file order, and how many more faults stand on a line of which some are shown."""
    shown: list[Diagnostic] = []
    standing: Counter[Span] = Counter()
    more: Counter[Span] = Counter()
    in_order = sorted(diagnostics, key=lambda diagnostic: diagnostic.order)
    for diagnostic in sorted(in_order, key=lambda diagnostic: diagnostic.rule.severity is not Severity.ERROR):
        place = _place(diagnostic)
        if standing[place] == _SHOWN_OF_A_LINE and not _is_whole_file(diagnostic.span):
            more[place] += 1
        elif len(shown) < _SHOWN:
            standing[place] += 1
            shown.append(diagnostic)
    return sorted(shown, key=lambda diagnostic: diagnostic.order), more


def _place(diagnostic: Diagnostic) -> Span:
    """The beginning of the line that is shown."""
    return Span(diagnostic.span.path, diagnostic.span.line)


def _is_whole_file(span: Span) -> bool:
    return span == Span(span.path)


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
    """The span's first line, if it was read, holds anything, and is not just the beginning of the whole file."""
    if _is_whole_file(span) or span.line > len(lines) or not lines[span.line - 1]:
        return None
    line = lines[span.line - 1]
    end = span.end_column if span.end_line == span.line else len(line) + 1
    return Excerpt.of(line, span.column - 1, max(end - 1, span.column))


def _summary(diagnostics: Sequence[Diagnostic], hidden: int) -> str:
    counts = Counter(diagnostic.rule.severity for diagnostic in diagnostics)
    parts = [_number(counts[severity], severity.value) for severity in Severity if counts[severity]]
    files = _number(len({diagnostic.span.path for diagnostic in diagnostics}), "file")
    return f"{', '.join(parts)} in {files}" + (f"; {hidden} of them are not shown" if hidden else "")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
