"""Code, formulas and comments in a Markdown text, and what is left without them."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, strategies as st

from studyguide import prose

RUNNING_TEXT = {
    "a formula": ("a $x_i$ b", ["x_i"]),
    "two formulas": ("$a$ and $b$", ["a", "b"]),
    "next to Chinese": ("由$x$得", ["x"]),
    "prices": ("It costs $5 and $6", []),
    "a digit after": ("$5 to $6 and $x$7", []),
    "space after the first dollar": ("a $ x$ b", []),
    "space before the last dollar": ("a $x $ b", []),
    "an escaped dollar": (r"\$x$ and \$", []),
    "an escaped dollar inside": (r"$a\$b$", [r"a\$b"]),
    "an escaped backslash before": (r"\\$x$", ["x"]),
    "a soft line break": ("$a\n+b$", ["a\n+b"]),
    "a blank line": ("$a\n\n+b$", []),
    "a list item between": ("- $a\n- b$", []),
    "a quotation between": ("$a\n> b$", []),
    "a table row between": ("| $a |\n| b$ |", []),
    "two dollars in running text": ("a $$x$$ b", []),
    "a code span": ("`$x$` and $y$", ["y"]),
    "a backtick between dollars": ("$a `b` c$", []),
    "less than": ("$a<b$ and $c>d$", ["a<b", "c>d"]),
    "a bar in a table": ("| $P(a|b)$ |", ["P(a|b)"]),
    "a comment": ("<!-- $x$ --> $y$", ["y"]),
    "an address": ("<https://example.org/$x$> $y$", ["y"]),
    "the end of a paragraph": ("$a$\n\n$b$", ["a", "b"]),
}

LINES_OF_THEIR_OWN = {
    "a block": ("$$\nx < y\n$$", ["x < y"]),
    "one line": ("$$x$$", ["x"]),
    "one line with spaces": ("  $$ x $$  ", ["x"]),
    "within a paragraph": ("a\n$$\nx\n$$\nb\n$$y$$", ["x", "y"]),
    "two in a row": ("$$\nx\n$$\n$$\ny\n$$", ["x", "y"]),
    "in a list item": ("1. a\n\n    $$\n    x\n    $$", ["    x"]),
    "a list item of its own": ("- $$\n  x\n  $$", ["  x"]),
    "in a quotation": ("> a\n> $$\n> x\n> > y\n> $$", ["x\n> y"]),
    "never closed": ("$$\nx\n\ny", []),
    "a blank line": ("$$\nx\n\ny\n$$", []),
    "nothing between": ("$$\n$$", []),
    "text after the dollars": ("$$ x\ny\n$$ z", []),
    "a comment around": ("<!--\n$$\nx\n$$\n-->", []),
    "code around": ("```\n$$\nx\n$$\n```", []),
    "three dollars": ("$$$\nx\n$$$", []),
    "an escaped dollar": (r"$$ a\$b $$", [r"a\$b"]),
}


def formulas(text: str, *, display: bool) -> list[str]:
    found = [hole for hole in prose.lex(text).holes if isinstance(hole, prose.Math)]
    return [hole.text for hole in found if hole.display is display]


@pytest.mark.parametrize(("text", "expected"), RUNNING_TEXT.values(), ids=RUNNING_TEXT)
def test_formulas_in_running_text(text: str, expected: list[str]) -> None:
    assert formulas(text, display=False) == expected
    assert formulas(text, display=True) == []


@pytest.mark.parametrize(("text", "expected"), LINES_OF_THEIR_OWN.values(), ids=LINES_OF_THEIR_OWN)
def test_formulas_on_lines_of_their_own(text: str, expected: list[str]) -> None:
    assert formulas(text, display=True) == expected
    assert formulas(text, display=False) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`a` and ``b ` c``", ["a", "b ` c"]),
        ("`` `a` ``", ["`a`"]),
        ("` `", [" "]),
        ("`a\nb`", ["a b"]),
        ("`a\n\nb`", []),
        ("- `a\n- b`", []),
        ("`a``", []),
        (r"\`a\` `b`", ["b"]),
        (r"`a\` b", ["a\\"]),
        ("$x$ `$y$`", ["$y$"]),
        ("`<!--` a `-->`", ["<!--", "-->"]),
        ("| `a | b` |", ["a | b"]),
    ],
)
def test_code_in_running_text(text: str, expected: list[str]) -> None:
    assert [hole.text for hole in prose.lex(text).holes if isinstance(hole, prose.Code)] == expected


@pytest.mark.parametrize(
    ("text", "code", "info"),
    [
        ("```python\nx = 1\n```", "x = 1", "python"),
        ("~~~ python check\nx\n~~~~", "x", "python check"),
        ("````\n```\n````", "```", ""),
        ("```\na\n\n$b$\n```", "a\n\n$b$", ""),
        ("- a\n\n    ```\n    x\n      y\n    ```", "x\n  y", ""),
        ("> ```\n> x\n> ```", "x", ""),
        ("```\n```", "", ""),
        ("text\n```\nx\n```\nmore", "x", ""),
    ],
)
def test_fenced_code(text: str, code: str, info: str) -> None:
    lexed = prose.lex(text)
    assert [(hole.text, hole.info) for hole in lexed.holes if isinstance(hole, prose.Fence)] == [(code, info)]
    assert not lexed.unclosed


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("```\nx", ["```"]),
        ("```\nx\n``", ["```"]),
        ("```\nx\n~~~", ["```"]),
        ("> ```\n> x\n\ny\n```\nz\n```", ["```"]),
        ("$$\nx\n\n$$", ["$$", "$$"]),
        ("a $$ b", ["$$"]),
        ("> $$\nx\n> $$", ["$$", "$$"]),
        ("<!-- a", ["<!--"]),
        ("<!-- a --> <!-- b", ["<!--"]),
        ("```\n$$\n```\n", []),
        ("a ``` b", []),
    ],
)
def test_what_nothing_closes(text: str, marks: list[str]) -> None:
    found = prose.lex(text).unclosed
    assert [mark.text for mark in found] == marks
    assert all(text[mark.start : mark.end] == mark.text for mark in found)


def test_every_hole_knows_its_place_with_and_without_its_marks() -> None:
    text = "a `b` $c$\n\n$$\nd\n$$\n\n```\ne\n```\n"
    places = [(text[hole.start : hole.end].strip(), text[slice(*hole.outer)]) for hole in prose.lex(text).holes]
    assert places == [("b", "`b`"), ("c", "$c$"), ("d", "$$\nd\n$$"), ("e\n```", "```\ne\n```")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a `b` $c$ d", "a 0 1 d"),
        ("a <!-- b --> c", "a  c"),
        ("a\n```\nb\n```\nc", "a\n\n0\n\n\nc"),
        ("- a\n  $$\n  b\n  $$\n- c", "- a\n  0\n- c"),
        ("> $$\n> b\n> $$", "> 0"),
        ("- `a`\n- $b$", "- 0\n- 1"),
    ],
)
def test_what_is_left_when_the_holes_are_cut_out(text: str, left: str) -> None:
    shown = prose.MARK.sub(lambda match: str(prose.number(match[0])), prose.cut(prose.lex(text)))
    assert shown == left


def test_a_text_cannot_bring_marks_of_its_own() -> None:
    assert prose.cut(prose.lex(f"a {prose.mark(0)} `b`")) == f"a \ufffd {prose.mark(0)}"


MARKS = st.sampled_from([
    "$", "$$", "\n", "\n\n", "`", "``", "```", "~~~", "\\", "x", " ", "> ", "- ", "1. ", "    ", "<!--", "-->", "|",
    "# ", "<https://h>", "池", "\t",
])  # fmt: skip


@given(st.one_of(st.text(), st.lists(MARKS, max_size=60).map("".join)))
@example("$`0`$")
@example("$$`$`$$")
def test_holes_and_comments_stand_in_order_and_apart(text: str) -> None:
    lexed = prose.lex(text)
    position = 0
    for start, end in lexed.hidden:
        assert position <= start < end <= len(text)
        position = end
    for hole in lexed.holes:
        assert hole.outer[0] <= hole.start <= hole.end <= hole.outer[1]
    bare = prose.blank(text, lexed.hidden)
    assert len(bare) == len(text)
    assert [i for i, char in enumerate(bare) if char == "\n"] == [i for i, char in enumerate(text) if char == "\n"]
    # What is left holds no further holes, so that nothing is read twice; a comment that is gone may join dollars.
    again = [hole for hole in prose.lex(prose.cut(lexed)).holes if not isinstance(hole, prose.Fence)]
    assert lexed.comments or again == []


HOSTILE = {
    "tags": "<a ", "comments": "<!--", "spaces": " ", "brackets": "[", "images": "![", "braces": "{===",
    "dollars in lists": "- $$\n", "rules": "a\n-\n", "addresses": "<https://a", "ticks": "` `` ``` ", "dollars": "$a ",
    "display": "$$\n", "quotes": "> ", "stars": "*a ", "fences": "```\n", "fences of two kinds": "~~~~ a\n```\n",
    "quoted dollars": "> $$\n", "closings": "]( ", "titles": '](a"', "links": "[a]( ", "escapes": "\\", "bars": "|-",
    "headings": "## a" + " " * 1800 + "b\n", "tabs": "\t", "lists": "1. ", "definitions": "[a]:\n", "entities": "&#0;",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_quarter_of_a_megabyte_is_scanned_at_once(name: str) -> None:
    text = (HOSTILE[name] * 250_000)[:250_000]
    begin = time.process_time()
    outline = prose.scan(text)
    prose.excess(outline.lexed)
    assert time.process_time() - begin < 1.5


def test_runs_of_ticks_of_every_length_are_scanned_at_once() -> None:
    text = "".join("`" * length + " " for length in range(1, 700))
    begin = time.process_time()
    assert prose.lex(text).holes == ()
    assert time.process_time() - begin < 0.5
