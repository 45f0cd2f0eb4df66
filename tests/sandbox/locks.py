"""All that a process gives up before it runs contributors' code, so far as the system can.

`missing` says what it cannot: the tests that prove a protection are then skipped under its name, and the code runs
without it. docs/security.md tells what that means.
"""

from __future__ import annotations

import ctypes
import os
import resource
import struct
import sys
from pathlib import Path

from tests.sandbox import landlock, seccomp

MEGABYTE = 1 << 20
MEMORY = 1024 * MEGABYTE
"""Beyond what the process has when it is locked: the libraries that were imported before it do not count."""
FILE = 16 * MEGABYTE
FILES = 64

_ROOT = Path(__file__).resolve().parents[2]
_PACKAGES = (path for path in map(Path, sys.path) if not path.resolve().is_relative_to(_ROOT))
_SYSTEM = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache")
_ASKED_BY_TORCH = ("/proc/cpuinfo", "/sys/devices/system/cpu")
READABLE = (*_PACKAGES, *map(Path, (sys.prefix, sys.base_prefix, *_SYSTEM, *_ASKED_BY_TORCH)))
"""Python, its packages and the system's libraries. Of the checkout nothing but the virtual environment in it."""


def missing() -> dict[str, str]:
    """The protections that this system lacks, each with the reason."""
    faults = {}
    if not landlock.version():
        faults["files"] = "no Landlock in this kernel"
    if landlock.version() < 3:
        faults["truncation"] = "no Landlock in this kernel that knows of it"
    if not seccomp.available():
        faults["calls"] = "no seccomp filters in this kernel, or none are known for this machine"
    if sys.platform != "linux":
        faults["memory"] = "this system sets no limit to it"
    return faults


def lock(folder: Path, seconds: int) -> None:
    """Lock this process and all its descendants for ever; only the folder can be written to. Raises OSError."""
    limit(resource.RLIMIT_CORE, 0)
    limit(resource.RLIMIT_NOFILE, FILES)
    limit(resource.RLIMIT_FSIZE, FILE)
    # The first limit is a signal that the runner turns into an exception, the second one is the end.
    used = round(sum(os.times()[:2]))
    limit(resource.RLIMIT_CPU, used + seconds, used + seconds + 1)
    if sys.platform != "linux":
        return
    limit(resource.RLIMIT_AS, _memory() + MEMORY)
    _drop_capabilities()
    seccomp.want_no_new_privileges()
    if landlock.version():
        landlock.restrict(READABLE, (folder, Path("/dev/null")))
    if seccomp.available():
        seccomp.restrict()


def limit(kind: int, soft: int, hard: int | None = None) -> None:
    """Set a limit; one that is lower already stays."""
    _, highest = resource.getrlimit(kind)
    wanted = [soft, soft if hard is None else hard]
    if highest != resource.RLIM_INFINITY:
        wanted = [min(limit, highest) for limit in wanted]
    resource.setrlimit(kind, (wanted[0], wanted[1]))


def _memory() -> int:
    """The bytes of this process's address space."""
    return int(Path("/proc/self/statm").read_text("utf-8").split()[0]) * resource.getpagesize()


def _drop_capabilities() -> None:
    """What sets root apart: without it a limit cannot be raised again, nor anybody else's file be read."""
    version, itself = 0x20080522, 0
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.capset(struct.pack("=Ii", version, itself), bytes(24)):
        error = ctypes.get_errno()
        raise OSError(error, f"capset: {os.strerror(error)}")
