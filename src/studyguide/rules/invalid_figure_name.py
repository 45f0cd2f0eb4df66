"""A figure's file has a name that not every system and every page can use.

A figure's name is a part of addresses and of ids on the page, so it is made like a question's id: lower-case words of
letters and digits, joined by hyphens. Two names that differ only in capitals are one file on some systems, and the
names of devices, such as `con` or `com1`, are none on others. The label file and the script have the same name.

Wrong:  `figures/RPN_Head.svg`, `figures/aux.svg`
Right:  `figures/rpn-head.svg`, `figures/aux-loss.svg`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule, Span
from studyguide.model import Guide

RULE = Rule("SG405", "invalid-figure-name", __doc__ or "")

_LONGEST = 80
_SLUG = re.compile(rf"(?!.{{{_LONGEST + 1}}})[a-z0-9]+(?:-[a-z0-9]+)*")
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every figure whose name is no slug or that of a device."""
    taken = {figure.path.name for figure in guide.figures}
    for figure in guide.figures:
        if _is_valid(figure.id) and figure.path.suffix == ".svg":
            continue
        name = _proposal(figure.id)
        hint = f"rename it to `{name}`"
        if name in taken or not name:
            hint = "give it a name of its own, of lower-case letters, digits and hyphens"
        message = f"`{figure.path.name}` is no name of a figure"
        yield RULE.at(Span(figure.path), message, hint=hint)


def _is_valid(name: str) -> bool:
    return _SLUG.fullmatch(name) is not None and _DEVICE.fullmatch(name) is None


def _proposal(name: str) -> str:
    """A valid file name made of the given one; empty if nothing of it is left."""
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()[:_LONGEST]).strip("-")
    if _DEVICE.fullmatch(slug):
        slug += "-figure"
    return f"{slug}.svg" if slug else ""
