"""One page of the site, and what a template needs in order to write one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from pathlib import PurePosixPath

from markupsafe import Markup

from studyguide import anchors
from studyguide.model import Question
from studyguide.pages.uris import Addresses, Uris
from studyguide.render import ANSWER, Fragment, Section
from studyguide.schema import Locale

_ANSWER = re.compile(rf'href="{ANSWER}([a-z0-9-]+)/([a-z0-9-]+)(#[^"]*)?"')


@dataclass(frozen=True)
class Entry:
    """A line of a page's table of contents."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Page:
    """One page of the site in one language."""

    uri: str
    """The path of its Markdown file, relative to the site's root."""
    locale: Locale
    title: str
    description: str
    topic: str | None
    """The topic that the page is about or belongs to."""
    html: str
    """The article, from its `h1` on."""
    markdown: str
    """The same for an engine that renders Markdown itself; title and description stand in front matter."""
    contents: tuple[Entry, ...]
    source: PurePosixPath | None
    """The file to edit in order to change the page."""
    question: Question | None = None


@dataclass
class Sheet:
    """A page while its template writes it: gives links their form and notes the headings."""

    uri: str
    title: str
    description: str
    uris: Uris
    addresses: Addresses
    contents: list[Entry] = field(default_factory=list)

    def link(self, uri: str) -> str:
        """The link from this page to another one."""
        return self.addresses.relative(uri, self.uri)

    def heading(self, text: str, anchor: str = "") -> Markup:
        """A heading of the second level, and its line in the table of contents."""
        taken = {entry.anchor for entry in self.contents}
        anchor = anchor or anchors.unique(anchors.slugify(text), taken)
        self.contents.append(Entry(2, text, anchor))
        here = escape(anchor)
        return Markup(  # noqa: S704 - both values are escaped
            f'<h2 id="{here}">{escape(text)}<a class="headerlink" href="#{here}" title="¶">¶</a></h2>'
        )

    def sections(self, fragment: Fragment) -> tuple[Section, ...]:
        """The sections of an answer, their headings noted."""
        self.contents += [Entry(heading.level, heading.text, heading.anchor) for heading in fragment.headings]
        return fragment.sections

    def placed(self, html: str) -> Markup:
        """HTML of an answer with its links as this page needs them."""
        return Markup(_ANSWER.sub(self._href, html))  # noqa: S704 - a fragment holds nothing that is not allowed

    def _href(self, match: re.Match[str]) -> str:
        uri, fragment = self.uris.question(match[1], match[2]), match[3] or ""
        return f'href="{fragment}"' if uri == self.uri and fragment else f'href="{self.link(uri)}{fragment}"'
