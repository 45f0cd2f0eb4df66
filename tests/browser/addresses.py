"""The addresses of the project's own pages, relative to where the site stands."""

from __future__ import annotations

from pathlib import Path

from studyguide.model import Question
from studyguide.schema import Locale
from studyguide.source import read

ROOT = Path(__file__).parents[2]
GUIDE, _ = read(ROOT)

INDEXES = ("", "tags/", "levels/", "glossary/", "papers/", "search/", "missing/")


def root_of(locale: Locale) -> str:
    """What the addresses of a language begin with."""
    return "" if locale == GUIDE.locales[0] else f"{locale}/"


def of(question: Question, locale: Locale) -> str:
    """A question's page."""
    return f"{root_of(locale)}{question.topic}/{question.id}/"


def indexes() -> list[str]:
    """The pages that list questions, in every language: home, by tag, by level, what is missing, and the topics."""
    topics = tuple(f"{topic.slug}/" for topic in GUIDE.topics)
    return [f"{root_of(locale)}{name}" for locale in GUIDE.locales for name in (*INDEXES, *topics)]


def answers() -> list[str]:
    """The pages of all questions that are answered, in every language."""
    return [of(question, locale) for question in GUIDE.questions for locale in question.answers]


def samples() -> list[str]:
    """In every language each kind of page, the question's being the one with most figures and formulas."""
    richest = max(GUIDE.questions, key=_riches)
    kinds = (*INDEXES, f"{richest.topic}/", f"{richest.topic}/{richest.id}/")
    return [f"{root_of(locale)}{name}" for locale in GUIDE.locales for name in kinds]


def _riches(question: Question) -> tuple[int, int]:
    answers = question.answers.values()
    figures = sum(link.image for answer in answers for link in answer.links)
    return figures, sum(len(answer.formulas) for answer in answers)
