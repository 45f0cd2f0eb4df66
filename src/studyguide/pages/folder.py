"""The site as Markdown files in a folder, for any engine that runs Python-Markdown."""

from __future__ import annotations

from pathlib import Path

from studyguide import folders
from studyguide.pages.site import Site


def write(site: Site, folder: Path) -> int:
    """Write pages, localised figures and assets; the number of pages.

    What an earlier run wrote is replaced. Raises what `folders.write` raises.
    """
    folders.write(folder, {**{page.uri: page.markdown for page in site.pages}, **site.figures, **site.files})
    return len(site.pages)
