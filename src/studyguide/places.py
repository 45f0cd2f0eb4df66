"""Where each value of a YAML file, and the key before it, was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from studyguide.diagnostics import Span

Step = str | int
Route = tuple[Step, ...]
"""The keys and indices that lead to a value, as in `("questions", 3, "title", "zh")`."""


@dataclass(frozen=True, slots=True)
class Places:
    """The place of a value and of all that it holds; plain data, so that it can be sent to another process."""

    span: Span
    key_span: Span | None = None
    """The place of the key before the value, if it has one."""
    inner: Mapping[Step, Places] = field(default_factory=dict)

    def value(self, *route: Step) -> Span:
        """Where a value was written; the nearest value around it stands in for one that is absent."""
        return self.under(*route).span

    def key(self, *route: Step) -> Span:
        """Where the key before a value was written; the value stands in for a key that is absent."""
        found = self.under(*route)
        return found.key_span or found.span

    def under(self, *route: Step) -> Places:
        """The places of what a value holds, routes beginning at that value."""
        found = self
        for step in route:
            if step not in found.inner:
                return Places(found.span)
            found = found.inner[step]
        return found
