"""Guide → diagnostics: one module per rule. A new rule is one module, one golden folder, one line in `ALL`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.rules import (
    broken_anchor,
    broken_link,
    duplicate_id,
    invalid_figure_name,
    invalid_formula,
    missing_alt_text,
    missing_answer,
    missing_figure,
    missing_label,
    missing_short_answer,
    missing_translation,
    orphan_answer,
    overlong_short_answer,
    self_related,
    skipped_heading_level,
    topic_mismatch,
    unknown_related,
    unknown_tag,
    unsafe_html,
    unsafe_svg,
    unused_figure,
)


class RuleModule(Protocol):
    """What a module of a rule offers."""

    RULE: Rule

    def check(self, guide: Guide) -> Iterator[Diagnostic]:
        """Every fault of the kind."""
        ...


ALL: tuple[RuleModule, ...] = (
    duplicate_id,
    topic_mismatch,
    missing_answer,
    unknown_related,
    self_related,
    missing_translation,
    orphan_answer,
    unknown_tag,
    broken_link,
    skipped_heading_level,
    missing_alt_text,
    broken_anchor,
    invalid_formula,
    missing_short_answer,
    overlong_short_answer,
    unsafe_html,
    missing_figure,
    unused_figure,
    missing_label,
    unsafe_svg,
    invalid_figure_name,
)


def check(guide: Guide) -> list[Diagnostic]:
    """What every rule finds."""
    return [diagnostic for rule in ALL for diagnostic in rule.check(guide)]
