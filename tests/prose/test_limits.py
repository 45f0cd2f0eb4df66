"""How intricate a text may be."""

from __future__ import annotations

import pytest

from studyguide import prose
from studyguide.prose.limits import BLOCK, DEPTH, HOLES, LINE


def excess(text: str) -> str | None:
    found = prose.excess(prose.lex(text))
    return found[1] if found else None


@pytest.mark.parametrize(
    ("most", "more", "message"),
    [
        ("a" * LINE, "a" * (LINE + 1), f"a line of {LINE + 1} characters"),
        ("a\n" * 300, "a\n" * 301, "301 line breaks in one paragraph"),
        ("[" * 100, "[" * 101, "101 `[` in one paragraph"),
        ("*a " * 400, "*a " * 401, "401 `*` in one paragraph"),
        ("> " * DEPTH + "a", "> " * (DEPTH + 1) + "a", f"blocks nested more than {DEPTH} deep"),
        ("    " * DEPTH + "a", "    " * (DEPTH + 1) + "a", f"blocks nested more than {DEPTH} deep"),
        ("- " * DEPTH + "a", "- " * (DEPTH + 1) + "a", f"blocks nested more than {DEPTH} deep"),
        ("`a`\n\n" * HOLES, "`a`\n\n" * (HOLES + 1), f"more than {HOLES} formulas"),
        (("b" * 99 + "\n") * (BLOCK // 100), ("b" * 99 + "\n") * (BLOCK // 100) + "c", f"of {BLOCK + 1} characters"),
    ],
    ids=["line", "lines", "brackets", "stars", "quotations", "indentation", "lists", "holes", "block"],
)
def test_what_is_just_allowed_and_what_is_too_much(most: str, more: str, message: str) -> None:
    assert excess(most) is None
    assert message in (excess(more) or "")


def test_code_and_formulas_do_not_count() -> None:
    assert excess("```\n" + "[" * 3000 + "\n```\n\n$" + "[" * 3000 + "$") is None


def test_the_place_is_that_of_the_block() -> None:
    text = "a\n\n" + "[" * 101
    found = prose.excess(prose.lex(text))
    assert found
    assert found[0].start == 3
