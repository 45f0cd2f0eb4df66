"""Where each page lies: `<topic>/<id>.md` for the first language, `<locale>/<topic>/<id>.md` for the others."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import relpath

from studyguide.schema import Locale


@dataclass(frozen=True)
class Uris:
    """The addresses of one language's pages, as paths of Markdown files."""

    locale: Locale
    default: Locale

    @property
    def root(self) -> str:
        """What every address begins with: empty for the first language."""
        return "" if self.locale == self.default else f"{self.locale}/"

    @property
    def home(self) -> str:
        """The first page."""
        return f"{self.root}index.md"

    @property
    def tags(self) -> str:
        """The index by tag."""
        return f"{self.root}tags.md"

    @property
    def levels(self) -> str:
        """The index by level and heat."""
        return f"{self.root}levels.md"

    @property
    def glossary(self) -> str:
        """The terms of the field."""
        return f"{self.root}glossary.md"

    @property
    def papers(self) -> str:
        """The works that answers cite."""
        return f"{self.root}papers.md"

    @property
    def search(self) -> str:
        """The search."""
        return f"{self.root}search.md"

    @property
    def missing(self) -> str:
        """What still lacks an answer or a translation."""
        return f"{self.root}missing.md"

    def topic(self, slug: str) -> str:
        """A topic's page."""
        return f"{self.root}{slug}/index.md"

    def question(self, topic: str, question: str) -> str:
        """A question's page."""
        return f"{self.root}{topic}/{question}.md"


@dataclass(frozen=True)
class Addresses:
    """How a site's pages are reached."""

    site: str = ""
    """Where the site is published, with a slash at the end; empty if nobody knows."""
    directories: bool = True
    """Whether each page is the index of a folder of its own."""

    def url(self, uri: str) -> str:
        """A page's address relative to the site's root, empty for the root itself."""
        if not self.directories:
            return f"{uri.removesuffix('.md')}.html"
        bare = uri.removesuffix("index.md")
        return bare if bare != uri else f"{uri.removesuffix('.md')}/"

    def relative(self, target: str, page: str) -> str:
        """The link from one page to another."""
        there, here = self.url(target), self.url(page)
        link = relpath(there or ".", here.rpartition("/")[0] or ".")
        return f"{link}/" if self.directories else link


def relative(target: str, page: str) -> str:
    """The path from one file to another."""
    return relpath(target, page.rpartition("/")[0] or ".")
