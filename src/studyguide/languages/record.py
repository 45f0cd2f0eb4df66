"""What is to be known of a language that a guide can be written in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Everything that the site says by itself, as HTML; named places in braces are filled in."""

    home: str
    topics: str
    topic: str
    begin: str
    begin_topic: str
    begin_levels: str
    begin_tags: str
    hottest: str
    hottest_lead: str
    questions: str
    """A number of questions."""
    answered: str
    """Answered of all, when some lack an answer."""
    all_topics_lead: str
    how: str
    how_steps: tuple[str, ...]
    short: str
    seconds: str
    copy: str
    copied: str
    verified: str
    """Above a folded block of code that proves the one before it."""
    tags: str
    tags_lead: str
    glossary: str
    glossary_lead: str
    glossary_also: str
    glossary_avoid: str
    papers: str
    papers_lead: str
    copy_bibtex: str
    search: str
    search_lead: str
    search_scriptless: str
    search_failed: str
    found: str
    """How many pages a search has found."""
    found_one: str
    found_elsewhere: str
    """The same where only another language has any."""
    found_none: str
    levels: str
    levels_lead: str
    level: Mapping[str, str]
    level_lead: Mapping[str, str]
    kind: Mapping[str, str]
    heat: str
    heat_title: str
    asked: str
    asked_nowhere: str
    related: str
    no_answer: str
    no_translation: str
    read_other: str
    give_answer: str
    missing: str
    missing_lead: str
    missing_none: str
    missing_answer: str
    missing_translation: str
    missing_how: str
    missing_steps: tuple[str, ...]
    order_lead: str


@dataclass(frozen=True)
class Headings:
    """The headings of an answer that are the same in every one."""

    spoken: str
    mistakes: str
    followups: str
    references: str
    board: str
    """What a paragraph begins with that says what to draw while speaking."""


@dataclass(frozen=True)
class Limit:
    """How long a text may be."""

    most: int
    unit: str
    """What is counted, as a diagnostic says it."""
    pattern: re.Pattern[str]
    """Matches one of what is counted."""
    least: int = 0

    def count(self, text: str) -> int:
        """How many there are in a text."""
        return len(self.pattern.findall(text))


@dataclass(frozen=True)
class Language:
    """One language. Adding one to the program is one record like this."""

    code: str
    """As file names and YAML say it, two letters."""
    name: str
    """In the language itself."""
    hreflang: str
    headings: Headings
    short: Limit
    """Of a short answer."""
    spoken: Limit
    """Of what one says in the interview."""
    spoken_basic: Limit
    """The same for a question of the lowest level."""
    pace: float
    """How many of what is counted one says in a second."""
    filler: tuple[str, ...]
    """What questions say around what they ask: searched for only if there is nothing else."""
    phrasings: Mapping[str, tuple[str, ...]]
    """Different words for one kind of question, by a name that all languages share."""
    words: Words
