"""A site built beside the last good one and put in its place, so that a build that fails or is killed loses nothing."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studyguide.folders import FolderError, explained

if sys.platform == "win32":
    from msvcrt import LK_NBLCK, locking

    def _lock(file: int) -> None:
        locking(file, LK_NBLCK, 1)
else:
    from fcntl import LOCK_EX, LOCK_NB, flock

    def _lock(file: int) -> None:
        flock(file, LOCK_EX | LOCK_NB)


@contextmanager
def replacing(site: Path) -> Iterator[Path]:
    """An empty folder to build in, which takes the place of `site` when the block ends without an exception.

    What a build that was killed has left is removed first; the last good site comes back if it was on its way out.
    Raises `FolderError`, with `site` as it was, if another build is under way, if `site` is a link, a file or a mount
    point, and for whatever the system refuses here or in the block.
    """
    fresh, old = site.with_name(f".{site.name}-new"), site.with_name(f".{site.name}-old")
    with explained("the site cannot be built"), _alone(site.with_name(f".{site.name}-lock")):
        for folder in (site, fresh, old):
            _refuse_odd(folder)
        if not site.exists() and old.exists():
            old.rename(site)
        _remove("what an earlier build has left", fresh, old)
        fresh.mkdir()
        try:
            yield fresh
            swap(fresh, site, old)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        _remove("the new site is in its place, but the old one", fresh, old)


def swap(fresh: Path, site: Path, old: Path) -> None:
    """Put `fresh` in the place of `site`, at once where the system can; what was there is in `fresh` or `old` then."""
    if not site.exists():
        fresh.rename(site)
    elif not _exchange(fresh, site):
        site.rename(old)
        try:
            fresh.rename(site)
        finally:
            if not site.exists():
                old.rename(site)


def _remove(what: str, *folders: Path) -> None:
    for folder in folders:
        if folder.exists():
            with explained(f"{what} cannot be removed from `{folder}`"):
                shutil.rmtree(folder)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step where the system can (Linux, macOS); whether it did."""
    calls = {"linux": ("renameat2", (-100, bytes(one), -100, bytes(other), 2)),
             "darwin": ("renamex_np", (bytes(one), bytes(other), 2))}  # fmt: skip
    if sys.platform not in calls:
        return False
    name, arguments = calls[sys.platform]
    function = getattr(ctypes.CDLL(None), name, None)
    return function is not None and function(*arguments) == 0


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Hold the lock of all builds of one site; the system gives it back however the build ends."""
    if lock.is_symlink() or (lock.exists() and not lock.is_file()):
        raise FolderError(f"`{lock}` is not a file; delete it")
    with lock.open("a") as file:
        try:
            _lock(file.fileno())
        except (BlockingIOError, PermissionError) as error:
            raise FolderError("another build of this site is under way; wait for it") from error
        yield


def _refuse_odd(folder: Path) -> None:
    """Raise unless it is a folder that can be exchanged, or nothing."""
    if folder.is_symlink():
        raise FolderError(f"`{folder}` is a link; move or delete it")
    if folder.exists() and not folder.is_dir():
        raise FolderError(f"`{folder}` is not a folder; move or delete it")
    if os.path.ismount(folder):
        raise FolderError(f"`{folder}` is a mount point, which cannot be exchanged; mount a folder above it instead")
