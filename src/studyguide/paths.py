"""Where a relative address in a file of the project leads: the same for the checker and for the pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]")


@dataclass(frozen=True)
class Address:
    """An address as it stands in a file."""

    bare: str
    """Without its fragment where it leads to a file of the project or into the file itself."""
    fragment: str
    path: PurePosixPath | None
    """The file of the project, relative to the root."""
    escapes: bool = False
    """Whether it is relative and leads out of the project."""

    @classmethod
    def of(cls, address: str, file: PurePosixPath) -> Address:
        """The address as `file` means it; percent-encoding is undone in paths and fragments."""
        bare, _, fragment = address.partition("#")
        if not bare:
            return cls("", unquote(fragment), None)
        if _SCHEME.match(bare):
            return cls(address, "", None)
        path = PurePosixPath(normpath(file.parent / unquote(bare)))
        if path.is_absolute() or path.parts[:1] == ("..",):
            return cls(address, unquote(fragment), None, escapes=True)
        return cls(bare, unquote(fragment), path)
