"""How much room a formula takes, read from the styles in KaTeX's HTML, so that none covers the text around it.

Heights are KaTeX's own. The widths of letters are not known here, each counts half an em, so widths are rough.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from studyguide.formula.allowed import VISIBLE
from studyguide.formula.box import Box
from studyguide.formula.effect import Effect, effect
from studyguide.formula.faults import FormulaError

HEIGHT = 60
"""The most em from the top of a formula to its bottom."""
WIDTH = 250
"""The most em from the left of a line to its right."""
REACH = 6
"""The most em by which anything stands out of the room that is kept free for its line: smashed, lapped, kerned back."""

_HINT = "make it smaller"
_LETTER = 0.5
_NO_LETTER = ("", "\u200b")


def height(pieces: Sequence[str]) -> float:
    """How high a formula is, in em; raises FormulaError if it is too high, too wide or out of its room.

    It is given as texts and tags by turns.
    """
    start = pieces.index(VISIBLE) + 2
    room = _Room()
    for tag, text in zip(pieces[start::2], pieces[start + 1 :: 2], strict=False):
        if tag.startswith("<span"):
            room.open(effect(tag))
        elif tag == "</span>" and not room.close():
            break
        if text not in _NO_LETTER:
            room.write(len(text))
    return room.height


class _Room:
    """The walk through the elements: what is kept free for the line in hand, and what stands out of it."""

    def __init__(self) -> None:
        self._line = Box(effect(VISIBLE))
        self._boxes = [self._line]
        self._top = self._bottom = self._tallest = 0.0
        self.height = 0.0
        """Of the lines that have ended."""

    def open(self, effect: Effect) -> None:
        """An element begins."""
        around = self._boxes[-1]
        box = Box(effect, around)
        self._boxes.append(box)
        if effect.role == "pstrut":
            # What is higher than this strut pushes everything beside it down.
            around.y += effect.above * box.scale
            around.ceiling = around.y - effect.above * box.scale
            self._stand(around.y, around.y)
            _fit(around.y, box.ceiling)
        elif effect.role == "strut":
            if around.effect.lap is not None:
                around.laps += 1
                around.ceiling = around.y - max(effect.above, 1.0) * box.scale
            if around.effect.role == "line":
                self._top, self._bottom = -effect.above, effect.below
                self._tallest = max(self._tallest, max(effect.above, 0.0) + max(effect.below, 0.0))
        elif effect.role == "newline" and around is self._line:
            self._end_line()
            self.height += effect.above
        elif effect.drawn or effect.role == "newline":
            # A shift makes no room; and in each lap a browser shifts as far again.
            shift = effect.down * box.scale * (1 + box.laps)
            top, bottom = around.y - effect.above * box.scale, around.y + effect.below * box.scale
            self._stand(top + min(shift, 0.0), bottom + max(shift, 0.0))
            _fit(top, box.ceiling)

    def write(self, letters: int) -> None:
        """Letters stand in the innermost element."""
        box = self._boxes[-1]
        end = box.x + letters * _LETTER * box.scale
        box.include(box.x, end)
        box.x = end
        if not box.effect.hidden:
            box.seen = True
        self._stand(box.y, box.y)

    def close(self) -> bool:
        """The innermost element ends; whether there are others."""
        box = self._boxes.pop()
        if not self._boxes:
            self._end_line()
            return False
        around, (width, left, right) = self._boxes[-1], box.extent()
        if width > WIDTH:
            raise _too_much("is", width, WIDTH, " wide")
        stacked = around.effect.role == "stack"
        start = box.effect.before * box.scale + (0.0 if stacked else around.x)
        end = start + width + box.effect.after * box.scale
        if box.seen:
            around.seen = True
            around.include(start + left, start + right - (end if stacked else 0.0))
        if not stacked or end > around.x:
            around.x = end
        return True

    def _stand(self, top: float, bottom: float) -> None:
        """Something reaches from top to bottom."""
        out = max(self._top - top, bottom - self._bottom)
        if out > REACH:
            raise _too_much("reaches", out, REACH, " out of its line")

    def _end_line(self) -> None:
        line = self._line
        out = max(-line.left, line.right - line.x, -line.x, -self.height)
        if out > REACH:
            raise _too_much("reaches", out, REACH, " out of its place")
        if line.x > WIDTH:
            raise _too_much("is", line.x, WIDTH, " wide")
        self.height += self._tallest
        if self.height > HEIGHT:
            raise _too_much("is", self.height, HEIGHT, " high")
        line.x, line.left, line.right, self._tallest = 0.0, inf, -inf, 0.0


def _fit(top: float, ceiling: float) -> None:
    if top < ceiling:
        raise FormulaError("is smashed so much that it pushes away what is beside it", hint=_HINT)


def _too_much(verb: str, em: float, most: float, what: str) -> FormulaError:
    return FormulaError(f"{verb} about {em:.0f}em{what}, more than {most}em", hint=_HINT)
