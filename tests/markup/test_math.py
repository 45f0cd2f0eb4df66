"""Formulas in Markdown: what counts as one, and that nothing else touches it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings, strategies as st
from markdown import Markdown

from studyguide import markup
from studyguide.formula import FormulaError
from studyguide.source import outline

EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "pymdownx.highlight",
    "pymdownx.superfences", "smarty", "tables", "toc",
]  # fmt: skip


WRAPPED = r'<(?:div|span) class="sg-math[^>]*>(?:<bdi[^>]*>)?(\[.*?\])(?:</(?:bdi|span|div)>)+'


class Plain:
    r"""Typesets `x` as `[x]` and rejects what holds `\bad`; keeps what it was given."""

    def __init__(self) -> None:
        self.given: list[tuple[str, bool]] = []

    def html(self, tex: str, *, display: bool) -> str:
        self.given.append((tex, display))
        if r"\bad" in tex:
            raise FormulaError("bad", 0, 4)
        return f"{'[[' if display else '['}{tex.replace('<', '&lt;')}{']]' if display else ']'}"


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> Plain:
    setter = Plain()
    monkeypatch.setattr(markup, "typesetter", lambda _cache: setter)
    return setter


def page(text: str, *, extensions: list[str] | None = None) -> Markdown:
    """A converter after its page; `html` is the page with the formulas' wrappers taken away."""
    md = Markdown(extensions=["studyguide.markup", *(EXTENSIONS if extensions is None else extensions)])
    html = md.convert(text)
    md.html = re.sub(WRAPPED, r"\1", html, flags=re.S)
    return md


RUNNING_TEXT = {
    "a formula": ("a $x_i$ b", "<p>a [x_i] b</p>"),
    "two formulas": ("$a$ and $b$", "<p>[a] and [b]</p>"),
    "next to Chinese": ("由$x$得", "<p>由[x]得</p>"),
    "prices": ("costs $5 and $6", "<p>costs $5 and $6</p>"),
    "a digit after": ("$5 to $6 and $x$7", "<p>$5 to $6 and $x$7</p>"),
    "space after the first dollar": ("a $ x$ b", "<p>a $ x$ b</p>"),
    "space before the last dollar": ("a $x $ b", "<p>a $x $ b</p>"),
    "an escaped dollar": (r"\$x$ and \$", "<p>$x$ and $</p>"),
    "an escaped dollar inside": (r"$a\$b$", r"<p>[a\$b]</p>"),
    "a lone dollar": ("a $ b", "<p>a $ b</p>"),
    "a soft line break": ("$a\n+b$", "<p>[a\n+b]</p>"),
    "a blank line": ("$a\n\n+b$", "<p>$a</p>\n<p>+b$</p>"),
    "two dollars in running text": ("a $$x$$ b", "<p>a $$x$$ b</p>"),
    "a code span": ("`$x$` and $y$", "<p><code>$x$</code> and [y]</p>"),
    "a code span between dollars": ("$a `b` c$", "<p>$a <code>b</code> c$</p>"),
    "emphasis around": ("*$a*b*c$* and **$d$**", "<p><em>[a*b*c]</em> and <strong>[d]</strong></p>"),
    "underscores": ("$a_i$ and $b_i$", "<p>[a_i] and [b_i]</p>"),
    "a backslash and braces": (r"$\{a\}\\{: .b }$", r"<p>[\{a\}\\{: .b }]</p>"),
    "quotes and dashes": ("""$f'' -- "x"...$""", """<p>[f'' -- "x"...]</p>"""),
    "less than": ("$a<b$ and $c>d$", "<p>[a&lt;b] and [c>d]</p>"),
    "a link's text": ("[see $x$](a.md)", '<p><a href="a.md">see [x]</a></p>'),
    "a link's target and title": ('[a](b/$c$ "d $e_1$")', '<p><a href="b/$c$" title="d e_1">a</a></p>'),
    "an image's text": (r"![a $\gamma$](b.png)", '<p><img alt="a γ" src="b.png" /></p>'),
    "an attribute of raw HTML": ('<b title="$x$">$y$</b>', '<p><b title="$x$">[y]</b></p>'),
    "a heading": ("# On $x$\n", '<h1 id="on-x">On [x]</h1>'),
    "a list item": ("- a $x$\n- b", "<ul>\n<li>a [x]</li>\n<li>b</li>\n</ul>"),
    "a definition": ("$x$\n:   is $y$", "<dl>\n<dt>[x]</dt>\n<dd>is [y]</dd>\n</dl>"),
    "a block of HTML with Markdown": (
        '<div markdown="1">\na $x$\n\n$$\ny\n$$\n</div>', "<div>\n<p>a [x]</p>\n[[y]]\n</div>"),
    "a broken formula": (r"a $\bad<1$ b", r'<p>a <code class="sg-math-error">\bad&lt;1</code> b</p>'),
}  # fmt: skip

LINES_OF_THEIR_OWN = {
    "a block": ("$$\nx < y\n$$", "[[x &lt; y]]"),
    "one line": ("$$x$$", "[[x]]"),
    "one line with spaces": ("  $$ x $$  ", "[[x]]"),
    "several lines": ("$$\na\\\\\n\n+ b\n$$", "[[a\\\\\n\n+ b]]"),
    "within a paragraph": ("a\n$$\nx\n$$\nb\n$$y$$", "<p>a</p>\n[[x]]\n<p>b</p>\n[[y]]"),
    "two in a row": ("$$\nx\n$$\n$$\ny\n$$", "[[x]]\n[[y]]"),
    "an indented block of a list item": (
        "1. a\n\n    $$\n    x\n    $$\n\n    b", "<ol>\n<li>\n<p>a</p>\n[[    x]]\n<p>b</p>\n</li>\n</ol>"),
    "a tight list item": ("- a\n  $$\n  x\n  $$\n- b", "<ul>\n<li>a\n  [[  x]]</li>\n<li>b</li>\n</ul>"),
    "a list item of its own": ("- $$\n  x\n  $$", "<ul>\n<li>[[  x]]</li>\n</ul>"),
    "a quotation": ("> a\n> $$\n> x\n> > y\n> $$", "<blockquote>\n<p>a</p>\n[[x\n> y]]\n</blockquote>"),
    "never closed": ("$$\nx\n\ny", "<p>$$\nx</p>\n<p>y</p>"),
    "text after the dollars": ("$$ x\ny\n$$ z", "<p>$$ x\ny\n$$ z</p>"),
    "a comment": ("<!--\n$$\nx\n$$\n-->", "<!--\n$$\nx\n$$\n-->"),
    "code over several lines": ("`a\n$$\nb\n$$\nc`", "<p><code>a\n$$\nb\n$$\nc</code></p>"),
    "a fence without superfences": ("```\n$$\nx\n$$\n```", "<p><code>$$\nx\n$$</code></p>"),
    "a tag at the beginning of a line": ("$$\na\n<div>\n$$", "[[a\n&lt;div>]]"),
    "a broken formula": ("$$\n\\bad\n$$", '<p><code class="sg-math-error">\\bad</code></p>'),
}  # fmt: skip


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(("text", "html"), RUNNING_TEXT.values(), ids=RUNNING_TEXT)
def test_running_text(text: str, html: str) -> None:
    assert page(text, extensions=["attr_list", "def_list", "md_in_html", "smarty", "toc"]).html == html


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(("text", "html"), LINES_OF_THEIR_OWN.values(), ids=LINES_OF_THEIR_OWN)
def test_lines_of_their_own(text: str, html: str) -> None:
    assert page(text, extensions=[]).html == html


# Where the page is the stricter one: it sees that a code span is no TeX, and takes the marks of a quotation away.
STRICTER = {"a code span between dollars", "a quotation"}
CHECKED = {name: text for name, (text, _) in {**RUNNING_TEXT, **LINES_OF_THEIR_OWN}.items() if name not in STRICTER}


@pytest.mark.parametrize("text", CHECKED.values(), ids=CHECKED)
def test_a_page_draws_exactly_the_formulas_that_are_checked(text: str, plain: Plain) -> None:
    page(text)
    checked = {(formula.text, formula.display) for formula in outline.scan(text).formulas}
    assert set(plain.given) == checked


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize("indent", ["", "    "], ids=["at the margin", "in a list item"])
def test_fenced_code_is_left_alone(indent: str) -> None:
    code = "".join(f"{indent}{line}\n" for line in ("```", "$$", "x", "$$", "`$y$`", "```"))
    html = page(("- a\n\n" if indent else "") + code).html
    assert "<code>$$\nx\n$$\n`$y$`\n</code>" in html


@pytest.mark.usefixtures("plain")
def test_table_cells() -> None:
    html = page("| a | $b$ |\n|--|--|\n| $x_1*y*$ | `$c$` |\n").html
    assert "<th>[b]</th>" in html
    assert "<td>[x_1*y*]</td>\n<td><code>$c$</code></td>" in html


@pytest.mark.usefixtures("plain")
def test_headings_give_readable_anchors_and_contents() -> None:
    md = page("[TOC]\n\n## Why $\\sqrt{d_k}$, $a<b$\n\n## Why $\\sqrt{d_k}$, $a<b$\n")
    assert [(token["id"], token["name"]) for token in md.toc_tokens] == [
        ("why-d_k-ab", "Why √d_k, a&lt;b"), ("why-d_k-ab_1", "Why √d_k, a&lt;b"),
    ]  # fmt: skip
    assert '<a href="#why-d_k-ab">Why √d_k, a&lt;b</a>' in md.html
    assert '<h2 id="why-d_k-ab">Why [\\sqrt{d_k}], [a&lt;b]</h2>' in md.html


@pytest.mark.usefixtures("plain")
def test_the_second_page_of_a_converter_does_not_know_the_first() -> None:
    md = Markdown(extensions=["studyguide.markup"])
    md.convert("$a$ $b$ $c$")
    assert "[x]" in md.reset().convert("<i>$x$</i>")


@pytest.mark.usefixtures("plain")
def test_the_wrappers() -> None:
    md = Markdown(extensions=["studyguide.markup"])
    assert md.convert("$x$\n\n$$y$$") == (
        '<p><span class="sg-math"><bdi data-search-exclude="1">[x]</bdi></span></p>\n'
        '<div class="sg-math sg-math--display" tabindex="0" data-search-exclude="1">[[y]]</div>')  # fmt: skip


def test_katex_draws_the_formula() -> None:
    html = Markdown(extensions=["studyguide.markup"]).convert("$x$")
    assert '<span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML">' in html


def test_the_cache_option_names_a_folder(tmp_path: object) -> None:
    md = Markdown(extensions=["studyguide.markup"], extension_configs={"studyguide.markup": {"cache": str(tmp_path)}})
    md.convert("$x$")
    assert [file.name for file in tmp_path.iterdir()] == ["formulas.tsv"]


MARKS = st.sampled_from([
    "$", "$$", "\n", "\n\n", "`", "```", "\\", "x", " ", "*", "_", "[", "](a.zh.md)", "![", "](figures/a.svg)", "<b>",
    '<b title="', '">', "# ", "- ", "> ", "    ", "| ", "|--|\n", "<!--", "-->", "<div markdown>",
    "</div>", "^[", "\x02",
])  # fmt: skip


@given(st.one_of(st.text(), st.lists(MARKS).map("".join)))
@settings(max_examples=400, deadline=None)
def test_arbitrary_text_becomes_a_page(text: str) -> None:
    html = page(text).html
    assert "wzxhzdk" not in html or "wzxhzdk" in text
