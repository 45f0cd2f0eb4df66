"""An image has no text for those who cannot see it.

The text in the brackets is read aloud by screen readers, shown while a figure loads, and is the figure's caption.

Wrong:  `![](../../figures/rpn-head.svg)`
Right:  `![The RPN head: one 3×3 convolution, then two sibling outputs](../../figures/rpn-head.svg)`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG303", "missing-alt-text", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every image without a text."""
    for answer in guide.answers:
        for link in answer.links:
            if link.image and not link.text.strip():
                yield RULE.at(link.text_span, "the image has no text", hint="say in the brackets what is to be seen")
