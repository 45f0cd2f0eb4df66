"""Guide → diagnostics: one module per rule. A new rule is one module, one golden folder, one line in `ALL`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Protocol

from studyguide.diagnostics import Diagnostic, Rule, bearable
from studyguide.model import Guide
from studyguide.render import Fragments
from studyguide.rules import (
    ambiguous_term,
    avoided_term,
    broken_anchor,
    broken_link,
    duplicate_id,
    duplicate_tag_name,
    duplicate_work,
    impossible_identifier,
    inexact_reference,
    invalid_bank_name,
    invalid_figure_name,
    invalid_formula,
    misplaced_section,
    misread_markdown,
    missing_alt_text,
    missing_answer,
    missing_figure,
    missing_label,
    missing_short_answer,
    missing_spoken_answer,
    missing_translation,
    orphan_answer,
    overlong_short_answer,
    overlong_spoken_answer,
    self_related,
    skipped_heading_level,
    topic_mismatch,
    unanswered_followup,
    uncited_work,
    unclosed_block,
    underlong_spoken_answer,
    unknown_code_language,
    unknown_explanation,
    unknown_related,
    unknown_tag,
    unknown_work,
    unsafe_html,
    unsafe_svg,
    unspeakable_form,
    unused_figure,
    wide_table,
)


class GuideRule(Protocol):
    """What a module offers whose rule looks at what was read."""

    RULE: Rule

    def check(self, guide: Guide) -> Iterator[Diagnostic]:
        """Every fault of the kind."""
        ...


class PageRule(Protocol):
    """What a module offers whose rule looks at what became of the answers, too."""

    RULE: Rule

    def check(self, guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
        """Every fault of the kind; `fragments` has each answer of the guide."""
        ...


GUIDE_RULES: tuple[GuideRule, ...] = (
    duplicate_id,
    topic_mismatch,
    missing_answer,
    unknown_related,
    self_related,
    missing_translation,
    orphan_answer,
    unknown_tag,
    invalid_bank_name,
    duplicate_tag_name,
    unknown_explanation,
    ambiguous_term,
    duplicate_work,
    uncited_work,
    broken_link,
    skipped_heading_level,
    missing_alt_text,
    unclosed_block,
    misplaced_section,
    unspeakable_form,
    wide_table,
    unknown_code_language,
    avoided_term,
    inexact_reference,
    unknown_work,
    impossible_identifier,
    missing_figure,
    unused_figure,
    missing_label,
    unsafe_svg,
    invalid_figure_name,
)
PAGE_RULES: tuple[PageRule, ...] = (
    broken_anchor,
    invalid_formula,
    missing_short_answer,
    overlong_short_answer,
    unsafe_html,
    misread_markdown,
    missing_spoken_answer,
    overlong_spoken_answer,
    underlong_spoken_answer,
    unanswered_followup,
)
RULES: tuple[Rule, ...] = tuple(
    sorted([*(module.RULE for module in GUIDE_RULES), *(module.RULE for module in PAGE_RULES)], key=lambda r: r.code)
)


def of_guide(guide: Guide) -> list[Diagnostic]:
    """What is wrong with what was read."""
    return [diagnostic for rule in GUIDE_RULES for diagnostic in _bearable(rule.check(guide))]


def of_pages(guide: Guide, fragments: Fragments) -> list[Diagnostic]:
    """What is wrong with what became of the answers."""
    return [diagnostic for rule in PAGE_RULES for diagnostic in _bearable(rule.check(guide, fragments))]


def _bearable(found: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    """As many faults of one kind in a file as somebody reads."""
    by_path: dict[PurePosixPath, list[Diagnostic]] = {}
    for diagnostic in found:
        by_path.setdefault(diagnostic.span.path, []).append(diagnostic)
    for faults in by_path.values():
        yield from bearable(faults)
