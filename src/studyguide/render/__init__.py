"""Answer → `Fragment`: Markdown is rendered once, and what comes out is judged and written anew."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from studyguide.answer import Answer, Formula, Hole
from studyguide.formula import Budget, FormulaError, Typesetter
from studyguide.languages import LANGUAGES
from studyguide.render import holes, parts, tree, writer
from studyguide.render.allowed import SCHEMES, address as address_fault
from studyguide.render.dialect import Dialect
from studyguide.render.fragment import (
    Fragment,
    Fragments,
    Heading,
    Part,
    Refusal,
    Refused,
    Section,
    Undrawn,
)
from studyguide.render.holes import code_block, code_span, copy_button, formula, undrawn_formula
from studyguide.render.writer import ANSWER

__all__ = [
    "ANSWER", "SCHEMES", "Dialect", "Fragment", "Fragments", "Heading", "Part", "Refusal", "Refused", "Renderer",
    "Section", "Undrawn",
    "address_fault", "code_block", "code_span", "copy_button", "formula", "undrawn_formula",
]  # fmt: skip


class Renderer:
    """Renders answers, and remembers those that have not changed since."""

    def __init__(self, katex: Typesetter, dialect: Dialect | None = None) -> None:
        self._katex, self._dialect = katex, dialect or Dialect()
        self._known: dict[PurePosixPath, tuple[object, Fragment]] = {}

    def fragment(self, answer: Answer, figures: Mapping[PurePosixPath, str]) -> Fragment:
        """The answer in HTML; `figures` are those of its language by their files. The same in, the same out."""
        shown = tuple(figures.get(link.path) for link in answer.links if link.image and link.path)
        key = (answer.markdown, answer.path, answer.references, shown, self._dialect.key)
        known = self._known.get(answer.path)
        if known is None or known[0] != key:
            known = key, self._render(answer, figures)
            self._known[answer.path] = known
        return known[1]

    def _render(self, answer: Answer, figures: Mapping[PurePosixPath, str]) -> Fragment:
        undrawn: list[Undrawn] = []
        budget, verified = Budget(), LANGUAGES[answer.locale].words.verified

        def draw(number: int, hole: Hole) -> str:
            try:
                return holes.drawn(hole, self._katex, budget=budget, verified=verified)
            except FormulaError as error:
                undrawn.append(Undrawn(number, error.message, error.hint, error.position, error.length))
                return holes.undrawn_formula(hole.tex if isinstance(hole, Formula) else "")

        nodes = tree.parse(self._dialect.html(answer.prose))
        written = writer.Writer(answer, figures, draw)
        first = next((index for index, node in enumerate(nodes) if not isinstance(node, str)), len(nodes))
        begins = first < len(nodes) and getattr(nodes[first], "name", "") == "p"
        short = nodes[: first + 1] if begins else ()
        language = LANGUAGES[answer.locale]
        return Fragment(
            short=written.section(short),
            sections=tuple(
                written.section_of(part, found, language.headings)
                for part, found in parts.divided(nodes[len(short) :], language.headings)
            ),
            short_text=writer.text(short, answer.holes),
            short_bare=writer.text(short),
            text=writer.text(nodes, answer.holes),
            headings=tuple(written.headings),
            targets=tuple(written.targets),
            holes=tuple(written.shown),
            unanswered=tuple(written.unanswered),
            refused=tuple(written.refused),
            undrawn=tuple(undrawn),
        )
