"""The languages' records: complete, and with the same places to fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields

import pytest

from studyguide.languages import LANGUAGES, Language, Words
from studyguide.schema import Kind, Level

EVERY = pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)


def texts(words: Words) -> Iterator[tuple[str, str]]:
    """Every text of the site with its name."""
    for field in fields(words):
        value = getattr(words, field.name)
        parts = value.values() if isinstance(value, Mapping) else [value] if isinstance(value, str) else value
        yield from ((field.name, part) for part in parts)


def test_a_record_stands_under_its_own_code() -> None:
    assert all(code == language.code for code, language in LANGUAGES.items())
    assert [language.name for language in LANGUAGES.values()] == ["中文", "English"]
    assert len({language.hreflang for language in LANGUAGES.values()}) == len(LANGUAGES)


@EVERY
def test_every_text_is_there_and_well_formed(language: Language) -> None:
    for name, text in texts(language.words):
        assert text.strip() == text != "", name
        assert re.sub(r'</?(?:a(?: href="\{(?:url|search)\}")?|strong|code|kbd)>', "", text).count("<") == 0, name


@EVERY
def test_levels_and_kinds_have_names_of_their_own(language: Language) -> None:
    for words, enum in ((language.words.level, Level), (language.words.level_lead, Level), (language.words.kind, Kind)):
        assert set(words) == {member.value for member in enum}
        assert len(set(words.values())) == len(words)


def test_all_languages_fill_the_same_places() -> None:
    places = {
        code: sorted((name, sorted(re.findall(r"\{(\w+)\}", text))) for name, text in texts(language.words))
        for code, language in LANGUAGES.items()
    }
    first, *others = places.values()
    assert all(other == first for other in others)


def test_the_chinese_names_of_kinds_and_levels() -> None:
    words = LANGUAGES["zh"].words
    assert " ".join(words.kind[kind] for kind in Kind) == "概念 推导 比较 编程 计算 实践 开放"
    assert " ".join(words.level[level] for level in Level) == "基础 进阶 高级"


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("zh", "批归一化 BN，12 个。", 5),
        ("zh", "𠀀㐀豈", 3),
        ("en", "Batch norm (BN), a 2-step — idea.", 6),
        ("en", "…", 0),
    ],
)
def test_what_counts_towards_the_length_of_a_short_answer(code: str, text: str, count: int) -> None:
    assert LANGUAGES[code].short.count(text) == count
