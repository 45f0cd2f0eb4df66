r"""An answer holds HTML, or a link, that could harm its reader or works only on our site.

An answer is Markdown, which reads well everywhere. Of HTML only `<br>`, `<sub>`, `<sup>` and `<kbd>` are allowed,
without attributes. Links lead to `http:`, `https:` and `mailto:` addresses or to files of the project; images are
files of the project, so that no page makes a request to anybody else.

A `<` before a letter is taken for a tag. In a formula write `\lt` or leave a space; code belongs between backticks
that open and close on the same line, or into a fenced block.

Wrong:  `<script>…</script>`, `<div onclick="…">`, `[x](javascript:…)`, `![x](https://example.org/x.png)`, `{: .red }`
Right:  `H<sub>2</sub>O`, `[x](https://example.org)`, `![x](../../figures/x.svg)`
"""

from __future__ import annotations

from collections.abc import Iterator

from studyguide import prose
from studyguide.answer import Answer, Link, Tag
from studyguide.diagnostics import Diagnostic, Rule, Span
from studyguide.model import Guide
from studyguide.render import SCHEMES, Fragment, Fragments, Refusal, address_fault

RULE = Rule("SG308", "unsafe-html", __doc__ or "")

_ALLOWED = ("br", *prose.TAGS)
_LOADING = ("iframe", "object", "embed", "frame", "link", "img", "video", "audio", "source", "base", "meta")

_WORDING = {
    Refusal.ELEMENT: ("the page may not hold the element `{}`", "write it in another way"),
    Refusal.ATTRIBUTE: ("the page may not hold the attribute `{}`", "delete it"),
    Refusal.ADDRESS: ("`{}` may not stand in an answer", "link to an `https:` address or to a file of the project"),
    Refusal.IMAGE: ("the image would be loaded from elsewhere", "put a figure into `figures/` and show that"),
}


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic for every tag and address that is not known to be harmless, and for what the page refused."""
    for answer in guide.answers:
        for tag in answer.html:
            if found := _tag(tag):
                message, hint = found
                yield RULE.at(tag.span, message, hint=hint)
        for link in answer.links:
            if found := _address(link):
                message, hint = found
                yield RULE.at(link.span, message, hint=hint)
        yield from _refused(answer, fragments[answer.path])


def _tag(tag: Tag) -> tuple[str, str] | None:
    """Message and hint if the tag is not known to be harmless."""
    handler = next((name for name in tag.attributes if name.startswith("on")), None)
    if tag.name == "{":
        return "a list of attributes may not stand in an answer", "delete it, or put it between backticks"
    if tag.name in ("script", "style"):
        return f"`<{tag.name}>` may not stand in an answer", "delete it"
    if handler is not None:
        return f"the event handler `{handler}` may not stand in an answer", "delete it"
    if tag.name in _LOADING:
        return f"`<{tag.name}>` would load something into the page", "use a Markdown link, or a figure"
    if tag.name in "!?":
        return f"`<{tag.name}` begins neither a tag nor a simple comment", "delete it, or put it between backticks"
    if tag.name not in _ALLOWED:
        return f"`<{tag.name}>` may not stand in an answer", "use Markdown, or put it between backticks"
    if tag.attributes:
        return f"`<{tag.name}>` may not have attributes", f"write `<{tag.name}>`"
    return None


def _address(link: Link) -> tuple[str, str] | None:
    """Message and hint if the address is not known to be harmless."""
    if fault := address_fault(link.target):
        return fault, "link to an `https:` address or to a file of the project"
    if link.image and link.target.lower().startswith(SCHEMES):
        return "the image would be loaded from elsewhere", "put a figure into `figures/` and show that"
    return None


def _refused(answer: Answer, fragment: Fragment) -> Iterator[Diagnostic]:
    """What Markdown made of the text and may not be published, where nothing that was read tells of it."""
    told = {link.target for link in answer.links if _address(link)}
    for refusal in fragment.refused:
        if refusal.what in told or refusal.why not in _WORDING:
            continue
        message, hint = _WORDING[refusal.why]
        yield RULE.at(_located(answer, refusal.what), message.format(refusal.what), hint=hint)


def _located(answer: Answer, text: str) -> Span:
    """Where a text stands first in the answer, its case aside; the whole file if it does not."""
    place = answer.markdown.lower().find(text.lower())
    if place < 0:
        return Span(answer.path)
    line, column = answer.markdown.count("\n", 0, place) + 1, place - answer.markdown.rfind("\n", 0, place)
    return Span(answer.path, line, column, line, column + len(text))
