"""Links between answer files → links between pages: `sync-bn.zh.md` → `sync-bn.md`.

Pages of one language lie beside each other as their answers' files do, so only the language's suffix goes; the engine
then resolves the links to `.md` files as it resolves any other. The check lets no answer link to another language.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from studyguide.markup import page

_ANSWER = re.compile(r"((?:\./|\.\./[a-z0-9-]+/)?[a-z0-9-]+)\.([a-z]{2})(\.md(?:#.*)?)")


def register(md: Markdown, first: str) -> None:
    """Resolve links on every page; `first` is the site's first locale."""
    # After attributes are set (8), before MkDocs looks for the target (0).
    md.treeprocessors.register(_Links(md, first), "studyguide-links", 7.5)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, first: str) -> None:
        super().__init__(md)
        self._md, self._first = md, first

    def run(self, root: Element) -> None:
        here = page.locale(self._md, self._first)
        for link in root.iter("a"):
            match = _ANSWER.fullmatch(link.get("href", ""))
            if match and match[2] == here:
                link.set("href", match[1] + match[3])
