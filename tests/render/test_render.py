"""An answer in HTML: what Markdown may make of it, what is put in, and what is left out."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from studyguide.answer import Answer
from studyguide.formula import Budget, FormulaError
from studyguide.render import Dialect, Fragment, Heading, Part, Refusal, Renderer
from studyguide.source import answer as reader, papers
from studyguide.source.text_file import TextFile
from studyguide.works import PAPERS

PATH = PurePosixPath("answers/layers/pooling.zh.md")
AXES, LOSS = PurePosixPath("figures/axes.svg"), PurePosixPath("figures/loss.svg")
SVG = '<svg aria-labelledby="a-t a-d"><title id="a-t">T</title><desc id="a-d">D</desc><use href="#a-m"/></svg>'
SECOND = (
    '<svg aria-labelledby="a-t-2 a-d-2"><title id="a-t-2">T</title><desc id="a-d-2">D</desc><use href="#a-m-2"/></svg>'
)
FIGURES = {AXES: SVG, LOSS: "<svg>loss</svg>"}


class Plain:
    r"""Typesets `x` as `[x]` and rejects what holds `\bad`."""

    def __init__(self) -> None:
        self.asked = 0

    def html(self, tex: str, *, display: bool, budget: Budget) -> str:  # noqa: ARG002
        self.asked += 1
        if r"\bad" in tex:
            raise FormulaError("bad", 0, 4)
        return f"[[{tex}]]" if display else f"[{tex}]"


def read(text: str) -> Answer:
    found, _ = reader.read(TextFile(PATH, text), "layers", "pooling", "zh")
    assert found
    return found


def render(text: str, dialect: Dialect | None = None) -> Fragment:
    return Renderer(Plain(), dialect).fragment(read(text), FIGURES)  # type: ignore[arg-type]


def body(text: str, dialect: Dialect | None = None) -> str:
    """The HTML that follows a short answer."""
    return render(f"Short.\n\n{text}", dialect).body


BODIES = {
    "emphasis around holes": ("*$a*b*c$* **`d*`**",
        "<p><em><sg-math>[a*b*c]</sg-math></em> <strong><code>d*</code></strong></p>"),
    "a formula and its punctuation": ("（$a$），$b$ `e`。",
        '<p><span class="sg-keep">（<sg-math>[a]</sg-math>），</span><sg-math>[b]</sg-math> <code>e</code>。</p>'),
    "a long formula and its punctuation": (f"${'a' * 20}$，${'a' * 21}$，",
        f'<p><span class="sg-keep"><sg-math>[{"a" * 20}]</sg-math>，</span><sg-math>[{"a" * 21}]</sg-math>，</p>'),
    "characters of HTML": ('a & b > "c" &lt; d', '<p>a &amp; b &gt; "c" &lt; d</p>'),
    "what looks like a tag": ("a <script>b</script> <b onclick=x>c",
        "<p>a &lt;script&gt;b&lt;/script&gt; &lt;b onclick=x&gt;c</p>"),
    "a block of HTML": ("<div>\n<p>a", "<p>&lt;div&gt;\n&lt;p&gt;a</p>"),
    "the tags of the dialect": ("H<sub>2</sub>O<br>a<br/>b<kbd>*c*</kbd>",
        "<p>H<sub>2</sub>O<br>\na<br>\nb<kbd><em>c</em></kbd></p>"),
    "a tag that is not closed": ("a <sub>b", "<p>a &lt;sub&gt;b</p>"),
    "a table": ("| a | b |\n|:-:|--|\n| $P(a|b)$ | `c|d` |",
        '<table>\n<thead>\n<tr>\n<th style="text-align: center;">a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
        '<td style="text-align: center;"><sg-math>[P(a|b)]</sg-math></td>\n<td><code>c|d</code></td>\n</tr>\n</tbody>\n'
        "</table>"),
    "lists": ("3. a\n4. b\n\n- c", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n<ul>\n<li>c</li>\n</ul>'),
    "a display formula": ("$$\nx\n$$", '<sg-math class="sg-math--display" tabindex="0">[[x]]</sg-math>'),
    "a display formula within a paragraph": ("a\n$$\nx\n$$\nb",
        '<p>a</p>\n<sg-math class="sg-math--display" tabindex="0">[[x]]</sg-math>\n<p>b</p>'),
    "a display formula in a tight list": ("- a\n  $$x$$\n- b",
        '<ul>\n<li>a\n  <sg-math class="sg-math--display" tabindex="0">[[x]]</sg-math></li>\n<li>b</li>\n</ul>'),
    "code": ("```python\nx = '<'\n```",
        '<div class="highlight"><pre><span></span><code><span class="n">x</span> <span class="o">=</span> '
        '<span class="s1">\'&lt;\'</span>\n</code></pre></div>'),
    "code of no language": ("```none of it\n<\n```",
        '<div class="highlight"><pre><span></span><code>&lt;\n</code></pre></div>'),
    "a figure": ("![轴 *a* $x$](../../figures/axes.svg)",
        f'<figure class="sg-figure">{SVG}<figcaption>轴 *a* <sg-math>[x]</sg-math></figcaption></figure>'),
    "a figure twice": ("![a](../../figures/axes.svg)\n\n![b](../../figures/%61xes.svg)",
        f'<figure class="sg-figure">{SVG}<figcaption>a</figcaption></figure>\n'
        f'<figure class="sg-figure">{SECOND}<figcaption>b</figcaption></figure>'),
    "a figure within a paragraph": ("a ![b](../../figures/loss.svg) c",
        '<p>a</p><figure class="sg-figure"><svg>loss</svg><figcaption>b</figcaption></figure><p>c</p>'),
    "links": ("[a](sync-bn.zh.md) [b](../losses/hinge.zh.md#c) [d](#e) [f](https://g.org/?h&i 'j')",
        '<p><a href="answer:layers/sync-bn">a</a> <a href="answer:losses/hinge#c">b</a> '
        '<a href="answer:layers/pooling#e">d</a> <a href="https://g.org/?h&amp;i" title="j">f</a></p>'),
    "links by longer ways": ("[a](../../answers/losses/hinge.zh.md) [b](%2e/sync%2Dbn.zh.md)",
        '<p><a href="answer:losses/hinge">a</a> <a href="answer:layers/sync-bn">b</a></p>'),
    "a reference": ("[a][b]\n\n[b]: https://c.org", '<p><a href="https://c.org">a</a></p>'),
    "headings": ("## A `b` $c$\n\n### D",
        '<h2 id="a-b-c">A <code>b</code> <sg-math>[c]</sg-math>'
        '<a class="headerlink" href="#a-b-c" title="¶">¶</a></h2>\n'
        '<h3 id="d">D<a class="headerlink" href="#d" title="¶">¶</a></h3>'),
    "a broken formula": (r"a $\bad<$ b", r'<p>a <code class="sg-math-error">\bad&lt;</code> b</p>'),
    "a list of attributes": ("a\n{: .red }", "<p>a\n{: .red }</p>"),
    "a comment": ("a <!-- b --> c", "<p>a  c</p>"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "html"), BODIES.values(), ids=BODIES)
def test_what_comes_out(text: str, html: str) -> None:
    assert body(text) == html


@pytest.mark.parametrize(
    ("text", "why", "what"),
    [
        ("[a](javascript:alert)", Refusal.ADDRESS, "javascript:alert"),
        ("[a](java&#115;cript&colon;alert)", Refusal.ADDRESS, "javascript:alert"),
        ("[a](&#x00000000000000006A;avascript:b)", Refusal.ADDRESS, "javascript:b"),
        ("[a](data:text/html,b)", Refusal.ADDRESS, "data:text/html,b"),
        ("[a](//evil.org)", Refusal.ADDRESS, "//evil.org"),
        (r"[a](\\\\evil.org)", Refusal.ADDRESS, r"\\evil.org"),
        ("[a][b]\n\n[b]: vbscript:c", Refusal.ADDRESS, "vbscript:c"),
        ("![a](https://b.org/c.png)", Refusal.IMAGE, "https://b.org/c.png"),
        (r"![a \] b](https://c.org/d.png)", Refusal.IMAGE, "https://c.org/d.png"),
        (f"![{'a' * 2001}](https://c.org/d.png)", Refusal.IMAGE, "https://c.org/d.png"),
        ("    indented", Refusal.INDENTED, "indented"),
        ("[a](b$c$.md)", Refusal.MISPLACED, "0"),
        ("- **b\n  $$c$$\n  d**", Refusal.MISPLACED, "0"),
        ("[![a](../../figures/axes.svg)](https://b.org)", Refusal.MISPLACED, "../../figures/axes.svg"),
    ],
)
def test_what_is_left_out(text: str, why: Refusal, what: str) -> None:
    fragment = render(f"Short.\n\n{text}")
    assert (why, what) in [(refused.why, refused.what) for refused in fragment.refused]
    assert "evil" not in fragment.html.replace("evil.org)", "")
    for never in ("script:", "<img", "data:", "c.png", "d.png"):
        assert f'="{never}' not in fragment.html
        assert never != "<img" or never not in fragment.html


def test_the_parts_of_a_fragment() -> None:
    short = "短答 *a* `b` $\\alpha$ [c][d]。\n\n"
    text = f"{short}## 一 $x$\n\n正文 `e`。\n\n```\ncode\n```\n\n![图](../../figures/axes.svg)\n\n[d]: #一"
    fragment = render(text)
    assert fragment.short_text == "短答 a b α c。"
    assert fragment.short_bare == "短答 a c。"
    assert fragment.short.startswith("<p>短答 <em>a</em>")
    assert fragment.text == "短答 a b α c。 一 x 正文 e。"
    assert fragment.headings == (Heading(2, "一 x", "一", "一-x"),)
    assert fragment.targets == ("#一", "../../figures/axes.svg")
    assert fragment.holes == (0, 1, 2, 3, 4)
    assert fragment.html == f"{fragment.short}\n{fragment.body}"
    assert not fragment.refused


@pytest.mark.parametrize("text", ["## a\n\nb", "- a", "> a", "| a |\n|--|\n| b |", ""])
def test_an_answer_that_begins_otherwise_has_no_short_answer(text: str) -> None:
    assert render(text).short == render(text).short_text == ""


@pytest.mark.parametrize(
    ("headings", "ids"),
    [
        (["A", "A_1", "A"], ["a", "a_1", "a_2"]),
        (["A", "A", "A_1"], ["a", "a_1", "a_1_1"]),
        (["？", "！"], ["_1", "_2"]),
        (["__search"], ["search"]),
    ],
)
def test_ids_of_headings(headings: list[str], ids: list[str]) -> None:
    text = "Short.\n\n" + "\n\n".join(f"## {heading}" for heading in headings)
    assert [heading.anchor for heading in render(text).headings] == ids


def test_formulas_that_cannot_be_drawn_are_told_with_their_number() -> None:
    (undrawn,) = render(r"a `b` $c$ $\bad$").undrawn
    assert undrawn.hint == "write TeX that KaTeX knows"
    assert (undrawn.number, undrawn.message, undrawn.position, undrawn.length) == (2, "bad", 0, 4)


def test_the_extensions_of_an_owner_take_effect() -> None:
    dialect = Dialect(("admonition", "toc", "md_in_html"), {"toc": {"permalink": True}})
    assert body('!!! note "N"\n    a', dialect) == (
        '<div class="admonition note">\n<p class="admonition-title">N</p>\n<p>a</p>\n</div>')  # fmt: skip
    assert body("## a\n\n<b>c</b>", dialect).endswith("<p>&lt;b&gt;c&lt;/b&gt;</p>")


def test_what_an_extension_lets_an_author_write_is_judged_too() -> None:
    fragment = render('Short.\n\na\n{: onclick="b" style="c" class="md-overlay" title="d" }', Dialect(("attr_list",)))
    assert [refused.what for refused in fragment.refused] == ["class", "onclick", "style", "title"]
    assert fragment.body == "<p>a</p>"


def test_the_same_answer_is_rendered_once() -> None:
    katex = Plain()
    renderer = Renderer(katex)  # type: ignore[arg-type]
    first = renderer.fragment(read("a $b$"), FIGURES)
    assert renderer.fragment(read("a $b$"), FIGURES) is first
    assert katex.asked == 1
    assert renderer.fragment(read("a $c$"), FIGURES).short == "<p>a <sg-math>[c]</sg-math></p>"


def test_a_figure_that_changes_changes_the_answers_that_show_it() -> None:
    renderer, answer = Renderer(Plain()), read("a\n\n![b](../../figures/axes.svg)")  # type: ignore[arg-type]
    assert "<svg>new" not in renderer.fragment(answer, FIGURES).body
    assert "<svg>new" in renderer.fragment(answer, {AXES: "<svg>new</svg>"}).body


def test_an_entry_that_changes_changes_the_answers_that_cite_it() -> None:
    renderer = Renderer(Plain())  # type: ignore[arg-type]
    link = "[x](https://arxiv.org/abs/1502.03167)"
    text = f"a {link}\n\n## 参考文献\n\n- {link}、[x](https://example.org)\n"

    def rendered(title: str) -> str:
        entry = (
            f'@misc{{a, author = {{A}}, title = "{title} <&", year = 2015, url = {{https://arxiv.org/abs/1502.03167}}}}'
        )
        works, _ = papers.read(TextFile(PAPERS, entry))
        known = {identifier: work for work in works for identifier in work.identifiers}
        answer, _ = reader.read(TextFile(PATH, text), "layers", "pooling", "zh", known)
        assert answer
        return renderer.fragment(answer, {}).html

    first, second = rendered("One"), rendered("Two")
    assert first.count("<sg-copy") == 1
    assert "title = &quot;One &lt;&amp;&quot;" in first.partition("</a> <sg-copy ")[2].partition("></sg-copy>")[0]
    assert second == first.replace("One", "Two")


def test_dialects_differ_by_extensions_and_their_settings() -> None:
    keys = {
        Dialect(names, configs).key
        for names, configs in [
            ((), {}), (("abbr",), {}), (("abbr", "admonition"), {}), (("smarty",), {}),
            (("smarty",), {"smarty": {"smart_dashes": False}}),
        ]
    }  # fmt: skip
    assert len(keys) == 5
    assert Dialect(("toc", "tables")).key == Dialect().key


SPOKEN = """Short.

Before any heading.

## 面试这样答

先说问题。再说 $x$。

**白板：** 画 $y$。

## 为什么

### 面试这样答

因为。

## 常见误区

- **以为。** 其实。

## 追问

- **为什么？** 因为 `a`。
- **松散的？**

    第一段。

    第二段。

- 没有粗体。

## 参考文献

- 论文。
"""


def test_the_sections_of_an_answer_and_what_they_are_for() -> None:
    fragment = render(SPOKEN)
    assert [section.part.value for section in fragment.sections] == [
        "explanation", "spoken", "explanation", "mistakes", "followups", "references"]  # fmt: skip
    spoken = fragment.of(Part.SPOKEN)
    assert spoken
    assert spoken.text == "先说问题。再说 x。"
    assert '<strong>白板：</strong> 画 <span class="sg-keep"><sg-math>[y]</sg-math>。</span>' in spoken.html
    assert fragment.of(Part.REFERENCES) == fragment.sections[-1]
    assert render("Short.").of(Part.SPOKEN) is None


def test_follow_up_questions_fold() -> None:
    section = render(SPOKEN).of(Part.FOLLOWUPS)
    assert section
    assert (
        "<details><summary><strong>为什么？</strong></summary><p> 因为 <code>a</code>。</p></details>" in section.html
    )
    loose = section.html[section.html.index("松散的") : section.html.index("没有粗体")]
    assert "<p>第一段。</p>" in loose
    assert loose.index("第二段") < loose.index("</details>")
    assert "没有粗体" in section.html[section.html.rindex("<li>") :]
    assert "<summary>" not in section.html[section.html.rindex("<li>") :]


def test_a_check_of_code_is_folded() -> None:
    html = body("```python\nx = 1\n```\n\n```python check\nassert x\n```")
    function, check = html.split('<details class="sg-check">')
    assert "<details" not in function
    assert check.startswith('<summary>怎样验证</summary><div class="highlight">')
    assert '<span class="k">assert</span>' in check
