"""Pages in Markdown, for engines that render it themselves: they need only the extension `studyguide.markup`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from studyguide import prose
from studyguide.answer import Answer
from studyguide.model import Guide
from studyguide.pages.uris import Uris, relative
from studyguide.paths import Address

_SPECIAL = re.compile(r"([\\`*_{}\[\]$#])")


class Item(NamedTuple):
    """A line of a list of links."""

    title: str
    link: str
    note: str = ""


class Block(NamedTuple):
    """A list of links, below a heading if it has a title."""

    title: str
    items: tuple[Item, ...]


def verbatim(text: str) -> str:
    """Markdown that shows a text as it was written, whatever it holds."""
    return _SPECIAL.sub(r"\\\1", escape(" ".join(text.split()), quote=False))


def answer_markdown(answer: Answer, guide: Guide, uris: Uris) -> str:
    """An answer's Markdown with links to the pages and figures beside which its page lies."""
    page = uris.question(answer.topic, answer.id)
    parts, position = list[str](), 0
    for target in prose.scan(answer.markdown).targets:
        path = Address.of(prose.cleaned(target.text), answer.path)
        parts += answer.markdown[position : target.start], _target(target.text, path, page, guide, uris)
        position = target.end
    return "".join([*parts, answer.markdown[position:]]).strip()


def _target(written: str, address: Address, page: str, guide: Guide, uris: Uris) -> str:
    if address.path is None:
        return written
    fragment = f"#{address.fragment}" if address.fragment else ""
    if address.path.parts[0] == "figures":
        return relative(f"figures/{address.path.stem}.{uris.locale}.svg", page)
    question = guide.by_id.get(address.path.name.partition(".")[0])
    return relative(uris.question(question.topic, question.id), page) + fragment if question else written


def links(items: Iterable[tuple[str, str, str]], page: str) -> tuple[Item, ...]:
    """Titles, pages and notes as the lines of a list on a page."""
    return tuple(Item(title, relative(uri, page), note) for title, uri, note in items)
