"""Build the site beside the last good one and swap the two, so that a build that fails or is killed loses nothing."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

_LEFT = re.compile(r"\.site-(\d+)(-old)?")


def build(root: Path) -> Path | None:
    """The folder of the freshly built site; None if the build failed, which has said why on the terminal."""
    fresh, site = root / f".site-{os.getpid()}", root / "site"
    _sweep(root, site)
    # Material announces its end of life on every build; docs/architecture.md tells what follows from it.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(fresh)]
    try:
        if subprocess.run(command, cwd=root, env=environment, check=False).returncode:  # noqa: S603 - our own interpreter
            return None
        swap(fresh, site)
        return site
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def swap(fresh: Path, site: Path) -> None:
    """Put `fresh` in the place of `site` at once; what was there before is in `fresh` afterwards, or gone."""
    if not site.exists():
        fresh.rename(site)
    elif not _exchange(fresh, site):
        old = fresh.with_name(f"{fresh.name}-old")
        site.rename(old)
        fresh.rename(site)
        shutil.rmtree(old)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step where the system can (Linux, macOS); whether it did."""
    calls = {"linux": ("renameat2", (-100, bytes(one), -100, bytes(other), 2)),
             "darwin": ("renamex_np", (bytes(one), bytes(other), 2))}  # fmt: skip
    if sys.platform not in calls:
        return False
    name, arguments = calls[sys.platform]
    function = getattr(ctypes.CDLL(None), name, None)
    return function is not None and function(*arguments) == 0


def _sweep(root: Path, site: Path) -> None:
    """Remove what builds that were killed have left; the last good site comes back if it was on its way out."""
    for path in sorted(root.glob(".site-*")):
        match = _LEFT.fullmatch(path.name)
        if match is None or _runs(int(match[1])):
            continue
        if match[2] and not site.exists():
            path.rename(site)
        else:
            shutil.rmtree(path, ignore_errors=True)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
