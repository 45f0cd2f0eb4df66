"""Files → Guide. Reading collects every fault of every file; what is sound becomes the guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TypeVar

from studyguide.answer import Answer
from studyguide.diagnostics import Diagnostic, Span
from studyguide.model import Figure, Guide, Question, Topic
from studyguide.places import Places
from studyguide.schema import Caption, Facts, Glossary, Locale, Written
from studyguide.source import answer, bank, figure, papers
from studyguide.source.document import Document
from studyguide.source.faults import EMPTY_BANK, RULES
from studyguide.source.project import Project
from studyguide.works import PAPERS, Paper

__all__ = ["RULES", "read"]

BANKS, ANSWERS, FIGURES = (PurePosixPath(name) for name in ("questions", "answers", "figures"))
FACTS, GLOSSARY = BANKS / "_guide.yaml", BANKS / "_glossary.yaml"
_BANK_LIMIT, _ANSWER_LIMIT, _FIGURE_LIMIT = 1_000_000, 64_000, 64_000
_DEFAULT = Facts(
    title={"zh": "题库", "en": "Study guide"},
    summary={"zh": "一份可检索、可自测的题库。", "en": "A question bank to browse, search and revise."},
)

W = TypeVar("W", bound=Written)
Answered = Mapping[tuple[str, str], Mapping[Locale, Answer]]
"""The answers by topic and question."""


def read(root: Path) -> tuple[Guide, list[Diagnostic]]:
    """The guide of the project at `root`, and everything that is wrong with its files."""
    project = Project(root)
    files = project.files(BANKS, ".yaml", ".yml", ".bib")
    banks = tuple(path for path in files if path not in (FACTS, GLOSSARY, PAPERS))
    facts, places = _facts(project) if FACTS in files else (_DEFAULT, Places(Span(FACTS)))
    if any(path.stem.lower() == FACTS.stem for path in banks):
        project.paths.add(FACTS)  # a wrong name: what it says about the guide is not known
    works = _papers(project) if PAPERS in files else ()
    answers, strays = _answers(project, facts.locales, works)
    # Of languages that could not be read none is missing.
    locales = () if FACTS in project.paths else facts.locales
    topics = _topics(project, banks, locales, answers)
    figures = tuple(_figures(project))
    glossary, concepts = _glossary(project, locales) if GLOSSARY in files else (Glossary(), Places(Span(GLOSSARY)))
    guide = Guide(
        root, facts, places, banks, topics, answers, strays, figures, project.texts, project.unread, glossary, concepts,
        works,
    )  # fmt: skip
    return guide, project.faults


def _papers(project: Project) -> tuple[Paper, ...]:
    faults = len(project.faults)
    file = project.text(PAPERS, limit=_BANK_LIMIT)
    found, more = papers.read(file) if file else ((), [])
    project.faults += more
    if len(project.faults) > faults:
        project.paths.add(PAPERS)  # some of it: what is missing may be there
    return found


def _glossary(project: Project, locales: tuple[Locale, ...]) -> tuple[Glossary, Places]:
    glossary, document = _validated(project, Glossary, GLOSSARY, _BANK_LIMIT)
    if glossary is None or document is None:
        return Glossary(), Places(Span(GLOSSARY))
    terms = [("concepts", index, "terms") for index in range(len(glossary.concepts))]
    project.faults += bank.untranslated(document, locales, *terms)
    return glossary, document.places


def _facts(project: Project) -> tuple[Facts, Places]:
    facts, document = _validated(project, Facts, FACTS, _BANK_LIMIT)
    if document is None:
        return _DEFAULT, Places(Span(FACTS))
    if facts is None:
        return _DEFAULT, document.places
    tags = [("tags", tag) for tag in facts.tags]
    project.faults += bank.untranslated(document, facts.locales, ("title",), ("summary",), *tags)
    return facts, document.places


def _validated(project: Project, schema: type[W], path: PurePosixPath, limit: int) -> tuple[W | None, Document | None]:
    file = project.text(path, limit=limit)
    document = project.yaml(file) if file else None
    found, faults = bank.validate(schema, document) if document else (None, [])
    project.faults += faults
    if found is None:
        project.paths.add(path)
    return found, document


def _answers(
    project: Project, locales: tuple[Locale, ...], works: tuple[Paper, ...]
) -> tuple[tuple[Answer, ...], tuple[PurePosixPath, ...]]:
    answers, strays = [], []
    known = {identifier: paper for paper in reversed(works) for identifier in paper.identifiers}
    for path in project.files(ANSWERS, ".md", ".markdown"):
        name = answer.named(path, locales)
        if name is None:
            strays.append(path)
        elif file := project.text(path, limit=_ANSWER_LIMIT):
            found, faults = answer.read(file, *name, known)
            project.faults += faults
            if found:
                answers.append(found)
            else:
                project.paths.add(path)
    return tuple(answers), tuple(strays)


def _topics(
    project: Project, paths: tuple[PurePosixPath, ...], locales: tuple[Locale, ...], answers: tuple[Answer, ...]
) -> tuple[Topic, ...]:
    answered: dict[tuple[str, str], dict[Locale, Answer]] = {}
    for found in answers:
        answered.setdefault((found.topic, found.id), {})[found.locale] = found
    if not paths and BANKS not in project.paths:
        project.faults.append(EMPTY_BANK.at(Span(BANKS), "no bank is here", hint="write questions/TOPIC.yaml"))
    banks = (path for path in paths if path.stem.lower() != FACTS.stem and path.suffix.lower() != PAPERS.suffix)
    read = [_topic(project, path, locales, answered) for path in banks]
    topics = [topic for topic in read if topic]
    return tuple(sorted(topics, key=lambda topic: (topic.order, topic.slug)))


def _topic(project: Project, path: PurePosixPath, locales: tuple[Locale, ...], answered: Answered) -> Topic | None:
    file = project.text(path, limit=_BANK_LIMIT)
    document = project.yaml(file) if file else None
    written, entries, faults = bank.read(document, locales) if document else (None, {}, [])
    project.faults += faults
    if file and (faults or document is None):
        project.ids |= bank.mentioned_ids(file.text)
    if document is None or written is None:
        project.topics.add(path.stem)
        return None
    topic, places = written.topic, document.places
    questions = tuple(
        Question(entry, topic, answered.get((topic, entry.id), {}), places.under("questions", index))
        for index, entry in entries.items()
    )
    return Topic(topic, written.title, written.summary, written.order, path, questions, places)


def _figures(project: Project) -> Iterator[Figure]:
    files = frozenset(project.files(FIGURES, ".svg", ".yaml"))
    for path in sorted(files):
        if path.suffix == ".svg" and path.parent == FIGURES:
            words = path.with_suffix(".yaml")
            caption, document = _validated(project, Caption, words, _FIGURE_LIMIT) if words in files else (None, None)
            if file := project.text(path, limit=_FIGURE_LIMIT):
                found, faults = figure.read(file, caption, document)
                project.faults += faults
                yield found
