"""An image is no figure of the project.

Images are SVG files in `figures/`, which the build puts into the page in the reader's language and colours.

Wrong:  `![The RPN head](../../figures/rpn-haed.svg)`, `![A photograph](photo.jpg)`
Right:  `![The RPN head](../../figures/rpn-head.svg)`
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from studyguide.answer import Link
from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG401", "missing-figure", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every image whose file is not a figure."""
    known = {figure.path for figure in guide.figures} | guide.unread.paths
    names = sorted(figure.path.name for figure in guide.figures)
    for answer in guide.answers:
        for link in answer.links:
            if link.image and link.path and link.path not in known:
                yield _diagnostic(link, names)


def _diagnostic(link: Link, names: list[str]) -> Diagnostic:
    close = get_close_matches(link.path.name, names, n=1) if link.path else []
    hint = f"did you mean `../../figures/{close[0]}`?" if close else "show an SVG file of `figures/`"
    return RULE.at(link.span, f"`{link.target}` is no figure", hint=hint)
