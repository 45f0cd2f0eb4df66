"""What does not fit the schema → diagnostics at the smallest span. pydantic's own wording never reaches an author."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from studyguide.diagnostics import Diagnostic, quoted
from studyguide.languages import LANGUAGES
from studyguide.places import Route
from studyguide.schema import Kind, Level, Written
from studyguide.source.document import Document
from studyguide.source.faults import INVALID_VALUE, MISSING_FIELD, UNKNOWN_FIELD
from studyguide.spelling import Spelling

_SLUG = "lower-case words joined by hyphens, like"
_EXPECTED = {
    "id": f"{_SLUG} `roi-align`",
    "topic": f"{_SLUG} `normalization`",
    "tags": f"{_SLUG} `group-normalization`",
    "related": "ids of other questions, like `roi-align`",
    "sources": "`<list>-<item>`, like `A-6.1`",
    "level": f"one of {', '.join(Level)}",
    "kind": f"one of {', '.join(Kind)}",
    "order": "a whole number from 0 to 9999",
    "key": "lower-case letters, digits and hyphens, like `ioffe2015batch`",
    "year": "four digits, like `2015`",
    "eprint": "an arXiv id without its version, like `1502.03167`",
    "archiveprefix": "`arXiv`",
    "doi": "a DOI, like `10.1007/s11263-013-0620-5`",
    "url": "an address, like `https://example.org/paper.pdf`",
    "locales": f"a list of different languages out of {', '.join(LANGUAGES)}",
}
"""What may stand in a field."""
_TAKEN: Mapping[str, str] = {
    "reserved_name": "choose another name, for the site uses this one itself",
    "device_name": "choose another name, for Windows means a device by this one",
}
_WORDING: Mapping[str, tuple[str, str]] = {
    "tuple_type": ("must be a list", "write `[…]` or begin each item with a hyphen"),
    "dict_type": (
        "must hold one text per language",
        f"write `{{{', '.join(f'{locale}: …' for locale in LANGUAGES)}}}`",
    ),
    "string_type": ("must be a text", "write it on one line"),
    "string_too_short": ("is empty", "write the text, or delete the line"),
    "string_too_long": ("is too long", "shorten it"),
    "too_short": ("is empty", "write at least one item"),
}


class Misfit(NamedTuple):
    """One of pydantic's errors about the data at a route."""

    schema: type[Written]
    route: Route
    kind: str
    location: Route
    """Where it is in the data; behind a key that does not fit stands `[key]`."""


def explained(document: Document, misfit: Misfit) -> Diagnostic:
    """The misfit in our words."""
    schema, route, kind, location = misfit
    places = document.places.under(*route)
    if kind == "model_type":
        message = "a mapping of fields must stand here"
        return INVALID_VALUE.at(places.span, message, hint="write `field: value` lines")
    if kind == "missing":
        name = str(location[-1])
        return MISSING_FIELD.at(places.span, f"`{name}` is missing", hint=f"add `{document.field.format(name)}`")
    if kind == "extra_forbidden":
        name = str(location[-1])
        hint = Spelling(schema.model_fields).hint(name, f"use one of {', '.join(schema.model_fields)}")
        return UNKNOWN_FIELD.at(places.key(name), f"no field is called {quoted(name)}", hint=hint)
    if location[-1] == "[key]":
        span, key = places.key(*location[:-1]), str(location[-2])
        return INVALID_VALUE.at(span, f"{quoted(key)} cannot stand here", hint=_key_hint(kind, location))
    message, hint = _wording(document, misfit)
    return INVALID_VALUE.at(places.value(*location), message, hint=hint)


def _key_hint(kind: str, location: Route) -> str:
    is_tag = location[0] == "tags" and len(location) == 3
    return _TAKEN.get(kind, f"use {_EXPECTED['tags'] if is_tag else ' or '.join(LANGUAGES)}")


def _wording(document: Document, misfit: Misfit) -> tuple[str, str]:
    """Message and hint for a value that does not fit."""
    field = str(misfit.location[0])
    spot = f"`{field}`" if len(misfit.location) == 1 else f"an item of `{field}`"
    if misfit.kind in _WORDING:
        message, hint = _WORDING[misfit.kind]
        return f"{spot} {message}", hint
    data = document.at(*misfit.route, *misfit.location)
    written = quoted(data) if isinstance(data, str) and "\n" not in data else "what is written here"
    return f"{spot} cannot be {written}", _TAKEN.get(misfit.kind, f"use {_EXPECTED.get(field, 'a text on one line')}")
