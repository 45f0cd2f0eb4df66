"""The Markdown that pages are written in: the Python-Markdown extensions that any engine must switch on.

`attr_list` is missing on purpose: it would let an answer put event handlers on its links.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from studyguide.anchors import slugify

EXTENSIONS = (
    "md_in_html",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "sane_lists",
    "studyguide.markup",
    "tables",
    "toc",
)

CONFIGS: Mapping[str, Mapping[str, Any]] = {
    "pymdownx.highlight": {"guess_lang": False},
    "toc": {"slugify": slugify, "permalink": True, "permalink_title": "¶", "toc_depth": 3},
}
