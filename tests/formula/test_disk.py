"""The cache on disk: any damage heals by itself, and nothing is written through a link."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from studyguide.formula import disk
from studyguide.formula.disk import Disk

KEY, OTHER = sha256(b"x").digest(), sha256(b"y").digest()
NAME = "formulas.tsv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the cache of a project lies."""
    return tmp_path / ".cache" / "studyguide"


def heals(folder: Path) -> bool:
    """Whether what is stored is found by the next process, and by the process itself."""
    now = Disk(folder)
    now.put(KEY, "<b>\n\t\\x")
    return now.get(KEY) == Disk(folder).get(KEY) == "<b>\n\t\\x"


def test_what_is_stored_is_found(folder: Path) -> None:
    assert heals(folder)
    assert [path.name for path in folder.iterdir()] == [NAME]
    assert Disk(folder).get(OTHER) is None


def test_nothing_is_made_for_a_question(folder: Path) -> None:
    assert Disk(folder).get(KEY) is None
    assert not folder.exists()


def test_the_last_of_two_is_found(folder: Path) -> None:
    for html in ("one", "two"):
        Disk(folder).put(KEY, html)
    assert Disk(folder).get(KEY) == "two"


def test_text_of_any_kind_is_kept(folder: Path) -> None:
    for number, html in enumerate(["", "中文", "\u2028\r\n", "\ud800", "\0"]):
        key = sha256(bytes([number])).digest()
        Disk(folder).put(key, html)
        assert Disk(folder).get(key) == html


def lines(folder: Path) -> list[bytes]:
    return [line for line in (folder / NAME).read_bytes().split(b"\n") if line]


def spoil(folder: Path, change: Callable[[bytes], bytes]) -> None:
    """Store two formulas and change the bytes of the file."""
    Disk(folder).put(KEY, "<b>one</b>")
    Disk(folder).put(OTHER, "<b>two</b>")
    (folder / NAME).write_bytes(change((folder / NAME).read_bytes()))


def flipped(data: bytes) -> bytes:
    at = data.index(b"one")
    return data[:at] + b"One" + data[at + 3 :]


def swapped(data: bytes) -> bytes:
    return data.replace(KEY.hex().encode(), b"-").replace(OTHER.hex().encode(), KEY.hex().encode())


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "garbage": lambda _: bytes(range(256)) * 1000,
    "lines of garbage": lambda _: b"a\t\n" * 1000 + b"\t" * 200 + b"\n" + b"0" * 64 + b"\t" + b"\n",
    "another format": lambda _: b"SQLite format 3\0" + bytes(4096),
    "a changed letter": flipped,
    "one under the other's key": swapped,
    "cut in the middle": lambda data: data[: len(data) // 4],
    "cut by a byte": lambda data: data[: data.index(b"one") + 7],
    "the beginning lost": lambda data: data[30:],
    "no digest": lambda data: data[:66] + b'"<b>one</b>"\n',
}


@pytest.mark.parametrize("change", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_never_believed_and_heals(folder: Path, change: Callable[[bytes], bytes]) -> None:
    spoil(folder, change)
    assert Disk(folder).get(KEY) is None
    assert heals(folder)


def test_a_damage_leaves_the_other_lines(folder: Path) -> None:
    spoil(folder, flipped)
    assert Disk(folder).get(OTHER) == "<b>two</b>"


@pytest.mark.parametrize("text", ["null", "1", '["<b>"]', '{"a": 1}', "", "<b>", "[" * 100_000])
def test_what_is_no_text_is_not_believed_whatever_its_digest(folder: Path, text: str) -> None:
    folder.mkdir(parents=True)
    for stored, found in ((text, None), (json.dumps(text), text)):
        digest = sha256(f"{KEY.hex()}\t{stored}".encode()).hexdigest()
        (folder / NAME).write_text(f"{KEY.hex()}\t{digest}\t{stored}\n")
        assert Disk(folder).get(KEY) == found


def test_a_torn_line_does_not_spoil_the_next_one(folder: Path) -> None:
    spoil(folder, lambda data: data[:-20])
    Disk(folder).put(KEY, "three")
    assert Disk(folder).get(KEY) == "three"


def test_a_folder_in_its_place_heals(folder: Path) -> None:
    (folder / NAME / "more").mkdir(parents=True)
    (folder / NAME / "more" / "file").write_text("")
    assert Disk(folder).get(KEY) is None
    assert heals(folder)


def test_a_pipe_in_its_place_heals_and_nobody_waits(folder: Path) -> None:
    folder.mkdir(parents=True)
    os.mkfifo(folder / NAME)
    assert Disk(folder).get(KEY) is None
    assert heals(folder)


def test_a_socket_in_its_place_heals(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(NAME)
    assert heals(folder)


@pytest.mark.parametrize("exists", [True, False])
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_a_link_in_its_place_is_replaced_and_its_end_untouched(
    folder: Path, tmp_path: Path, link: Callable[[Path, Path], None], exists: bool  # noqa: FBT001
) -> None:  # fmt: skip
    victim = tmp_path / "victim"
    victim.write_text("precious")
    folder.mkdir(parents=True)
    link(victim, folder / NAME)
    if not exists:
        victim.unlink()
    assert heals(folder)
    assert not (folder / NAME).is_symlink()
    assert not victim.exists() or victim.read_text() == "precious"
    assert victim.exists() == exists


def test_a_link_is_not_read_either(folder: Path, tmp_path: Path) -> None:
    Disk(tmp_path / "elsewhere").put(KEY, "foreign")
    folder.mkdir(parents=True)
    (folder / NAME).symlink_to(tmp_path / "elsewhere" / NAME)
    assert Disk(folder).get(KEY) is None


def test_a_link_that_is_made_in_the_last_moment_is_not_followed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Disk(tmp_path / "elsewhere").put(OTHER, "foreign")
    folder.mkdir(parents=True)
    (folder / NAME).symlink_to(tmp_path / "elsewhere" / NAME)
    monkeypatch.setattr(Disk, "_make_room", lambda *_: None)
    assert Disk(folder).get(OTHER) is None
    Disk(folder).put(KEY, "ours")
    assert Disk(tmp_path / "elsewhere").get(KEY) is None


def test_nobody_waits_for_a_pipe_that_is_made_in_the_last_moment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir(parents=True)
    os.mkfifo(folder / NAME)
    monkeypatch.setattr(Disk, "_make_room", lambda *_: None)
    assert Disk(folder).get(KEY) is None
    Disk(folder).put(KEY, "ours")
    assert Disk(folder).get(KEY) is None


@pytest.mark.parametrize("exists", [True, False])
@pytest.mark.parametrize("linked", [".cache", ".cache/studyguide"])
def test_nothing_is_read_or_written_through_a_linked_folder(tmp_path: Path, linked: str, exists: bool) -> None:  # noqa: FBT001
    elsewhere, folder = tmp_path / "elsewhere", tmp_path / ".cache/studyguide"
    if exists:
        Disk(elsewhere).put(KEY, "foreign")
        Disk(elsewhere / "studyguide").put(KEY, "foreign")
    before = sorted(elsewhere.rglob("*"))
    (tmp_path / linked).parent.mkdir(exist_ok=True)
    (tmp_path / linked).symlink_to(elsewhere)
    found = Disk(folder)
    assert found.get(KEY) is None
    found.put(KEY, "ours")
    assert found.get(KEY) == "ours"
    assert sorted(elsewhere.rglob("*")) == before
    assert not exists or Disk(elsewhere).get(KEY) == "foreign"


def test_a_folder_that_becomes_a_link_later_is_noticed(folder: Path, tmp_path: Path) -> None:
    now = Disk(folder)
    now.put(KEY, "one")
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    now.put(OTHER, "two")
    assert Disk(tmp_path / "elsewhere").get(OTHER) is None


@pytest.mark.parametrize("name", [".cache", ".cache/studyguide"])
def test_a_file_in_place_of_a_folder_is_no_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("")
    found = Disk(tmp_path / ".cache/studyguide")
    found.put(KEY, "one")
    assert found.get(KEY) == "one"
    assert (tmp_path / name).read_text() == ""


def refuse(*_: object, **__: object) -> int:
    raise PermissionError("read-only")


def test_a_read_only_folder_still_gives_what_it_has(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Disk(folder).put(KEY, "one")
    opened = os.open
    monkeypatch.setattr(os, "open", lambda path, flags, *mode: refuse() if mode else opened(path, flags))
    found = Disk(folder)
    found.put(OTHER, "two")
    assert (found.get(KEY), found.get(OTHER), Disk(folder).get(OTHER)) == ("one", "two", None)


def test_an_unreadable_file_is_no_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Disk(folder).put(KEY, "one")
    monkeypatch.setattr(os, "open", refuse)
    assert Disk(folder).get(KEY) is None


def test_a_full_disk_is_no_problem_and_heals(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Disk(folder).put(OTHER, "two")
    write = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda file, data: write(file, data[:40]))
        Disk(folder).put(KEY, "one")
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", refuse)
        Disk(folder).put(KEY, "one")
    assert Disk(folder).get(KEY) is None
    assert Disk(folder).get(OTHER) == "two"
    assert heals(folder)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="the system does not tell")
def test_no_file_stays_open(folder: Path) -> None:
    Disk(folder).put(KEY, "one")
    descriptors = Path("/proc/self/fd")
    before = len(list(descriptors.iterdir()))
    for _ in range(20):
        Disk(folder).put(KEY, "one")
        Disk(folder).get(KEY)
    assert len(list(descriptors.iterdir())) == before


def test_a_full_file_is_begun_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Disk(folder).put(OTHER, "two")
    Disk(folder).put(KEY, "one")
    monkeypatch.setattr(disk, "LIMIT", (folder / NAME).stat().st_size + 10)
    now = Disk(folder)
    assert now.get(OTHER) == "two"
    now.put(KEY, "three")
    assert Disk(folder).get(KEY) == "three"
    assert Disk(folder).get(OTHER) is None
    assert len(lines(folder)) == 1


def test_a_file_that_is_too_large_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Disk(folder).put(KEY, "one")
    monkeypatch.setattr(disk, "LIMIT", (folder / NAME).stat().st_size - 1)
    assert Disk(folder).get(KEY) is None
    assert not (folder / NAME).exists()


def test_the_limit_leaves_room_for_a_judgement_in_300_megabytes() -> None:
    assert disk.LIMIT <= 64 << 20


WRITER = """
import sys
from hashlib import sha256
from pathlib import Path
from studyguide.formula.disk import Disk
disk = Disk(Path(sys.argv[1]))
for number in range(300):
    disk.put(sha256(f"{sys.argv[2]}-{number}".encode()).digest(), f"<b>{sys.argv[2]}-{number}</b>" * 400)
"""


def test_processes_at_the_same_time_do_not_harm_each_other(folder: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, folder, str(number)]) for number in range(3)]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    found = Disk(folder)
    for writer in range(3):
        for number in range(300):
            html = found.get(sha256(f"{writer}-{number}".encode()).digest())
            assert html == f"<b>{writer}-{number}</b>" * 400
