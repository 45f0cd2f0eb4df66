"""Read YAML into plain data plus the span of every route in it. The only module that imports `yaml`.

Built from parser events instead of a loader: scalars stay text (a loader turns `id: no` into False and `12:30` into
750), equal keys are noticed, aliases have a budget, and nesting has a limit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import yaml

from studyguide.diagnostics import Diagnostic, Span
from studyguide.model import KEY
from studyguide.source.faults import DUPLICATE_KEY, YAML_ALIAS_BOMB, YAML_SYNTAX
from studyguide.source.text_file import Lines, TextFile

Route = tuple[str | int, ...]
_DEEPEST = 32
_MOST_ALIASED = 10_000
_Parser: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Document:
    """A file's data (texts, lists, dicts) and where each part of it was written."""

    path: PurePosixPath
    data: Any
    spans: dict[Route, Span]

    def span(self, *route: str | int) -> Span:
        """The span of a value, or of its nearest enclosing value if it is absent."""
        while route and route not in self.spans:
            route = route[:-1]
        return self.spans.get(route, Span(self.path))

    def key_span(self, *route: str | int) -> Span:
        """The span of the key before a value."""
        return self.span(*route, KEY)


def parse(file: TextFile) -> tuple[Document | None, list[Diagnostic]]:
    """The document, None if the file does not parse, and the faults that were found."""
    lines = Lines.of(file)
    builder = _Builder(file.path, lines)
    try:
        data = builder.document(iter(yaml.parse(file.text, Loader=_Parser)))
    except _UnusableError as error:
        return None, [*builder.faults, error.diagnostic]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        span = lines.span(mark.index, mark.index + 1) if mark else Span(file.path)
        message = ": ".join(str(part) for part in (error.context, error.problem) if part)
        return None, [
            *builder.faults,
            YAML_SYNTAX.at(span, message, hint=_hint(message, file.text[mark.index :][:1] if mark else "")),
        ]
    except yaml.YAMLError:
        control = yaml.reader.Reader.NON_PRINTABLE.search(file.text)
        span = lines.span(*control.span()) if control else Span(file.path)
        return None, [*builder.faults, YAML_SYNTAX.at(span, "a control character", hint="delete it")]
    return Document(file.path, data, builder.spans), builder.faults


class _UnusableError(Exception):
    """The file parses as YAML, but cannot be used."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


@dataclass
class _Anchored:
    value: Any
    size: int


@dataclass
class _Builder:
    """Turns a stream of events into data, noting spans and faults on the way."""

    path: PurePosixPath
    lines: Lines
    spans: dict[Route, Span] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    anchors: dict[str, _Anchored] = field(default_factory=dict)
    aliased: int = 0

    def document(self, events: Iterator[Any]) -> Any:
        data: Any = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if data is not None:
                    raise _UnusableError(
                        YAML_SYNTAX.at(self._span(event), "a second document", hint="remove the `---`")
                    )
                data, _ = self._value(next(events), events, ())
                self.spans.setdefault((), Span(self.path))
        return data

    def _value(self, event: Any, events: Iterator[Any], route: Route) -> tuple[Any, int]:
        """The data that begins with the event, and how many values it unfolds to."""
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, route)
        if len(route) > _DEEPEST:
            message = f"nested deeper than {_DEEPEST} levels"
            raise _UnusableError(YAML_SYNTAX.at(self._span(event), message, hint="flatten the structure"))
        value: Any
        if isinstance(event, yaml.ScalarEvent):
            value, size = event.value, 1
            self.spans[route] = self._span(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            value, size = self._sequence(event, events, route)
        else:
            value, size = self._mapping(event, events, route)
        if event.anchor:
            self.anchors[event.anchor] = _Anchored(value, size)
        return value, size

    def _alias(self, event: Any, route: Route) -> tuple[Any, int]:
        self.spans[route] = self._span(event)
        anchored = self.anchors.get(event.anchor)
        if anchored is None:
            message = f"no value before this place has the anchor `&{event.anchor}`"
            raise _UnusableError(YAML_SYNTAX.at(self._span(event), message, hint="write the value out"))
        self.aliased += anchored.size
        if self.aliased > _MOST_ALIASED:
            message = f"aliases unfold to more than {_MOST_ALIASED} values"
            raise _UnusableError(YAML_ALIAS_BOMB.at(self._span(event), message, hint="write the values out"))
        return anchored.value, anchored.size

    def _sequence(self, start: Any, events: Iterator[Any], route: Route) -> tuple[list[Any], int]:
        values: list[Any] = []
        total = 1
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                self.spans[route] = self._span(start, event)
                break
            value, size = self._value(event, events, (*route, len(values)))
            values.append(value)
            total += size
        return values, total

    def _mapping(self, start: Any, events: Iterator[Any], route: Route) -> tuple[dict[str, Any], int]:
        values: dict[str, Any] = {}
        total = 1
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                self.spans[route] = self._span(start, event)
                break
            if not isinstance(event, yaml.ScalarEvent):
                raise _UnusableError(YAML_SYNTAX.at(self._span(event), "a key that is not plain text", hint="quote it"))
            key, again = event.value, event.value in values
            inner = (*route, f"{key}<again>") if again else (*route, key)
            if again:
                first = self.spans[*route, key, KEY]
                self.faults.append(DUPLICATE_KEY.at(
                    self._span(event), f"`{key}` stands here a second time", hint="join the two, or delete one",
                    related=((first, "first used here"),)))  # fmt: skip
            self.spans[*inner, KEY] = self._span(event)
            value, size = self._value(next(events), events, inner)
            values.setdefault(key, value)
            total += size
        return values, total

    def _span(self, start: Any, end: Any = None) -> Span:
        # By index: a mark's lines also end at characters that end none for an editor.
        return self.lines.span(start.start_mark.index, (end or start).end_mark.index)


def _hint(message: str, here: str) -> str:
    if "mapping values are not allowed" in message or here == ":":
        return "put quotes around a text that holds a colon"
    if "tab character" in message or "found character '\\t'" in message or "cannot start any token" in message:
        return "indent with spaces, and put quotes around a text that begins with a special character"
    return "line up the indentation, and close every bracket and quote"
