"""The browser's half as one script."""

from __future__ import annotations

import re
from pathlib import Path

_FOLDER = Path(__file__).parent / "browser"
_NAMES = (
    "tokens", "concepts", "lore", "homophones", "vocabulary", "misspelt", "titles", "parts", "postings",
    "evidence", "literals", "query", "ranking", "snippet", "near", "completion", "pages", "search", "worker",
)  # fmt: skip
MODULES = tuple(_FOLDER / f"{name}.mjs" for name in _NAMES)
"""In an order in which each stands behind those that it imports."""
_IMPORT = re.compile(r"^import .*;\n", re.M)
_EXPORT = re.compile(r"^export ", re.M)
_COMMENT = re.compile(r"^ */\*\*(?s:.*?)\*/\n|^ *//.*\n", re.M)


def script() -> str:
    """All modules in one classic script, which leaves `studyguideSearch.open` behind, and in a worker answers messages.

    Browsers refuse modules to pages that are read from disk, and a worker that is no module runs everywhere.
    """
    texts = (_EXPORT.sub("", _IMPORT.sub("", _COMMENT.sub("", module.read_text("utf-8")))) for module in MODULES)
    return "(() => {\n" + "".join(texts) + "\nObject.assign(globalThis, { studyguideSearch: { open } });\n})();\n"
