"""The process between the tests and contributors' code: modules imported once, a child for each job.

    python -m tests.sandbox.server numpy torch

reads one job a line and answers one outcome a line. The first line that it writes says which protections are missing.
"""

from __future__ import annotations

import importlib
import json
import os
import secrets
import select
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

from tests.sandbox import locks, runner
from tests.sandbox.job import Job, Outcome

LONGEST = 2000
"""Characters of a fault, of what was printed and of complaints that are told."""


def main(modules: Sequence[str]) -> None:
    """Serve until there are no more requests. Nothing else can write to where the outcomes go."""
    requests, outcomes = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    outcomes.write(json.dumps(locks.missing()).encode() + b"\n")
    if sys.platform == "linux":  # elsewhere the system's own libraries may not survive a fork once they were used
        for module in modules:
            importlib.import_module(module)
    for line in requests:
        outcomes.write(_outcome(Job.loads(line), modules).dumps())


def _outcome(job: Job, modules: Sequence[str]) -> Outcome:
    """Run the job in a child, and judge by what its runner says: neither by its end nor by what it prints."""
    secret = secrets.token_bytes()
    hearing, telling = os.pipe()
    with tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as complaints:
        process = os.fork()
        if not process:
            runner.run(job, modules, secret, telling, (printed.fileno(), complaints.fileno()))
        os.close(telling)
        with os.fdopen(hearing, "rb", buffering=0) as pipe:
            said = _heard(pipe, time.monotonic() + job.patience)
        how = ended(process, job)
        if said is None:
            fault = f"did not end within {job.patience:g} s"
        elif said.startswith(secret):
            fault = _text(said.removeprefix(secret))
        else:
            fault = how
        more = f"\n{_beginning(complaints)}" if fault else ""
        return Outcome((fault + more).rstrip(), _beginning(printed))


def _heard(pipe: IO[bytes], deadline: float) -> bytes | None:
    """What was said until the pipe was closed at the other end; None if that came too late."""
    said = b""
    while len(said) < 8 * LONGEST:
        ready, _, _ = select.select([pipe], [], [], max(deadline - time.monotonic(), 0))
        if not ready:
            return None
        part = pipe.read(8 * LONGEST)
        if not part:
            break
        said += part
    return said


def ended(process: int, job: Job) -> str:
    """End the child, with what it may have started, and tell how it ended if it did so by itself."""
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            kill(process, signal.SIGKILL)
    _, status, usage = os.wait4(process, 0)
    if usage.ru_utime + usage.ru_stime >= job.seconds:
        return f"took more than {job.seconds} s of processor time"
    code = os.waitstatus_to_exitcode(status)
    return f"ended before its last line: {signal.Signals(-code).name if code < 0 else f'exit status {code}'}"


def _beginning(file: IO[bytes]) -> str:
    """The beginning of a file."""
    file.seek(0)
    return _text(file.read(LONGEST))


def _text(told: bytes) -> str:
    """The beginning of what the code told, without the control characters that would change a terminal."""
    text = told.decode("utf-8", "replace")[:LONGEST]
    return "".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in text)


if __name__ == "__main__":
    main(sys.argv[1:])
