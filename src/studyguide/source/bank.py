"""Plain data → what the schema allows; its errors → diagnostics at the smallest span, in our words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError

from studyguide.diagnostics import Diagnostic
from studyguide.places import Route
from studyguide.schema import Bank, Entry, Locale, Written
from studyguide.source.faults import EMPTY_BANK, INVALID_VALUE, MISSING_FIELD, UNKNOWN_FIELD
from studyguide.source.yaml_file import Document

W = TypeVar("W", bound=Written)

_EXPECTED = {
    "id": "lower-case words joined by hyphens, like `roi-align`",
    "topic": "lower-case words joined by hyphens, like `normalization`",
    "tags": "lower-case words joined by hyphens, like `group-normalization`",
    "related": "ids of other questions, like `roi-align`",
    "sources": "`<list>-<item>`, like `A-6.1`",
    "level": "one of basic, intermediate, advanced",
    "kind": "one of concept, derivation, comparison, coding, computation, practice, open",
    "order": "a whole number from 0 to 9999",
    "locales": "a list of different languages out of zh, en",
}


def validate(schema: type[W], document: Document, data: Any, route: Route = ()) -> tuple[W | None, list[Diagnostic]]:
    """The data as the schema's type; None and every fault, each with its route, if it does not fit."""
    if not isinstance(data, dict):
        span = document.places.value(*route)
        return None, [INVALID_VALUE.at(span, "a mapping of fields must stand here", hint="write `field: value` lines")]
    try:
        return schema.model_validate(data), []
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False, include_input=False)
        return None, _distinct(_explain(schema, document, route, e["type"], e["loc"]) for e in errors)


def untranslated(document: Document, locales: Iterable[Locale], *routes: Route) -> Iterator[Diagnostic]:
    """A diagnostic for each localised text (named by its route) that lacks one of the site's languages."""
    for route in routes:
        texts = document.data
        for step in route:
            texts = texts[step]
        for locale in locales:
            if locale not in texts:
                span = document.places.key(*route)
                yield MISSING_FIELD.at(span, f"`{route[-1]}` has no `{locale}`", hint=f"add `{locale}: …`")


def read(document: Document, locales: tuple[Locale, ...]) -> tuple[Bank | None, dict[int, Entry], list[Diagnostic]]:
    """The bank, its sound entries by their place in the file, and what is wrong with the others."""
    data = document.data
    if data is None or data == "":
        fault = EMPTY_BANK.at(document.places.span, "the bank is empty", hint="write it, or delete the file")
        return None, {}, [fault]
    if not isinstance(data, dict):
        return None, {}, validate(Bank, document, data)[1]
    bank, faults = validate(Bank, document, {key: value for key, value in data.items() if key != "questions"})
    if bank is not None:
        faults += untranslated(document, locales, ("title",), ("summary",))
    questions = data.get("questions")
    if not questions:
        span = document.places.key("questions")
        return bank, {}, [*faults, EMPTY_BANK.at(span, "the bank holds no question", hint="write `questions:` entries")]
    if not isinstance(questions, list):
        span = document.places.value("questions")
        return bank, {}, [*faults, INVALID_VALUE.at(span, "`questions` must be a list", hint="begin each with `- id:`")]
    entries: dict[int, Entry] = {}
    for index, value in enumerate(questions):
        entry, found = validate(Entry, document, value, ("questions", index))
        faults += found
        if entry is not None:
            entries[index] = entry
            faults += untranslated(document, locales, ("questions", index, "title"))
    return bank, entries, faults


def mentioned_ids(text: str) -> frozenset[str]:
    """The ids that stand in a bank's text, sound or not."""
    return frozenset(re.findall(r"""\bid["']?\s*:\s*["']?([a-z0-9-]+)""", text))


def _distinct(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    return list(dict.fromkeys(faults))


def _explain(schema: type[Written], document: Document, base: Route, kind: str, location: Route) -> Diagnostic:
    """One pydantic error in our words; its own wording never reaches an author."""
    route = (*base, *(step for step in location if step != "[key]"))
    name = str(location[-1])
    if kind == "missing":
        return MISSING_FIELD.at(document.places.value(*base), f"`{name}` is missing", hint=f"add `{name}: …`")
    if kind == "extra_forbidden":
        close = get_close_matches(name, schema.model_fields, n=1)
        hint = f"did you mean `{close[0]}`?" if close else f"use one of {', '.join(schema.model_fields)}"
        return UNKNOWN_FIELD.at(document.places.key(*route), f"no field is called `{name}`", hint=hint)
    if location[-1] == "[key]":
        key = str(location[-2])
        hint = "use zh or en" if len(key) < 4 or location[0] in ("title", "summary") else "use lower-case words"
        return INVALID_VALUE.at(document.places.key(*route), f"`{key}` cannot stand here", hint=hint)
    return _misfit(document, route, kind, str(location[0]))


def _misfit(document: Document, route: Route, kind: str, field: str) -> Diagnostic:
    span = document.places.value(*route)
    spot = f"`{field}`" if isinstance(route[-1], str) and route[-1] == field else f"an item of `{field}`"
    wording: dict[str, tuple[str, str]] = {
        "tuple_type": (f"{spot} must be a list", "write `[…]` or begin each item with a hyphen"),
        "dict_type": (f"{spot} must hold one text per language", "write `{zh: …, en: …}`"),
        "string_type": (f"{spot} must be a text", "write it on one line"),
        "string_too_short": (f"{spot} is empty", "write the text, or delete the line"),
        "string_too_long": (f"{spot} is too long", "shorten it"),
        "too_short": (f"{spot} is empty", "write at least one item"),
    }
    message, hint = wording.get(kind, (f"{spot} cannot be {_quoted(document, route)}", ""))
    return INVALID_VALUE.at(span, message, hint=hint or f"use {_EXPECTED.get(field, 'a text on one line')}")


def _quoted(document: Document, route: Route) -> str:
    value: Any = document.data
    for step in route:
        value = value[step]
    return f"`{value}`" if isinstance(value, str) and len(value) <= 60 else "what is written here"
