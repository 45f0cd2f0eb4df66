"""No answer cites a work of `questions/_papers.bib`.

The page of papers leads from each work to the questions that cite it. Cite it where it belongs, or delete the entry.

Wrong:  `@inproceedings{ioffe2015batch, …}`, and no line of references that leads to arXiv:1502.03167
Right:  `- S. Ioffe, C. Szegedy. …. ICML 2015. [arXiv:1502.03167](https://arxiv.org/abs/1502.03167)` in an answer
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG214", "uncited-work", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every work that no answer cites; none if an answer could not be read."""
    if any(path.parts[0] == "answers" for path in guide.unread.paths):
        return
    cited = {reference.paper.key for answer in guide.answers for reference in answer.references if reference.paper}
    for paper in guide.papers:
        if paper.key not in cited:
            span = paper.places.value("key")
            yield RULE.at(span, f"no answer cites `{paper.key}`", hint="cite it, or delete the entry")
