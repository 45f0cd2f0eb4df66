"""What the attributes of a figure may say."""

from time import process_time

import pytest

from studyguide import svg

FITTING = {
    "x": ("0", "1999.9", "-1999", "+.5", "1.", "50%", "100%", "12.5%", "3px", "1 2,3", "1.5-2.5.5", ""),
    "dy": ("1.2em", "-.3em 4", "5px", "50%"),
    "letter-spacing": ("normal", ".05em", "1"),
    "d": ("M0,0L8,4Z", "M.5.5-1-1a1,1 0 0 1 1,1z", " m 1 2\th3\nv4 c1 2 3 4 5 6 S 1 2 3 4 q1 2 3 4 T1 2 "),
    "points": ("14,372 14,372", "1 2 3 4 "),
    "transform": ("rotate(-90 286 178)", "translate(1, 2) scale(.5)matrix(1 0 0 1 0 0), skewX(3) skewY (4)", ""),
    "fill": ("none", "#1f5fbf", "currentColor", "rgba(1, 2, 3, 50%)", "url(#a)", "url(#a-b_C) none", "url(#a) #fff"),
    "marker-end": ("none", "url(#a)"),
    "href": ("#a", "#Head_1-b"),
    "id": ("a", "Head_1-b", "titles", "descent"),
    "class": ("c1", "ink paper", " c1  c2 ", ""),
    "stroke-dasharray": ("none", "2 4", "0 1.5", "999, 1", "1,2,3"),
    "font-size": ("1", "12.5", "99.9px"),
    "font-family": ("system-ui, 'PingFang SC', Arial_1",),
    "font-weight": ("700", "bold"),
    "orient": ("auto", "auto-start-reverse", "90"),
    "preserveAspectRatio": ("xMidYMid meet",),
    "viewBox": ("0 0 400 560", "-5,-5,4.5,3"),
    "version": ("1.1",),
    "xml:space": ("preserve", "default"),
    "data-label": ("a", "键 1"),
}
UNFIT = {
    "x": (
        "2000",
        "-2000",
        "12345",
        "1e3",
        "0x1",
        "1 2 x",
        "1in",
        "2em",
        "101%",
        "-5%",
        "1000%",
        "NaN",
        "\u0661",
        "--1",
    ),
    "d": ("M2000,0", "M0,0X", "M0,0 1e9", "M0;0", "calc(1)"),
    "transform": ("translate(9999)", "translate3d(1,2,3)", "rotate(1deg)", "scale(2", "url(#a)"),
    "fill": (
        "url(#a)url(#b)",
        "url('#a')",
        "url( #a)",
        "url(#a) url(#b)",
        "u\\72l(#a)",
        "image(#a)",
        "#1",
        "rgb(a)",
        "",
    ),
    "marker-end": ("url(x.svg#a)", "url(#)", "red", "url(#a) none"),
    "href": ("a", "#", "#a#b", " #a", "x.svg#a", "#a ", "#1"),
    "id": ("", "1", "a.b", "a b", "-a", "__search", "é", "title", "desc", 'a"'),
    "class": ("md-nav", "c1x", "c1 c2x", "c1\u3000c2", "C1"),
    "stroke-dasharray": ("0.5", "1 .5", "1000", "1 2 x", "-1", "1.2.3", ""),
    "font-size": ("0", "0.5", "100", "2em", "50%", "9pt", "large"),
    "font-family": ("a;b", "url(a)", "a\\62", "{}", ""),
    "font-weight": ("1 2", "b;"),
    "preserveAspectRatio": ("1", "a;b"),
    "viewBox": ("0 0 4", "0 0 4 4 4", "0 0 2000 4", "0 0 4px 4", "", "a b c d"),
    "version": ("2", "1.1.1"),
    "xml:space": ("x", ""),
    "xmlns": ("", "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg ", "http://wwwxw3.org/2000/svg"),
    "xmlns:xlink": ("", "http://www.w3.org/2000/svg"),
    "data-label": ("\x01", "a\nb", ""),
    "dy": ("2000em", "1rem"),
}
HOSTILE = (
    "url(https://example.org/x)", "url(//x#a)", "javascript:alert(1)", "data:image/svg+xml,x", "https://example.org/#a",
    "var(--x)", "expression(1)", "attr(x)", "env(x)", "calc(1px*9)", "u\\72l(#a)", "\\", "<", "&#97;",
    '"><script>', "red;position:fixed", "/*", "a:b", "{", "\x00", "\u202e", "url(#a);", "(", "@import",
)  # fmt: skip


def pairs(table):
    return [(name, value) for name, values in table.items() for value in values]


@pytest.mark.parametrize(("name", "value"), pairs(FITTING))
def test_fitting_values(name, value):
    assert svg.ATTRIBUTES[name].accepts(value)


@pytest.mark.parametrize(("name", "value"), pairs(UNFIT))
def test_unfit_values(name, value):
    assert not svg.ATTRIBUTES[name].accepts(value)


@pytest.mark.parametrize("value", HOSTILE)
def test_no_attribute_of_the_page_takes_a_hostile_value(value):
    assert [name for name, grammar in svg.ATTRIBUTES.items() if grammar.accepts(value) and name != "data-label"] == []


LONG = [
    part * (60_000 // len(part)) + end
    for part in (
        "1",
        "1 ",
        "1.",
        ".1",
        " ",
        "1,",
        "a",
        "a-",
        "c1 ",
        "-",
        "M",
        "scale(1)",
        "scale(",
        "#",
        "url(#a) ",
        "f ",
    )
    for end in ("", "!")
]


@pytest.mark.parametrize("name", sorted(svg.ATTRIBUTES))
def test_long_values_are_judged_in_a_time_in_proportion_to_their_length(name):
    started = process_time()
    for value in LONG:
        svg.ATTRIBUTES[name].accepts(value)
        svg.ATTRIBUTES[name].fitting(value)
    assert process_time() - started < 2


@pytest.mark.parametrize("number", ["2000", "-2000", "1e9", "1e-9", "99999.5"])
def test_no_attribute_takes_a_number_that_is_absurd(number):
    assert {name for name, grammar in svg.ATTRIBUTES.items() if grammar.accepts(number)} <= {
        "data-label",
        "font-family",
    }


def test_what_can_do_more_than_draw_is_in_no_list():
    elements = """script style a image foreignObject animate set animateTransform animateMotion iframe filter mask
        symbol switch view metadata font cursor handler listener audio video canvas embed object template"""
    attributes = """style onload onclick overflow filter mask cursor src data lang role tabindex target begin
        attributeName pathLength vector-effect clip z-index pointer-events xml:base requiredExtensions systemLanguage"""
    assert svg.ELEMENTS.isdisjoint(elements.split())
    assert svg.ATTRIBUTES.keys().isdisjoint(attributes.split())


def test_the_outermost_element_cannot_leave_or_stretch_its_box():
    assert svg.ON_ROOT.isdisjoint(("transform", "width", "height", "x", "y", "opacity", "clip-path", "id", "href"))
    assert svg.ATTRIBUTES.keys() >= svg.ON_ROOT


def test_tables_speak_of_elements_and_attributes_that_exist():
    assert svg.ONLY_ON.keys() <= svg.ATTRIBUTES.keys()
    assert svg.WORDED.union(*svg.ONLY_ON.values(), *svg.CHILDREN.values()) <= svg.ELEMENTS
    assert not svg.SHAPES & svg.WORDED


def test_what_only_has_words_has_no_children_that_draw():
    assert [name for name in svg.WORDED if svg.CHILDREN[name] - svg.LABELLED] == []


def test_references():
    attributes = {
        "href": "#a", "fill": "url(#b) none", "marker-mid": "url(#c)", "clip-path": "none", "stroke": "#fff",
        "stop-color": "url(#d", "xlink:href": "x#e", "id": "f", "data-label": "#g", "unknown": "#h", "color": "#abc",
    }  # fmt: skip
    assert list(svg.references(attributes)) == [("href", "a"), ("fill", "b"), ("marker-mid", "c")]


def test_references_do_not_take_colours_for_ids():
    assert list(svg.references({"fill": "#abc"})) == []


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("id", "a", "x.a"),
        ("href", "#a", "#x.a"),
        ("{http://www.w3.org/1999/xlink}href", "#a", "#x.a"),
        ("fill", "url(#a) #fff", "url(#x.a) #fff"),
        ("fill", "#abc", "#abc"),
        ("class", "c1", "c1"),
    ],
)
def test_ids_get_a_prefix_wherever_they_stand(name, value, expected):
    assert svg.prefixed(name, value, "x.") == expected


def test_numbers():
    assert svg.numbers("M1,-2.5.5a1999 +3%") == [1, -2.5, 0.5, 1999, 3]


@pytest.mark.parametrize(
    ("view_box", "size"), [("0 0 4 3", (4, 3)), ("-1,-2,.5,1.5", (0.5, 1.5)), ("0 0 4", None), ("0 0 1e9 4", None)]
)
def test_the_size_of_a_drawing(view_box, size):
    assert svg.size(view_box) == size
