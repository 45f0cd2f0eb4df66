"""The same pages as files in a folder, for any engine that runs Python-Markdown."""

from __future__ import annotations

import shutil
from pathlib import Path

from studyguide import drawing
from studyguide.formula import KATEX
from studyguide.model import Guide
from studyguide.pages import ASSETS, build

_MARKER = ".studyguide"


class ForeignFolderError(ValueError):
    """The folder holds files that are not ours."""


def write(guide: Guide, folder: Path) -> int:
    """Write pages, localised figures and assets; the number of pages.

    What an earlier run wrote is replaced. Raises `ForeignFolderError` if the folder holds anything else.
    """
    if folder.exists() and any(folder.iterdir()):
        if not (folder / _MARKER).exists():
            raise ForeignFolderError(f"{folder} holds files that `studyguide pages` did not write")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARKER).touch()
    pages = tuple(build(guide))
    for page in pages:
        _write(folder / page.uri, page.markdown)
    for figure in guide.figures:
        for locale in guide.locales:
            _write(folder / "figures" / f"{figure.id}.{locale}.svg", drawing.localised(figure, locale))
    shutil.copytree(ASSETS, folder / "assets")
    shutil.copytree(KATEX, folder / "assets" / "katex", ignore=shutil.ignore_patterns("*.js", "VERSION"))
    return len(pages)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
