"""Guide → `Site`: all of it, before anything is written. Knows no site engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from studyguide.formula import KATEX
from studyguide.model import Guide, Question, Topic
from studyguide.pages import material, portable, sitemap
from studyguide.pages.jinja import render
from studyguide.pages.page import Page, Sheet
from studyguide.pages.uris import Addresses, relative
from studyguide.pages.view import Section, View
from studyguide.render import Fragments
from studyguide.schema import Locale

ASSETS = Path(__file__).parent / "assets"
"""The site's own style sheets and scripts."""
STYLES = ("assets/katex/katex.min.css", "assets/studyguide.css", *material.STYLES)
SCRIPTS = ("assets/copy.js", "assets/search.js", *material.SCRIPTS)
_SHIPPED = ((ASSETS, "assets", "*.css *.js"), (KATEX, "assets/katex", "*.css *.woff2 LICENSE"))

Drawings = Mapping[Locale, Mapping[PurePosixPath, str]]


@dataclass(frozen=True)
class Site:
    """Everything that a site consists of; both doors only write it."""

    guide: Guide
    pages: tuple[Page, ...]
    figures: Mapping[str, str]
    """The localised drawings, by their path in the site; pages hold them already."""
    files: Mapping[str, str | Path]
    """Everything else by its path in the site: the text, or the file to copy."""
    styles: tuple[str, ...] = STYLES
    scripts: tuple[str, ...] = SCRIPTS

    @cached_property
    def by_uri(self) -> Mapping[str, Page]:
        """The pages by the paths of their Markdown files."""
        return {page.uri: page for page in self.pages}


def build(guide: Guide, fragments: Fragments, drawings: Drawings, addresses: Addresses | None = None) -> Site:
    """The site of a guide without faults."""
    addresses = addresses or Addresses()
    pages = tuple(page for locale in guide.locales for page in _Pages(View(guide, fragments, locale), addresses).all())
    figures = {
        f"figures/{path.stem}.{locale}.svg": svg for locale, drawn in drawings.items() for path, svg in drawn.items()
    }
    files: dict[str, str | Path] = {**dict(sitemap.files(guide, pages, addresses)), **dict(_shipped())}
    return Site(guide, pages, figures, files)


def _shipped() -> Iterator[tuple[str, Path]]:
    for folder, prefix, patterns in _SHIPPED:
        for path in sorted(path for pattern in patterns.split() for path in folder.rglob(pattern)):
            yield f"{prefix}/{path.relative_to(folder).as_posix()}", path


@dataclass(frozen=True)
class _Pages:
    """Writes the pages of one language."""

    view: View
    addresses: Addresses

    def all(self) -> Iterator[Page]:
        view, say, uris = self.view, self.view.say, self.view.uris
        yield self._home()
        yield self._index(uris.levels, say.levels, say.levels_lead, view.by_level)
        yield self._index(uris.tags, say.tags, say.tags_lead, view.by_tag)
        if view.glossary:
            yield self._glossary()
        if view.papers:
            yield self._papers()
        yield self._search()
        lead = say.missing_lead if view.missing else say.missing_none
        yield self._index(uris.missing, say.missing, lead, view.missing, say.missing_steps)
        for topic in view.guide.topics:
            yield self._topic(topic)
            for question in topic.questions:
                yield self._question(topic, question)

    def _home(self) -> Page:
        view = self.view
        facts, topics = view.guide.facts, view.guide.topics
        described = [(t.title[view.locale], view.uris.topic(t.slug), t.summary[view.locale]) for t in topics]
        uri = view.uris.home
        block = portable.Block(view.say.topics, portable.links(described, uri))
        return self._page(
            uri, facts.title[view.locale], facts.summary[view.locale], "home.html.jinja",
            blocks=(block, *self._blocks((view.hottest,), uri)))  # fmt: skip

    def _index(
        self, uri: str, title: str, lead: str, sections: tuple[Section, ...], steps: tuple[str, ...] = ()
    ) -> Page:
        values = {"sections": sections, "lead": lead, "steps": steps}
        return self._page(uri, title, lead, "index.html.jinja", values, blocks=self._blocks(sections, uri))

    def _glossary(self) -> Page:
        say, uri = self.view.say, self.view.uris.glossary
        items = (
            portable.Item(
                entry.term.name,
                relative(self.view.uri(entry.question), uri) if entry.question else "",
                ", ".join(name.name for name in entry.others),
            )
            for entry in self.view.glossary
        )
        return self._page(
            uri, say.glossary, say.glossary_lead, "glossary.html.jinja", blocks=(portable.Block("", tuple(items)),)
        )

    def _papers(self) -> Page:
        view, uri = self.view, self.view.uris.papers
        blocks = (
            portable.Block(
                cited.paper.work.title,
                (
                    portable.Item(" ".join(cited.paper.sentences), cited.paper.identifiers[0].address),
                    *portable.links([(view.title(q), view.uri(q), "") for q in cited.questions], uri),
                ),
            )
            for cited in view.papers
        )
        return self._page(uri, view.say.papers, view.say.papers_lead, "papers.html.jinja", blocks=tuple(blocks))

    def _search(self) -> Page:
        view, say, uri = self.view, self.view.say, self.view.uris.search
        lists = ((say.levels, view.uris.levels, ""), (say.tags, view.uris.tags, ""))
        return self._page(
            uri, say.search, say.search_lead, "search.html.jinja",
            markdown=f"{portable.verbatim(say.search_lead)}\n\n{view.search_box}",
            blocks=(portable.Block("", portable.links(lists, uri)),))  # fmt: skip

    def _topic(self, topic: Topic) -> Page:
        view = self.view
        uri, locale = view.uris.topic(topic.slug), view.locale
        rows = [
            (view.title(question), view.uri(question), fragment.short_text if fragment else "")
            for question in topic.questions
            for fragment in [view.fragment(question)]
        ]
        return self._page(
            uri, topic.title[locale], topic.summary[locale], "topic.html.jinja", {"topic": topic},
            blocks=(portable.Block("", portable.links(rows, uri)),), source=topic.path)  # fmt: skip

    def _question(self, topic: Topic, question: Question) -> Page:
        view = self.view
        uri, sections = view.uri(question), view.related(question)
        answer, fragment = question.answers.get(view.locale), view.fragment(question)
        return self._page(
            uri, view.title(question), fragment.short_text if fragment else "", "question.html.jinja",
            {"topic": topic, "question": question, "sections": sections},
            markdown=portable.answer_markdown(answer, view.guide, view.uris) if answer else "",
            blocks=self._blocks(sections, uri), source=answer.path if answer else topic.path)  # fmt: skip

    def _blocks(self, sections: tuple[Section, ...], uri: str) -> tuple[portable.Block, ...]:
        view = self.view
        return tuple(
            portable.Block(
                section.title, portable.links([(view.title(q), view.uri(q), "") for q in section.questions], uri)
            )
            for section in sections
        )

    def _page(
        self, uri: str, title: str, description: str, template: str, values: Mapping[str, object] | None = None, *,
        blocks: tuple[portable.Block, ...] = (), markdown: str = "", source: PurePosixPath | None = None,
    ) -> Page:  # fmt: skip
        values = values or {}
        topic, question = values.get("topic"), values.get("question")
        sheet = Sheet(uri, title, description, self.view.uris, self.addresses)
        html = render(template, values, page=sheet, view=self.view, say=self.view.say)
        html = f'<div class="sg-article">\n{html}</div>\n'
        text = render("portable.md.jinja", title=title, description=description, markdown=markdown, sections=blocks)
        return Page(
            uri, self.view.locale, title, description, topic.slug if isinstance(topic, Topic) else None, html, text,
            tuple(sheet.contents), source,
            question=question if isinstance(question, Question) else None)  # fmt: skip
