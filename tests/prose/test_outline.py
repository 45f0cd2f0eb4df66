"""Headings, links, the first paragraph, and what may be meant as HTML."""

from __future__ import annotations

import pytest

from studyguide import prose


def test_every_construct_is_found_where_it_stands() -> None:
    text = """\
Short $a_1$ and `$code$`.

## A *title* ##

> ## quoted

### With `code` and $x$

[link](a.md#b "title"), ![image](c.svg), [nested [x]](e_(f).md), [ref], <https://example.com>.

[ref]: https://example.org

<!-- [gone](gone.md) --> `[code](code.md)` [angle](<g h.md>)
"""
    found = prose.scan(text)
    assert found.lead.text == "Short $a_1$ and `$code$`."
    assert [(title.level, title.text) for title in found.titles] == [(2, "A *title*"), (3, "With `code` and $x$")]
    targets = [(target.text, target.label.text, target.image, target.definition) for target in found.targets]
    assert targets == [
        ("a.md#b", "link", False, False), ("c.svg", "image", True, False), ("e_(f).md", "nested [x]", False, False),
        ("https://example.com", "https://example.com", False, False), ("https://example.org", "ref", False, True),
        ("g h.md", "angle", False, False),
    ]  # fmt: skip
    assert found.markup == ()
    for piece in (*found.targets, *found.titles):
        assert text[piece.start : piece.end] == piece.text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a < b, 1<2, x<-y", []),
        ("`<b>` and ``<i>`` and $a<b$", []),
        ("`<b> and\n`<i>`", ["i"]),
        ("```\n<b>\n```", []),
        ("- `a\n- <b>` x", ["b"]),
        ("$a<b$ and $5", []),
        ("$a<b and 5", ["b"]),
        ("<!-- note <b> -->", []),
        ("<!DOCTYPE x><?x?>", ["!", "?"]),
        ("<B CLASS='x'>y</B></i>", ["b", "i"]),
        ("<a <b>", ["a", "b"]),
        ("<https://example.org> <javascript:x>", ["javascript:x"]),
        ("{: .x } {#y} {style=z} {a, b} { .c }", ["{", "{", "{", "{"]),
    ],
)
def test_what_may_be_meant_as_html(text: str, names: list[str]) -> None:
    assert [markup.text for markup in prose.scan(text).markup] == names


def test_the_names_of_attributes_are_read() -> None:
    (tag,) = prose.scan("<img src=x OnError='alert(1)' alt>").markup
    assert tag.attributes == ("src", "onerror", "alt")


@pytest.mark.parametrize(
    "start",
    ["# a", "![a](b)", "| a |", "```\na\n```", "$$\na\n$$", "- a", "1. a", "> a", "<b>", "[a]: b", "---"],
)
def test_what_is_not_prose_is_no_first_paragraph(start: str) -> None:
    lead = prose.scan(f"\n{start}\n\nmore").lead
    assert lead.text == ""
    assert lead.start == 1


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("a\n```\nx\n\ny\n```", "a"),
        ("a\n$$\nx\n$$", "a"),
        ("\n a *b*\n$c$ \n\nd", "a *b*\n$c$"),
        ("a `b` c\n", "a `b` c"),
        ("`a` b", "`a` b"),
        ("$a$ b", "$a$ b"),
        ("<!-- a -->\n\nb", "b"),
    ],
)
def test_the_first_paragraph_ends_where_another_block_begins(text: str, lead: str) -> None:
    assert prose.scan(text).lead.text == lead


@pytest.mark.parametrize(
    ("markdown", "letters"),
    [
        ("a *b* [c](d.md 'e') ![f](g) [h][i] $j$ `k`", "abcfh"),
        ("池化 <sub>2</sub>&nbsp;x", "池化2x"),
        ("[a [b]](c)", "ab"),
    ],
)
def test_the_letters_that_a_reader_sees(markdown: str, letters: str) -> None:
    assert prose.letters(markdown) == letters


@pytest.mark.parametrize(
    ("address", "clean"),
    [("java\tscript:x", "javascript:x"), ("&#106;avascript&colon;x", "javascript:x"), (" a.md#b", "a.md#b")],
)
def test_an_address_is_cleaned_as_a_browser_does(address: str, clean: str) -> None:
    assert prose.cleaned(address) == clean
