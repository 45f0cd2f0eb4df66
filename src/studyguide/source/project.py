"""The files of one project: each is read once, and what is wrong with it or could not be read is gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from studyguide.diagnostics import Diagnostic
from studyguide.model import Unread
from studyguide.source import characters, listing, text_file, yaml_file
from studyguide.source.document import Document
from studyguide.source.text_file import TextFile


@dataclass
class Project:
    """Reads the files below `root`; the lists and sets grow with each."""

    root: Path
    faults: list[Diagnostic] = field(default_factory=list)
    texts: dict[PurePosixPath, str] = field(default_factory=dict)
    topics: set[str] = field(default_factory=set)
    """Topics whose bank could not be read."""
    ids: set[str] = field(default_factory=set)
    """Ids that stand in what could not be read."""
    paths: set[PurePosixPath] = field(default_factory=set)
    """Files and folders that could not be read."""

    @property
    def unread(self) -> Unread:
        """What could not be read so far."""
        return Unread(frozenset(self.topics), frozenset(self.ids), frozenset(self.paths))

    def files(self, place: PurePosixPath, *suffixes: str) -> tuple[PurePosixPath, ...]:
        """The files below a folder that have one of the suffixes."""
        found = listing.of(self.root, place, *suffixes)
        self.faults += found.faults
        self.paths.update(fault.span.path for fault in found.faults)
        return found.files

    def text(self, path: PurePosixPath, *, limit: int) -> TextFile | None:
        """A file of at most `limit` bytes, without forbidden characters."""
        found = text_file.read(self.root, path, limit=limit)
        if isinstance(found, TextFile):
            self.texts[path] = found.text
            self.faults += characters.check(found)
            return TextFile(path, characters.substituted(found.text))
        self.faults.append(found)
        self.paths.add(path)
        return None

    def yaml(self, file: TextFile) -> Document | None:
        """The file as data."""
        document, faults = yaml_file.parse(file)
        self.faults += faults
        return document
