"""An answer cites a work that is not in `questions/_papers.bib`, or does not say which work it is.

Each work stands in that file once, so that every reference says the same of it and the page of papers is complete. A
line of references cites a work if its first link leads to arXiv or by a DOI, or if a year and a full stop stand before
that link; lines that point at code or a manual do neither.

Wrong:  `- S. Ioffe, C. Szegedy. Batch Normalization. ICML 2015.`, without a link or an entry
Right:  `- S. Ioffe, C. Szegedy. …. ICML 2015. [arXiv:1502.03167](https://arxiv.org/abs/1502.03167)`, with an entry
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule, quoted
from studyguide.identifiers import Identifier
from studyguide.model import Guide

RULE = Rule("SG321", "unknown-work", __doc__ or "")
_FIELDS = {
    "arXiv": "eprint = {%s}, archiveprefix = {arXiv}",
    "doi": "doi = {%s}",
    "url": "url = {%s}",
}


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every reference to a work without an entry; none if there is no list of works."""
    for answer in guide.answers if guide.papers_known else ():
        for reference in answer.references:
            if reference.link is None or reference.identifier is None:
                hint = "link it to arXiv, by its DOI, or to its page"
                yield RULE.at(reference.span, "nothing says where to find this work", hint=hint)
            elif reference.paper is None and reference.identifier.possible:
                message = f"{quoted(reference.identifier.label)} is not in questions/_papers.bib"
                yield RULE.at(reference.link.span, message, hint=f"add `{_skeleton(reference.identifier)}` there")


def _skeleton(identifier: Identifier) -> str:
    said = "author = {Surname, Given and …}, title = {…}, booktitle = {…}, year = {…}"
    return f"@inproceedings{{…, {said}, {_FIELDS[identifier.scheme] % identifier.value}}}"
