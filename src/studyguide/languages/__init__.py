"""The languages that a guide can be written in, each one record."""

from __future__ import annotations

from studyguide.languages.en import EN
from studyguide.languages.record import Headings, Language, Limit, Words
from studyguide.languages.zh import ZH

__all__ = ["LANGUAGES", "Headings", "Language", "Limit", "Words"]

LANGUAGES: dict[str, Language] = {language.code: language for language in (ZH, EN)}
"""Every language by its code."""
