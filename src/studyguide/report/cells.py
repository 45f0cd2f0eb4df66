"""Text in the cells of a terminal: wide characters take two, tabs several, and nothing controls the terminal."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_WIDEST = 100
_NEAR = 4 * _WIDEST  # as far as a line is looked at on each side of a span, in characters
_LONGEST = 1000
_TAB = 4


def printable(text: str) -> str:
    """The text on one line, cut if very long; what a terminal would obey or cannot show is replaced."""
    return "".join(map(_shown, text[:_LONGEST])) + ("…" if len(text) > _LONGEST else "")


@dataclass(frozen=True)
class Excerpt:
    """A line, cut around a span if it is long, and what stands below it."""

    text: str
    underline: str

    @classmethod
    def of(cls, line: str, start: int, end: int) -> Excerpt:
        """The excerpt of a line that marks line[start:end]; a mark behind the line's end is one cell wide."""
        start = min(start, len(line))
        left, right = max(start - _NEAR, 0), min(start + _NEAR, len(line))
        cells = _cells(line[left:right])
        widths = [_width(cell) for cell in cells]
        start, end = start - left, min(end, right) - left
        first, last = _window(widths, start, end)
        before, after = "…" if left + first else "", "…" if left + last < len(line) else ""
        text = before + "".join(cells[first:last]) + after
        indent = len(before) + sum(widths[first:start])
        marked = sum(widths[start : min(end, last)])
        return cls(text, " " * indent + "^" * max(marked, 1))


def _window(widths: list[int], start: int, end: int) -> tuple[int, int]:
    """The stretch to show: at most the widest, with the span's beginning and as much around it as there is room."""
    room = _WIDEST - 2 if sum(widths) > _WIDEST else _WIDEST
    first = last = start
    used = 0
    while last < end and used + widths[last] <= room:
        used += widths[last]
        last += 1
    while True:
        left = first > 0 and used + widths[first - 1] <= room
        if left:
            first -= 1
            used += widths[first]
        right = last < len(widths) and used + widths[last] <= room
        if right:
            used += widths[last]
            last += 1
        if not (left or right):
            return first, last


def _cells(line: str) -> list[str]:
    """What is printed for each character; a tab reaches to the next multiple of four."""
    cells: list[str] = []
    column = 0
    for char in line:
        cell = " " * (_TAB - column % _TAB) if char == "\t" else _shown(char)
        cells.append(cell)
        column += _width(cell)
    return cells


def _shown(char: str) -> str:
    """The character itself; a replacement for those that control the terminal or the direction of text."""
    if char.isprintable() or unicodedata.category(char) == "Zs":
        return char
    return " " if char in "\n\t" else "�"


def _width(cell: str) -> int:
    return sum(_char_width(char) for char in cell)


def _char_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
