"""Contributors' code, run apart from the tests: `sandbox` is all that they need.

The code gets a process of its own, which has given up whatever the system lets a process give up (`locks`). The tests
start a `server` that has nothing of their environment; it forks a child for each job, the `runner`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from tests.sandbox.job import Job, Outcome

ROOT = Path(__file__).parents[2]
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH")
"""The only variables that reach the code; everything else may be a secret."""
_POOLS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""One thread each: others would be missing after a fork."""


@dataclass(frozen=True)
class Sandbox:
    """A place to run code in."""

    missing: Mapping[str, str]
    """The protections that this system lacks, each with the reason."""
    _jobs: IO[bytes]
    _outcomes: IO[bytes]

    def run(self, job: Job) -> Outcome:
        """Run a job to its end, or to the end of its time."""
        self._jobs.write(job.dumps())
        self._jobs.flush()
        return Outcome.loads(self._outcomes.readline())


@contextmanager
def sandbox(*modules: str) -> Iterator[Sandbox]:
    """Open a place to run code in, with modules imported once for all jobs.

    Where processes cannot fork, as on Windows, the test that asks for it is skipped.
    """
    if not hasattr(os, "fork"):
        pytest.skip("contributors' code is not run here: this system forks no processes")
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.sandbox.server", *modules],
        cwd=ROOT,
        env=kept | dict.fromkeys(_POOLS, "1"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    ) as server:
        assert server.stdin
        assert server.stdout
        yield Sandbox(json.loads(server.stdout.readline()), server.stdin, server.stdout)
