"""Read YAML into plain data plus the place of everything in it. The only module that imports `yaml`.

Built from parser events instead of a loader: scalars stay text (a loader turns `id: no` into False and `12:30` into
750), equal keys are noticed, and values, aliases and nesting have limits.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import yaml

from studyguide.diagnostics import Diagnostic, Span, bearable, quoted
from studyguide.places import Places, Step
from studyguide.source import characters
from studyguide.source.document import Document
from studyguide.source.faults import DUPLICATE_KEY, OVERSIZED_FILE, YAML_ALIAS_BOMB, YAML_SYNTAX
from studyguide.source.text_file import Lines, TextFile

_DEEPEST = 32
_MOST_ALIASED = 10_000
_MOST_VALUES = 100_000
_Parser: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(file: TextFile) -> tuple[Document | None, list[Diagnostic]]:
    """The document, None if the file does not parse, and the faults that were found."""
    builder = _Builder(_Marks.of(file))
    try:
        data, places = builder.document(iter(yaml.parse(file.text, Loader=_Parser)))
        return Document(data, places), bearable(builder.faults)
    except _UnusableError as error:
        last = error.diagnostic
    except yaml.MarkedYAMLError as error:
        last = _syntax(file, error)
    return None, [*bearable(builder.faults), last]


def _syntax(file: TextFile, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    span = Lines.of(file).span(mark.index, mark.index + 1) if mark else Span(file.path)
    message = ": ".join(str(part) for part in (error.context, error.problem) if part)
    return YAML_SYNTAX.at(span, message, hint=_hint(message, file.text[mark.index :][:1] if mark else ""))


class _Marks(NamedTuple):
    """Turns the parser's marks into spans; it has a line more than a text that ends without a line feed."""

    path: PurePosixPath
    end: tuple[int, int]

    @classmethod
    def of(cls, file: TextFile) -> _Marks:
        return cls(file.path, (file.text.count("\n") + 1, len(file.text) - file.text.rfind("\n")))

    def span(self, start: Any, end: Any) -> Span:
        return Span(self.path, *self._place(start), *self._place(end))

    def _place(self, mark: Any) -> tuple[int, int]:
        return min((mark.line + 1, mark.column + 1), self.end)


class _UnusableError(Exception):
    """The file parses as YAML, but cannot be used."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


class _Built(NamedTuple):
    """A value, where its parts were written, and how many values it unfolds to."""

    value: Any
    places: Places
    size: int


@dataclass
class _Builder:
    """Turns a stream of events into data, noting places and faults on the way."""

    marks: _Marks
    faults: list[Diagnostic] = field(default_factory=list)
    anchors: dict[str, _Built] = field(default_factory=dict)
    aliased: int = 0
    values: int = 0

    def document(self, events: Iterator[Any]) -> tuple[Any, Places]:
        built: _Built | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if built is not None:
                    raise _UnusableError(
                        YAML_SYNTAX.at(self._span(event), "a second document", hint="remove the `---`")
                    )
                built = self._value(next(events), events)
        return (built.value, built.places) if built else (None, Places(Span(self.marks.path)))

    def _value(self, event: Any, events: Iterator[Any], key: Span | None = None, depth: int = 0) -> _Built:
        """What begins with the event and stands behind the key."""
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, key)
        self.values += 1
        if self.values > _MOST_VALUES:
            message = f"the file holds more than {_MOST_VALUES} values"
            raise _UnusableError(OVERSIZED_FILE.at(self._span(event), message, hint="divide it"))
        if depth > _DEEPEST:
            message = f"nested deeper than {_DEEPEST} levels"
            raise _UnusableError(YAML_SYNTAX.at(self._span(event), message, hint="flatten the structure"))
        if isinstance(event, yaml.ScalarEvent):
            span = self._span(event)
            built = _Built(self._text(event.value, span), Places(span, key), 1)
        elif isinstance(event, yaml.SequenceStartEvent):
            built = self._sequence(event, events, key, depth)
        else:
            built = self._mapping(event, events, key, depth)
        if event.anchor:
            self.anchors[event.anchor] = built
        return built

    def _alias(self, event: Any, key: Span | None) -> _Built:
        span = self._span(event)
        anchored = self.anchors.get(event.anchor)
        if anchored is None:
            message = f"no value before this place has the anchor {quoted(f'&{event.anchor}')}"
            raise _UnusableError(YAML_SYNTAX.at(span, message, hint="write the value out"))
        self.aliased += anchored.size
        if self.aliased > _MOST_ALIASED:
            message = f"aliases unfold to more than {_MOST_ALIASED} values"
            raise _UnusableError(YAML_ALIAS_BOMB.at(span, message, hint="write the values out"))
        return _Built(anchored.value, Places(span, key), anchored.size)

    def _sequence(self, start: Any, events: Iterator[Any], key: Span | None, depth: int) -> _Built:
        items: list[_Built] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, None, depth + 1))
        places = Places(self._span(start, event), key, dict(enumerate(item.places for item in items)))
        return _Built([item.value for item in items], places, 1 + sum(item.size for item in items))

    def _mapping(self, start: Any, events: Iterator[Any], key: Span | None, depth: int) -> _Built:
        data: dict[str, Any] = {}
        inner: dict[Step, Places] = {}
        size = 1
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            name, span = self._key(event, inner)
            item = self._value(next(events), events, span, depth + 1)
            data.setdefault(name, item.value)
            inner.setdefault(name, item.places)
            size += item.size
        return _Built(data, Places(self._span(start, event), key, inner), size)

    def _key(self, event: Any, earlier: Mapping[Step, Places]) -> tuple[str, Span]:
        span = self._span(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise _UnusableError(YAML_SYNTAX.at(span, "a key that is not plain text", hint="quote it"))
        name = self._text(event.value, span)
        if name in earlier:
            message, hint = f"{quoted(name)} stands here a second time", "join the two, or delete one"
            related = ((earlier[name].key(), "first used here"),)
            self.faults.append(DUPLICATE_KEY.at(span, message, hint=hint, related=related))
        return name, span

    def _text(self, text: str, span: Span) -> str:
        """A scalar's text; what its escapes stand for may be as hostile as what is written."""
        if fault := characters.escaped(text, span):
            self.faults.append(fault)
            return characters.substituted(text)
        return text

    def _span(self, start: Any, end: Any = None) -> Span:
        return self.marks.span(start.start_mark, (end or start).end_mark)


def _hint(message: str, here: str) -> str:
    if "mapping values are not allowed" in message or here == ":":
        return "put quotes around a text that holds a colon"
    if "tab character" in message or "found character '\\t'" in message or "cannot start any token" in message:
        return "indent with spaces, and put quotes around a text that begins with a special character"
    return "line up the indentation, and close every bracket and quote"
