"""A text comes out otherwise than it was read.

The check reads an answer by a small grammar (CONTRIBUTING.md tells it), and then looks at the page that was made of it.
What one of the two takes for a heading, a link, a formula, code or the short answer and the other one does not is a
fault, for nobody can say what other readers make of it.

Wrong:  a heading within a quotation, a title underlined by `---`, code by indentation, a list item that is a display
        formula in the midst of bold text
Right:  headings that begin a line with `##`, code between fences, formulas on lines of their own
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from studyguide import prose
from studyguide.answer import Answer, Formula
from studyguide.diagnostics import Diagnostic, Rule
from studyguide.model import Guide
from studyguide.paths import Address
from studyguide.render import Fragment, Fragments, Refusal

RULE = Rule("SG310", "misread-markdown", __doc__ or "")

_MARGIN = "begin headings with `##` and a space at the margin, and put a backslash before a mark that is none"
_LINK = "write `[text](address)` on one line, without code or formula in it"


def check(guide: Guide, fragments: Fragments) -> Iterator[Diagnostic]:
    """A diagnostic for everything that the page shows otherwise than the text says."""
    for answer in guide.answers:
        fragment = fragments[answer.path]
        yield from _lead(answer, fragment)
        yield from _headings(answer, fragment)
        yield from _targets(answer, fragment)
        yield from _holes(answer, fragment)
        yield from _refused(answer, fragment)


def _lead(answer: Answer, fragment: Fragment) -> Iterator[Diagnostic]:
    if answer.lead and fragment.short and prose.letters(answer.lead) != _letters(fragment.short_bare):
        hint = "begin with a paragraph of plain prose, and leave a blank line behind it"
        yield RULE.at(answer.lead_span, "the page shows another short answer than stands here", hint=hint)


def _headings(answer: Answer, fragment: Fragment) -> Iterator[Diagnostic]:
    read = [(heading.level, prose.letters(heading.text)) for heading in answer.headings]
    shown = [(heading.level, _letters(heading.bare)) for heading in fragment.headings]
    for what, first, last, begin, end in SequenceMatcher(None, read, shown, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        for heading in answer.headings[first:last]:
            yield RULE.at(heading.span, f"the page does not show the heading `{heading.text}`", hint=_MARGIN)
        for surplus in fragment.headings[begin:end]:
            message = f"the page makes a heading of `{surplus.text}`" if surplus.text else "a heading has no words"
            yield RULE.at(answer.located(surplus.bare), message, hint=_MARGIN)


def _targets(answer: Answer, fragment: Fragment) -> Iterator[Diagnostic]:
    shown = {_key(Address.of(target, answer.path)) for target in fragment.targets}
    read = {(link.target.replace("\\", ""), link.fragment) for link in answer.links}
    for link in answer.links:
        if not link.definition and (link.target.replace("\\", ""), link.fragment) not in shown:
            message = f"the page has no link to `{link.target or '#' + link.fragment}`"
            yield RULE.at(link.span, message, hint=_LINK)
    for bare, anchor in sorted(shown - read):
        address = bare or f"#{anchor}"
        yield RULE.at(answer.located(address), f"the page has a link to `{address}` that was not read", hint=_LINK)


def _key(address: Address) -> tuple[str, str]:
    return address.bare.replace("\\", ""), address.fragment


def _holes(answer: Answer, fragment: Fragment) -> Iterator[Diagnostic]:
    shown = set(fragment.holes)
    refused = {refusal.what for refusal in fragment.refused if refusal.why is Refusal.MISPLACED}
    for number, hole in enumerate(answer.holes):
        if number not in shown or str(number) in refused:
            what = "formula" if isinstance(hole, Formula) else "code"
            hint = "put it into running text, or between blank lines"
            yield RULE.at(hole.span, f"the page cannot show the {what} where it stands", hint=hint)


def _refused(answer: Answer, fragment: Fragment) -> Iterator[Diagnostic]:
    for refusal in fragment.refused:
        if refusal.why is Refusal.INDENTED:
            message = "the page makes code of lines that are indented"
            yield RULE.at(answer.located(refusal.what), message, hint="put code between fences, text at the margin")
        elif refusal.why is Refusal.MISPLACED and not refusal.what.isdecimal():
            message = f"the page cannot show `{refusal.what}` where it stands"
            yield RULE.at(answer.located(refusal.what), message, hint="put the figure alone between blank lines")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
