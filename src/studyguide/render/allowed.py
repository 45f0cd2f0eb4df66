"""What the HTML of an answer may hold before formulas, code and figures are put in. Everything else is refused."""

from __future__ import annotations

import re

BLOCKS = frozenset(
    """p h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td hr dl dt dd div details summary
    section""".split()  # noqa: SIM905 - quoted strings read worse
)
INLINE = frozenset("a img em strong del ins mark s u br sub sup kbd abbr span small q cite code".split())  # noqa: SIM905
VOID = frozenset(("br", "hr", "img"))
_ATTRIBUTES = {
    ("a", "href"), ("a", "title"), ("img", "src"), ("img", "alt"), ("img", "title"), ("abbr", "title"), ("ol", "start"),
    ("th", "style"), ("td", "style"), ("details", "open"),
}  # fmt: skip
_VALUES = {
    "style": re.compile(r"text-align: (?:left|center|right);"),
    "start": re.compile(r"\d{1,9}"),
    "class": re.compile(r"(?!.*\b(?:md|sg)-)[A-Za-z][\w -]{0,200}"),
    "id": re.compile(r"[A-Za-z][\w:.-]{0,200}"),
    "open": re.compile("(?:open)?"),
}
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
SCHEMES = ("http:", "https:", "mailto:")


def element(name: str) -> bool:
    """Whether an element of this name may stand in an answer."""
    return name in BLOCKS or name in INLINE


def attribute(name: str, attribute: str, value: str) -> bool:
    """Whether an element may have an attribute of this value; addresses are judged by `address`."""
    if attribute not in ("class", "id") and (name, attribute) not in _ATTRIBUTES:
        return False
    pattern = _VALUES.get(attribute)
    return pattern is None or pattern.fullmatch(value) is not None


def address(value: str) -> str | None:
    """Why no link may lead to an address, as a browser reads it; None if one may."""
    if re.match(r"[/\\]{2}", value):
        return f"`{value}` does not say by which protocol"
    scheme = _SCHEME.match(value)
    if scheme and scheme[0].lower() not in SCHEMES:
        return f"the scheme `{scheme[1]}:` may not stand in an answer"
    return None
