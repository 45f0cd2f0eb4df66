"""Read, render and judge a project: the one entry that the command line and the plugin call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from studyguide import drawing, rules, source
from studyguide.diagnostics import Diagnostic, Rule, Severity
from studyguide.formula import typesetter
from studyguide.model import Guide
from studyguide.render import Fragments, Renderer
from studyguide.schema import Locale

CATALOGUE: Mapping[str, Rule] = MappingProxyType({rule.code: rule for rule in (*source.RULES, *rules.RULES)})
"""Every rule by its code."""

Drawings = Mapping[Locale, Mapping[PurePosixPath, str]]
"""The SVG of each figure in each language, by the figure's file."""


@dataclass(frozen=True)
class Checked:
    """A guide, what became of its answers, and everything that is wrong with it."""

    guide: Guide
    drawings: Drawings
    fragments: Fragments
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


def check(root: Path, renderer: Renderer | None = None) -> Checked:
    """The guide of the project at `root` and every fault of all its files, in one run.

    A renderer that is used again remembers what has not changed; without one, nothing is written anywhere.
    """
    renderer = renderer or Renderer(typesetter(None))
    guide, faults = source.read(root)
    faults += rules.of_guide(guide)
    # A drawing with a fault is shown to nobody.
    faulty = {fault.span.path for fault in faults}
    sound = [figure for figure in guide.figures if figure.path not in faulty]
    drawings = {
        locale: {figure.path: drawing.localised(figure, locale) for figure in sound} for locale in guide.locales
    }
    fragments = {answer.path: renderer.fragment(answer, drawings[answer.locale]) for answer in guide.answers}
    found = dict.fromkeys([*faults, *rules.of_pages(guide, fragments)])
    diagnostics = tuple(sorted(found, key=lambda diagnostic: diagnostic.order))
    return Checked(guide, drawings, fragments, diagnostics, guide.texts)
