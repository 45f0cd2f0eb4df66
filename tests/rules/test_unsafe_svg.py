"""Figures that cannot lie in a case's file, and the promise of the rule: what passes does nothing but draw."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from time import process_time
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from studyguide import check, drawing, effort, svg
from studyguide.diagnostics import Diagnostic, Span
from studyguide.model import Figure, Guide
from studyguide.places import Places
from studyguide.rules import unsafe_svg
from studyguide.schema import Caption, Facts
from studyguide.source import figure
from studyguide.source.text_file import TextFile
from tests.cases import BASE

FACTS = Facts(title={"en": "Guide"}, summary={"en": "A bank."}, locales=("en",))
NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def read(text: str, caption: Caption | None = None) -> Figure | None:
    """The figure, None if its file is not well-formed."""
    found, faults = figure.read(TextFile(PurePosixPath("figures/window.svg"), text), caption, None)
    return None if faults else found


def faults(found: Figure) -> list[Diagnostic]:
    guide = Guide(Path(), FACTS, Places(Span(PurePosixPath("questions"))), (), (), (), (), (found,))
    return list(unsafe_svg.check(guide))


def messages(found: Figure) -> list[str]:
    return [fault.message for fault in faults(found)]


def drawing_of(body: str) -> Figure:
    found = read(f'<svg {NAMESPACE} viewBox="0 0 40 20">{body}</svg>')
    assert found is not None
    return found


def judged(body: str) -> list[str]:
    return messages(drawing_of(body))


def test_the_explanation_names_the_limits():
    limits = f"at most 1,000 elements in {effort.MOST_LEVELS} levels and draws at most {effort.MOST_STROKES:,} strokes"
    assert limits in unsafe_svg.RULE.explanation.replace("\n", " ")


def test_a_drawing_has_at_most_a_thousand_elements():
    assert judged("<rect/>" * 999) == []
    (fault,) = faults(drawing_of("<a/>" * 1000))
    assert (fault.message, fault.hint) == ("the drawing has more than 1000 elements", "draw fewer shapes")
    assert fault.span.end_column - fault.span.column == len("<a/>")


def test_a_value_has_at_most_8000_characters():
    assert judged(f"<path d='{'M1 1'.ljust(8000)}'/>") == []
    (fault,) = faults(drawing_of(f"<path d='{'M1 1'.ljust(8001)}'/>"))
    assert (fault.message, fault.hint) == ("`d` has more than 8000 characters", "leave points out")


def test_of_a_long_value_the_part_that_is_wrong_is_shown():
    path = "M1 1" + "L2 3" * 100
    assert judged(f"<path d='{path}L12345,6{path}'/>") == [f"`12345,6{path[:53]}…` cannot stand in `d`"]
    assert judged(f"<path fill='{'x' * 61}!'/>") == ["`!…` cannot stand in `fill`"]
    assert judged(f"<path fill='{'x' * 59}!'/>") == [f"`{'x' * 59}!` cannot stand in `fill`"]


@pytest.mark.parametrize(
    ("view_box", "fits"),
    [("0 0 10 40", True), ("0 0 10 40.1", False), ("0 0 10 1", True), ("0 0 10 .9", False), ("0 0 -10 4", False),
     ("0 0 -10 -40", False), ("0 0 1999 1", True), ("0 0 0 0", False)],
)  # fmt: skip
def test_a_drawing_has_the_shape_of_a_page(view_box, fits):
    found = read(f'<svg {NAMESPACE} viewBox="{view_box}"/>')
    assert found is not None
    assert (messages(found) == []) is fits


@pytest.mark.parametrize(
    "character", "\x7f\x85\x9f\u200b\u200e\u202a\u202e\u2066\u2069\ufeff\ue000\U000e0041\U00100000"
)
def test_invisible_characters(character):
    expected = [f"the text holds the invisible character U+{ord(character):04X}"]
    assert judged(f"<text>a{character}</text>") == expected
    assert judged(f"<text>a&#{ord(character)};</text>") == expected


@pytest.mark.parametrize("text", ["池 a\u00a0b\u3000c", "x̂ − 1", "\n\ta\n", "😀 γ/s · mean(g)", "&#9;&#10;"])
def test_visible_characters(text):
    assert judged(f"<text>{text}</text>") == []


def group(name: str, content: str) -> str:
    return f"<g id='{name}'>{content}</g>"


USES = [group(f"a{n}", f"<use href='#a{n - 1}'/>" * 9) for n in range(1, 90)]
CHAIN = [group(f"a{n}", f"<use href='#a{n + 1}'/>") for n in range(400)]
PATTERNS = [f"<pattern id='a{n}'>" + f"<rect fill='url(#a{n + 1})'/>" * 9 + "</pattern>" for n in range(90)]
HOSTILE = {
    "deep": "<g>" * 9_000 + "</g>" * 9_000,
    "as deep as there may be elements": "<g>" * 990 + "</g>" * 990,
    "many elements": "<g/>" * 15_000,
    "many unknown attributes": "<g a='' b='' c='' d='' e='' f='' g='' h='' i=''/>" * 990,
    "many attributes of one element": "<g " + " ".join(f"a{n}=''" for n in range(6_500)) + "/>",
    "a long path": "<path d='" + "M1 1" * 15_000 + "'/>",
    "a long number": "<path d='" + "1" * 60_000 + "'/>",
    "paths that end badly": ("<path d='" + ".1" * 3_900 + "x'/>") * 7,
    "a long id": "<g id='" + "a" * 60_000 + "'/>",
    "a long invisible text": "<text>" + "\u202e" * 20_000 + "</text>",
    "uses of uses": group("a0", "<rect/>") + "".join(USES),
    "a chain of uses": "".join(CHAIN) + group("a400", ""),
    "a ring of uses": "".join(CHAIN) + group("a400", "<use href='#a0'/>"),
    "patterns of patterns": "".join(PATTERNS) + "<pattern id='a90'/>",
    "markers": "<marker id='a'>" + "<rect/>" * 99 + "</marker><path marker-mid='url(#a)' d='" + "h1" * 3_999 + "'/>",
    "dashes": "<circle r='1999' stroke-dasharray='1'/>" * 990,
    "dashes that are too small": "<circle r='1999' stroke-dasharray='." + "0" * 400 + "1'/>",
    "equal ids": "<g id='a'/>" * 990,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_hostile_figures_are_soon_refused(body, write_tree):
    root = write_tree({**BASE, "figures/window.svg": f'<svg {NAMESPACE} viewBox="0 0 40 20">{body}</svg>'})
    started = process_time()
    found = check.check(root).diagnostics
    assert process_time() - started < 2
    assert {"unsafe-svg", "forbidden-character"} & {diagnostic.rule.name for diagnostic in found}


GOOD = (
    ("class", "c1"), ("fill", "#fff"), ("fill", "none"), ("x", "4"), ("width", "9"), ("d", "M0,0L8,4Z"), ("r", "3"),
    ("transform", "scale(2)"), ("font-size", "12"), ("xml:space", "preserve"), ("offset", "50%"), ("points", "1,2 3,4"),
    ("stroke-width", "1.5"), ("stroke-dasharray", "4 2"),
)  # fmt: skip
BAD = (
    ("id", "a"), ("fill", "url(#a)"), ("href", "#a"), ("xlink:href", "#a"), ("clip-path", "url(#a)"), ("id", "title"),
    ("fill", "url(//h#a)"), ("href", "javascript:x"), ("onload", "x()"), ("style", "x"), ("xmlns", "urn:x"),
    ("x", "1e9"), ("a:b", "c"), ("lang", "en"), ("class", "md-nav"), ("width", "9999"), ("fill", '">'),
    ("xmlns:xlink", svg.XLINK),
)  # fmt: skip
WORDS = (
    "a", " ", "\n", "池", "&lt;script&gt;", "&amp;lt;", "&quot;", "<![CDATA[</text><script>]]>", "]]&gt;", "&#13;", "'",
    "<!-- <script> -->", "<?x <script>?>", "{{", "&#38;#60;", ' id="x"', "url(#a)",
)  # fmt: skip
BLANK = (" ", "\n", "<!-- <a> -->")
LABELS = st.lists(st.sampled_from(["a", " ", "<script>", "</text>", "&lt;", "]]>", '"', "'", "池"]), min_size=1).map(
    "".join
)


RARELY = st.integers(0, 19).map(lambda number: number == 0)


@st.composite
def element(draw: st.DrawFn, parent: str = "", levels: int = 4) -> str:
    """An element and what is in it, mostly such as may stand there."""
    homely = sorted(svg.CHILDREN[parent]) if parent in svg.CHILDREN else ["svg"]
    if draw(RARELY):
        homely = ["a:script", "image", "a", "svg", "rect"]
    name = draw(st.sampled_from([*homely, *(worded for worded in homely if worded in svg.WORDED)]))
    written = {"xmlns": svg.NAMESPACE, "viewBox": "0 0 9 9"} if name == "svg" else {}
    written |= dict(draw(st.lists(st.sampled_from(GOOD), max_size=2))) if name != "svg" else {}
    written |= dict([draw(st.sampled_from(BAD))]) if draw(RARELY) else {}
    written |= {"data-label": "key"} if name in svg.LABELLED and draw(st.booleans()) else {}
    content = draw(st.lists(st.sampled_from(WORDS if name in svg.WORDED else BLANK), max_size=2))
    if levels and svg.CHILDREN.get(name):
        content += draw(st.lists(element(name, levels - 1), max_size=3))
    attributes = "".join(f" {key}='{value}'" for key, value in written.items())
    return f"<{name}{attributes}>{''.join(draw(st.permutations(content)))}</{name}>"


class _Seen(HTMLParser):
    """What an HTML parser sees."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.others: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


TAGS = {name.lower() for name in svg.ELEMENTS}
ATTRIBUTES = {name.lower() for name in svg.ATTRIBUTES} | {"role", "focusable", "aria-labelledby"}


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(text=element(), words=st.lists(LABELS, min_size=3, max_size=3))
def test_what_passes_only_draws(text: str, words: list[str]) -> None:
    title, description, label = words
    caption = Caption.model_construct(
        title={"en": title}, description={"en": description}, labels={"key": {"en": label}}
    )
    found = read(text, caption)
    if found is None or messages(found):
        return
    html = drawing.localised(found, "en")
    seen = _Seen(html)
    assert set(seen.tags) <= TAGS
    assert {name for name, _ in seen.attributes} <= ATTRIBUTES
    for name, value in seen.attributes:
        assert not name.startswith("on")
        assert "#" not in value or value.startswith(("#window.", "url(#window.", "#fff"))
        assert name != "id" or value.startswith("window.")
    assert seen.others == []
    assert seen.text == "".join(ElementTree.fromstring(html).itertext())
    assert label in seen.text or "data-label" not in text
