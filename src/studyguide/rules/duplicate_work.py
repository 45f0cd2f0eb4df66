"""Two entries of `questions/_papers.bib` have the same key or are the same work.

A work stands in the file once. If it stood there twice, two references could say different things about it and both be
right, and the page of papers would list it twice. arXiv id, DOI and address tell that two entries are one work.

Wrong:  `@article{ren2017faster, …}` with the `eprint` of `@inproceedings{ren2015faster, …}`
Right:  one of the two; a reference may name the other venue: `NeurIPS 2015; journal version TPAMI 2017.`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule, Span, quoted
from studyguide.model import Guide

RULE = Rule("SG213", "duplicate-work", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every key and every identifier that an earlier entry has."""
    first: dict[str, Span] = {}
    for paper in guide.papers:
        span = paper.places.value("key")
        for name in dict.fromkeys((paper.key, *(identifier.address for identifier in paper.identifiers))):
            earlier = first.setdefault(name, span)
            if earlier is not span:
                message, related = f"{quoted(name)} stands in an earlier entry, too", ((earlier, "first used here"),)
                yield RULE.at(span, message, hint="join the two, or give this one a key of its own", related=related)
