"""What the checker says: a rule, a place, a message, a hint."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import PurePosixPath


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
class Rule:
    """One kind of fault. Codes are never renumbered or reused; the hundreds tell the stage that notices."""

    code: str
    name: str
    explanation: str = field(repr=False)
    """What is wrong, why it matters, and an example of wrong and right: `studyguide explain CODE` prints it."""
    severity: Severity = Severity.ERROR

    def at(self, span: Span, message: str, *, hint: str = "", related: tuple[tuple[Span, str], ...] = ()) -> Diagnostic:
        """The fault found at one place."""
        return Diagnostic(span, self, message, hint, related)


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

    @property
    def order(self) -> tuple[Span, str, str]:
        """The key that reports sort by: file order, then code."""
        return self.span, self.rule.code, self.message
