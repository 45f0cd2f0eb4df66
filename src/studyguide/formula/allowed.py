"""The barrier: HTML that is not written exactly as KaTeX writes it goes no further, from the engine or from a cache.

It is strict so that it can be simple: a text that passes is read in the same way by every reader of HTML.
"""

from __future__ import annotations

import re
from functools import lru_cache

from studyguide.formula.faults import FormulaError
from studyguide.formula.vocabulary import ATTRIBUTES, INSIDE, NUMBER, UNIT, VOID

DEPTH = 400
"""Elements within one another; browsers take 512, those of the page around the formula included."""
LENGTH = 400
"""The longest single length, in whatever unit: KaTeX's own pictures of arrows have it, in em."""
VISIBLE = '<span class="katex-html" aria-hidden="true">'
"""The element that is seen; the one before it holds MathML for those who listen."""

_MATHML = '<span class="katex"><span class="katex-mathml"><math '
_HEAD = {False: _MATHML, True: '<span class="katex-display">' + _MATHML}
_TAGS = re.compile(r"(<[^<>]*+>)")
_TAG = re.compile(r'<(/?+)([a-z]++)((?: [A-Za-z0-9-]++ ?="[^"]*+")*+)(/?+)>')
_ATTRIBUTE = re.compile(r' ([A-Za-z0-9-]++) ?="([^"]*+)"')
_LENGTHS = re.compile(rf"({NUMBER}){UNIT}\b(?<!sp)")
# No control character but tab and line ends, no half of a character, none that is no character.
_PLAIN = r"[^<>&\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]*+"
_TEXT = re.compile(rf"{_PLAIN}(?:&(?:amp|lt|gt|quot|#x27);{_PLAIN})*+")


def pieces(html: str, *, display: bool) -> list[str]:
    """Texts and tags by turns, first and last an empty text; raises FormulaError if anything is not KaTeX's.

    The time is in proportion to the length, whatever the text.
    """
    found = _TAGS.split(html)
    if not html.startswith(_HEAD[display]) or found[-2:] != ["</span>", ""] or found.count(VISIBLE) != 1:
        raise _refused(html)
    texts = "\n".join(found[::2])
    if not _TEXT.fullmatch(texts):
        raise _refused(texts)
    around = ["span"]
    for tag in found[3:-2:2]:
        name, end = _tag(tag)
        fits = around.pop() == name and bool(around) if end == "<" else name in INSIDE[around[-1]]
        if not fits:
            raise _refused(tag)
        if end == ">":
            around.append(name)
            if len(around) > DEPTH:
                raise FormulaError("is too deeply nested", hint="nest less")
    if around != ["span"]:
        raise _refused(html)
    return found


@lru_cache(maxsize=8192)
def _tag(tag: str) -> tuple[str, str]:
    """The element's name, and `>` where it begins, `<` where it ends, `/>` where it does both."""
    match = _TAG.fullmatch(tag)
    if match is None:
        raise _refused(tag)
    closes, name, attributes, void = match.groups()
    known = ATTRIBUTES.get(name)
    whole = not (attributes or void) if closes else bool(void) == (name in VOID)
    if known is None or not whole:
        raise _refused(tag)
    for attribute, value in _ATTRIBUTE.findall(attributes):
        if attribute not in known or not known[attribute](value):
            raise _refused(tag)
    if any(float(number) > LENGTH for number in _LENGTHS.findall(attributes)):
        raise FormulaError(f"has a length of more than {LENGTH}", hint="make it smaller")
    return name, "<" if closes else f"{void}>"


def _refused(text: str) -> FormulaError:
    return FormulaError(f"is typeset as what no page may hold: `{' '.join(text.split())[:60]}`")
