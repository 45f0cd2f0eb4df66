"""A page of the guide in MkDocs' terms: its HTML is there before MkDocs asks for it."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from studyguide.pages import Entry, Page

_DEEPEST = 3
"""The lowest level of heading in the table of contents."""


class StudyPage(MkDocsPage):
    """A page of the guide. If another plugin changes its Markdown, it is rendered like any other page."""

    def __init__(self, ours: Page, file: File, config: MkDocsConfig) -> None:
        # The theme writes titles into its HTML as they are.
        super().__init__(escape(ours.title), file, config)
        self.ours = ours

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Take Markdown, title and description from the guide's page."""
        ours = self.ours
        self.markdown = ours.markdown
        self.meta = {"title": escape(ours.title), "description": escape(ours.description)}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the HTML of the guide's page, unless another plugin made something else of its Markdown."""
        if self.markdown != self.ours.markdown:
            super().render(config, files)
            return
        self.content = self.ours.html
        self.toc = contents(self.ours.contents)
        self.present_anchor_ids = {entry.anchor for entry in self.ours.contents}


def contents(entries: Iterable[Entry]) -> TableOfContents:
    """The table of contents of a page, headings below headings."""
    top: list[AnchorLink] = []
    open_: list[AnchorLink] = []
    for entry in entries:
        if entry.level > _DEEPEST:
            continue
        link = AnchorLink(escape(entry.text), entry.anchor, entry.level)
        while open_ and open_[-1].level >= entry.level:
            open_.pop()
        (open_[-1].children if open_ else top).append(link)
        open_.append(link)
    return TableOfContents(top)
