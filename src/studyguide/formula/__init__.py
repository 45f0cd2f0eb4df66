"""TeX → HTML with KaTeX, inside Python; no module outside this package knows how.

JavaScript starts with the first formula that no cache knows, so a warm build starts none.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from functools import cache, cached_property
from pathlib import Path

from studyguide.formula.disk import Disk
from studyguide.formula.engine import Engine, EngineError
from studyguide.formula.linear import linear

__all__ = ["KATEX", "FormulaError", "Typesetter", "linear", "typesetter"]

KATEX = Path(__file__).parents[1] / "vendored" / "katex"
"""The folder with KaTeX's script, style sheet (`katex.min.css`), `fonts/` and `VERSION`."""

_SCRIPT = Path(__file__).with_name("typeset.js").read_text("utf-8")
_STRICT = re.compile(r"LaTeX-incompatible input and strict mode is set to 'error': (.*) \[\w+\]")


class FormulaError(ValueError):
    """TeX that KaTeX rejects."""

    def __init__(self, message: str, position: int | None = None, length: int = 0) -> None:
        super().__init__(message)
        self.message = message
        """One fact, lower case, no full stop."""
        self.position = position
        """Offset of the fault in the TeX, in code points; `None` where KaTeX names no place."""
        self.length = length
        """Code points at fault from there on; 0 at the end of the TeX."""


class Typesetter:
    """Typesets formulas and remembers them: in memory and, given a folder, in `formulas.sqlite3` there."""

    def __init__(self, cache: Path | None = None) -> None:
        self._memory: dict[bytes, str] = {}
        self._disk = Disk(cache) if cache else None

    def html(self, tex: str, *, display: bool) -> str:
        """KaTeX's HTML with MathML inside; raises FormulaError. May be called from any thread."""
        key = hashlib.sha256(f"{self._salt}\0{display:d}\0{tex}".encode("utf-8", "surrogatepass")).digest()
        html = self._memory.get(key) or (self._disk.get(key) if self._disk else None)
        if html is None:
            html = _typeset(tex, display=display)
            if self._disk:
                self._disk.put(key, html)
        self._memory[key] = html
        return html

    @cached_property
    def _salt(self) -> str:
        return _vendored("VERSION") + _SCRIPT


@cache
def typesetter(cache: Path | None) -> Typesetter:
    """The process's one typesetter with this cache folder; `None` remembers in memory only."""
    return Typesetter(cache)


def _typeset(tex: str, *, display: bool) -> str:
    # The process's id: a forked child has its parent's memory, but not the engine's thread.
    try:
        answer = json.loads(_engine(os.getpid())(f"typeset({json.dumps(tex)}, {json.dumps(display)})"))
    except EngineError as error:
        _engine.cache_clear()
        raise FormulaError("takes too long to typeset") from error
    if "html" in answer:
        return str(answer["html"])
    raise FormulaError(_wording(answer["message"]), answer.get("position"), answer.get("length", 0))


@cache
def _engine(process: int) -> Engine:  # noqa: ARG001 - one for each process
    return Engine(_vendored("katex.min.js") + _SCRIPT)


def _vendored(name: str) -> str:
    try:
        return (KATEX / name).read_text("utf-8")
    except FileNotFoundError as error:
        raise FileNotFoundError(f"KaTeX is not in place: run `pip install .` in the project ({error})") from error


def _wording(message: str) -> str:
    """KaTeX's message in the form of our diagnostics, without what only its programmers can use."""
    strict = _STRICT.fullmatch(message)
    text = " ".join((strict[1] if strict else message).split()).rstrip(".")
    # KaTeX cuts a character beyond the basic plane in two; half of one cannot be printed.
    text = text.encode("utf-8", "replace").decode("utf-8")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
