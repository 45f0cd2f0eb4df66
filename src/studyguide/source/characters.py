"""Characters that no text of the project may hold: each is reported, and none comes further than here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from studyguide.diagnostics import Diagnostic, Edit, Span, told
from studyguide.source.faults import FORBIDDEN_CHARACTER
from studyguide.source.text_file import Lines, TextFile

_SUBSTITUTE = "\ufffd"


class _Kind(NamedTuple):
    characters: str
    """As in a set of a regular expression."""
    what: str
    hint: str
    instead: str | None
    """What stands there when it is mended; None if only the author knows."""


_LAST_OF_PLANES = "".join(rf"\U{plane:04x}fffe-\U{plane:04x}ffff" for plane in range(17))
_KINDS: Mapping[str, _Kind] = {
    "control": _Kind(r"\x00-\x08\x0e-\x1b\x1f\x7f", "a control character", "delete it", ""),
    # What bytes of another encoding have become: a quotation mark of Windows-1252, say.
    "remnant": _Kind(r"\x80-\x84\x86-\x9f", "a control character", "write the character that was meant", None),
    # Those where Python's `splitlines` and YAML end a line, and no editor does.
    "line": _Kind(r"\x0b\x0c\x1c-\x1e\x85\u2028\u2029", "a line end that editors do not show", "write a space", " "),
    "turn": _Kind(
        r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069", "a mark that turns the direction of text", "delete it", ""
    ),
    "unseen": _Kind(
        r"\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f",
        "a character that nobody sees", "delete it", "",
    ),
    "private": _Kind(
        r"\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd",
        "a character for private use", "write one that looks the same in every font", None,
    ),
    "none": _Kind(rf"\ud800-\udfff\ufdd0-\ufdef{_LAST_OF_PLANES}", "not a character", "delete it", ""),
}  # fmt: skip
_RUN = re.compile("|".join(f"(?P<{name}>[{kind.characters}]+)" for name, kind in _KINDS.items()))
_ANY = re.compile(f"[{''.join(kind.characters for kind in _KINDS.values())}]")


def check(file: TextFile) -> list[Diagnostic]:
    """A diagnostic for every run of forbidden characters."""
    if not _ANY.search(file.text):  # which is ten times as fast
        return []
    lines = Lines.of(file)
    return told(_RUN.finditer(file.text), lambda run: _fault(run, lines.span(*run.span())))


def escaped(text: str, span: Span) -> Diagnostic | None:
    """The fault of a text that was written with escapes, at its span; None if it is sound."""
    found = _ANY.search(text) and _RUN.search(text)
    return FORBIDDEN_CHARACTER.at(span, _message(found), hint="delete the escape") if found else None


def substituted(text: str) -> str:
    """The text with U+FFFD for each forbidden character, so that all others keep their place."""
    return _ANY.sub(_SUBSTITUTE, text)


def is_whole(text: str) -> bool:
    """Whether no character of the text was substituted."""
    return _SUBSTITUTE not in text


def _fault(run: re.Match[str], span: Span) -> Diagnostic:
    kind = _KINDS[run.lastgroup or ""]
    edit = None if kind.instead is None else Edit(span, kind.instead)
    return FORBIDDEN_CHARACTER.at(span, _message(run), hint=kind.hint, edit=edit)


def _message(run: re.Match[str]) -> str:
    code = f"U+{ord(run[0][0]):04X}"
    more = f" (and {len(run[0]) - 1} more)" if len(run[0]) > 1 else ""
    return f"`{code}`{more} is {_KINDS[run.lastgroup or ''].what}"
