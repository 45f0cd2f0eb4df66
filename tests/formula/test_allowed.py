"""The barrier: KaTeX's HTML passes, and nothing else does."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, strategies as st

from studyguide.formula import FormulaError, katex
from studyguide.formula.allowed import DEPTH, VISIBLE, pieces
from studyguide.formula.vocabulary import ATTRIBUTES

TEX = r"\color{#123}\sqrt{y}\text{a \& b}<\cancel{z}"
HTML = katex.typeset(TEX, display=True, seconds=10)

REFUSED = {
    "an element of the page": ("</math>", "</math><script>alert(1)</script>"),
    "an element within MathML": ("<mrow>", "<mrow><script></script>"),
    "a link": (VISIBLE, VISIBLE + '<a href="javascript:alert(1)">x</a>'),
    "an image": (VISIBLE, VISIBLE + '<img src="x" onerror="alert(1)"/>'),
    "an unknown element": (VISIBLE, VISIBLE + "<foo></foo>"),
    "a handler": ('<span class="katex-base"', '<span onclick="alert(1)" class="katex-base"'),
    "an id": ('<span class="katex-base"', '<span id="search" class="katex-base"'),
    "an address in MathML": ("<mrow>", '<mrow href="javascript:alert(1)">'),
    "an address in SVG": ("<path d", '<path href="x" d'),
    "an attribute of another element": ("<mrow>", '<mrow class="vcenter">'),
    "a class of the page": ('class="katex-base"', 'class="katex-base md-overlay"'),
    "a class that begins as one of KaTeX's": ('class="katex-base"', 'class="katex-bases"'),
    "no class": ('class="katex-base"', 'class=""'),
    "two spaces": ('class="katex-base"', 'class="katex-base  mord"'),
    "a foreign property": ('style="', 'style="position:fixed;'),
    "an unknown property": ('style="', 'style="z-index:9;'),
    "an address in a style": ('style="', 'style="background-color:url(x);'),
    "a function in a style": ('style="', 'style="width:calc(100% + 9em);'),
    "another unit": ('style="', 'style="width:9px;'),
    "a length in percent": ('style="', 'style="width:100%;'),
    "a variable as a colour": ("color:#123", "color:var(--x)"),
    "a margin downwards": ('style="', 'style="margin:9em 0;'),
    "an escape in a style": ('style="', 'style="c\\6flor:red;'),
    "no colon": ('style="', 'style="color;'),
    "an open end of a style": (';">', '">'),
    "an empty style": (VISIBLE, VISIBLE + '<span style=""></span>'),
    "quotes of the other kind": ('class="katex-base"', "class='katex-base'"),
    "no quotes": ('class="katex-base"', "class=katex-base"),
    "capitals": ("<mrow>", "<MROW>"),
    "a line end in a tag": ('<span class="katex-base"', '<span\nclass="katex-base"'),
    "a slash in a tag": ('<span class="katex-base"', '<span/class="katex-base"'),
    "a space in an end": ("</svg>", "</svg >"),
    "an end with an attribute": ("</svg>", '</svg height="1em">'),
    "an end that begins": ("</svg>", "</svg/>"),
    "a comment": ("</svg>", "</svg><!-- x -->"),
    "a section": ("</svg>", "</svg><![CDATA[x]]>"),
    "an instruction": ("</svg>", "</svg><?x?>"),
    "a bracket": (">y<", "><<"),
    "a closing bracket": (">y<", ">><"),
    "an ampersand": (">y<", ">&<"),
    "a named reference": (">y<", ">&colon;<"),
    "a numbered reference": (">y<", ">&#106;<"),
    "a reference over a tag": ("</svg>", "&am</svg>p;"),
    "NUL": (">y<", ">\0<"),
    "a control character": (">y<", ">\x1b<"),
    "a control character of the second kind": (">y<", ">\x9f<"),
    "half of a character": (">y<", ">\ud800<"),
    "no character": (">y<", ">\ufffe<"),
    "no character of the middle": (">y<", ">\ufdd0<"),
    "one end too few": ("</svg>", ""),
    "one end too many": ("</svg>", "</svg></span>"),
    "crossed ends": ("</svg></span>", "</span></svg>"),
    "an end that never began": ("<mrow>", "<mrow></mtd>"),
    "an element that ends where it begins": (VISIBLE, VISIBLE + '<span class="mord"/>'),
    "a space that ends where it begins": ("<mrow>", '<mrow><mspace width="1em"/>'),
    "a path that does not end": ("/></svg>", "></svg>"),
    "HTML within MathML": ("<mrow>", '<mrow><span class="mord"></span>'),
    "SVG within MathML": ("<mrow>", '<mrow><svg height="1em"></svg>'),
    "MathML within MathML": ("<mrow>", "<mrow><math></math>"),
    "HTML within SVG": ("</svg>", '<span class="mord"></span></svg>'),
    "MathML without math": (VISIBLE, VISIBLE + "<mrow></mrow>"),
    "a path without SVG": (VISIBLE, VISIBLE + '<path d="M0 0"/>'),
    "a namespace": ('xmlns="http://www.w3.org/2000/svg"', 'xmlns="http://www.w3.org/1999/xhtml"'),
    "nothing to be seen": (VISIBLE, '<span class="katex-html">'),
    "twice to be seen": (VISIBLE, VISIBLE + VISIBLE + "</span>"),
    "a text before": ('<span class="katex-display">', 'x<span class="katex-display">'),
    "a text before the root": ("<span class=\"katex\">", "x<span class=\"katex\">"),
    "another beginning": ("katex-display", "katex-base"),
    "a script as TeX": ("application/x-tex", "text/html"),
    "letters in a path": ('d="M', 'd="url(x)M'),
    "a scheme in MathML": ("mathcolor=\"#123\"", "mathcolor=\"javascript:x\""),
}  # fmt: skip


def test_what_katex_writes_comes_out_in_pieces() -> None:
    found = pieces(HTML, display=True)
    assert "".join(found) == HTML
    assert found[0] == found[-1] == ""
    assert all(tag.startswith("<") and tag.endswith(">") for tag in found[1::2])
    assert not any("<" in text for text in found[::2])


@pytest.mark.parametrize(("old", "new"), REFUSED.values(), ids=REFUSED)
def test_what_katex_does_not_write_is_refused(old: str, new: str) -> None:
    changed = HTML.replace(old, new, 1)
    assert changed != HTML
    with pytest.raises(FormulaError, match="is typeset as what no page may hold: `"):
        pieces(changed, display=True)


@pytest.mark.parametrize(
    "html", ["", "x", "<", "</span>", HTML + "x", HTML + HTML, HTML + "<br>", HTML[:-7], HTML[:500]]
)
def test_a_text_that_is_not_one_formula_is_refused(html: str) -> None:
    with pytest.raises(FormulaError):
        pieces(html, display=True)


def test_what_is_refused_is_quoted_in_one_line_and_not_at_length() -> None:
    with pytest.raises(FormulaError) as caught:
        pieces(f"<b>\n\t{'x' * 100}", display=True)
    assert caught.value.message == f"is typeset as what no page may hold: `<b> {'x' * 56}`"


def test_a_formula_of_running_text_is_no_display() -> None:
    inline = katex.typeset("x", display=False, seconds=10)
    assert pieces(inline, display=False)
    with pytest.raises(FormulaError):
        pieces(inline, display=True)
    with pytest.raises(FormulaError):
        pieces(HTML, display=False)


def nested(depth: int) -> str:
    """A formula with so many elements within one another."""
    more = depth - len(("katex", "katex-html"))
    head, _, tail = katex.typeset("x", display=False, seconds=10).partition(VISIBLE)
    return head + VISIBLE + "<span>" * more + "</span>" * more + "</span></span>" if tail else ""


def test_the_deepest_nesting_passes_and_one_more_does_not() -> None:
    assert pieces(nested(DEPTH), display=False)
    with pytest.raises(FormulaError, match="is too deeply nested") as caught:
        pieces(nested(DEPTH + 1), display=False)
    assert caught.value.hint == "nest less"


@pytest.mark.parametrize(("style", "passes"), [
    ("height:400em;", True),
    ("height:400.1em;", False),
    ("top:-401em;", False),
    ("margin-right:1e+25em;", False),
])  # fmt: skip
def test_no_single_length_is_longer_than_katex_has_any(style: str, passes: bool) -> None:  # noqa: FBT001
    html = HTML.replace(VISIBLE, f'{VISIBLE}<span style="{style}"></span>')
    if passes:
        assert pieces(html, display=True)
    else:
        with pytest.raises(FormulaError, match="has a length of more than 400") as caught:
            pieces(html, display=True)
        assert caught.value.hint == "make it smaller"


def test_lengths_in_mathml_are_judged_too() -> None:
    with pytest.raises(FormulaError, match="has a length of more than 400"):
        pieces(HTML.replace("<mrow>", '<mrow><mspace width="-5000pt"></mspace>', 1), display=True)


@pytest.mark.parametrize("part", ["<", "<a ", "&", "<span ", '<span class="', "<span>", "</span>", "&amp", '"', "em;"])
def test_a_long_text_of_any_kind_is_refused_in_a_moment(part: str) -> None:
    begun = time.process_time()
    for text in (part * 100_000, HTML[:-7] + part * 100_000):
        with pytest.raises(FormulaError):
            pieces(text, display=True)
    assert time.process_time() - begun < 2


CASE = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}


class Reader(HTMLParser):
    """The standard library's opinion of what a text holds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


@given(st.data())
def test_whatever_passes_is_read_as_katex_elements(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(HTML)))
    cut = data.draw(st.integers(0, 3))
    new = data.draw(st.text(alphabet="<>/=\"' &;spanmordclickx!-\n", max_size=12))
    try:
        pieces(HTML[:at] + new + HTML[at + cut :], display=True)
    except FormulaError:
        return
    reader = Reader()
    reader.feed(HTML[:at] + new + HTML[at + cut :])
    assert {tag for tag, _ in reader.found} <= set(ATTRIBUTES)
    assert all(ATTRIBUTES[tag].keys() >= {CASE.get(name, name) for name in names} for tag, names in reader.found)
