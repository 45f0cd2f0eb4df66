"""Figures in one language."""

from xml.etree import ElementTree

import pytest

from studyguide import drawing, source
from studyguide.model import Figure
from tests.sample import write_project

CAPTION = "title: {zh: 窗口, en: Window}\ndescription: {zh: 一个窗口。, en: A window.}\n"
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" focusable="false" '
    'aria-labelledby="window.title window.desc">'
    '<title id="window.title">Window</title><desc id="window.desc">A window.</desc>'
)


@pytest.fixture
def window(tmp_path) -> Figure:
    guide, _ = source.read(write_project(tmp_path))
    return guide.figure["window"]


def localised(root, body, caption=CAPTION):
    """What the page gets of a drawing, behind its title and description."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{body}</svg>'
    guide, _ = source.read(write_project(root, {"figures/window.svg": svg, "figures/window.yaml": caption}))
    html = drawing.localised(guide.figure["window"], "en")
    assert html.startswith(HEAD)
    return html.removeprefix(HEAD).removesuffix("</svg>")


@pytest.mark.parametrize(
    ("body", "drawn"),
    [
        ("\n <g>\n\t<rect />\n <rect /> </g>\n", "<g><rect /><rect /></g>"),
        ("<text> <tspan>a</tspan> <tspan>b</tspan>\n</text> <g /> ",
         "<text> <tspan>a</tspan> <tspan>b</tspan>\n</text><g />"),
        ("<text>a<tspan> <tspan>b</tspan> </tspan>c</text>", "<text>a<tspan> <tspan>b</tspan> </tspan>c</text>"),
        ("<text> </text>\n<text>  a  b </text>", "<text> </text><text>  a  b </text>"),
        ("<g><!-- a --> <rect /><!-- b -->\n</g> <!-- c -->", "<g><rect /></g>"),
        ("<text><![CDATA[<b> & ]]></text>", "<text>&lt;b&gt; &amp; </text>"),
        ("<defs> <linearGradient> <stop /> </linearGradient> </defs>",
         "<defs><linearGradient><stop /></linearGradient></defs>"),
    ],
)  # fmt: skip
def test_only_white_space_that_draws_nothing_is_taken_out(body, drawn, tmp_path):
    assert localised(tmp_path, body) == drawn


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("</text><script>alert(1)</script>", "&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b &amp; c", "a &amp; b &amp;amp; c"),
        ("]]>", "]]&gt;"),
        ("<!-- a -->", "&lt;!-- a --&gt;"),
        ("two  spaces", "two  spaces"),
    ],
)
def test_a_text_says_what_its_label_says(words, shown, tmp_path):
    caption = f"{CAPTION}labels:\n  key: {{zh: 键, en: '{words}'}}\n"
    assert localised(tmp_path, "<text>\n <tspan data-label='key'>键</tspan> .</text>", caption) == (
        f"<text>\n <tspan>{shown}</tspan> .</text>"
    )


def test_title_and_description_are_escaped(tmp_path):
    caption = "title: {en: '</title><img src=x> & ]]>'}\ndescription: {en: '</desc><script>'}\n"
    guide, _ = source.read(write_project(tmp_path, {"figures/window.yaml": caption}))
    html = drawing.localised(guide.figure["window"], "en")
    assert ">&lt;/title&gt;&lt;img src=x&gt; &amp; ]]&gt;</title>" in html
    assert ">&lt;/desc&gt;&lt;script&gt;</desc>" in html


def test_a_key_without_words_keeps_the_drawings_own(tmp_path):
    caption = f"{CAPTION}labels: {{one: {{zh: 甲}}}}\n"
    body = "<text data-label='one'>甲</text><text data-label='two'>乙</text>"
    assert localised(tmp_path, body, caption) == "<text>甲</text><text>乙</text>"


def test_ids_of_two_figures_are_never_equal(tmp_path):
    ids = set()
    for name, inner in (("a", "b-c"), ("a-b", "c")):
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="{inner}"/></svg>'
        guide, _ = source.read(write_project(tmp_path, {f"figures/{name}.svg": svg}))
        ids.add(ElementTree.fromstring(drawing.localised(guide.figure[name], "en"))[0].get("id"))
    assert len(ids) == 2


def test_labels_are_in_the_language_of_the_page(window):
    assert ">stride</text>" in drawing.localised(window, "en")
    assert ">步幅</text>" in drawing.localised(window, "zh")


def test_label_keys_do_not_reach_the_page(window):
    assert "data-label" not in drawing.localised(window, "en")


def test_ids_and_references_to_them_carry_the_figures_id(window):
    svg = drawing.localised(window, "en")
    assert 'id="window.head"' in svg
    assert 'marker-end="url(#window.head)"' in svg


def test_local_links_carry_the_figures_id(tmp_path):
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
        '<path id="a" d="M0,0"/><use href="#a"/><use xlink:href="#a"/></svg>'
    )
    guide, _ = source.read(write_project(tmp_path, {"figures/window.svg": svg}))
    root = ElementTree.fromstring(drawing.localised(guide.figure["window"], "en"))
    assert [value for use in root.iter() for name, value in use.attrib.items() if name.endswith("href")] == [
        "#window.a",
        "#window.a",
    ]


def test_a_screen_reader_is_told_title_and_description(window):
    svg = drawing.localised(window, "en")
    assert 'role="img"' in svg
    assert 'aria-labelledby="window.title window.desc"' in svg
    assert '<title id="window.title">Sliding window</title>' in svg
    assert '<desc id="window.desc">The window moves right by one stride.</desc>' in svg


def test_a_title_in_the_file_is_replaced(tmp_path):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>old</title><g/>'
    svg += "<desc>old</desc><desc>old</desc></svg>"
    guide, _ = source.read(write_project(tmp_path, {"figures/window.svg": svg}))
    assert "old" not in drawing.localised(guide.figure["window"], "zh")


def test_a_figure_without_label_file_is_drawn_as_it_is(tmp_path):
    guide, _ = source.read(write_project(tmp_path, {"figures/window.yaml": None}))
    svg = drawing.localised(guide.figure["window"], "en")
    assert ">步幅</text>" in svg
    assert "aria-labelledby" not in svg
