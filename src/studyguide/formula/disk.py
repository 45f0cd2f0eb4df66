"""Formulas on disk: digest → HTML in one SQLite file."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

_TABLE = "CREATE TABLE IF NOT EXISTS formulas (key BLOB PRIMARY KEY, html TEXT NOT NULL) WITHOUT ROWID"


class Disk:
    """`formulas.sqlite3` in a folder. Whatever is wrong with the file, the caller goes on as if it knew nothing."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "formulas.sqlite3"
        self._lock = threading.Lock()
        self._connection = _connection(self._path)
        # The file can be made again: losing it in a power cut costs less than waiting for the disk each time.
        self._execute("PRAGMA synchronous = OFF")
        self._execute(_TABLE)

    def get(self, key: bytes) -> str | None:
        """The HTML stored under the key."""
        rows = self._execute("SELECT html FROM formulas WHERE key = ?", key)
        return rows[0][0] if rows else None

    def put(self, key: bytes, html: str) -> None:
        """Store the HTML, for other processes at once."""
        self._execute("INSERT OR REPLACE INTO formulas VALUES (?, ?)", key, html)

    def _execute(self, sql: str, *values: object) -> list[tuple[str]]:
        with self._lock:
            if self._connection is None:
                return []
            try:
                return self._connection.execute(sql, values).fetchall()
            except sqlite3.DatabaseError as error:
                self._connection.close()
                self._connection = None
                # Locked or read-only is operational: the file is sound. Otherwise the next run makes a new one.
                if not isinstance(error, sqlite3.OperationalError):
                    with suppress(OSError):
                        self._path.unlink()
                return []


def _connection(path: Path) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(path, timeout=1, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error):
        return None
