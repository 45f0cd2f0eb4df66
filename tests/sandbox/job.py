"""What is asked of the sandbox and what it answers, both as one line of JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Source:
    """A stretch of Python from some file."""

    path: str
    """What a fault calls the file; the code finds it in `__file__`."""
    code: str
    before: int = 0
    """How many lines of the file come before the code."""


@dataclass(frozen=True)
class Job:
    """Code to be run as one program."""

    sources: tuple[Source, ...]
    folder: str
    """Where it runs: its home, and the only folder that it can write to."""
    seconds: int = 1
    """Processor time that it may take."""
    patience: float = 60
    """Seconds on the clock after which it is ended, whatever it does."""

    def dumps(self) -> bytes:
        """The job as a line."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def loads(cls, line: bytes) -> Job:
        """The job of a line."""
        values = json.loads(line)
        return cls(**{**values, "sources": tuple(Source(**source) for source in values["sources"])})


@dataclass(frozen=True)
class Outcome:
    """What became of a job."""

    fault: str
    """Where and why it failed; empty if it ran to its end."""
    printed: str
    """The beginning of what it printed."""

    def dumps(self) -> bytes:
        """The outcome as a line."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def loads(cls, line: bytes) -> Outcome:
        """The outcome of a line."""
        return cls(**json.loads(line))
