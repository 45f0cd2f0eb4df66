"""Build a project's site with MkDocs, whose every warning is shown and stops it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from studyguide import publish


def build(root: Path) -> Path | None:
    """The folder of the freshly built site; None if the build failed, which has said why on the terminal.

    Refused is what `mkdocs build --strict` refuses; the last good site stays then. Raises `folders.FolderError` if a
    folder is not as it must be, the disk is full, or another build is under way.
    """
    site = root.resolve() / "site"
    try:
        with publish.replacing(site) as fresh, chdir(root), _shown_warnings():
            config = load_config(strict=True, site_dir=str(fresh))
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build_site(config)
            finally:
                config.plugins.on_shutdown()
    except MkDocsException as error:
        sys.stderr.write(f"{error.format_message()}\n")
        return None
    return site


@contextmanager
def _shown_warnings() -> Iterator[None]:
    """Show what MkDocs logs from warnings upwards; what its logger drops, strictness does not count."""
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
