"""The child that runs one job: it locks itself, runs the code and says, at the end and only there, that all is well."""

from __future__ import annotations

import ast
import importlib
import os
import signal
import sys
import tempfile
import types
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from os import _exit, write
from pathlib import Path
from typing import NoReturn

from tests.sandbox.faults import described
from tests.sandbox.job import Job
from tests.sandbox.locks import lock

VERDICT = 3
"""The only descriptor beside input and output that is open in the child."""


class OutOfTime(BaseException):
    """Raised in code that has used up its processor time; no `except Exception` stops it."""


def run(job: Job, modules: Iterable[str], secret: bytes, verdict: int, output: Sequence[int]) -> NoReturn:
    """Be the process of a job: its fault, empty for none, goes to one descriptor, what it prints to two others.

    The secret stands before the fault, so that nothing which the code writes or leaves out passes for success.
    """
    try:
        os.setsid()
        for module in modules:
            importlib.import_module(module)
        sys.stdout.flush()
        _settle(job, verdict, output)
        signal.signal(signal.SIGXCPU, partial(_out_of_time, job.seconds))
        lock(Path(job.folder), job.seconds)
        fault = _fault(job)
        sys.stdout.flush()
        write(VERDICT, secret + fault.encode("utf-8", "replace"))
    except BaseException as error:  # whatever it is, the job has failed
        write(VERDICT, secret + f"the sandbox failed: {error!r}".encode())
    finally:
        _exit(0)


def _settle(job: Job, verdict: int, output: Sequence[int]) -> None:
    """Leave nothing of the server's in reach: descriptors, home, working directory, path of modules."""
    nothing = os.open(os.devnull, os.O_RDONLY)
    kept = [os.dup(descriptor) for descriptor in (nothing, *output, verdict)]
    for place, descriptor in enumerate(kept):
        os.dup2(descriptor, place)
    os.closerange(VERDICT + 1, 4096)
    os.chdir(job.folder)
    os.environ.update(HOME=job.folder, TMPDIR=job.folder)
    tempfile.tempdir = None
    sys.path[0] = job.folder


def _out_of_time(seconds: int, *_: object) -> NoReturn:
    raise OutOfTime(f"more than {seconds} s of processor time")


def _fault(job: Job) -> str:
    """Run the code as the main program; where and why it failed, empty if it did not."""
    module = sys.modules["__main__"] = types.ModuleType("__main__")
    trees: defaultdict[str, list[ast.Module]] = defaultdict(list)
    try:
        for source in job.sources:
            tree = ast.parse("\n" * source.before + source.code, source.path)
            trees[source.path].append(tree)
            module.__dict__["__file__"] = source.path
            exec(compile(tree, source.path, "exec", dont_inherit=True), module.__dict__)
    except BaseException as error:  # `sys.exit()` in the middle is a failure, too
        return described(error, trees)
    return ""
