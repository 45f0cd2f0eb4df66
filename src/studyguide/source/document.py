"""A file's data and where each part of it was written, whatever notation it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from studyguide.places import Places, Step


@dataclass(frozen=True)
class Document:
    """A file's data (texts, lists, dicts) and where each part of it was written."""

    data: Any
    places: Places
    field: str = "{}: …"
    """How a field is written, its name in the place of the braces."""

    def at(self, *route: Step) -> Any:
        """The data at a route; raises LookupError if there is none."""
        data = self.data
        for step in route:
            data = data[step]
        return data
