"""Whatever an author writes: no traceback, spans inside their files, and no HTML past the checker."""

from __future__ import annotations

import dataclasses
import re
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st
from markdown import Markdown

from studyguide import check, markup, report
from studyguide.diagnostics import Span
from studyguide.markup import dialect
from studyguide.model import Guide
from studyguide.places import Places
from studyguide.rules import unsafe_html
from studyguide.schema import Facts
from studyguide.source import answer
from studyguide.source.text_file import TextFile
from tests.cases import BASE

SLOW = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
PATHS = (
    "questions/layers.yaml", "questions/_guide.yaml", "answers/layers/pooling.zh.md", "answers/layers/other.en.md",
    "figures/window.svg", "figures/window.yaml",
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


def fragments(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), max_size=30).map("".join)


CONTENT = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")),
    *(fragments(words).map(str.encode) for words in (YAML, MARKDOWN, SVG)),
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
        found = check.check(root).diagnostics
        for render in report.FORMATS.values():
            printed = "\n".join(render(found, root))
            assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", printed) is None
        for diagnostic in found:
            assert_inside(diagnostic.span, root)
            for span, _ in diagnostic.related:
                assert_inside(span, root)


FACTS = Facts(title={"en": "Guide"}, summary={"en": "A bank."}, locales=("en",))
EMPTY = Guide(Path(), FACTS, Places(Span(PurePosixPath("questions"))), (), (), (), (), ())


class _Tags(HTMLParser):
    """What a browser could act on in a piece of HTML."""

    RENDERED = frozenset(
        """p br em strong code pre ul ol li blockquote h1 h2 h3 h4 h5 h6 hr a img table thead tbody tr th td div span
        sub sup kbd label input bdi""".split()  # noqa: SIM905 - easier to read
    )
    ATTRIBUTES = frozenset(
        ("href", "src", "alt", "title", "class", "id", "start", "style", "tabindex", "data-search-exclude")
    )

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.RENDERED:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20]", "", value or "")
            if name not in self.ATTRIBUTES or (
                name == "style" and not re.fullmatch("text-align: [a-z]+;", value or "")
            ):
                self.found.append(f"<{tag} {name}={value}>")
            if name in ("href", "src") and re.match(r"(?!https?:|mailto:)[a-z][a-z0-9+.-]*:|[/\\]{2}", address, re.I):
                self.found.append(f"<{tag} {name}={value}>")
            if name == "src" and re.match(r"[a-z]+:", address, re.I):
                self.found.append(f"<{tag} {name}={value}>")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")


class _Plain:
    """A typesetter that shows a formula as nothing, so that the renderer's own tags are the only ones."""

    def html(self, tex: str, *, display: bool) -> str:  # noqa: ARG002
        return ""


@pytest.fixture(scope="module")
def renderer() -> Iterator[Markdown]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "typesetter", lambda _: _Plain())
        yield Markdown(extensions=list(dialect.EXTENSIONS), extension_configs=dict(dialect.CONFIGS))


def is_unsafe(text: str) -> bool:
    file = TextFile(PurePosixPath("answers/layers/pooling.en.md"), text)
    found, faults = answer.read(file, "layers", "pooling", "en")
    return bool(faults) or any(unsafe_html.check(dataclasses.replace(EMPTY, answers=(found,))))


def acted_upon(renderer: Markdown, text: str) -> list[str]:
    parser = _Tags()
    parser.feed(renderer.reset().convert(text))
    parser.close()
    return parser.found


@settings(SLOW, max_examples=200)
@given(text=fragments(MARKDOWN))
@example(text="<!--\n\n-->```<script>```")
@example(text="[a]:\n[a]: //")
@example(text="[](`javascript`:x)")
@example(text="[](javascript\\-x:)")
@example(text="![a]\n\n[a]: https://h")
def test_what_the_checker_lets_through_is_rendered_without_the_author_s_html(text, renderer) -> None:
    if not is_unsafe(text):
        assert acted_upon(renderer, text) == []
