"""Whatever an author writes: no traceback, spans inside their files, and no HTML past the checker."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path, PurePosixPath

import html5lib
from hypothesis import HealthCheck, example, given, settings, strategies as st

from studyguide import check, report
from studyguide.diagnostics import Span
from studyguide.formula import Budget
from studyguide.render import Renderer
from studyguide.source import answer as reader
from studyguide.source.text_file import TextFile
from tests.cases import BASE

SLOW = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
PATHS = (
    "questions/layers.yaml", "questions/_guide.yaml", "answers/layers/pooling.zh.md", "answers/layers/other.en.md",
    "figures/window.svg", "figures/window.yaml", "questions/_papers.bib",
)  # fmt: skip

YAML = (
    "topic: layers", "\n", "  ", "- ", "id: pooling", "title: ", "{zh: 层, en: x}", "[", "]", "{", "}", "&a ", "*a",
    "? ", ": ", "'", '"', "|\n", ">-\n", "# x", "---", "...", "\t", "questions:\n", "order: 1", "!!int ",
    "%YAML 1.2", "labels:\n", "\u2028", "\x85", "😀", "池", "tags: ", "~", "<<: ", "\x07", "summary: ",
)  # fmt: skip
MARKDOWN = (
    "<script>", "</script>", "<b", ">", "<div>", "</div>", "<p", " onclick=x", "<br>", "<sub>", "</sub>", "`", "``",
    "```", "~~~", "\n", "\n\n", "    ", "  ", "> ", "- ", "1. ", "&lt;", "&#60;", "[a]", "(javascript:x)", "(x)",
    "[a]: ", "![a]", "https://h",
    "javascript:x", "//h", "<!--", "-->", "<!", "<?", "?>", "{: onclick=x }", "{", "}", "$", "$$", "\\",
    "|", "|-|-|\n", "# ", "==\n", "a", "池", "![", "](", ")", '"', "'", "*", "_", "<https://h>", "<javascript:x>",
    "<![CDATA[", "]]>", "\x02", "\x03", "<textarea>", "<pre>", "markdown", "=1", "\t", "data:x", "&colon;",
)  # fmt: skip
SVG = (
    "<svg", " viewBox='0 0 1 1'", ">", "</svg>", "<text", "</text>", " data-label='k'", "/>", "&amp;", "&e;", "池",
    "<!DOCTYPE svg [<!ENTITY e '<g/>'>]>", "<?x y?>", "<?xml version='1.0'?>", "<!-- x -->", "\n", "😀", "<g>",
    "</g>", " style='x'", "<![CDATA[", "]]>", " xmlns='http://www.w3.org/2000/svg'", " a:b='c'", "\x00", "'", '"',
)  # fmt: skip


BIB = (
    "@misc{", "@article(", "@", "{", "}", "(", ")", '"', ",", "=", "\n", "a", "author = ", "title={", "year=2015", " ",
    "#", "eprint={1502.03167}", "\\", "%", "@string{", "@comment{", "@preamble{", " and ", "İ", "池", "\t", "url = ",
    "\\\n",
)  # fmt: skip


def fragments(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), max_size=30).map("".join)


CONTENT = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")),
    *(fragments(words).map(str.encode) for words in (YAML, MARKDOWN, SVG, BIB)),
)


def lines(path: Path) -> list[str]:
    text = path.read_bytes().decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def assert_inside(span: Span, root: Path) -> None:
    if not (root / span.path).is_file():
        assert span == Span(span.path)
        return
    text = lines(root / span.path)
    assert 1 <= span.line <= span.end_line <= len(text)
    # One beyond the end of a line is the place of what is missing there.
    assert 1 <= span.column <= len(text[span.line - 1]) + 2
    assert 1 <= span.end_column <= len(text[span.end_line - 1]) + 2
    assert (span.line, span.column) <= (span.end_line, span.end_column)


@SLOW
@given(st.dictionaries(st.sampled_from(PATHS), CONTENT, min_size=1, max_size=3))
def test_any_content_is_reported_inside_its_file(contents: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in {**{name: text.encode() for name, text in BASE.items()}, **contents}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        checked = check.check(root)
        found = checked.diagnostics
        for render in report.FORMATS.values():
            printed = "\n".join(render(found, checked.sources))
            assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", printed) is None
        for diagnostic in found:
            assert_inside(diagnostic.span, root)
            for span, _ in diagnostic.related:
                assert_inside(span, root)


class _Plain:
    """A typesetter that shows a formula as nothing, so that the page's own tags are the only ones."""

    def html(self, tex: str, *, display: bool, budget: Budget) -> str:  # noqa: ARG002
        return ""


ALLOWED = frozenset(
    """p br em strong code pre ul ol li blockquote h1 h2 h3 h4 h5 h6 hr a table thead tbody tr th td div span
    sub sup kbd sg-math""".split()  # noqa: SIM905 - easier to read
)
ATTRIBUTES = frozenset(("href", "title", "class", "id", "start", "style", "tabindex"))


def acted_upon(html: str) -> list[str]:
    """What a browser could act on in a piece of HTML and no answer may hold; judged by a parser of its own."""
    found = []
    for element in html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False).iter():
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag not in ALLOWED:
            found.append(str(element.tag))
        for name, value in element.attrib.items():
            address = re.sub(r"[\x00-\x20]", "", value)
            elsewhere = re.match(r"(?!https?:|mailto:|answer:)[a-z][a-z0-9+.-]*:|[/\\]{2}", address, re.I)
            styled = name == "style" and not re.fullmatch("text-align: [a-z]+;", value)
            if name not in ATTRIBUTES or styled or (name == "href" and elsewhere):
                found.append(f"{element.tag} {name}={value}")
    return found


RENDERER = Renderer(_Plain())  # type: ignore[arg-type]


@settings(SLOW, max_examples=300)
@given(text=st.one_of(fragments(MARKDOWN), st.text(max_size=200)))
@example(text="<!--\n\n-->```<script>```")
@example(text="[a]:\n[a]: //")
@example(text="[](`javascript`:x)")
@example(text="[](javascript\\-x:)")
@example(text="![a]\n\n[a]: https://h")
@example(text="a\n```\n\n</div><script>x</script>\n```")
@example(text="`</div><script>x</script>")
@example(text="$</div><script>x</script>$")
@example(text="<!-- a --!> <script>x</script> -->")
def test_no_text_comes_out_as_anything_live(text: str) -> None:
    answer, _ = reader.read(TextFile(PurePosixPath("answers/layers/pooling.en.md"), text), "layers", "pooling", "en")
    if answer is not None:
        assert acted_upon(RENDERER.fragment(answer, {}).html) == []
