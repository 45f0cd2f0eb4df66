"""KaTeX's whole HTML, name by name: what stands here is all that a formula may hold.

There are no addresses and no handlers, and no element, class or property of the page around it. A new version of KaTeX
may need a new name; `tests/formula/test_vocabulary.py` finds it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Check = Callable[[str], object]
"""Whether a value may stand; true or false by its truth."""


def _one_of(words: str) -> Check:
    return frozenset(words.split(" ")).__contains__


def _some_of(words: str) -> Check:
    known = frozenset(words.split())
    return lambda value: known.issuperset(value.split(" "))


def _like(pattern: str) -> Check:
    return re.compile(pattern).fullmatch


NUMBER = r"(?:\d++(?:\.\d++)?+|\.\d++)(?:e[+-]\d++)?+"
_EM = rf"-?+{NUMBER}em"
UNIT = "(?:em|ex|mu|pt|px|mm|cm|in|pc|bp|dd|cc|nd|nc|sp)"
_SIZE = rf"[+-]?+{NUMBER}{UNIT}?+"
_COLOUR = r"(?:#[0-9A-Fa-f]{3,8}+|[A-Za-z]++)"
_SHADOW = r"text-shadow: ?+0\.02em 0\.01em 0\.04px"
_PROPERTY = "|".join((
    rf"(?:bottom|height|left|margin-(?:left|right|top)|min-width|padding-left|top|vertical-align|width):{_EM}",
    rf"border-(?:(?:bottom|right|top)-)?+width:{_EM}",
    rf"(?:background-|border-)?+color:{_COLOUR}",
    r"border-(?:right-)?+style:(?:solid|dashed)",
    r"margin:0 -0\.\d++em",
    r"position:relative",
    _SHADOW,
    rf"width:calc\(100% - {_EM}\)",
))  # fmt: skip
_CLASSES = """
    accent-body accent-full accentunder allowbreak amsrm angl anglpad armenian_fallback arraycolsep boldsymbol boxpad
    brace-center brace-left brace-right brahmic_fallback cancel-lap cancel-pad cd-arrow-pad cd-label-left cd-label-right
    cd-vert-arrow cjk_fallback clap col-align-c col-align-l col-align-r colorbox cyrillic_fallback delim-size1
    delim-size4 delimcenter delimsizing delimsizinginner eqn-num fbox fcolorbox frac-line georgian_fallback
    halfarrow-left halfarrow-right hangul_fallback hide-tail katex katex-accent katex-base katex-display katex-fix
    katex-hdashline katex-hline katex-html katex-inner katex-mathml katex-newline katex-overlay katex-overline
    katex-root katex-rule katex-sizing katex-smash katex-sout katex-stretchy katex-strut katex-tag katex-thinbox
    katex-underline katex-vbox large-op latin_fallback llap mathbb mathbf mathboldfrak mathboldsf mathcal mathfrak
    mathit mathitsf mathnormal mathrm mathscr mathsf mathsfit mathtt mbin mclose mfrac minner mop mopen mord mover
    mpunct mrel mspace msupsub mtable mtight mult munder nobreak nulldelimiter op-limits op-symbol overline-line pstrut
    reflectbox reset-size1 reset-size2 reset-size3 reset-size4 reset-size5 reset-size6 reset-size7 reset-size8
    reset-size9 reset-size10 reset-size11 rlap size1 size2 size3 size4 size5 size6 size7 size8 size9 size10 size11
    small-op sqrt svg-align text textbb textbf textboldfrak textboldsf textfrak textit textitsf textmd textrm textscr
    textsf texttt textup underline-line vertical-separator vlist vlist-r vlist-s vlist-t vlist-t2 x-arrow x-arrow-pad
"""

_size, _colour, _true, _boolean = _like(_SIZE), _like(_COLOUR), _one_of("true"), _one_of("true false")
_letters = {
    "mathvariant": _one_of("normal bold italic bold-italic double-struck script fraktur sans-serif bold-sans-serif "
                           "sans-serif-italic monospace"),
}  # fmt: skip
_operator = {
    **_letters,
    **dict.fromkeys(("lspace", "rspace", "minsize", "maxsize"), _size),
    **dict.fromkeys(("fence", "largeop", "separator", "stretchy"), _boolean),
    "mathcolor": _colour,
}
MATHML: Mapping[str, Mapping[str, Check]] = {
    "math": {"xmlns": _one_of("http://www.w3.org/1998/Math/MathML"), "display": _one_of("block")},
    "annotation": {"encoding": _one_of("application/x-tex")},
    "menclose": {
        "notation": _some_of("actuarial bottom box downdiagonalstrike horizontalstrike left phasorangle right top "
                             "updiagonalstrike"),
    },
    "mfrac": {"linethickness": _size},
    "mi": _operator,
    "mn": _letters,
    "mo": _operator,
    "mover": {"accent": _true},
    "mpadded": {
        **dict.fromkeys(("depth", "height", "voffset", "width"), _size),
        "lspace": _like(rf"{_SIZE}|-(?:1|0\.5)width"),
        "class": _one_of("vcenter"),
        "mathbackground": _colour,
        "style": _like(rf"border: {_EM} solid {_COLOUR}"),
    },
    "mphantom": {},
    "mroot": {},
    "mrow": {},
    "mspace": {"height": _size, "width": _size, "linebreak": _one_of("newline"), "mathbackground": _colour},
    "msqrt": {},
    "mstyle": {
        "displaystyle": _boolean,
        "scriptlevel": _one_of("0 1 2"),
        "mathcolor": _colour,
        "mathsize": _size,
        "style": _like(_SHADOW),
    },
    "msub": {},
    "msubsup": {},
    "msup": {},
    "mtable": {
        "columnalign": _some_of("left center right"),
        **dict.fromkeys(("columnlines", "rowlines"), _some_of("none solid dashed")),
        **dict.fromkeys(("columnspacing", "rowspacing"), _like(rf"(?:{_SIZE}(?: {_SIZE})*+)?+")),
        "scriptlevel": _one_of("1"),
        "width": _one_of("100%"),
    },
    "mtd": {"class": _one_of("mtr-glue mml-eqn-num"), "width": _one_of("50%")},
    "mtext": _letters,
    "mtr": {},
    "munder": {"accentunder": _true},
    "munderover": {},
    "semantics": {},
}  # fmt: skip
SVG: Mapping[str, Mapping[str, Check]] = {
    "svg": {
        "xmlns": _one_of("http://www.w3.org/2000/svg"),
        "width": _like(rf"100%|{_EM}"),
        "height": _like(_EM),
        "style": _like(rf"width:{_EM}"),
        "viewBox": _like(rf"0 0 {NUMBER} {NUMBER}"),
        "preserveAspectRatio": _like(r"none|x(?:Min|Mid|Max)YMin(?: slice)?+"),
    },
    "path": {"d": _like(r"[MmLlHhVvCcSsQqTtAaZz0-9eE.,\s+-]*+")},
    "line": {**dict.fromkeys(("x1", "y1", "x2", "y2"), _one_of("0 100%")), "stroke-width": _like(_EM)},
}
ATTRIBUTES: Mapping[str, Mapping[str, Check]] = {
    **MATHML,
    **SVG,
    "span": {"class": _some_of(_CLASSES), "style": _like(rf"(?:(?:{_PROPERTY});)++"), "aria-hidden": _true},
}
"""What each element may have: the names of attributes, and how their values are judged."""
INSIDE: Mapping[str, frozenset[str]] = {
    "span": frozenset(("span", "svg", "math")),
    "svg": frozenset(("path", "line")),
    **dict.fromkeys(MATHML, frozenset(MATHML) - {"math"}),
}
"""Which elements stand in which: within one language none of another begins."""
VOID = frozenset(("path", "line"))
"""Elements that end where they begin; in SVG, unlike elsewhere, every reader of HTML knows that."""
