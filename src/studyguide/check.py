"""Read and judge a project: the one entry that the command line and the plugin call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from studyguide import rules, source
from studyguide.diagnostics import Diagnostic, Rule, Severity
from studyguide.model import Guide

CATALOGUE: Mapping[str, Rule] = MappingProxyType(
    {rule.code: rule for rule in (*source.RULES, *(module.RULE for module in rules.ALL))}
)
"""Every rule by its code."""


@dataclass(frozen=True)
class Checked:
    """A guide and everything that is wrong with it."""

    guide: Guide
    diagnostics: tuple[Diagnostic, ...]
    """In file order."""

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
    return Checked(guide, tuple(sorted(found, key=lambda diagnostic: diagnostic.order)))
