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

import re
from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide, Link, Tag

RULE = Rule("SG308", "unsafe-html", __doc__ or "")

_ALLOWED = ("br", "sub", "sup", "kbd")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_HARMLESS = ("http", "https", "mailto")
_LOADING = ("iframe", "object", "embed", "frame", "link", "img", "video", "audio", "source", "base", "meta")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every tag, attribute list and address that is not known to be harmless."""
    for answer in guide.answers:
        for tag in answer.html:
            if found := _tag(tag):
                message, hint = found
                yield RULE.at(tag.span, message, hint=hint)
        for link in answer.links:
            if found := _address(link):
                message, hint = found
                yield RULE.at(link.span, message, hint=hint)


def _tag(tag: Tag) -> tuple[str, str] | None:
    """Message and hint if the tag is not known to be harmless."""
    handler = next((name for name, _ in tag.attributes if name.startswith("on")), None)
    if tag.name == "{":
        return "a list of attributes may not stand in an answer", "delete it, or put it between backticks"
    if not tag.name.isprintable():
        return f"the control character U+{ord(tag.name[0]):04X} may not stand in an answer", "delete it"
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
    scheme = _SCHEME.match(link.target)
    if re.match(r"[/\\]{2}", link.target):
        return f"`{link.target}` does not say by which protocol", "begin with `https://`"
    if scheme and scheme[1].lower() not in _HARMLESS:
        return f"the scheme `{scheme[1]}:` may not stand in an answer", "link to an `https:` address"
    if link.image and scheme:
        return "the image would be loaded from elsewhere", "put a figure into `figures/` and show that"
    return None
