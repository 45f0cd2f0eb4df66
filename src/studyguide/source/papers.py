"""The entries of `questions/_papers.bib` → works, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator

from studyguide.diagnostics import Diagnostic, bearable, quoted
from studyguide.schema import WORKS, Work
from studyguide.source import bank, bib_file, characters
from studyguide.source.document import Document
from studyguide.source.faults import INVALID_VALUE, MISSING_FIELD
from studyguide.source.text_file import TextFile
from studyguide.works import Paper


def read(file: TextFile) -> tuple[tuple[Paper, ...], list[Diagnostic]]:
    """The sound works in the order of the file."""
    entries, faults = bib_file.parse(file)
    papers: list[Paper] = []
    for entry in entries:
        work, misfits = _work(entry)
        faults += [*entry.faults, *misfits]
        if work and characters.is_whole(entry.bibtex) and not (entry.faults or misfits):
            papers.append(Paper(work, entry.bibtex, entry.document.places))
    return tuple(papers), bearable(faults)


def _work(entry: bib_file.Entry) -> tuple[Work | None, list[Diagnostic]]:
    schema = WORKS.get(entry.type)
    if schema is None:
        hint = f"use one of {', '.join(f'`@{name}`' for name in WORKS)}"
        return None, [INVALID_VALUE.at(entry.document.places.span, f"{quoted('@' + entry.type)} is no type", hint=hint)]
    work, misfits = bank.validate(schema, entry.document)
    return work, misfits if work is None else list(_unidentified(work, entry.document))


def _unidentified(work: Work, document: Document) -> Iterator[Diagnostic]:
    """What is missing of the names by which the work is known."""
    lacking = {
        "eprint": work.archiveprefix and not work.eprint,
        "archiveprefix": work.eprint and not work.archiveprefix,
        "eprint`, `doi` or `url": not (work.archiveprefix or work.eprint or work.doi or work.url),
    }
    for name, is_lacking in lacking.items():
        if is_lacking:
            hint = "add `eprint = {…}` and `archiveprefix = {arXiv}`, or `doi = {…}`, or `url = {…}`"
            yield MISSING_FIELD.at(document.places.span, f"`{name}` is missing", hint=hint)
