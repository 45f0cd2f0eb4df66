"""A folder that is ours: it lists what was written there, and nothing else in it is ever replaced or deleted."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from hashlib import file_digest, sha256
from pathlib import Path, PurePosixPath
from typing import NoReturn

MARKER = ".studyguide"
"""The file that lists what was written: a line that names the format, then a SHA-256 and a path on each line."""

_HEAD = "studyguide 1"
_LINE = re.compile(r"([0-9a-f]{64}) (.+)")
_MARKER_LIMIT = 16_000_000
_DEEPEST = 16
_OURS = re.compile(r"\.studyguide(-[0-9]+)?")
_UNPORTABLE = re.compile(r"[\x00-\x1f\x7f\\:\ud800-\udfff]")

_Listed = frozenset[tuple[str, str]]
"""Paths with the digests of what may stand there; a run that was killed leaves two digests for a path."""


class FolderError(Exception):
    """A folder is not as it must be, or the system refuses it; the message says what and where."""


class ForeignFolderError(FolderError):
    """The folder holds something that was not written here."""


@contextmanager
def explained(what: str) -> Iterator[None]:
    """Raise `FolderError` for what the system refuses: what is not done, why, and where."""
    try:
        yield
    except BrokenPipeError:  # whoever reads what we print has gone, which is no fault of a folder
        raise
    except OSError as error:
        places = [f"`{place}`" for place in (error.filename, error.filename2) if place]
        reason = (error.strerror or str(error) or type(error).__name__).lower()
        raise FolderError(": ".join([what, reason, *places])) from error


def write(folder: Path, files: Mapping[str, str | bytes | Path]) -> None:
    """Make the folder hold these files and no others: texts (as UTF-8), bytes, and copies of files, by relative path.

    The folder is made if need be. What an earlier call wrote there is replaced, or deleted with the folders that become
    empty; a file that is as it should be is not touched. A call that was killed is completed by the next one.

    Raises `ForeignFolderError` if the folder holds anything that no earlier call wrote, a link included, and
    `FolderError` if a file was edited since, if the folder is a link itself, if a path is not a plain relative one, or
    if the system refuses (no space left, read-only, …); each message is fit to be shown. Nothing is replaced or deleted
    before everything there is known to be ours.
    """
    with explained("the files cannot be written"):
        data = {_plain(name): _bytes(content) for name, content in files.items()}
        if folder.is_symlink():
            raise FolderError(f"`{folder}` is a link; name the folder itself")
        folder.mkdir(parents=True, exist_ok=True)
        old = _listed(folder / MARKER)
        there = dict(_digests(folder, old))
        new = frozenset((name, sha256(content).hexdigest()) for name, content in data.items())
        _put(folder, MARKER, _list(old | new))
        for name in there.keys() - data.keys():
            (folder / name).unlink(missing_ok=True)
        _prune(folder)
        for name, digest in new:
            if there.get(name) != digest:
                _put(folder, name, data[name])
        _put(folder, MARKER, _list(new))


def _plain(name: str) -> str:
    """The name, if it leads to a place inside of the folder on every system and is none of our own."""
    parts = name.split("/")
    # Windows drops dots and spaces at a name's end, so that `.. ` is the folder above, too.
    if _UNPORTABLE.search(name) or not all(part.strip(". ") for part in parts) or len(parts) > _DEEPEST:
        raise FolderError(f"`{name}` is not a plain relative path")
    if _OURS.fullmatch(parts[0].lower()):
        raise FolderError(f"`{name}` is a name that studyguide keeps for itself")
    return name


def _bytes(content: str | bytes | Path) -> bytes:
    if isinstance(content, Path):
        return content.read_bytes()
    return content.encode() if isinstance(content, str) else content


def _list(listed: _Listed) -> bytes:
    lines = [_HEAD, *(f"{digest} {name}" for name, digest in sorted(listed))]
    return "".join(f"{line}\n" for line in lines).encode()


def _listed(marker: Path) -> _Listed:
    """What the marker lists, nothing if there is none. It may come from anybody: only what we could write is taken."""
    if not marker.exists():
        return frozenset()
    try:
        if not marker.is_file():
            raise ValueError
        with marker.open("rb") as stream:
            data = stream.read(_MARKER_LIMIT + 1)
        head, *lines, end = data.decode().split("\n")
        found = [match for line in lines if (match := _LINE.fullmatch(line))]
        if (head, len(found), end) != (_HEAD, len(lines), "") or len(data) > _MARKER_LIMIT:
            raise ValueError
        return frozenset((_plain(match[2]), match[1]) for match in found)
    except (ValueError, FolderError) as error:
        raise ForeignFolderError(f"`{marker}` is not a list that studyguide wrote") from error


def _digests(folder: Path, listed: _Listed) -> Iterator[tuple[str, str]]:
    """The files in the folder with their digests, those included that a killed call had begun; raises at any other."""
    names = {name for name, _ in listed}
    parents = {str(parent) for name in names for parent in PurePosixPath(name).parents}
    for place, folders, files in os.walk(folder, onerror=_raise):
        folders.sort()
        for path in sorted(Path(place, name) for name in (*folders, *files)):
            relative = path.relative_to(folder).as_posix()
            if not _is_ours(path, relative, names, parents):
                raise ForeignFolderError(f"`{folder}` holds `{relative}`, which studyguide did not write")
            if path.is_file() and relative != MARKER:
                with path.open("rb") as stream:
                    digest = file_digest(stream, "sha256").hexdigest()
                if relative in names and (relative, digest) not in listed:
                    raise FolderError(f"`{path}` was edited since studyguide wrote it; move or delete it first")
                yield relative, digest


def _is_ours(path: Path, relative: str, names: Collection[str], parents: Collection[str]) -> bool:
    if path.is_symlink():
        return False
    if path.is_dir():
        return relative in parents
    return path.is_file() and (relative in names or _OURS.fullmatch(relative) is not None)


def _raise(error: OSError) -> NoReturn:
    raise error


def _prune(folder: Path) -> None:
    """Remove the empty folders below, all of which are ours; the folder itself holds its marker."""
    for place, _, _ in os.walk(folder, topdown=False):
        if not any(Path(place).iterdir()):
            Path(place).rmdir()


def _put(folder: Path, name: str, content: bytes) -> None:
    """Write a file that is either whole or not there."""
    part, path = folder / f"{MARKER}-{os.getpid()}", folder / name
    part.write_bytes(content)
    path.parent.mkdir(parents=True, exist_ok=True)
    part.replace(path)
