"""Plain data → what the schema allows, and what is wrong with the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from studyguide.diagnostics import Diagnostic, told
from studyguide.places import Route
from studyguide.schema import Bank, Entry, Locale, Written
from studyguide.source.document import Document
from studyguide.source.faults import EMPTY_BANK, INVALID_VALUE, MISSING_FIELD
from studyguide.source.misfit import Misfit, explained

W = TypeVar("W", bound=Written)


def validate(schema: type[W], document: Document) -> tuple[W | None, list[Diagnostic]]:
    """The document's data as the schema's type; None and every fault if it does not fit."""
    found, misfits = _fit(schema, document.data)
    return found, told(misfits, partial(explained, document))


def untranslated(document: Document, locales: Iterable[Locale], *routes: Route) -> list[Diagnostic]:
    """A diagnostic for each localised text (named by its route) that lacks one of the site's languages."""
    lacking = ((route, locale) for route in routes for locale in locales if locale not in document.at(*route))
    return told(lacking, lambda found: _untranslated(document, *found))


def _untranslated(document: Document, route: Route, locale: Locale) -> Diagnostic:
    message = f"`{route[-1]}` has no `{locale}`"
    return MISSING_FIELD.at(document.places.key(*route), message, hint=f"add `{locale}: …`")


def read(document: Document, locales: tuple[Locale, ...]) -> tuple[Bank | None, dict[int, Entry], list[Diagnostic]]:
    """The bank, its sound entries by their place in the file, and what is wrong with the others."""
    data = document.data
    if data is None or data == "":
        fault = EMPTY_BANK.at(document.places.span, "the bank is empty", hint="write it, or delete the file")
        return None, {}, [fault]
    if not isinstance(data, dict):
        return None, {}, validate(Bank, document)[1]
    bank, misfits = _fit(Bank, {key: value for key, value in data.items() if key != "questions"})
    entries: dict[int, Entry] = {}
    questions = data.get("questions")
    for index, value in enumerate(questions if isinstance(questions, list) else ()):
        entry, found = _fit(Entry, value, ("questions", index))
        misfits += found
        if entry is not None:
            entries[index] = entry
    faults = told(misfits, partial(explained, document))
    titles: list[Route] = [("questions", index, "title") for index in entries]
    own: list[Route] = [("title",), ("summary",)] if bank else []
    faults += untranslated(document, locales, *own, *titles)
    return bank, entries, [*faults, *_without_questions(document, questions)]


def _without_questions(document: Document, questions: Any) -> Iterator[Diagnostic]:
    if not questions:
        span = document.places.key("questions")
        yield EMPTY_BANK.at(span, "the bank holds no question", hint="write `questions:` entries")
    elif not isinstance(questions, list):
        span = document.places.value("questions")
        yield INVALID_VALUE.at(span, "`questions` must be a list", hint="begin each with `- id:`")


def _fit(schema: type[W], data: Any, route: Route = ()) -> tuple[W | None, list[Misfit]]:
    try:
        return schema.model_validate(data), []
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False, include_input=False)
        return None, [Misfit(schema, route, found["type"], found["loc"]) for found in errors]


def mentioned_ids(text: str) -> frozenset[str]:
    """The ids that stand in a bank's text, sound or not."""
    return frozenset(re.findall(r"""\bid["']?\s*:\s*["']?([a-z0-9-]+)""", text))
