"""What an author may write in the YAML files; the JSON Schema for editors derives from it.

Scalars arrive as text (the reader never guesses a type), so the types here are what gives `order: 4` its number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from studyguide import identifiers
from studyguide.languages import LANGUAGES


def _known(code: str) -> str:
    if code not in LANGUAGES:
        raise PydanticCustomError("unknown_language", "no language has this code")
    return code


Locale = Annotated[
    str, AfterValidator(_known), WithJsonSchema({"type": "string", "enum": list(LANGUAGES)}, mode="validation")
]
"""The code of a language that the program knows."""
RESERVED = frozenset({
    *LANGUAGES, "404", "assets", "figures", "glossary", "index", "levels", "missing", "papers", "robots", "search",
    "sitemap", "tags",
})  # fmt: skip
"""What the site itself uses as names of pages and folders."""
# Windows opens a device instead of a file of such a name, whatever follows behind a dot.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


def _portable(name: str) -> str:
    if name in _DEVICES:
        raise PydanticCustomError("device_name", "the name of a device")
    return name


def _free(name: str) -> str:
    if name in RESERVED:
        raise PydanticCustomError("reserved_name", "a name of the site's own")
    return name


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80), AfterValidator(_portable)]
"""A name in an address or a file's name; without capital letters, no two differ by them alone."""
Name = Annotated[Slug, AfterValidator(_free)]
"""A slug that becomes a page or a folder of the site."""
_NAME: TypeAdapter[str] = TypeAdapter(Name)
Source = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9]*-[A-Za-z0-9.-]+$", max_length=40)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\r\n]*$")]
Localised = Mapping[Locale, Line]
LocalisedText = Mapping[Locale, Text]


def is_name(text: str) -> bool:
    """Whether the text may be a topic or an id."""
    try:
        _NAME.validate_python(text)
    except ValidationError:
        return False
    return True


class Level(StrEnum):
    """How far into the subject a question leads."""

    BASIC = "basic"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Kind(StrEnum):
    """What a question asks for."""

    CONCEPT = "concept"
    DERIVATION = "derivation"
    COMPARISON = "comparison"
    CODING = "coding"
    COMPUTATION = "computation"
    PRACTICE = "practice"
    OPEN = "open"


class Written(BaseModel):
    """Anything an author writes: unknown fields are faults, and nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Entry(Written):
    """One question of a bank."""

    id: Name
    """For ever: the URL, the flashcard's GUID and the key of the reader's progress."""
    title: Localised
    level: Level
    kind: Kind
    tags: tuple[Slug, ...] = ()
    aliases: tuple[Line, ...] = ()
    """What people type to find it."""
    sources: tuple[Source, ...] = ()
    """The items of interview lists that ask it, as `<list>-<item>`."""
    related: tuple[Slug, ...] = ()

    @property
    def lists(self) -> tuple[str, ...]:
        """The interview lists that ask the question, sorted; their number is its heat."""
        return tuple(sorted({source.partition("-")[0] for source in self.sources}))


class Bank(Written):
    """`questions/<topic>.yaml` without its questions, which are validated one by one."""

    topic: Name
    title: Localised
    summary: LocalisedText
    order: Annotated[int, Field(ge=0, le=9999)]


def _locales(value: object) -> object:
    if isinstance(value, list) and len(value) != len(set(map(str, value))):
        raise ValueError("a locale is listed twice")
    return value


class BankFile(Bank):
    """`questions/<topic>.yaml` as a whole, for editors."""

    questions: tuple[Entry, ...]


class Facts(Written):
    """`questions/_guide.yaml`: what holds for the guide as a whole."""

    title: Localised
    summary: LocalisedText
    locales: Annotated[tuple[Locale, ...], BeforeValidator(_locales), Field(min_length=1)] = ("zh", "en")
    """The site's languages; the first one stands at the root."""
    spoken: bool = False
    """Whether every answer is to say what one says in the interview."""
    tags: Mapping[Slug, Localised] = {}
    """The vocabulary of tags and their names."""


class Caption(Written):
    """`figures/<id>.yaml`: every word of a figure, in each locale."""

    title: Localised
    description: LocalisedText
    labels: Mapping[str, Localised] = {}


class Term(Written):
    """What a concept is called in one language."""

    name: Line
    abbreviation: Line | None = None
    variants: tuple[Line, ...] = ()
    """What may stand in its place."""
    avoid: tuple[Line, ...] = ()
    """What some say and the guide does not."""


class Concept(Written):
    """One thing of the field, and its names."""

    id: Slug
    question: Slug | None = None
    """The question that explains it."""
    terms: Annotated[Mapping[Locale, Term], Field(min_length=1)]


class Glossary(Written):
    """`questions/_glossary.yaml`: one name for one thing."""

    concepts: tuple[Concept, ...] = ()


def _formed(judge: Callable[[str], bool]) -> AfterValidator:
    def check(text: str) -> str:
        if not judge(text):
            raise PydanticCustomError("impossible_identifier", "no identifier looks so")
        return text

    return AfterValidator(check)


class Work(Written):
    """An entry of `questions/_papers.bib`; what a field holds is what is printed."""

    key: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$", max_length=80)]
    author: Annotated[str, StringConstraints(min_length=1, max_length=2000)]
    """`Surname, Given names`, joined by ` and `."""
    title: Text
    year: Annotated[str, StringConstraints(pattern=r"^(18|19|20)[0-9]{2}$")]
    eprint: Annotated[str, _formed(identifiers.is_arxiv_id)] | None = None
    archiveprefix: Literal["arXiv"] | None = None
    doi: Annotated[str, _formed(identifiers.is_doi)] | None = None
    url: Annotated[str, _formed(identifiers.is_address)] | None = None


class InProceedings(Work):
    """A paper of a conference or a workshop; `booktitle` is its short name, such as `NeurIPS`."""

    booktitle: Line


class Article(Work):
    """A paper of a journal."""

    journal: Line


class Book(Work):
    """A book."""

    publisher: Line


class Thesis(Work):
    """A doctoral thesis."""

    school: Line


class Misc(Work):
    """Anything else, such as what stands on arXiv alone."""

    howpublished: Line | None = None


WORKS: Mapping[str, type[Work]] = {
    "inproceedings": InProceedings, "article": Article, "book": Book, "phdthesis": Thesis, "misc": Misc,
}  # fmt: skip
"""What stands behind the `@` of an entry."""
