"""An SVG file as elements and attributes, each with its place."""

from pathlib import PurePosixPath
from time import process_time

import pytest

from studyguide import source
from studyguide.diagnostics import Span
from studyguide.source import figure
from studyguide.source.text_file import TextFile

PATH = PurePosixPath("figures/x.svg")


def read(svg):
    found, faults = figure.read(TextFile(PATH, svg), None, None)
    assert not faults
    return found


def place(svg, span):
    lines = svg.split("\n")
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    return "\n".join([lines[span.line - 1][span.column - 1 :], lines[span.end_line - 1][: span.end_column - 1]])


def test_elements_and_attributes_have_places():
    svg = "<svg>\n<!-- 池 --><g id=\"a>b\"\n  class='c1'><text>步<tspan>x</tspan>幅</text></g>\n</svg>"
    found = read(svg)
    assert [element.name for element in found.elements] == ["svg", "g", "text", "tspan"]
    group, text = found.elements[1:3]
    assert place(svg, group.span) == "<g id=\"a>b\"\n  class='c1'>"
    assert [place(svg, span) for span in group.places.values()] == ['id="a>b"', "class='c1'"]
    assert text.text == "步幅"


def test_elements_know_their_parents():
    found = read("<svg><g><text>a</text><rect/></g><g/></svg>")
    assert [element.parent for element in found.elements] == [None, 0, 1, 1, 0]


def test_places_of_attributes_are_not_looked_for_behind_the_tag():
    svg = "<g a='1'\n x=\"'\" /> b='2' <h/>"
    found = read(f"<svg>{svg}</svg>")
    assert [place(f"<svg>{svg}</svg>", span) for span in found.elements[1].places.values()] == ["a='1'", 'x="\'"']
    assert place(f"<svg>{svg}</svg>", found.elements[1].span) == svg.partition(" b=")[0]
    assert list(found.elements[2].places) == []


def test_an_instruction_has_its_place():
    svg = "<svg><?x a='>'\n?><?y?></svg>"
    assert [(what, place(svg, span)) for what, span in read(svg).declarations] == [
        ("x", "<?x a='>'\n?>"),
        ("y", "<?y?>"),
    ]


@pytest.mark.parametrize(
    "doctype", ["<!DOCTYPE svg [<!ENTITY e '<g/>'>]>", "<!DOCTYPE", "\ufeff<!DOCTYPE svg PUBLIC 'a' 'b'>"]
)
def test_a_file_with_a_doctype_is_not_read_further(doctype):
    svg = f"<?xml version='1.0'?>\n{doctype}\n<svg>&e;</svg>"
    found = read(svg)
    assert [(what, place(svg, span)) for what, span in found.declarations] == [("DOCTYPE", "<!DOCTYPE")]
    assert found.elements == ()


def test_entities_are_never_unfolded():
    laughs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    chain = "".join(f'<!ENTITY e{n} "&e{n - 1};">' for n in range(1, 2000))
    for entities in (laughs, chain):
        assert read(f'<!DOCTYPE svg [<!ENTITY e0 "ha">{entities}]><svg>&e8;&e1999;</svg>').elements == ()


@pytest.mark.parametrize(
    "svg",
    [
        "",
        "<svg>",
        "<svg></g>",
        "<svg/><svg/>",
        "<svg>&e;</svg>",
        "<svg a='1' a='2'/>",
        "<svg>\x00</svg>",
        "<svg>\x08</svg>",
    ],
)
def test_what_is_not_well_formed_is_a_fault(svg):
    found, faults = figure.read(TextFile(PATH, svg), None, None)
    assert found.elements == ()
    assert [fault.rule.name for fault in faults] == ["xml-syntax"]


def test_the_place_of_what_is_not_well_formed():
    _, faults = figure.read(TextFile(PATH, "<svg>\n<g>&</g></svg>"), None, None)
    assert [(fault.span, fault.message) for fault in faults] == [
        (Span(PATH, 2, 5, 2, 6), "not well-formed (invalid token)")
    ]


HOSTILE = {
    "deep": "<g>" * 9_000 + "</g>" * 9_000,
    "many": "<g/>" * 16_000,
    "attributes": "<g " + " ".join(f"a{n}=''" for n in range(7_000)) + "/>",
    "a long name": "<" + "g" * 60_000 + "/>",
    "a long name of an attribute": "<g " + "a" * 60_000 + "=''/>",
    "spaces before a sign": "<g " + "a" * 30_000 + " " * 30_000 + "=''/>",
    "a long value": "<g a='" + " b=" * 20_000 + "'/>",
    "quotes": "<g a='" + '"' * 60_000 + "'/>",
    "instructions": "<?a?>" * 12_000,
    "a long instruction": "<?a " + "?" * 60_000 + "?>",
    "comments": "<!---->" * 9_000,
    "sections": "<![CDATA[<]]>" * 4_000,
    "texts": "<g/>a" * 12_000,
    "lines": "<g\n/>\n" * 9_000,
    "an open tag": "<a " * 20_000,
    "an open comment": "<!--" * 15_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_reading_takes_a_time_in_proportion_to_the_text(body):
    started = process_time()
    figure.read(TextFile(PATH, f"<svg>{body}</svg>"), None, None)
    assert process_time() - started < 1


def test_a_figure_has_at_most_64_kilobytes(write_tree):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>'
    root = write_tree({"figures/fits.svg": svg.ljust(64_000), "figures/large.svg": svg.ljust(64_001)})
    guide, faults = source.read(root)
    assert [(str(fault.span), fault.message) for fault in faults if fault.rule.name == "oversized-file"] == [
        ("figures/large.svg:1:1", "the file has more than 64 kB")
    ]
    assert list(guide.figure) == ["fits"]


def test_a_label_file_has_at_most_64_kilobytes(write_tree):
    words = "title: {en: a}\ndescription: {en: a}\n"
    files = {"figures/fits.yaml": words.ljust(64_000, "\n"), "figures/large.yaml": words.ljust(64_001, "\n")}
    root = write_tree({**files, "figures/fits.svg": "<svg/>", "figures/large.svg": "<svg/>"})
    guide, faults = source.read(root)
    assert [str(fault.span) for fault in faults if fault.rule.name == "oversized-file"] == ["figures/large.yaml:1:1"]
    assert [figure.caption is None for figure in guide.figures] == [False, True]
