"""A reference says something else of its work than the work's entry in `questions/_papers.bib`.

A work is cited by many answers in two languages, and is the same in all of them: authors with initials, title, short
name of the venue, year. The first link tells which work it is, by its arXiv id, its DOI or its address. Behind the year
may stand a note after a semicolon or in parentheses, behind the link whatever helps to find the place.

Wrong:  `- Ioffe & Szegedy. Batch normalization. 2015. [arXiv:1502.03167](https://arxiv.org/abs/1502.03167)`
Right:  `- S. Ioffe, C. Szegedy. Batch Normalization: …. ICML 2015. [arXiv:1502.03167](https://arxiv.org/abs/1502.03167)`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyguide.answer import Reference
from studyguide.diagnostics import Diagnostic, Edit, Rule
from studyguide.model import Guide
from studyguide.works import Paper

RULE = Rule("SG320", "inexact-reference", __doc__ or "")
_YEAR = re.compile(r"(?:18|19|20)\d\d")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every reference that differs from its entry; what stands behind the year and the link stays."""
    for answer in guide.answers:
        for reference in answer.references:
            paper = reference.paper
            if paper and not (reference.dated and reference.cited == paper.citation):
                message = f"{_differing(paper, reference.cited)} not as in the entry `{paper.key}`"
                edit = Edit(reference.span, paper.citation) if _plain(reference, paper) else None
                yield RULE.at(reference.span, message, hint=f"write `{paper.citation}.`", edit=edit)


def _plain(reference: Reference, paper: Paper) -> bool:
    """Whether the reference says nothing that would be lost: it ends with the year, and names no other one."""
    return reference.dated and len(_YEAR.findall(reference.cited)) <= len(_YEAR.findall(paper.citation))


def _differing(paper: Paper, cited: str) -> str:
    """What of the entry is not said."""
    said = {"authors": paper.authors, "title": paper.work.title, "venue": paper.venue, "year": paper.work.year}
    names = [name for name, text in said.items() if text not in cited]
    return f"{', '.join(names)} {'are' if len(names) > 1 or names == ['authors'] else 'is'}" if names else "this is"
