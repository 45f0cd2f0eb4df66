"""An SVG file as elements and attributes, each with its place."""

from pathlib import PurePosixPath

from studyguide.source import figure
from studyguide.source.text_file import TextFile


def read(svg):
    found, faults = figure.read(TextFile(PurePosixPath("figures/x.svg"), svg), None, None)
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


def test_what_an_entity_brings_in_stands_where_the_entity_stands():
    svg = "<!DOCTYPE svg [<!ENTITY e '<g id=\"a\"/>'>]>\n<svg>&e;</svg>"
    found = read(svg)
    group = found.elements[1]
    assert place(svg, group.span)[0] == "&"
    assert group.places == {"id": group.span}
    assert [(what, place(svg, span)) for what, span in found.declarations] == [("DOCTYPE", "<!DOCTYPE svg ")]


def test_a_million_laughs_are_a_fault():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    svg = f'<!DOCTYPE svg [<!ENTITY e0 "ha">{entities}]><svg>&e8;</svg>'
    found, faults = figure.read(TextFile(PurePosixPath("figures/x.svg"), svg), None, None)
    assert found.elements == ()
    assert [fault.rule.name for fault in faults] == ["xml-syntax"]
