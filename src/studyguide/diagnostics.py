"""What the checker says: a rule, a place, a message, a remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice
from pathlib import PurePosixPath
from typing import TypeVar

T = TypeVar("T")
_MOST = 1000
_LONGEST = 60


class Severity(Enum):
    """How much a diagnostic weighs: an error stops the build, a warning is something still to be done."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A stretch of one file: lines and columns count from 1, columns in code points; the end is exclusive."""

    path: PurePosixPath
    """Relative to the project's root."""
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Edit:
    """A remedy that is certain and loses nothing: the text to put in the place of what was written."""

    span: Span
    text: str
    """With line feeds only; the file's own line ends are kept."""


@dataclass(frozen=True)
class Rule:
    """One kind of fault. Codes are never renumbered or reused; the hundreds tell the stage that notices."""

    code: str
    name: str
    explanation: str = field(repr=False)
    """What is wrong, why it matters, and an example of wrong and right: `studyguide explain CODE` prints it."""
    severity: Severity = Severity.ERROR

    def at(
        self, span: Span, message: str, *, hint: str = "", related: tuple[tuple[Span, str], ...] = (),
        edit: Edit | None = None,
    ) -> Diagnostic:  # fmt: skip
        """The fault found at one place."""
        return Diagnostic(span, self, message, hint, related, edit)


@dataclass(frozen=True)
class Diagnostic:
    """One fault: where it is, what it is, and what to do about it."""

    span: Span
    rule: Rule
    message: str
    """One fact, lower case, no full stop; the author's own words in backticks."""
    hint: str = ""
    """The remedy, as an order."""
    related: tuple[tuple[Span, str], ...] = ()
    """Other places that belong to the fault, each with what it is."""
    edit: Edit | None = None
    """What `studyguide fix` does about it."""

    @property
    def order(self) -> tuple[Span, str, str]:
        """The key that reports sort by: file order, then code."""
        return self.span, self.rule.code, self.message


def quoted(words: str) -> str:
    """An author's words in backticks, cut if they are long."""
    return f"`{words if len(words) <= _LONGEST else f'{words[:_LONGEST]}…'}`"


def told(found: Iterable[T], tell: Callable[[T], Diagnostic]) -> list[Diagnostic]:
    """A diagnostic for each of the first thousand things found; one more says how many it stands for.

    Nobody reads more of one kind in one file, and a file of a megabyte can hold half a million.
    """
    rest = iter(found)
    faults = [tell(one) for one in islice(rest, _MOST)]
    for one in rest:
        message = f"{1 + sum(1 for _ in rest)} more faults begin here"
        faults.append(replace(tell(one), message=message, hint="mend those before first", related=(), edit=None))
    return faults


def bearable(faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The first thousand diagnostics of one kind in one file; one more says how many it stands for."""
    return told(faults, lambda fault: fault)
