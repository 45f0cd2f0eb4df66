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

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Answer, Guide, Link

RULE = Rule("SG301", "broken-link", __doc__ or "")

Answers = Mapping[PurePosixPath, Answer]


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every relative link whose target is no answer in the same language."""
    answers = {answer.path: answer for answer in guide.answers}
    for answer in guide.answers:
        for link in answer.links:
            if not link.image and (found := _fault(guide, answers, answer, link)):
                message, hint = found
                yield RULE.at(link.span, message, hint=hint)


def _fault(guide: Guide, answers: Answers, answer: Answer, link: Link) -> tuple[str, str] | None:
    """Message and hint; None if the link is sound or another rule's business."""
    if link.target.startswith("/") and not link.target.startswith("//"):
        return f"`{link.target}` does not begin at this file", "write a relative path, like `../topic/id.en.md`"
    if link.path is None:
        empty = not link.target and not link.fragment
        return ("the link has no target", "write one, or delete the brackets") if empty else None
    there = answers.get(link.path)
    if there is None:
        return None if link.path in guide.unread.paths else _nowhere(guide, answers, link)
    if there.locale != answer.locale:
        name = f"{there.id}.{answer.locale}.md"
        return f"`{link.target}` is an answer in `{there.locale}`", f"link to `{name}`"
    return None


def _nowhere(guide: Guide, answers: Answers, link: Link) -> tuple[str, str]:
    names = {path.name: path for path in answers}
    close = get_close_matches(link.path.name, names, n=1, cutoff=0.7) if link.path else []
    hint = f"did you mean `{names[close[0]].relative_to('answers')}`?" if close else "link to an answer of the guide"
    if link.path and _exists(guide, link.path):
        return f"`{link.target}` is not an answer", "link to an answer of the guide"
    if link.path and link.path.name.partition(".")[0] in guide.by_id:
        hint = "write that answer, or delete the link"
    return f"`{link.target}` does not exist", hint


def _exists(guide: Guide, path: PurePosixPath) -> bool:
    try:
        return (guide.root / path).exists()
    except (OSError, ValueError):  # a name that no file can have
        return False
