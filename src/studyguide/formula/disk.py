"""Formulas on disk: key → HTML in one file that is only ever appended to, so that processes need not wait."""

from __future__ import annotations

import json
import os
import shutil
import stat
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path

LIMIT = 32 << 20
"""Bytes; a file that would grow beyond is begun anew. The formulas of a thousand answers take half of it."""

# Windows has not all of these flags, and one of its own.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _PLAIN
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | _PLAIN
_KEY = 64


class Disk:
    """`formulas.tsv` in a folder. Whatever is wrong with it, the caller goes on as if the disk knew nothing.

    A line is a key, the digest of key and HTML, and the HTML as JSON. The digest tells a line that was torn, damaged or
    put under another key. It is no signature: who may write the file may write a digest, too, so the caller judges the
    HTML as if it came from a stranger. Such a stranger can still show a harmless formula in the place of another one.

    Nothing is read or written through a link: neither the file nor its folder nor the folder around may be one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, folder / "formulas.tsv"

    def get(self, key: bytes) -> str | None:
        """The HTML stored under the key, as it was stored."""
        digest, _, text = self._lines.get(_name(key), b"").partition(b"\t")
        if digest != _digest(_name(key), text):
            return None
        with suppress(ValueError, RecursionError):
            html = json.loads(text)
            return html if isinstance(html, str) else None
        return None

    def put(self, key: bytes, html: str) -> None:
        """Store the HTML, for processes that start from now on."""
        name, text = _name(key), json.dumps(html).encode()
        self._lines[name] = line = _digest(name, text) + b"\t" + text
        with suppress(OSError):
            self._append(b"%b\t%b\n" % (name, line))

    @cached_property
    def _lines(self) -> dict[bytes, bytes]:
        with suppress(OSError):
            self._make_room(0)
            with os.fdopen(os.open(self._path, _READ), "rb") as file:
                # A later line wins; one that is damaged fails its digest when it is asked for.
                return {line[:_KEY]: line[_KEY + 1 : -1] for line in file if line[_KEY : _KEY + 1] == b"\t"}
        return {}

    def _append(self, line: bytes) -> None:
        self._make_room(len(line))
        self._folder.mkdir(parents=True, exist_ok=True)
        file = os.open(self._path, _APPEND, 0o666)
        try:
            # In one go, which the system does not mix with another process's; on a line of its own after a torn one.
            os.write(file, b"\n" + line)
        finally:
            os.close(file)

    def _make_room(self, size: int) -> None:
        """Clear away what lies in the file's place and is no file of ours, or is full; raises OSError for links."""
        if self._folder.is_symlink() or self._folder.parent.is_symlink():
            raise OSError("the cache's folder is a link")
        with suppress(FileNotFoundError):
            found = self._path.lstat()
            if stat.S_ISDIR(found.st_mode):
                shutil.rmtree(self._path)
            elif not stat.S_ISREG(found.st_mode) or found.st_nlink > 1 or found.st_size + size > LIMIT:
                self._path.unlink()


def _name(key: bytes) -> bytes:
    return key.hex().encode()


def _digest(name: bytes, text: bytes) -> bytes:
    return sha256(name + b"\t" + text).hexdigest().encode()
