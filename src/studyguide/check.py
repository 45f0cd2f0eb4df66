"""Read and judge a project: the one entry that the command line and the plugin call."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from studyguide import rules, source
from studyguide.diagnostics import Diagnostic, Rule, Severity
from studyguide.model import Guide

CATALOGUE: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for rule in (*source.RULES, *(module.RULE for module in rules.ALL))}
)
"""Every rule by its code."""
_SOURCE_LIMIT = 1_000_000


@dataclass(frozen=True)
class Checked:
    """A guide and everything that is wrong with it."""

    guide: Guide
    diagnostics: tuple[Diagnostic, ...]
    """In file order."""
    sources: Mapping[PurePosixPath, str] = field(repr=False)
    """The texts of the files that the diagnostics lead to, as they were read."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What stops a build."""
        return tuple(found for found in self.diagnostics if found.rule.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What is still to be done."""
        return tuple(found for found in self.diagnostics if found.rule.severity is Severity.WARNING)


def check(root: Path) -> Checked:
    """The guide of the project at `root` and every fault of all its files, in one run."""
    guide, faults = source.read(root)
    found = dict.fromkeys([*faults, *rules.check(guide)])
    diagnostics = tuple(sorted(found, key=lambda diagnostic: diagnostic.order))
    return Checked(guide, diagnostics, _sources(root, diagnostics))


def _sources(root: Path, diagnostics: tuple[Diagnostic, ...]) -> Mapping[PurePosixPath, str]:
    """The texts of the files that are named, so far as each is an ordinary file of a bearable size."""
    texts = {}
    for path in dict.fromkeys(diagnostic.span.path for diagnostic in diagnostics):
        with suppress(OSError):
            if (root / path).is_file() and (root / path).stat().st_size <= _SOURCE_LIMIT:
                text = (root / path).read_bytes().decode("utf-8-sig", "replace")
                texts[path] = text.replace("\r\n", "\n").replace("\r", "\n")
    return MappingProxyType(texts)
