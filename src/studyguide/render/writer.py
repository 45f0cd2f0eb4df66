"""The tree of an answer → HTML in which nothing stands that is not allowed: only what is allowed is ever written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from html import escape
from itertools import chain
from pathlib import PurePosixPath

from studyguide import anchors, prose
from studyguide.answer import Answer, CodeBlock, Formula, Hole
from studyguide.languages import LANGUAGES, Headings
from studyguide.paths import Address
from studyguide.render import allowed, holes, parts
from studyguide.render.fragment import Heading, Part, Refusal, Refused, Section
from studyguide.render.tree import Element
from studyguide.works import Paper

ANSWER = "answer:"
"""What the addresses of other answers begin with until a page gives them its own links."""
_FLOW = allowed.BLOCKS - {"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"}
_HEADING = re.compile(r"h([1-6])")
_PUNCTUATED = re.compile(rf"([(（「『《“]?)({prose.MARK.pattern})([,.;:!?)，。；：、！？）」』》”]*)")
_KEPT = 20
"""How many characters a formula may have, as a line of Unicode, to be kept on one line with its punctuation."""

Node = Element | str


@dataclass
class Writer:
    """Writes one answer, and notes what it sees."""

    answer: Answer
    figures: Mapping[PurePosixPath, str]
    """The SVG of each figure in the answer's language."""
    draw: Callable[[int, Hole], str]
    headings: list[Heading] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    shown: list[int] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    _entries: dict[str, Paper] = field(default_factory=dict)
    """The works of the references that are written, by the addresses of the links behind which their buttons stand."""
    _anchors: set[str] = field(default_factory=set)
    _blocks: dict[str, str] = field(default_factory=dict)
    _uses: Counter[PurePosixPath] = field(default_factory=Counter)

    def html(self, nodes: tuple[Node, ...], parents: tuple[str, ...] = ()) -> str:
        """The nodes in HTML; blocks of formulas and code are left as marks."""
        return "".join(self._node(node, parents) for node in nodes)

    def section(self, nodes: tuple[Node, ...]) -> str:
        """The nodes in HTML, formulas and code in the place of the marks of blocks."""
        return prose.MARK.sub(lambda match: self._blocks[match[0]], self.html(nodes)).strip()

    def section_of(self, part: Part, nodes: tuple[Node, ...], headings: Headings) -> Section:
        """A section in the form that a page gives to its kind."""
        if part is Part.FOLLOWUPS:
            asked = parts.questions(nodes)
            self.unanswered += [text((q,)) for q, answer in asked if not text(answer, self.answer.holes)]
        if part is Part.REFERENCES:
            self._entries = {r.link.target: r.paper for r in self.answer.references if r.link and r.paper}
        html = self.section(parts.folded(nodes) if part is Part.FOLLOWUPS else nodes)
        said = (node for node in nodes if not (_is_heading(node) or parts.is_drawn(node, headings)))
        return Section(part, html, text(said, self.answer.holes))

    def _node(self, node: Node, parents: tuple[str, ...]) -> str:
        if isinstance(node, str):
            return self._text(node, parents)
        name = node.name
        if name == "pre":
            self.refused.append(Refused(Refusal.INDENTED, text(_lines(node)[:1])))
            return ""
        if not allowed.element(name):
            self.refused.append(Refused(Refusal.ELEMENT, name))
            return ""
        attributes = dict(filter(lambda pair: self._permitted(name, *pair), node.attributes))
        if name == "img":
            return self._image(attributes, parents)
        inner = self.html(node.children, (*parents, name))
        if name == "a":
            return self._link(attributes, inner)
        if heading := _HEADING.fullmatch(name):
            return self._heading(int(heading[1]), node, attributes, inner)
        if name == "p":
            return _paragraphs(inner, attributes)
        return _tag(name, attributes, inner)

    def _permitted(self, element: str, name: str, value: str) -> bool:
        """Whether an attribute may be written; notes it if not."""
        if prose.MARK.search(value) and name != "alt":
            self.refused += [Refused(Refusal.MISPLACED, str(prose.number(m))) for m in prose.MARK.findall(value)]
            return False
        if not allowed.attribute(element, name, value):
            self.refused.append(Refused(Refusal.ATTRIBUTE, name))
            return False
        return True

    def _text(self, value: str, parents: tuple[str, ...]) -> str:
        return _PUNCTUATED.sub(lambda match: self._punctuated(match, parents), escape(value, quote=False))

    def _punctuated(self, match: re.Match[str], parents: tuple[str, ...]) -> str:
        """A hole and its punctuation: a browser would break a line between them, as it would at every box."""
        opening, mark, closing = match.groups()
        html = f"{opening}{self._hole(mark, parents)}{closing}"
        return f'<span class="sg-keep">{html}</span>' if (opening or closing) and self._is_short(mark) else html

    def _is_short(self, mark: str) -> bool:
        hole = next(iter(self.answer.holes[prose.number(mark) :]), None)
        return isinstance(hole, Formula) and not hole.display and len(holes.as_text(hole)) <= _KEPT

    def _hole(self, mark: str, parents: tuple[str, ...]) -> str:
        number = prose.number(mark)
        if number >= len(self.answer.holes):
            return ""
        hole = self.answer.holes[number]
        self.shown.append(number)
        if not (isinstance(hole, CodeBlock) or (isinstance(hole, Formula) and hole.display)):
            return self.draw(number, hole)
        if not _FLOW.issuperset(parents):
            self.refused.append(Refused(Refusal.MISPLACED, str(number)))
            return ""
        self._blocks[mark] = self.draw(number, hole)
        return mark

    def _link(self, attributes: dict[str, str], inner: str) -> str:
        href = prose.cleaned(attributes.pop("href", ""))
        self.targets.append(href)
        if allowed.address(href):
            self.refused.append(Refused(Refusal.ADDRESS, href))
            return inner
        address = Address.of(href, self.answer.path)
        if address.path is None and not address.bare and not address.escapes:
            href = f"{ANSWER}{self.answer.topic}/{self.answer.id}"
        elif address.path is not None:
            _, topic, name = address.path.parts if len(address.path.parts) == 3 else ("", "", "")
            href = f"{ANSWER}{topic}/{name.partition('.')[0]}" if topic else ""
        if not href:
            return inner
        fragment = f"#{address.fragment}" if address.fragment else ""
        link = _tag("a", {"href": href + fragment, **attributes}, inner)
        paper = self._entries.pop(href, None)
        return f"{link} {holes.copy_button(paper, LANGUAGES[self.answer.locale].words)}" if paper else link

    def _image(self, attributes: dict[str, str], parents: tuple[str, ...]) -> str:
        """The figure that an image names, with the image's text as its caption."""
        source = prose.cleaned(attributes.get("src", ""))
        self.targets.append(source)
        address = Address.of(source, self.answer.path)
        path = address.path
        if path is None or path not in self.figures:
            if path is None and not address.escapes:
                self.refused.append(Refused(Refusal.IMAGE, source))
            return ""
        if not _FLOW.issuperset(parents):
            self.refused.append(Refused(Refusal.MISPLACED, source))
            return ""
        self._uses[path] += 1
        svg = _own_ids(self.figures[path], self._uses[path])
        caption = self._text(attributes.get("alt", ""), ("figcaption",))
        return f'<figure class="sg-figure">{svg}<figcaption>{caption}</figcaption></figure>'

    def _heading(self, level: int, node: Element, attributes: dict[str, str], inner: str) -> str:
        words = text((node,), self.answer.holes)
        anchor = anchors.unique(anchors.slugify(words), self._anchors)
        self.headings.append(Heading(level, words, text((node,)), anchor))
        link = f'<a class="headerlink" href="#{escape(anchor)}" title="¶">¶</a>'
        return _tag(f"h{level}", {**attributes, "id": anchor}, inner + link)


def _is_heading(node: Node) -> bool:
    return isinstance(node, Element) and node.name == "h2"


def _lines(node: Node) -> tuple[str, ...]:
    """The lines of a block of code."""
    if isinstance(node, str):
        return tuple(line for line in node.split("\n") if line.strip())
    return tuple(line for child in node.children for line in _lines(child))


def text(nodes: Iterable[Node], shown: Sequence[Hole] = ()) -> str:
    """The words of nodes on one line, blocks of code left out; of formulas and code those that are `shown`."""
    return " ".join("".join(map(partial(_words, shown), nodes)).split())


def _words(shown: Sequence[Hole], node: Node) -> str:
    if isinstance(node, str):
        return prose.MARK.sub(lambda match: _hole_text(shown, prose.number(match[0])), node)
    inner = "".join(map(partial(_words, shown), node.children))
    return f"{inner}\n" if node.name in allowed.BLOCKS else inner


def _hole_text(shown: Sequence[Hole], number: int) -> str:
    return holes.as_text(shown[number]) if number < len(shown) else ""


def _tag(name: str, attributes: Mapping[str, str], inner: str) -> str:
    written = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>" if name in allowed.VOID else f"<{name}{written}>{inner}</{name}>"


def _paragraphs(inner: str, attributes: Mapping[str, str]) -> str:
    """The paragraph, divided where figures or blocks of formulas and code stand in it."""
    parts = re.split(rf"({prose.MARK.pattern}|<figure .*?</figure>)", inner, flags=re.S)
    if len(parts) == 1:
        return _tag("p", attributes, inner)
    texts = (_tag("p", attributes, part.strip()) if part.strip() else "" for part in parts[::2])
    return "".join(chain.from_iterable(zip(texts, [*parts[1::2], ""], strict=True)))


_IDS = re.compile(r"""(\s(?:id|aria-labelledby)=")([^"]*)""")
_USES = re.compile(r"""(url\(#|href="#)([^")]+)""")


def _own_ids(svg: str, number: int) -> str:
    """The SVG; from its second use on a page on, with ids that no other use has."""
    if number == 1:
        return svg
    svg = _IDS.sub(lambda m: m[1] + " ".join(f"{name}-{number}" for name in m[2].split()), svg)
    return _USES.sub(lambda m: f"{m[1]}{m[2]}-{number}", svg)
