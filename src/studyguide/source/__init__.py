"""Files → Guide. Reading collects every fault of every file; what is sound becomes the guide."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from studyguide.diagnostics import Diagnostic, Span
from studyguide.model import Answer, Figure, Guide, Question, Topic, Unread
from studyguide.places import Places
from studyguide.schema import Bank, Caption, Entry, Facts, Locale
from studyguide.source import answer, bank, figure, yaml_file
from studyguide.source.faults import EMPTY_BANK, RULES
from studyguide.source.text_file import TextFile, listing, read as read_text

__all__ = ["RULES", "read"]

FACTS = PurePosixPath("questions/_guide.yaml")
_BANK_LIMIT, _ANSWER_LIMIT, _FIGURE_LIMIT = 1_000_000, 64_000, 64_000
_DEFAULT = Facts(
    title={"zh": "题库", "en": "Study guide"},
    summary={"zh": "一份可检索、可自测的题库。", "en": "A question bank to browse, search and revise."},
)


def read(root: Path) -> tuple[Guide, list[Diagnostic]]:
    """The guide of the project at `root`, and everything that is wrong with its files."""
    reader = _Reader(root)
    return reader.guide(), reader.faults


@dataclass
class _Reader:
    """Reads one project; gathers faults and what could not be read."""

    root: Path
    faults: list[Diagnostic] = field(default_factory=list)
    unread: Unread = field(default_factory=Unread)

    def guide(self) -> Guide:
        facts, facts_document = self._facts()
        answers, strays = self._answers(facts.locales)
        return Guide(
            root=self.root,
            facts=facts,
            facts_places=facts_document.places if facts_document else Places(Span(FACTS)),
            # Of languages that could not be read none is missing.
            topics=self._topics(() if FACTS in self.unread.paths else facts.locales, answers),
            answers=answers,
            strays=strays,
            figures=self._figures(),
            unread=self.unread,
        )

    def _text(self, path: PurePosixPath, limit: int) -> TextFile | None:
        found = read_text(self.root, path, limit=limit)
        if isinstance(found, TextFile):
            return found
        self.faults.append(found)
        self._missed(Unread(paths=frozenset({path})))
        return None

    def _yaml(self, file: TextFile) -> yaml_file.Document | None:
        document, faults = yaml_file.parse(file)
        self.faults += faults
        return document

    def _missed(self, more: Unread) -> None:
        old = self.unread
        self.unread = Unread(old.topics | more.topics, old.ids | more.ids, old.paths | more.paths)

    def _facts(self) -> tuple[Facts, yaml_file.Document | None]:
        if not (self.root / FACTS).exists():
            return _DEFAULT, None
        file = self._text(FACTS, _BANK_LIMIT)
        document = self._yaml(file) if file else None
        facts, faults = bank.validate(Facts, document, document.data) if document else (None, [])
        self.faults += faults
        if document is None or facts is None:
            self._missed(Unread(paths=frozenset({FACTS})))
            return _DEFAULT, document
        tags = [("tags", tag) for tag in facts.tags]
        self.faults += bank.untranslated(document, facts.locales, ("title",), ("summary",), *tags)
        return facts, document

    def _answers(self, locales: tuple[Locale, ...]) -> tuple[tuple[Answer, ...], tuple[PurePosixPath, ...]]:
        answers, strays = [], []
        for path in listing(self.root, "answers/**/*.md"):
            name = answer.named(path, locales)
            if name is None:
                strays.append(path)
            elif file := self._text(path, _ANSWER_LIMIT):
                found, faults = answer.read(file, *name)
                self.faults += faults
                if found:
                    answers.append(found)
                else:
                    self._missed(Unread(paths=frozenset({path})))
        return tuple(answers), tuple(strays)

    def _topics(self, locales: tuple[Locale, ...], answers: tuple[Answer, ...]) -> tuple[Topic, ...]:
        by_question: dict[tuple[str, str], dict[Locale, Answer]] = {}
        for found in answers:
            by_question.setdefault((found.topic, found.id), {})[found.locale] = found
        paths = [path for path in listing(self.root, "questions/*.y*ml") if path != FACTS]
        if not paths:
            self.faults.append(EMPTY_BANK.at(Span(FACTS.parent), "no bank is here", hint="write questions/TOPIC.yaml"))
        topics = [topic for path in paths if (topic := self._topic(path, locales, by_question))]
        return tuple(sorted(topics, key=lambda topic: (topic.order, topic.slug)))

    def _topic(
        self,
        path: PurePosixPath,
        locales: tuple[Locale, ...],
        answers: dict[tuple[str, str], dict[Locale, Answer]],
    ) -> Topic | None:
        file = self._text(path, _BANK_LIMIT)
        document = self._yaml(file) if file else None
        if file is None or document is None:
            self._missed(Unread(frozenset({path.stem}), bank.mentioned_ids(file.text if file else "")))
            return None
        written, entries, faults = bank.read(document, locales)
        self.faults += faults
        if faults:
            self._missed(Unread(ids=bank.mentioned_ids(file.text)))
        if written is None:
            self._missed(Unread(frozenset({path.stem})))
            return None
        questions = tuple(_question(document, index, entry, written, answers) for index, entry in entries.items())
        return Topic(written.topic, written.title, written.summary, written.order, path, questions, document.places)

    def _figures(self) -> tuple[Figure, ...]:
        figures = []
        for path in listing(self.root, "figures/*.svg"):
            words, caption = self._words(path.with_suffix(".yaml"))
            if file := self._text(path, _FIGURE_LIMIT):
                found, faults = figure.read(file, caption, words)
                self.faults += faults
                figures.append(found)
        return tuple(figures)

    def _words(self, path: PurePosixPath) -> tuple[yaml_file.Document | None, Caption | None]:
        if not (self.root / path).exists():
            return None, None
        file = self._text(path, _FIGURE_LIMIT)
        document = self._yaml(file) if file else None
        caption, faults = bank.validate(Caption, document, document.data) if document else (None, [])
        self.faults += faults
        if caption is None:
            self._missed(Unread(paths=frozenset({path})))
        return document, caption


def _question(
    document: yaml_file.Document, index: int, entry: Entry, written: Bank,
    answers: dict[tuple[str, str], dict[Locale, Answer]],
) -> Question:  # fmt: skip
    found = answers.get((written.topic, entry.id), {})
    return Question(entry, written.topic, found, document.places.under("questions", index))
