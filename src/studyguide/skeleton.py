"""What a new question begins as: the entry to paste into its bank, and answer files to fill in."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path, PurePosixPath

from studyguide.languages import LANGUAGES
from studyguide.schema import Kind, Level, Locale


def entry(question: str, locales: tuple[Locale, ...]) -> str:
    """The YAML of an entry, its texts still to be written."""
    title = ", ".join(f"{locale}: …" for locale in locales)
    return (
        f"  - id: {question}\n    title: {{{title}}}\n    level: {_choice(Level)}\n    kind: {_choice(Kind)}\n"
        "    tags: []\n    aliases: []\n    sources: []\n    related: []\n"
    )


def _choice(words: type[StrEnum]) -> str:
    """The first word, the others in a comment."""
    first, *others = words
    return f"{first}  # {', '.join(others)}"


def write_answers(root: Path, topic: str, question: str, locales: tuple[Locale, ...]) -> tuple[PurePosixPath, ...]:
    """The answer files that were made, empty but for their headings; one that exists is left as it is."""
    made = []
    for locale in locales:
        path = PurePosixPath("answers", topic, f"{question}.{locale}.md")
        fixed = LANGUAGES[locale].headings
        names = (fixed.spoken, fixed.mistakes, fixed.followups, fixed.references)
        headings = "".join(f"## {name}\n\n" for name in names)
        if not (root / path).exists():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(f"\n{headings}".rstrip() + "\n", "utf-8")
            made.append(path)
    return tuple(made)
