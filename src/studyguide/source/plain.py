"""Markdown → the plain text of titles, descriptions and anchors."""

from __future__ import annotations

import re

from studyguide.formula import linear


def plain(markdown: str) -> str:
    """The text a reader sees, on one line: markup removed, formulas written with Unicode signs."""
    text = re.sub(r"!?\[((?:[^\[\]]|\[[^\]]*\])*)\]\([^)]*\)", r"\1", markdown)
    parts = re.split(r"(`+[^`]*`+|(?<!\\)\$[^$\n]+\$)", text)
    return re.sub(r"\s+", " ", "".join(map(_part, parts))).strip()


def _part(part: str) -> str:
    if part.startswith("`") and part.endswith("`"):
        return part.strip("`")
    if part.startswith("$") and part.endswith("$") and len(part) > 2:
        return linear(part[1:-1])
    without_emphasis = re.sub(r"(?<!\\)(\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w))", "", part)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!$<>|~-])", r"\1", without_emphasis)
