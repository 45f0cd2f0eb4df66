"""The report as workflow commands, which a code host shows beside the changed lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from studyguide.diagnostics import Diagnostic


def render(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[PurePosixPath, str],  # noqa: ARG001 - each format is given them
) -> Iterator[str]:
    """One command per diagnostic."""
    for diagnostic in sorted(diagnostics, key=lambda diagnostic: diagnostic.order):
        yield _command(diagnostic)


def _command(diagnostic: Diagnostic) -> str:
    span, rule = diagnostic.span, diagnostic.rule
    place = {"file": str(span.path), "line": span.line, "endLine": span.end_line, "col": span.column}
    if span.line == span.end_line:
        # Inclusive here; columns mean nothing to the code host if the lines differ.
        place["endColumn"] = max(span.column, span.end_column - 1)
    place["title"] = f"{rule.code} {rule.name}"
    message = "\n".join(part for part in (diagnostic.message, diagnostic.hint and f"hint: {diagnostic.hint}") if part)
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    return f"::{rule.severity.value} {properties}::{_data(message)}"


def _data(text: str) -> str:
    text = "".join(char if char.isprintable() or char in "\r\n" else "�" for char in text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
