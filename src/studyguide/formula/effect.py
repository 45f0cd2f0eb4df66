"""What an element of KaTeX's HTML does to the room, read from its classes and its style."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_CLASSES = re.compile(r'class="([^"]*)"')
_LENGTH = re.compile(r"([a-z-]+):(-?[0-9.e+]+)em")
_SIZING = re.compile(r"reset-size([0-9]+) size([0-9]+)")
_SIZES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.44, 1.728, 2.074, 2.488)
_ROLES = {
    "katex-base": "line",
    "katex-newline": "newline",
    "katex-strut": "strut",
    "pstrut": "pstrut",
    "vlist": "stack",
}
_LAPS = {"cd-label-left": 1.0, "cd-label-right": 0.0, "clap": 0.5, "llap": 1.0, "rlap": 0.0}


class Effect(NamedTuple):
    """Lengths are in em of the element's own font."""

    role: str
    """What it is for: `line`, `newline`, `strut`, `pstrut`, `stack`, or nothing in particular."""
    scale: float
    """Its font's size, as a multiple of that around it."""
    down: float
    """How far it is shifted downwards; it keeps the room where it would have been."""
    above: float
    """Its height above the line that it stands on."""
    below: float
    """Its depth below that line."""
    before: float
    after: float
    """The space to its left and to its right, negative where it moves over others."""
    width: float | None
    """Its width where that does not come from its content."""
    more: float
    """A width beside that of its content."""
    lap: float | None
    """If its width is nothing: the part of its content's width by which that is moved to the left."""
    drawn: bool
    """Whether it can be seen without a letter in it."""
    hidden: bool
    """Whether its letters cannot be seen."""


@lru_cache(maxsize=8192)
def effect(tag: str) -> Effect:
    """The effect of the element that begins with the tag."""
    names = _CLASSES.search(tag)
    classes = names[1] if names else ""
    lengths = {name: float(number) for name, number in _LENGTH.findall(tag)}

    def em(*names: str) -> float:
        return sum(lengths.get(name, 0.0) for name in names)

    sizing = _SIZING.search(classes)
    words = classes.split()
    return Effect(
        role=next((_ROLES[word] for word in words if word in _ROLES), ""),
        scale=_SIZES[int(sizing[2]) - 1] / _SIZES[int(sizing[1]) - 1] if sizing else 1.0,
        down=em("top") - em("bottom"),
        above=em("height", "border-top-width", "margin-top", "vertical-align"),
        below=-em("vertical-align"),
        before=em("left", "margin-left", "padding-left"),
        after=em("margin-right") - em("left"),
        width=lengths.get("width"),
        more=em("border-right-width"),
        lap=next((_LAPS[word] for word in words if word in _LAPS), None),
        drawn="border" in tag or "background" in tag,
        hidden="color:transparent" in tag,
    )
