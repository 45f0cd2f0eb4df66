"""Diagnostics → lines to print; one module per format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from studyguide.diagnostics import Diagnostic
from studyguide.report import github, json, text

__all__ = ["FORMATS", "github", "json", "text"]

FORMATS: Mapping[str, Callable[[Sequence[Diagnostic], Mapping[PurePosixPath, str]], Iterator[str]]] = {
    "text": text.render,
    "github": github.render,
    "json": json.render,
}
