"""Pages and assets as MkDocs files that exist in memory or elsewhere on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from studyguide.pages import Page


def of_pages(config: MkDocsConfig, pages: Iterable[Page]) -> Iterator[File]:
    """A file for each page; its edit link leads to what the author wrote."""
    for page in pages:
        file = File.generated(config, page.uri, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = str(page.source) if page.source else None
        yield file


def of_folder(config: MkDocsConfig, folder: Path, prefix: str, patterns: Iterable[str]) -> Iterator[File]:
    """A file for each file below the folder whose name matches one of the patterns."""
    for pattern in patterns:
        for path in sorted(folder.rglob(pattern)):
            yield File.generated(config, f"{prefix}/{path.relative_to(folder).as_posix()}", abs_src_path=str(path))
