"""A figure lacks words in a language, or has words that nothing shows.

The texts of `figures/<id>.svg` carry keys, `data-label="key"`; `figures/<id>.yaml` holds their words in every
language, and the title and description that screen readers read. A text with a key consists of nothing else: the words
of the page's language take the place of everything in it.

Wrong:  `<text data-label="stride">步幅</text>`, and `labels: {stride: {zh: 步幅}}` in a guide of zh and en
Right:  the same text, and `labels: {stride: {zh: 步幅, en: stride}}`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from studyguide.diagnostics import Diagnostic, Rule, Span
from studyguide.model import Element, Figure, Guide
from studyguide.schema import Caption, Locale

RULE = Rule("SG403", "missing-label", __doc__ or "")


def check(guide: Guide) -> Iterator[Diagnostic]:
    """A diagnostic for every word that a figure lacks, and for every one that it never shows."""
    locales = guide.locales if guide.locales_known else ()
    for figure in guide.figures:
        words = figure.path.with_suffix(".yaml")
        if words in guide.unread.paths:
            continue
        if figure.caption is None:
            yield RULE.at(Span(figure.path), f"the figure has no words in `{words}`", hint=f"write `{words}`")
        else:
            yield from _captions(figure, figure.caption, locales)
            yield from _labels(figure, figure.caption, locales)


def _captions(figure: Figure, caption: Caption, locales: tuple[Locale, ...]) -> Iterator[Diagnostic]:
    yield from _untranslated(figure, ("title",), caption.title, locales)
    yield from _untranslated(figure, ("description",), caption.description, locales)


def _labels(figure: Figure, caption: Caption, locales: tuple[Locale, ...]) -> Iterator[Diagnostic]:
    used: dict[str, Element] = {}
    divided = {element.parent for element in figure.elements}
    for index, element in enumerate(figure.elements):
        if "data-label" in element.attributes:
            used.setdefault(element.attributes["data-label"], element)
            if index in divided:
                message = f"the labelled `{element.name}` holds other elements"
                yield RULE.at(element.places["data-label"], message, hint="label the innermost texts")
    for key, element in used.items():
        if key not in caption.labels:
            message = f"the label `{key}` has no words in `{figure.path.with_suffix('.yaml')}`"
            yield RULE.at(element.places["data-label"], message, hint=f"add it to `labels`: `{key}: {{zh: …, en: …}}`")
    for key, words in caption.labels.items():
        yield from _untranslated(figure, ("labels", key), words, locales)
        if figure.elements and key not in used:
            message = f"no text of `{figure.path.name}` has the label `{key}`"
            yield RULE.at(figure.caption_places.key("labels", key), message, hint="delete it")


def _untranslated(
    figure: Figure, route: tuple[str, ...], words: Mapping[Locale, str], locales: tuple[Locale, ...]
) -> Iterator[Diagnostic]:
    for locale in locales:
        if locale not in words:
            span = figure.caption_places.key(*route)
            yield RULE.at(span, f"`{route[-1]}` has no `{locale}`", hint=f"add `{locale}: …`")
