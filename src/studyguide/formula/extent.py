"""How much room a formula takes, read from the styles in KaTeX's HTML, so that none covers the text around it.

Heights are KaTeX's own. The widths of letters are not known here, each counts half an em, so widths are rough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from studyguide.formula.allowed import VISIBLE
from studyguide.formula.faults import FormulaError

HEIGHT = 60
"""The most em from the top of a formula to its bottom."""
WIDTH = 250
"""The most em from the left of a line to its right."""
REACH = 6
"""The most em by which anything stands out of the room that is kept free for its line: smashed, lapped, kerned back."""

_LETTER = 0.5
_NO_LETTER = ("", "\u200b")
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
    "vlist-t": "stack",
}
_LAPS = {"accent-body": 0.0, "cd-label-left": 1.0, "cd-label-right": 0.0, "clap": 0.5, "katex-thinbox": 0.0,
         "llap": 1.0, "rlap": 0.0}  # fmt: skip
"""Elements of no width, and which part of their content's width stands out at their left."""


class _Effect(NamedTuple):
    """What an element does to the room, in em of its own font."""

    role: str
    scale: float
    down: float
    above: float
    below: float
    before: float
    after: float
    width: float | None
    more: float
    lap: float | None
    drawn: bool
    hidden: bool


class _Box:
    """An element that is open: its next letter goes to `x`; what can be seen of it spans from `left` to `right`.

    In a stack all children begin at 0, and `right` says how far any of them stands out of its own width.
    """

    __slots__ = ("effect", "left", "right", "scale", "seen", "x", "y")

    def __init__(self, effect: _Effect, scale: float, y: float) -> None:
        self.effect, self.scale, self.y = effect, scale, y
        self.x, self.left, self.right, self.seen = 0.0, inf, -inf, effect.drawn

    def include(self, left: float, right: float) -> None:
        """Something more spans from left to right."""
        if left < self.left:
            self.left = left
        if right > self.right:
            self.right = right


def check(pieces: Sequence[str]) -> None:
    """Raise FormulaError if the formula, in texts and tags by turns, is too high, too wide or out of its room."""
    start = pieces.index(VISIBLE) + 2
    room = _Room()
    for tag, text in zip(pieces[start::2], pieces[start + 1 :: 2], strict=True):
        if tag.startswith("<span"):
            room.open(_effect(tag))
        elif tag == "</span>" and not room.close():
            break
        if text not in _NO_LETTER:
            room.write(len(text))


class _Room:
    """The walk through the elements: what is kept free for the line in hand, and what stands out of it."""

    def __init__(self) -> None:
        self._line = _Box(_effect(VISIBLE), 1.0, 0.0)
        self._boxes = [self._line]
        self._top = self._bottom = self._tallest = self._height = 0.0

    def open(self, effect: _Effect) -> None:
        """An element begins."""
        parent = self._boxes[-1]
        scale = parent.scale * effect.scale
        box = _Box(effect, scale, parent.y + effect.down * scale)
        self._boxes.append(box)
        if effect.role == "pstrut":
            parent.y += effect.above * scale
        elif effect.role == "strut" and parent.effect.role == "line":
            self._top, self._bottom = -effect.above, effect.below
            self._tallest = max(self._tallest, effect.above + effect.below)
        elif effect.role == "newline":
            self._end_line()
            self._height += effect.above
        elif effect.drawn:
            self._stand(box.y - effect.above * scale, box.y + effect.below * scale)

    def write(self, letters: int) -> None:
        """Letters stand in the innermost element."""
        box = self._boxes[-1]
        end = box.x + letters * _LETTER * box.scale
        box.include(box.x, end)
        box.x = end
        if not box.effect.hidden:
            box.seen = True
            if not self._top <= box.y <= self._bottom:
                self._stand(box.y, box.y)

    def close(self) -> bool:
        """The innermost element ends; whether there are others."""
        box = self._boxes.pop()
        if not self._boxes:
            self._end_line()
            return False
        effect, scale, around = box.effect, box.scale, self._boxes[-1]
        width, left, right = box.x, box.left, box.right
        if effect.role == "stack":
            right += width
        if effect.lap is not None:
            left, right, width = left - effect.lap * width, right - effect.lap * width, 0.0
        elif effect.width is not None:
            width = effect.width * scale
        if effect.drawn:
            width += effect.more * scale
            left, right = min(left, 0.0), max(right, width)
        stacked = around.effect.role == "stack"
        start = effect.before * scale + (0.0 if stacked else around.x)
        end = start + width + effect.after * scale
        if box.seen:
            around.seen = True
            around.include(start + left, start + right - (end if stacked else 0.0))
        if not stacked or end > around.x:
            around.x = end
        return True

    def _stand(self, top: float, bottom: float) -> None:
        _limit("reaches", max(self._top - top, bottom - self._bottom), REACH, " out of its line")

    def _end_line(self) -> None:
        line = self._line
        aside = max(-line.left, line.right - line.x) if line.seen else 0.0
        _limit("reaches", max(aside, -line.x, -self._height), REACH, " out of its place")
        _limit("is", line.x, WIDTH, " wide")
        self._height += self._tallest
        _limit("is", self._height, HEIGHT, " high")
        self._line.x, self._line.left, self._line.right, self._line.seen = 0.0, inf, -inf, False
        self._tallest = 0.0


def _limit(verb: str, em: float, most: float, what: str) -> None:
    if em > most:
        raise FormulaError(f"{verb} about {em:.0f}em{what}, more than {most}em", hint="make it smaller")


@lru_cache(maxsize=8192)
def _effect(tag: str) -> _Effect:
    names = _CLASSES.search(tag)
    classes = names[1] if names else ""
    lengths = {name: float(number) for name, number in _LENGTH.findall(tag)}

    def em(*names: str) -> float:
        return sum(lengths.get(name, 0.0) for name in names)

    sizing = _SIZING.search(classes)
    words = classes.split()
    return _Effect(
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
