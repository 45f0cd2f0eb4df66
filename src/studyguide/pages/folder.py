"""The site as Markdown files in a folder, for any engine that runs Python-Markdown."""

from __future__ import annotations

import shutil
from pathlib import Path

from studyguide.pages.site import Site

_MARKER = ".studyguide"


class ForeignFolderError(ValueError):
    """The folder holds files that are not ours."""


def write(site: Site, folder: Path) -> int:
    """Write pages, localised figures and assets; the number of pages.

    What an earlier run wrote is replaced. Raises `ForeignFolderError` if the folder holds anything else.
    """
    if folder.exists() and any(folder.iterdir()):
        if not (folder / _MARKER).exists():
            raise ForeignFolderError(f"{folder} holds files that `studyguide pages` did not write")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARKER).touch()
    texts = {page.uri: page.markdown for page in site.pages}
    for name, content in {**texts, **site.figures, **site.files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.read_bytes() if isinstance(content, Path) else content.encode())
    return len(site.pages)
