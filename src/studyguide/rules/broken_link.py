"""A link leads to no answer.

Links between questions are relative links to their answer files in the same language, so that they work on the site,
on a code host and in an editor.

Wrong:  `[SyncBN](sync-bm.en.md)`, `[SyncBN](/answers/normalization/sync-bn.en.md)`, `[SyncBN](sync-bn.zh.md)`
Right:  `[SyncBN](sync-bn.en.md)`, `[RPN](../detection-two-stage/rpn.en.md)`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import PurePosixPath
from posixpath import relpath

from studyguide.answer import Answer, Link
from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide

RULE = Rule("SG301", "broken-link", __doc__ or "")

Answers = Mapping[PurePosixPath, Answer]


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every relative link whose target is no answer in the same language."""
    answers = {answer.path: answer for answer in guide.answers}
    for answer in guide.answers:
        for link in answer.links:
            if found := _fault(guide, answers, answer, link):
                message, hint = found
                yield RULE.at(link.span, message, hint=hint)


def _fault(guide: Guide, answers: Answers, answer: Answer, link: Link) -> tuple[str, str] | None:
    """Message and hint; None if the link is sound or another rule's business."""
    if link.target.startswith("/") and not link.target.startswith("//"):
        return f"`{link.target}` does not begin at this file", "write a relative path, like `../topic/id.en.md`"
    if link.image:
        return None
    if link.path is None:
        empty = (link.span.line, link.span.column) == (link.span.end_line, link.span.end_column)
        return ("the link has no target", "write one, or delete the brackets") if empty else None
    there = answers.get(link.path)
    if there is None:
        return None if link.path in guide.unread.paths else _nowhere(guide, answers, answer, link.path)
    if there.locale != answer.locale:
        target = link.target.removesuffix(f"{there.locale}.md") + f"{answer.locale}.md"
        return f"`{link.target}` is an answer in `{there.locale}`", f"link to `{target}`"
    return None


def _nowhere(guide: Guide, answers: Answers, answer: Answer, path: PurePosixPath) -> tuple[str, str]:
    target = _written(answer, path)
    if path.parts[0] != "answers" or path.suffix != ".md":
        return f"`{target}` is not an answer", "link to an answer of the guide"
    if path.name.partition(".")[0] in guide.by_id:
        return f"`{target}` does not exist", "write that answer, or delete the link"
    names = {path.name: path for path in answers}
    close = get_close_matches(path.name, names, n=1, cutoff=0.7)
    hint = f"did you mean `{_written(answer, names[close[0]])}`?" if close else "link to an answer of the guide"
    return f"`{target}` does not exist", hint


def _written(answer: Answer, path: PurePosixPath) -> str:
    """The path as a link in the answer."""
    return relpath(path, answer.path.parent)
