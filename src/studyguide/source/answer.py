"""An answer's Markdown → Answer: the short answer, the outline, every link resolved."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from studyguide import anchors
from studyguide.diagnostics import Diagnostic
from studyguide.model import Answer, CodeBlock, Formula, Heading, Link, Tag
from studyguide.schema import Locale
from studyguide.source import outline
from studyguide.source.faults import PATH_ESCAPE
from studyguide.source.pieces import Target, Title
from studyguide.source.plain import plain
from studyguide.source.targets import cleaned
from studyguide.source.text_file import Lines, TextFile

_NAME = re.compile(r"answers/([a-z0-9-]+)/([a-z0-9-]+)\.([a-z]{2})\.md")
_NOT_PROSE = re.compile(r"#|!\[|\||```|~~~|\$\$|[-*+][ \t]|\d+\.[ \t]|>|<|---")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def named(path: PurePosixPath, locales: tuple[Locale, ...]) -> tuple[str, str, Locale] | None:
    """Topic, question and language that the file's name says; None if it says none."""
    match = _NAME.fullmatch(str(path))
    if match is None:
        return None
    locale = next((locale for locale in locales if locale == match[3]), None)
    return (match[1], match[2], locale) if locale else None


def read(file: TextFile, topic: str, question: str, locale: Locale) -> tuple[Answer, list[Diagnostic]]:
    """The answer, and the links that lead out of the project."""
    found, lines = outline.scan(file.text), Lines.of(file)
    start, end = _lead(file.text)
    links, faults = _links(file, found.targets, lines)
    taken: set[str] = set()
    answer = Answer(
        topic=topic,
        id=question,
        locale=locale,
        path=file.path,
        markdown=file.text,
        short=plain(file.text[start:end]),
        short_span=lines.span(start, end),
        lead=file.text[start:end],
        body=file.text[end:].strip("\n"),
        headings=tuple(_heading(title, taken, lines) for title in found.titles),
        links=links,
        formulas=tuple(Formula(m.text, m.display, lines.span(m.start, m.end)) for m in found.formulas),
        code=tuple(CodeBlock(c.language, c.text, lines.span(c.start, c.end)) for c in found.code),
        html=tuple(Tag(t.text, t.attributes, lines.span(t.start, t.end)) for t in found.html),
    )
    return answer, faults


def _lead(text: str) -> tuple[int, int]:
    """Start and end of the first paragraph if it is prose, else twice its start."""
    start = len(text) - len(text.lstrip())
    blank = re.compile(r"\n[ \t]*(?:\n|$)").search(text, start)
    end = blank.start() if blank else len(text.rstrip())
    if _NOT_PROSE.match(text, start):
        return start, start
    return start, max(start, end)


def _heading(title: Title, taken: set[str], lines: Lines) -> Heading:
    anchor = anchors.unique(anchors.slugify(plain(title.text)), taken)
    return Heading(title.level, title.text, anchor, lines.span(title.start, title.end))


def _links(file: TextFile, targets: tuple[Target, ...], lines: Lines) -> tuple[tuple[Link, ...], list[Diagnostic]]:
    links: list[Link] = []
    faults: list[Diagnostic] = []
    for target in targets:
        span = lines.span(target.start, target.end)
        address = cleaned(target.text)
        bare, _, fragment = address.partition("#")
        inside = bare and not _SCHEME.match(address) and not bare.startswith("/")
        path = PurePosixPath(normpath(file.path.parent / unquote(bare))) if inside else None
        if path and path.parts[:1] == ("..",):
            message, hint = f"`{target.text}` leads out of the project", "link to a file of the project"
            faults.append(PATH_ESCAPE.at(span, message, hint=hint))
            path = None
        links.append(Link(
            text=target.label.text, target=address if path is None else bare, fragment=unquote(fragment),
            image=target.image, path=path, span=span,
            text_span=lines.span(target.label.start, target.label.end)))  # fmt: skip
    return tuple(links), faults
