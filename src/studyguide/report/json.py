"""The report as one JSON document, for tools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from json import dumps
from pathlib import PurePosixPath
from typing import Any

from studyguide.diagnostics import Diagnostic, Span


def render(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],  # noqa: ARG001 - each format is given them
) -> Iterator[str]:
    """The lines of a list with one object per diagnostic."""
    found = sorted(diagnostics, key=lambda diagnostic: diagnostic.order)
    # Only ASCII, so that no terminal is sent a control character and no console lacks a letter.
    yield dumps([_object(diagnostic) for diagnostic in found], indent=2)


def _object(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        **_place(diagnostic.span),
        "severity": diagnostic.rule.severity.value,
        "code": diagnostic.rule.code,
        "name": diagnostic.rule.name,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "related": [{**_place(span), "message": message} for span, message in diagnostic.related],
    }


def _place(span: Span) -> dict[str, Any]:
    return {
        "path": str(span.path),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
