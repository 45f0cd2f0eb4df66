"""A work that answers cite: what its entry says, in the form in which every reference says it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from studyguide import identifiers
from studyguide.identifiers import Identifier
from studyguide.places import Places
from studyguide.schema import Work

PAPERS = PurePosixPath("questions/_papers.bib")
"""The file in which every work stands once."""
_VENUES = ("booktitle", "journal", "publisher", "school", "howpublished")
"""The fields that say where a work appeared; an entry has one of them, or none."""
_OTHERS = "others"
_MARKDOWN = re.compile(r"([\\`*_$\[\]<])")


@dataclass(frozen=True)
class Paper:
    """A work and where it was written."""

    work: Work
    bibtex: str
    """The entry as it stands in the file, for whoever wants to cite the work, too."""
    places: Places

    @property
    def key(self) -> str:
        """The entry's key."""
        return self.work.key

    @cached_property
    def identifiers(self) -> tuple[Identifier, ...]:
        """What the work is known by; the first one is where to read it."""
        work = self.work
        names = (
            work.eprint and identifiers.arxiv(work.eprint),
            work.doi and identifiers.doi(work.doi),
            work.url and identifiers.of(work.url),
        )
        return tuple(name for name in names if name)

    @cached_property
    def authors(self) -> str:
        """`S. Ioffe, C. Szegedy`."""
        names = self.work.author.split(" and ")
        known = ", ".join(_printed(name) for name in names if name != _OTHERS)
        return f"{known} et al." if _OTHERS in names else known

    @property
    def venue(self) -> str:
        """Where the work appeared; empty of one that stands on arXiv alone."""
        return next((venue for field in _VENUES if (venue := getattr(self.work, field, None))), "")

    @cached_property
    def sentences(self) -> tuple[str, str, str]:
        """Authors, title, and where and when, each with its full stop: `ICML 2015.`."""
        return _sentence(self.authors), _sentence(self.work.title), f"{self.venue} {self.work.year}.".lstrip()

    @cached_property
    def citation(self) -> str:
        """`S. Ioffe, C. Szegedy. Batch Normalization: …. ICML 2015`, as Markdown and without the last full stop."""
        return _MARKDOWN.sub(r"\\\1", " ".join(self.sentences).removesuffix("."))


def _printed(name: str) -> str:
    """`Lin, Tsung-Yi` as `T.-Y. Lin`; a name without a comma is nobody's, such as that of a team."""
    surname, comma, given = name.partition(",")
    initials = " ".join("-".join(map(_initial, part.split("-"))) for part in given.split())
    return f"{initials} {surname.strip()}".strip() if comma else name.strip()


def _initial(name: str) -> str:
    return name if name.endswith(".") else f"{name[:1]}."


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
