"""Read YAML into plain data plus the place of everything in it. The only module that imports `yaml`.

Built from parser events instead of a loader: scalars stay text (a loader turns `id: no` into False and `12:30` into
750), equal keys are noticed, aliases have a budget, and nesting has a limit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from studyguide.diagnostics import Diagnostic, Span, quoted
from studyguide.places import Places, Step
from studyguide.source import characters
from studyguide.source.faults import DUPLICATE_KEY, YAML_ALIAS_BOMB, YAML_SYNTAX
from studyguide.source.text_file import Lines, TextFile

_DEEPEST = 32
_MOST_ALIASED = 10_000
_Parser: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Document:
    """A file's data (texts, lists, dicts) and where each part of it was written."""

    data: Any
    places: Places

    def at(self, *route: Step) -> Any:
        """The data at a route; raises LookupError if there is none."""
        data = self.data
        for step in route:
            data = data[step]
        return data


def parse(file: TextFile) -> tuple[Document | None, list[Diagnostic]]:
    """The document, None if the file does not parse, and the faults that were found."""
    lines = Lines.of(file)
    builder = _Builder(lines)
    try:
        data, places = builder.document(iter(yaml.parse(file.text, Loader=_Parser)))
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
    return Document(data, places), builder.faults


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

    lines: Lines
    faults: list[Diagnostic] = field(default_factory=list)
    anchors: dict[str, _Built] = field(default_factory=dict)
    aliased: int = 0

    def document(self, events: Iterator[Any]) -> tuple[Any, Places]:
        built: _Built | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if built is not None:
                    raise _UnusableError(
                        YAML_SYNTAX.at(self._span(event), "a second document", hint="remove the `---`")
                    )
                built = self._value(next(events), events)
        return (built.value, built.places) if built else (None, Places(Span(self.lines.path)))

    def _value(self, event: Any, events: Iterator[Any], key: Span | None = None, depth: int = 0) -> _Built:
        """What begins with the event and stands behind the key."""
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, key)
        if depth > _DEEPEST:
            message = f"nested deeper than {_DEEPEST} levels"
            raise _UnusableError(YAML_SYNTAX.at(self._span(event), message, hint="flatten the structure"))
        if isinstance(event, yaml.ScalarEvent):
            built = _Built(self._text(event), Places(self._span(event), key), 1)
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
        items: dict[str, _Built] = {}
        total = 1
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            name, span = self._key(event, items)
            item = self._value(next(events), events, span, depth + 1)
            items.setdefault(name, item)
            total += item.size
        places = Places(self._span(start, event), key, {name: item.places for name, item in items.items()})
        return _Built({name: item.value for name, item in items.items()}, places, total)

    def _key(self, event: Any, earlier: Mapping[str, _Built]) -> tuple[str, Span]:
        span = self._span(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise _UnusableError(YAML_SYNTAX.at(span, "a key that is not plain text", hint="quote it"))
        name = self._text(event)
        if name in earlier:
            message, hint = f"{quoted(name)} stands here a second time", "join the two, or delete one"
            first = earlier[name].places.key()
            self.faults.append(DUPLICATE_KEY.at(span, message, hint=hint, related=((first, "first used here"),)))
        return name, span

    def _text(self, event: Any) -> str:
        """A scalar's text; what its escapes stand for may be as hostile as what is written."""
        if fault := characters.escaped(event.value, self._span(event)):
            self.faults.append(fault)
        return characters.substituted(event.value)

    def _span(self, start: Any, end: Any = None) -> Span:
        # By index: a mark's lines also end at characters that end none for an editor.
        return self.lines.span(start.start_mark.index, (end or start).end_mark.index)


def _hint(message: str, here: str) -> str:
    if "mapping values are not allowed" in message or here == ":":
        return "put quotes around a text that holds a colon"
    if "tab character" in message or "found character '\\t'" in message or "cannot start any token" in message:
        return "indent with spaces, and put quotes around a text that begins with a special character"
    return "line up the indentation, and close every bracket and quote"
