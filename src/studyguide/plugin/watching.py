"""What `mkdocs serve` watches: the sources, also after their folders were away for a while."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

FOLDERS = ("questions", "answers", "figures")


def watch(server: LiveReloadServer, root: Path, bell: Path) -> None:
    """Rebuild when a bank, an answer or a figure changes; `bell` is a folder for a file that says so."""
    for name in FOLDERS:
        if (root / name).is_dir():
            server.watch(str(root / name))
    bell.mkdir(parents=True, exist_ok=True)
    server.watch(str(bell))
    server.observer.schedule(_Folders(server, root, bell), str(root), recursive=False)


class _Folders(FileSystemEventHandler):
    """Watches folders anew that come back, as a change of branches lets them; the server would be blind to them."""

    def __init__(self, server: LiveReloadServer, root: Path, bell: Path) -> None:
        self._server, self._bell = server, bell
        self._folders = {str(root / name) for name in FOLDERS}

    def on_created(self, event: FileSystemEvent) -> None:
        """Watch a folder that is there again."""
        self._watch(str(event.src_path))

    def on_moved(self, event: FileSystemEvent) -> None:
        """Watch a folder that got its name back; build without one that lost it."""
        self._ring(str(event.src_path))
        self._watch(str(event.dest_path))

    def on_deleted(self, event: FileSystemEvent) -> None:
        """Build without a folder that has gone."""
        self._ring(str(event.src_path))

    def _watch(self, path: str) -> None:
        if path in self._folders:
            with suppress(KeyError):  # it was never there
                self._server.unwatch(path)
            self._server.watch(path)
            self._ring(path)

    def _ring(self, path: str) -> None:
        # The server builds for changed files only, not for folders.
        if path in self._folders:
            (self._bell / "folders").write_text(str(time.time_ns()), "utf-8")
