"""Landlock: by it a process on Linux gives up files for itself and all that it will start, without being root.

A process that has given up files cannot look into processes that have not, either: no `/proc/<pid>/environ`, no ptrace.
The numbers are those of `linux/landlock.h` and the same on every kind of machine.
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION, _BENEATH_PATH = 1, 1

_WRITE_FILE, _READ_FILE, _READ_DIR, _TRUNCATE, _IOCTL = 1 << 1, 1 << 2, 1 << 3, 1 << 14, 1 << 15
_REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_FILE = 1 << 4, 1 << 5, 1 << 7, 1 << 8
_READ = _READ_FILE | _READ_DIR
# Neither links nor pipes nor sockets can be made: what reads the folder afterwards finds only files in it.
_WRITE = _READ | _WRITE_FILE | _TRUNCATE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_FILE
_OF_A_FILE = _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL
_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}
"""All rights that a version of Landlock knows; from the fifth version on there is one more."""

_libc = ctypes.CDLL(None, use_errno=True)


def version() -> int:
    """The version that the running kernel has; 0 where there is none."""
    if sys.platform != "linux":
        return 0
    with suppress(OSError):
        return _call(_CREATE_RULESET, None, 0, _ASK_VERSION)
    return 0


def restrict(readable: Iterable[Path], writable: Iterable[Path]) -> None:
    """Give up, in this thread and for ever, all files but those in these folders; what cannot be found is left out.

    The process must have said that it wants no new privileges. Raises OSError.
    """
    rights = _RIGHTS.get(version(), (1 << 16) - 1)
    ruleset = _call(_CREATE_RULESET, struct.pack("=Q", rights), 8, 0)
    try:
        for paths, allowed in ((readable, _READ), (writable, _WRITE)):
            for path in paths:
                with suppress(FileNotFoundError, PermissionError):
                    _allow(ruleset, path, allowed & rights)
        _call(_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = struct.pack("=Qi", rights if path.is_dir() else rights & _OF_A_FILE, handle)
        _call(_ADD_RULE, ruleset, _BENEATH_PATH, rule, 0)
    finally:
        os.close(handle)


def _call(*arguments: int | bytes | None) -> int:
    words = (ctypes.c_long(value) if isinstance(value, int) else value for value in arguments)
    result = int(_libc.syscall(*words))
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, f"Landlock: {os.strerror(error)}")
    return result
