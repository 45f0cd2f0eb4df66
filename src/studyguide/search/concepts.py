"""Where a text names a concept, whichever of its names it uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, count
from operator import add, or_

from studyguide.search.tokens import Segments, key, segments, units


class Concepts:
    """Groups of names, each for one thing; `browser/concepts.mjs` finds them in queries."""

    def __init__(self, groups: Sequence[Sequence[str]], filler: Iterable[str] = ()) -> None:
        """Of two groups that share a name the first has it. A name that is filler (IN) names nothing by itself."""
        idle = {key(segments(word)) for word in filler}
        self._number: dict[str, int] = {}
        for number, names in enumerate(groups):
            for written in (key(segments(name)) for name in names):
                if written not in idle:
                    self._number.setdefault(written, number)
        self._beginnings = {name[:end] for name in self._number for end in range(1, len(name) + 1)}

    def find(self, cut: Segments) -> Iterator[int]:
        """The numbers of the groups that a text names; where two overlap, the longer of those that begin first."""
        found = units(cut)
        end = 0
        for at in self._starts(found):
            if at >= end:
                end, number = self._longest(found, at)
                if number is not None:
                    yield number

    def _starts(self, found: Sequence[str]) -> Iterator[int]:
        """Where a name may begin: most characters begin one, but few pairs do."""
        begun = map(self._beginnings.__contains__, map(add, found, [*found[1:], ""]))
        return compress(count(), map(or_, begun, map(self._number.__contains__, found)))

    def _longest(self, found: Sequence[str], start: int) -> tuple[int, int | None]:
        written, end, number = "", start + 1, None
        for at in range(start, len(found)):
            written += found[at]
            if written not in self._beginnings:
                break
            if written in self._number:
                end, number = at + 1, self._number[written]
        return end, number
