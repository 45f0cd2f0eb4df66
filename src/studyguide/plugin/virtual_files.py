"""The site's pages and files as MkDocs files that exist in memory or elsewhere on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from studyguide.pages import Site
from studyguide.plugin.page import StudyPage


def of_site(config: MkDocsConfig, site: Site) -> Iterator[File]:
    """A file for everything that the site consists of; a page's edit link leads to what the author wrote."""
    for page in site.pages:
        file = File.generated(config, page.uri, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV)
        file.edit_uri = str(page.source) if page.source else None
        StudyPage(page, file, config)
        yield file
    for name, content in {**site.figures, **site.files}.items():
        if isinstance(content, Path):
            yield File.generated(config, name, abs_src_path=str(content))
        else:
            yield File.generated(config, name, content=content, inclusion=InclusionLevel.INCLUDED)
