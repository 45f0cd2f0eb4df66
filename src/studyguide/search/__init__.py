"""Guide and fragments → the files by which a browser searches the site. Knows no site engine and no theme."""

from __future__ import annotations

from studyguide.search.documents import Address
from studyguide.search.files import ENGINE, files

__all__ = ["ENGINE", "Address", "files"]
