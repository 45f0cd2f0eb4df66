"""Everything in a Markdown text that may become HTML with the author's name or attributes on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyguide.source.pieces import Html

_TAG = re.compile(r"<(/?[a-zA-Z][^\s/>]*|[!?])([^>]*)>?", re.S)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_HARMLESS = re.compile(r"<!--(?![->])[^<>`$]*-->|<https?://[^\s<>\"'`]+>")
_ATTRIBUTE_LIST = re.compile(r"\{(?::[^}\n]*|[ ]*[.#][\w-][^}\n]*|[^{}\n]*=[^{}\n]*)\}")
# Python-Markdown removes its own two place-holder marks, which could join the halves of a tag.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def tags(text: str, visible: str) -> Iterator[Html]:
    """Tags and attribute lists of the visible text, control characters of the text itself."""
    for control in _CONTROL.finditer(text):
        yield Html(control[0], *control.span(), ())
    for braces in _ATTRIBUTE_LIST.finditer(visible):
        yield Html("{", *braces.span(), _attributes(braces[0][1:-1]))
    position, begun = 0, set[str]()
    while match := _TAG.search(visible, position):
        harmless = _HARMLESS.match(visible, match.start())
        # Another tag may begin within what looks like this one's attributes.
        position = harmless.end() if harmless else match.end(1)
        name = match[1].lower().strip("/")
        # An end tag is news only if nothing was said about its beginning.
        if not harmless and not (match[1].startswith("/") and name in begun):
            begun.add(name)
            yield Html(name, match.start(), match.end(), _attributes(match[2].removesuffix("/")))


def _attributes(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((name.lower(), value.strip("\"'")) for name, value in _ATTRIBUTE.findall(text))
