"""KaTeX, run in the engine: TeX → HTML, as it comes."""

from __future__ import annotations

import hashlib
import json
import os
import re
from functools import cache
from pathlib import Path

from studyguide.formula.engine import Engine, EngineError
from studyguide.formula.faults import FormulaError

KATEX = Path(__file__).parents[1] / "vendored" / "katex"
"""The folder with KaTeX's script, style sheet (`katex.min.css`), `fonts/` and `VERSION`."""
CHARACTERS = 4_000
"""The longest TeX that is typeset."""
OUTPUT = 300_000
"""The longest HTML, in characters."""
_OURS = Path(__file__).with_name("typeset.js").read_text("utf-8")
_STRICT = re.compile(r"LaTeX-incompatible input and strict mode is set to 'error': (.*) \[\w+\]")


class VendoredError(OSError):
    """KaTeX's files are missing or are not those that were brought in."""

    def __init__(self, why: object) -> None:
        super().__init__(f"KaTeX is not in place: run `pip install .` in the project ({why})")


@cache
def script() -> str:
    """The JavaScript that typesets; raises VendoredError if KaTeX's is not the one that `VERSION` has the hash of."""
    try:
        code, record = (KATEX / "katex.min.js").read_bytes(), (KATEX / "VERSION").read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise VendoredError(error) from error
    if f"{hashlib.sha256(code).hexdigest()}  katex.min.js" not in record.splitlines():
        raise VendoredError("katex.min.js is not the file that was brought in")
    return code.decode("utf-8") + _OURS


def typeset(tex: str, *, display: bool, seconds: float) -> str:
    """KaTeX's HTML, which nobody has judged yet; raises FormulaError, and EngineError if the time does not suffice."""
    if len(tex) > CHARACTERS:
        raise FormulaError(f"has {len(tex)} characters, more than {CHARACTERS}", hint="split it into several formulas")
    arguments = ", ".join(json.dumps(argument) for argument in (tex, display, OUTPUT))
    try:
        # The process's id: a forked child has its parent's memory, but not the engine's thread.
        answer = json.loads(_engine(os.getpid())(f"typeset({arguments})", seconds=seconds))
    except EngineError:
        _engine.cache_clear()
        raise
    if "html" in answer:
        return str(answer["html"])
    raise FormulaError(_wording(answer["message"]), answer.get("position"), answer.get("length", 0))


@cache
def _engine(process: int) -> Engine:  # noqa: ARG001 - one for each process
    return Engine(script())


def _wording(message: str) -> str:
    """KaTeX's message in the form of our diagnostics, without what only its programmers can use."""
    strict = _STRICT.fullmatch(message)
    text = " ".join((strict[1] if strict else message).split()).rstrip(".")
    # KaTeX cuts a character beyond the basic plane in two; half of one cannot be printed.
    text = text.encode("utf-8", "replace").decode("utf-8")
    # A name such as LaTeX or HTML stays as it is.
    return text if re.match(r"\w[a-z]*[A-Z]", text) else text[:1].lower() + text[1:]
