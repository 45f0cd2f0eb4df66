"""The extension for other engines: the same formulas, code and headings as on our own pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from markdown import Markdown

from studyguide import markup, prose
from studyguide.formula import Budget, FormulaError

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "smarty", "tables", "toc"]


class Plain:
    r"""Typesets `x` as `[x]` and rejects what holds `\bad`."""

    def html(self, tex: str, *, display: bool, budget: Budget) -> str:  # noqa: ARG002
        if r"\bad" in tex:
            raise FormulaError("bad", 0, 4)
        return f"[[{tex}]]" if display else f"[{tex}]"


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "typesetter", lambda _cache: Plain())


def convert(text: str, extensions: list[str] = EXTENSIONS) -> Markdown:
    md = Markdown(extensions=["studyguide.markup", *extensions])
    md.html = md.convert(text)
    return md


DISPLAY = '<sg-math class="sg-math--display" tabindex="0">[[x]]</sg-math>'
PAGES = {
    "running text": ("*$a*b$* `$c$` \\$", "<p><em><sg-math>[a*b]</sg-math></em> <code>$c$</code> $</p>"),
    "quotes and dashes": ("""$f'' -- "x"...$""", """<p><sg-math>[f'' -- "x"...]</sg-math></p>"""),
    "a block": ("a\n\n$$\nx\n$$\n\nb", f"<p>a</p>\n{DISPLAY}\n<p>b</p>"),
    "a block in a list": ("- a\n\n    $$\n    x\n    $$",
        f"<ul>\n<li>\n<p>a</p>\n{DISPLAY.replace('[[', '[[    ')}\n</li>\n</ul>"),
    "a block in a paragraph": ("> a\n> $$\n> x\n> $$\n> b", f"<blockquote>\n<p>a</p>{DISPLAY}<p>b</p>\n</blockquote>"),
    "code": ("```text\n$$\n<x>\n$$\n```",
        '<div class="highlight"><pre><span></span><code>$$\n&lt;x&gt;\n$$\n</code></pre></div>'),
    "a heading": ("## On $x$\n\n## On $x$", '<h2 id="on-x">On <sg-math>[x]</sg-math></h2>\n'
        '<h2 id="on-x_1">On <sg-math>[x]</sg-math></h2>'),
    "a broken formula": (r"a $\bad<1$", r'<p>a <code class="sg-math-error">\bad&lt;1</code></p>'),
    "a table": ("| a |\n|--|\n| $P(a|b)$ |", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        "<td><sg-math>[P(a|b)]</sg-math></td>\n</tr>\n</tbody>\n</table>"),
    "a block of HTML with Markdown": ('<div markdown="1">\na $x$\n</div>',
        "<div>\n<p>a <sg-math>[x]</sg-math></p>\n</div>"),
}  # fmt: skip


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize(("text", "html"), PAGES.values(), ids=PAGES)
def test_a_page(text: str, html: str) -> None:
    assert convert(text).html == html


@pytest.mark.usefixtures("plain")
def test_the_contents_show_formulas_as_text() -> None:
    tokens = convert("# T\n\n## Why $\\sqrt{d_k}$, `a<b`").toc_tokens[0]["children"]
    assert [(token["id"], token["name"]) for token in tokens] == [("why-d_k-ab", "Why √d_k, a&lt;b")]


@pytest.mark.usefixtures("plain")
def test_the_second_page_of_a_converter_does_not_know_the_first() -> None:
    md = convert("$a$ $b$ $c$")
    assert md.reset().convert("$x$") == "<p><sg-math>[x]</sg-math></p>"


def test_the_cache_option_names_a_folder(tmp_path: Path) -> None:
    md = Markdown(extensions=["studyguide.markup"], extension_configs={"studyguide.markup": {"cache": str(tmp_path)}})
    assert '<span class="katex-mathml">' in md.convert("$x$")
    assert [file.name for file in tmp_path.iterdir()] == ["formulas.tsv"]


MARKS = st.sampled_from([
    "$", "$$", "\n", "\n\n", "`", "```", "\\", "x", " ", "*", "_", "[", "](a.zh.md)", "![", "](figures/a.svg)", "<b>",
    '<b title="', '">', "# ", "- ", "> ", "    ", "| ", "|--|\n", "<!--", "-->", "<div markdown>",
    "</div>", "^[", "\x02",
])  # fmt: skip


@pytest.mark.usefixtures("plain")
@given(st.one_of(st.text(), st.lists(MARKS).map("".join)))
@settings(max_examples=300, deadline=None)
def test_arbitrary_text_becomes_a_page_without_marks(text: str) -> None:
    assert not prose.MARK.search(convert(text, ["attr_list", "md_in_html", "tables", "toc"]).html)
