"""The id that a heading gets: the same on the site, on a code host, and in the checker's eyes."""

from __future__ import annotations

import re

_DROPPED = re.compile(r"[^\w\- ]")


def slugify(text: str, separator: str = "-") -> str:
    """The anchor of a heading's plain text, Chinese characters kept, as code hosts make it.

    Ids that begin with underscores belong to the theme's scripts.
    """
    return _DROPPED.sub("", text.strip().lower()).replace(" ", separator).lstrip("_")


def unique(anchor: str, taken: set[str]) -> str:
    """The anchor, numbered as Python-Markdown's toc extension does when it is taken; marks it as taken."""
    number, candidate = 0, anchor
    while candidate in taken or not candidate:
        number += 1
        candidate = f"{anchor}_{number}"
    taken.add(candidate)
    return candidate
