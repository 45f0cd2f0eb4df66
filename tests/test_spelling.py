"""Guessing what a misspelt word was meant to be."""

import time

from studyguide.spelling import Spelling


def test_the_most_similar_word_is_guessed():
    spelling = Spelling({"pooling", "roi-pooling", "padding"})
    assert spelling.closest("poling") == "pooling"
    assert spelling.hint("poling", "delete it") == "did you mean `pooling`?"


def test_nothing_is_guessed_where_nothing_is_similar():
    spelling = Spelling(["pooling"])
    assert spelling.closest("quaternion") is None
    assert spelling.hint("quaternion", "delete it") == "delete it"


def test_very_long_words_are_not_compared():
    assert Spelling(["a" * 80]).closest("a" * 80) == "a" * 80
    assert Spelling(["a" * 80]).closest("a" * 81) is None


def test_thousands_of_words_are_not_compared_with_thousands():
    spelling = Spelling(f"question-{number}" for number in range(10_000))
    before = time.process_time()
    assert [bool(spelling.closest(f"qestion-{number}")) for number in range(5000)] == [True] * 10 + [False] * 4990
    assert time.process_time() - before < 10
