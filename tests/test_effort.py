"""What a browser has to draw of a figure."""

from pathlib import PurePosixPath

import pytest

from studyguide import effort
from studyguide.source import figure
from studyguide.source.text_file import TextFile


def excess(body):
    found, faults = figure.read(TextFile(PurePosixPath("figures/x.svg"), f"<svg>{body}</svg>"), None, None)
    assert not faults
    return effort.excess(found.elements)


@pytest.mark.parametrize(
    ("body", "strokes"),
    [
        ("", 0),
        ("<rect/>", 1),
        ("<g><rect/><rect/></g>", 3),
        (f"<path d='{'M' * 15}'/>", 1),
        (f"<path d='{'M' * 16}'/>", 2),
        (f"<polygon points='{'1 ' * 16}'/>", 3),
        (f"<text>{'a' * 32}<tspan>{'b' * 16}</tspan></text>", 3 + 2),
        ("<circle stroke-dasharray='1' cx='1900' r='100'/>", 1 + 628 // 24),
        ("<ellipse stroke-dasharray='2 3' rx='-100' ry='50'/>", 1 + 188 // 24),
        ("<rect stroke-dasharray='0 0.5' width='100' height='50' x='500'/>", 1 + 942 // 24),
        ("<line stroke-dasharray='1' x1='10' x2='20' y1='30' y2='40'/>", 1 + 628 // 24),
        ("<rect stroke-dasharray='1' width='100%'/>", 1 + 13194 // 24),
        ("<polyline stroke-dasharray='1' points='1,99'/>", 1 + 628 // 24),
        ("<path stroke-dasharray='1' d='M1 99'/>", 1 + 628 // 24),
        ("<path stroke-dasharray='1' d='S1 99tTs'/>", 1 + 3141 // 24),
        ("<path stroke-dasharray='none' d='M1 99'/>", 1),
        ("<path stroke-dasharray='0 0' d='M1 99'/>", 1),
        ("<g id='a'><rect/></g><use href='#a'/><use xlink:href='#a'/>", 2 + 3 + 3),
        ("<marker id='m'><path/></marker><path marker-end='url(#m)'/>", 2 + 3),
        (f"<marker id='m'><path/></marker><path marker-mid='url(#m)' d='{'M' * 32}'/>", 2 + 3 * 3),
        ("<pattern id='p'><path/></pattern><g fill='url(#p) none'><rect/><rect/></g>", 2 + 3 * 3),
        ("<clipPath id='c'><path/></clipPath><g clip-path='url(#c)'><rect/><rect/></g>", 2 + 3 + 2),
        ("<path fill='url(#p)' stroke='url(#q)'/><pattern id='p'/><pattern id='q'/>", 3 + 1 + 1),
        (
            "<radialGradient id='r'><stop/></radialGradient><linearGradient href='#r'><stop/></linearGradient>",
            2 + 2 + 2,
        ),
        ("<path fill='url(#nothing)'/><use href='#nothing'/>", 2),
    ],
)
def test_strokes(body, strokes, monkeypatch):
    root = 1
    monkeypatch.setattr(effort, "MOST_STROKES", root + strokes)
    assert excess(body) is None
    monkeypatch.setattr(effort, "MOST_STROKES", root + strokes - 1)
    found = excess(body)
    assert found is not None
    assert "strokes" in found.message


def test_the_first_element_with_too_many_strokes_is_named():
    uses = ["".join(f'<use href="#g{n - 1}"/>' for _ in range(10)) for n in range(1, 9)]
    groups = "".join(f'<g id="g{n}">{body}</g>' for n, body in enumerate(["<rect/>" * 98, *uses]))
    found = excess(groups)
    assert found is not None
    assert found.element.attributes == {"id": "g2"}
    assert found.message == "`g` draws more than 10000 strokes, repeated ones counted each time"
    assert found.hint == "draw fewer shapes"


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        "<defs><g id='c'>{}</g></defs><g><use href='#c'/></g>",
        "<pattern id='c'>{}</pattern><g><rect fill='url(#c)'/></g>",
        "<clipPath id='c'>{}</clipPath><g><rect clip-path='url(#c)'/></g>",
    ],
)
def test_levels(body):
    around = 0 if body == "{}" else 3
    deep = effort.MOST_LEVELS - 1 - around
    assert excess(body.format("<g>" * deep + "</g>" * deep)) is None
    found = excess(body.format("<g>" * (deep + 1) + "</g>" * (deep + 1)))
    assert found is not None
    assert found.message == f"`svg` is built from more than {effort.MOST_LEVELS} levels"
    assert found.hint == "nest it less"


@pytest.mark.parametrize("uses", [3000, 15])
def test_a_chain_of_uses_has_levels(uses):
    chain = "".join(f'<g id="g{n}"><use href="#g{n + 1}"/></g>' for n in range(uses))
    found = excess(chain + f'<g id="g{uses}"/>')
    assert found is not None
    assert "levels" in found.message


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<use id='a' href='#a'/>", "use"),
        ("<g id='a'><g><use href='#a'/></g></g>", "use"),
        ("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>", "use"),
        ("<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>", "linearGradient"),
        ("<pattern id='a'><rect fill='url(#a)'/></pattern>", "rect"),
        ("<marker id='a'><path marker-start='url(#a)'/></marker>", "path"),
        ("<clipPath id='a' clip-path='url(#a)'/>", "clipPath"),
    ],
)
def test_what_draws_itself(body, name):
    found = excess(body)
    assert found is not None
    assert found.message == f"`{name}` draws itself"
    assert found.hint == "refer to another element"
