"""What stands where in a Markdown text."""

import pytest

from studyguide.source import outline


def texts(pieces):
    return [piece.text for piece in pieces]


def test_every_construct_is_found_where_it_stands():
    text = """\
Short $a_1$ and `$code$`.

## A *title* ##

Setext
------

- item

    ```python
    x = "$no$"
    ```

$$
b < c
$$

$$ d $$

[link](a.md#b "title"), ![image](c.svg), [nested [x]](e_(f).md), [ref].

[ref]: https://example.org

<!-- [gone](gone.md) -->
"""
    found = outline.scan(text)
    assert [(title.level, title.text) for title in found.titles] == [(2, "A *title*"), (2, "Setext")]
    assert [(code.language, code.text) for code in found.code] == [("python", 'x = "$no$"\n')]
    assert [(math.text, math.display) for math in found.formulas] == [("a_1", False), ("b < c", True), ("d", True)]
    assert texts(found.targets) == ["a.md#b", "c.svg", "e_(f).md", "https://example.org"]
    assert [target.label.text for target in found.targets] == ["link", "image", "nested [x]", "ref"]
    assert [target.image for target in found.targets] == [False, True, False, False]
    assert found.html == ()
    for piece in (*found.formulas, *found.targets, *found.titles):
        assert text[piece.start : piece.end] == piece.text


@pytest.mark.parametrize(
    ("text", "formulas"),
    [
        ("costs $5 and $6", []),
        (r"\$a\$ and $b$", ["b"]),
        ("$a\nb$", ["a\nb"]),
        ("$a\n\nb$", []),
        ("`$a$` $b$", ["b"]),
        (r"$a\$b$", [r"a\$b"]),
        ("$$\na\n", []),
        ("> $$\n> a\n> $$", ["> a"]),
    ],
)
def test_formulas(text, formulas):
    assert texts(outline.scan(text).formulas) == formulas


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a < b, 1<2, x<-y", []),
        ("`<b>` and ``<i>``", []),
        ("`<b> and\n`<i>`", ["b", "i"]),
        ("```\n<b>\n```", []),
        ("```\n<b>\n``", ["b"]),
        ("~~~ {.python onclick=x}\n<b>\n~~~", ["{", "b"]),
        ("  ```\n  <b>\n  ```", []),
        ("  ```\n<b>\n  ```", ["b"]),
        ("- `a\n- <b>` x", ["b"]),
        ("| `a | <b> ` |", ["b"]),
        ("$a<b$ and $c>d$", []),
        ("$a<b$ and $5", ["b$"]),
        ("$$\na<b\n$$", []),
        ("$$\na\n\n<b>\n$$", ["b"]),
        ("<!-- note -->", []),
        ("<!--> <b> -->", ["!", "b"]),
        ("<!DOCTYPE x><?x?>", ["!", "?"]),
        ("<B CLASS='x'>y</B></i>", ["b", "i"]),
        ("<a <b>", ["a", "b"]),
        ("<https://example.org> <javascript:x>", ["javascript:x"]),
        ("{: .x } {#y} {style=z} {a, b}", ["{", "{", "{"]),
        ("\x02", ["\x02"]),
    ],
)
def test_tags_that_may_reach_the_page(text, tags):
    assert texts(outline.scan(text).html) == tags


@pytest.mark.parametrize(
    "text",
    [
        "[a](javascript:x)",
        "[a]( javascript:x)",
        "[a](<javascript:x>)",
        "[a](java\nscript:x)",
        "> [a](java\n> script:x)",
        "> [a]: javascript:x",
        "- [a]:\n  javascript:x",
        "[a\nb]: javascript:x",
        "[a](x [b](javascript:x)",
        "[a]:\n[b]: javascript:x",
        "[a](java`script`:x)",
        r"[a](javascript\:x)",
        "`a\n[b](javascript:x)` c",
        "$a\n[b](javascript:x)$ c",
    ],
)
def test_targets_that_may_lead_elsewhere(text):
    assert any("script:x" in target.text for target in outline.scan(text).targets)
