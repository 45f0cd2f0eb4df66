"""Formulas, typeset once, judged before anybody gets them, and remembered."""

from __future__ import annotations

import hashlib
import time
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from studyguide.formula import allowed, extent, katex
from studyguide.formula.budget import SECONDS, Budget
from studyguide.formula.disk import Disk
from studyguide.formula.engine import MEGABYTES, EngineError
from studyguide.formula.faults import FormulaError

MEMORY = 16_000_000
"""Characters of HTML that are remembered in memory."""


class _Formula(NamedTuple):
    html: str
    height: float


class Typesetter:
    """Typesets formulas and remembers them: in memory and, given a folder, in a file there."""

    def __init__(self, cache: Path | None = None) -> None:
        self._memory: dict[bytes, _Formula | FormulaError] = {}
        self._size = 0
        self._disk = Disk(cache) if cache else None

    def html(self, tex: str, *, display: bool, budget: Budget | None = None) -> str:
        """KaTeX's HTML with MathML inside; raises FormulaError. May be called from any thread.

        Wherever it comes from, it holds nothing but what KaTeX writes, and takes no more than its own room.
        """
        budget = budget or Budget()
        key = hashlib.sha256(f"{self._salt}\0{display:d}\0{tex}".encode("utf-8", "surrogatepass")).digest()
        found = self._memory.get(key) or self._stored(key, display=display)
        if found is None:
            found = self._typeset(tex, display=display, budget=budget)
            if self._disk and isinstance(found, _Formula):
                self._disk.put(key, found.html)
        self._remember(key, found)
        if isinstance(found, FormulaError):
            raise found.anew()
        budget.take(len(found.html), found.height)
        return found.html

    @cached_property
    def _salt(self) -> str:
        return hashlib.sha256(katex.script().encode()).hexdigest()

    def _stored(self, key: bytes, *, display: bool) -> _Formula | None:
        html = self._disk.get(key) if self._disk else None
        if html is None:
            return None
        try:
            return _judged(html, display=display)
        except FormulaError:
            return None

    def _typeset(self, tex: str, *, display: bool, budget: Budget) -> _Formula | FormulaError:
        seconds, begun = budget.grant(), time.process_time()
        try:
            return _judged(katex.typeset(tex, display=display, seconds=seconds), display=display)
        except FormulaError as error:
            return error.anew()
        except EngineError:
            if seconds < SECONDS:
                raise budget.overdrawn() from None
            return FormulaError(f"takes more than {SECONDS:g} s or {MEGABYTES} MB to typeset", hint="make it simpler")
        finally:
            budget.seconds -= time.process_time() - begun

    def _remember(self, key: bytes, found: _Formula | FormulaError) -> None:
        if key in self._memory:
            return
        size = len(found.html if isinstance(found, _Formula) else found.message)
        if self._size + size > MEMORY:
            self._memory.clear()
            self._size = 0
        self._size += size
        self._memory[key] = found


@cache
def typesetter(cache: Path | None) -> Typesetter:
    """The process's one typesetter with this cache folder; `None` remembers in memory only."""
    return Typesetter(cache)


def _judged(html: str, *, display: bool) -> _Formula:
    """The HTML, if it is nothing but what KaTeX writes and keeps to its own room; raises FormulaError."""
    return _Formula(html, extent.height(allowed.pieces(html, display=display)))
