"""A link leads to an arXiv id or a DOI that cannot exist.

It is misspelt, and so leads nowhere. Since 2015 an arXiv id has five digits behind the point, before it had four; the
first four digits are a year and a month. A DOI is `10.`, the number of a registrant, a slash and a name.

Wrong:  `[arXiv:1502.3167](https://arxiv.org/abs/1502.3167)`
Right:  `[arXiv:1502.03167](https://arxiv.org/abs/1502.03167)`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide import identifiers
from studyguide.diagnostics import Diagnostic, Rule, quoted
from studyguide.model import Guide

RULE = Rule("SG322", "impossible-identifier", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every link to an impossible arXiv id or DOI; none if there is no list of works."""
    for answer in guide.answers if guide.papers_known else ():
        for link in answer.links:
            found = identifiers.of(link.target)
            if found and not found.possible:
                message = f"{quoted(found.value)} is no {'arXiv id' if found.scheme == 'arXiv' else 'DOI'}"
                yield RULE.at(link.span, message, hint="copy it from the page of the work")
