"""What lies in a folder of the project: nothing is passed over in silence, and no link is followed."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from studyguide.diagnostics import Diagnostic, Span
from studyguide.source.faults import UNREADABLE_FILE
from studyguide.source.text_file import reason


@dataclass(frozen=True)
class Listing:
    """The files of a kind below a folder, sorted, and a fault for each folder that could not be looked into."""

    files: tuple[PurePosixPath, ...]
    faults: tuple[Diagnostic, ...]


def of(root: Path, folder: PurePosixPath, *suffixes: str) -> Listing:
    """What lies below the folder with one of the suffixes, in small or capital letters; hidden names are left out."""
    found: list[PurePosixPath] = []
    faults: list[Diagnostic] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            files, folders = _entries(root, here, suffixes)
        except FileNotFoundError:
            continue
        except OSError as error:
            message, hint = f"cannot open the folder: {reason(error)}", "put a folder here that can be read"
            faults.append(UNREADABLE_FILE.at(Span(here), message, hint=hint))
            continue
        found += files
        waiting += folders
    return Listing(tuple(sorted(found)), tuple(faults))


def _entries(
    root: Path, folder: PurePosixPath, suffixes: tuple[str, ...]
) -> tuple[list[PurePosixPath], list[PurePosixPath]]:
    """The files (whatever has one of the suffixes) and the folders in a folder."""
    if (root / folder).is_symlink():
        raise OSError(errno.ELOOP, "it is a link")
    paths = [folder / entry.name for entry in (root / folder).iterdir() if not entry.name.startswith(".")]
    files = [path for path in paths if path.suffix.lower() in suffixes]
    folders = [path for path in paths if path.suffix.lower() not in suffixes and (root / path).is_dir()]
    return files, folders
