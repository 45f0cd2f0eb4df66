"""An answer's Markdown → Answer: what stands in it and where, every link resolved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from studyguide import paths, prose
from studyguide.answer import Answer, CodeBlock, CodeSpan, Formula, Heading, Hole, Link, Table, Tag
from studyguide.diagnostics import Diagnostic
from studyguide.identifiers import Identifier
from studyguide.languages import LANGUAGES
from studyguide.schema import Locale
from studyguide.source import references
from studyguide.source.faults import OVERCOMPLEX_TEXT, PATH_ESCAPE
from studyguide.source.text_file import Lines, TextFile
from studyguide.works import Paper

_NAME = re.compile(r"answers/([a-z0-9-]+)/([a-z0-9-]+)\.([a-z]{2})\.md")


def named(path: PurePosixPath, locales: tuple[Locale, ...]) -> tuple[str, str, Locale] | None:
    """Topic, question and language that the file's name says; None if it says none."""
    match = _NAME.fullmatch(str(path))
    if match is None:
        return None
    locale = next((locale for locale in locales if locale == match[3]), None)
    return (match[1], match[2], locale) if locale else None


def read(
    file: TextFile, topic: str, question: str, locale: Locale, known: Mapping[Identifier, Paper] = MappingProxyType({})
) -> tuple[Answer | None, list[Diagnostic]]:
    """The answer, and the links that lead out of the project; None if the text is too intricate to be read.

    Its references are bound to those works that are known.
    """
    lines = Lines.of(file)
    if found := prose.excess(prose.lex(file.text)):
        place, message = found
        hint = "divide it, or write it more simply"
        return None, [OVERCOMPLEX_TEXT.at(lines.span(place.start, place.end), message, hint=hint)]
    outline = prose.scan(file.text)
    links, faults = _links(file, outline.targets, lines)
    lexed, lead = outline.lexed, outline.lead
    answer = Answer(
        topic=topic,
        id=question,
        locale=locale,
        path=file.path,
        markdown=file.text,
        lead=lead.text,
        lead_span=lines.span(lead.start, lead.end),
        bare=outline.bare,
        prose=prose.cut(lexed),
        holes=tuple(_hole(hole, lines) for hole in lexed.holes),
        headings=tuple(Heading(t.level, t.text, lines.span(t.start, t.end)) for t in outline.titles),
        links=links,
        references=tuple(references.read(outline, links, lines, LANGUAGES[locale].headings.references, known)),
        tables=tuple(Table(t.columns, lines.span(t.start, t.end)) for t in outline.tables),
        html=tuple(Tag(m.text, m.attributes, lines.span(m.start, m.end)) for m in outline.markup),
        unclosed=tuple((mark.text, lines.span(mark.start, mark.end)) for mark in lexed.unclosed),
    )
    return answer, faults


def _hole(hole: prose.Hole, lines: Lines) -> Hole:
    span = lines.span(hole.start, hole.end)
    if isinstance(hole, prose.Math):
        return Formula(hole.text, hole.display, span, hole.margin)
    if isinstance(hole, prose.Fence):
        return CodeBlock(hole.info, hole.text, lines.span(*hole.outer))
    return CodeSpan(hole.text, span)


def _links(
    file: TextFile, targets: tuple[prose.Target, ...], lines: Lines
) -> tuple[tuple[Link, ...], list[Diagnostic]]:
    links: list[Link] = []
    faults: list[Diagnostic] = []
    for target in targets:
        span = lines.span(target.start, target.end)
        address = paths.Address.of(prose.cleaned(target.text), file.path)
        if address.escapes:
            message, hint = f"`{target.text}` leads out of the project", "link to a file of the project"
            faults.append(PATH_ESCAPE.at(span, message, hint=hint))
        links.append(Link(
            text=target.label.text, target=address.bare, fragment=address.fragment, image=target.image,
            definition=target.definition, path=address.path, span=span,
            text_span=lines.span(target.label.start, target.label.end)))  # fmt: skip
    return tuple(links), faults
