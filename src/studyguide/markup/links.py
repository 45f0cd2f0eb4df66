"""Links between answer files → links between pages: `sync-bn.zh.md` → `sync-bn.md`.

The first locale's pages lie at `<topic>/<id>.md`, another's at `<locale>/<topic>/<id>.md`. The engine then resolves
the links to `.md` files as it resolves any other.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from studyguide.markup import page

_ANSWER = re.compile(
    r"(?:\./)?(?:\.\./(?P<topic>[a-z0-9-]+)/)?(?P<id>[a-z0-9-]+)\.(?P<locale>[a-z]{2})\.md(?P<anchor>#.*)?"
)


def register(md: Markdown, first: str) -> None:
    """Resolve links on every page; `first` is the site's first locale."""
    # After attributes are set (8), before MkDocs looks for the target (0).
    md.treeprocessors.register(_Links(md, first), "studyguide-links", 7.5)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, first: str) -> None:
        super().__init__(md)
        self._md, self._first = md, first

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if match := _ANSWER.fullmatch(link.get("href", "")):
                link.set("href", self._resolved(match))

    def _resolved(self, match: re.Match[str]) -> str:
        here, there = page.locale(self._md, self._first), match["locale"]
        name = f"{match['id']}.md{match['anchor'] or ''}"
        if here == there:
            return f"../{match['topic']}/{name}" if match["topic"] else name
        topic = match["topic"] or page.topic(self._md)
        if topic is None:  # where the page lies it has not said: nothing better than the author's own words
            return match[0]
        up = "../" if here == self._first else "../../"
        down = "" if there == self._first else f"{there}/"
        return f"{up}{down}{topic}/{name}"
