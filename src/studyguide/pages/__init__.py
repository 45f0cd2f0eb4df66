"""Guide → pages and everything that goes with them."""

from __future__ import annotations

from studyguide.pages.navigation import Item, navigation
from studyguide.pages.page import Entry, Page
from studyguide.pages.site import SCRIPTS, STYLES, Drawings, Site, build
from studyguide.pages.sitemap import translated
from studyguide.pages.uris import Addresses, Uris

__all__ = [
    "SCRIPTS",
    "STYLES",
    "Addresses",
    "Drawings",
    "Entry",
    "Item",
    "Page",
    "Site",
    "Uris",
    "build",
    "navigation",
    "translated",
]
