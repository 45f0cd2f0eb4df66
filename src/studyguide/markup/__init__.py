"""Python-Markdown extensions: formulas, figures and links between answers.

They work under any engine that runs Python-Markdown; `markdown_extensions: [studyguide.markup]` switches them on.
"""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension

from studyguide.formula import typesetter
from studyguide.markup import figures, links, math
from studyguide.markup.stash import Formulas


class StudyGuideExtension(Extension):
    """Formulas, figures and question links of one page."""

    def __init__(self, **options: object) -> None:
        self.config = {
            "cache": ["", "folder of the formula cache; empty: in memory only"],
            "figures": ["", "folder of finished SVG files, or their texts; names are `<id>.<locale>`"],
            "locale": ["zh", "the site's first locale, which is a page's own unless it names another"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register everything; `md` may convert several pages, with a `reset()` between."""
        cache, first = str(self.getConfig("cache")), str(self.getConfig("locale"))
        self._formulas = Formulas(md, typesetter(Path(cache) if cache else None))
        math.register(md, self._formulas)
        figures.register(md, figures.source(self.getConfig("figures")), first)
        links.register(md, first)
        md.registerExtension(self)

    def reset(self) -> None:
        """Forget the last page's formulas."""
        self._formulas.reset()


def makeExtension(**options: object) -> StudyGuideExtension:  # noqa: N802 - Python-Markdown's name
    """The entry point that Python-Markdown looks for."""
    return StudyGuideExtension(**options)
