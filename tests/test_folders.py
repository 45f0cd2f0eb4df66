"""A folder that is ours: what was written is replaced, nothing else is lost."""

import errno
import hashlib
import os
from contextlib import suppress
from pathlib import Path

import pytest

from studyguide import folders
from studyguide.folders import FolderError, ForeignFolderError, write

OLD = {"index.md": "old\n", "en/a.md": "a\n", "en/deep/b.md": "b\n", "c": "a file\n"}
NEW = {"index.md": "new\n", "en/a.md": "a\n", "c/d.md": "in a folder\n", "e.svg": b"\xff\r\n"}


def content(folder):
    """Files with their bytes, and folders with nothing."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if path != folder / folders.MARKER
    }


def of(files):
    """What a folder holds in which the files were written."""
    parents = {parent.as_posix() for name in files for parent in Path(name).parents} - {"."}
    data = {name: text if isinstance(text, bytes) else text.encode() for name, text in files.items()}
    return {**dict.fromkeys(parents), **data}


@pytest.fixture
def out(tmp_path):
    return tmp_path / "some" / "out"


def marked(folder, *lines, head="studyguide 1"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / folders.MARKER).write_text("".join(f"{line}\n" for line in (head, *lines)), "utf-8")


def line(name, text):
    return f"{hashlib.sha256(text.encode()).hexdigest()} {name}"


def test_texts_bytes_and_files_are_written(out, tmp_path):
    (tmp_path / "asset.js").write_bytes(b"asset")
    write(out, {"a.md": "池\n", "assets/b.js": tmp_path / "asset.js", "c": b"\0"})
    assert content(out) == {"a.md": "池\n".encode(), "assets": None, "assets/b.js": b"asset", "c": b"\0"}


def test_the_marker_lists_what_was_written(out):
    write(out, {"b/c.md": "c\n", "a.md": "a\n"})
    head, *lines = (out / folders.MARKER).read_text("utf-8").splitlines()
    assert head == "studyguide 1"
    assert lines == [line("a.md", "a\n"), line("b/c.md", "c\n")]


def test_what_an_earlier_call_wrote_is_replaced_or_deleted(out):
    write(out, OLD)
    write(out, NEW)
    assert content(out) == of(NEW)
    write(out, OLD)
    assert content(out) == of(OLD)
    write(out, {})
    assert content(out) == {}


def test_the_marker_lists_nothing_else(out):
    write(out, OLD)
    write(out, NEW)
    marker = (out / folders.MARKER).read_text("utf-8")
    write(out, OLD)
    write(out, NEW)
    assert (out / folders.MARKER).read_text("utf-8") == marker
    assert len(marker.splitlines()) == 1 + len(NEW)


def test_a_file_that_is_as_it_should_be_is_not_touched(out):
    write(out, OLD)
    before = (out / "en/a.md").stat()
    write(out, NEW)
    assert (out / "en/a.md").stat() == before


def test_a_file_that_was_deleted_is_written_again(out):
    write(out, OLD)
    (out / "en/a.md").unlink()
    write(out, OLD)
    assert content(out) == of(OLD)


def test_the_working_folder_can_be_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(Path(), OLD)
    write(Path(), NEW)
    assert content(tmp_path) == of(NEW)


def test_an_edited_file_is_named_and_nothing_is_lost(out):
    write(out, OLD)
    (out / "en/a.md").write_text("mine\n", "utf-8")
    with pytest.raises(FolderError, match=r"`.*out/en/a\.md` was edited since studyguide wrote it"):
        write(out, NEW)
    assert content(out) == of({**OLD, "en/a.md": "mine\n"})


@pytest.mark.parametrize(
    "name", ["mine.txt", "en/mine.txt", "mine/", "en/deep/mine/", ".git", ".STUDYGUIDE", "en/.studyguide-1"]
)
def test_anything_else_is_refused(out, name):
    write(out, OLD)
    (out / name).mkdir() if name.endswith("/") else (out / name).touch()
    with pytest.raises(ForeignFolderError, match=f"holds `{name.rstrip('/')}`, which studyguide did not write"):
        write(out, NEW)
    (out / name).rmdir() if name.endswith("/") else (out / name).unlink()
    assert content(out) == of(OLD)


def test_of_many_the_first_is_named(out):
    files = {f"{letter}/a.md": "a\n" for letter in "hgfedcba"}
    write(out, files)
    for name in files:
        (out / name).with_name("y.txt").touch()
        (out / name).with_name("x.txt").touch()
    with pytest.raises(ForeignFolderError, match=r"holds `a/x\.txt`"):
        write(out, files)


def test_a_folder_that_was_never_written_is_refused(tmp_path):
    (tmp_path / "index.md").write_text("mine\n", "utf-8")
    with pytest.raises(ForeignFolderError, match=r"holds `index\.md`"):
        write(tmp_path, OLD)
    assert content(tmp_path) == of({"index.md": "mine\n"})


@pytest.mark.parametrize("place", ["en", "en/a.md", "new", folders.MARKER, f"{folders.MARKER}-7"])
@pytest.mark.parametrize("target", ["folder", "folder/a.md", "nowhere"])
def test_a_link_is_not_followed(out, tmp_path, place, target):
    """Not even one that leads to the very content that stood there."""
    write(tmp_path / "folder", {"a.md": "a\n", "deep/b.md": "b\n"})
    write(out, OLD)
    (out / place).rename(tmp_path / "moved") if (out / place).exists() else None
    (out / place).symlink_to(tmp_path / target)
    with pytest.raises(ForeignFolderError):
        write(out, NEW)
    assert content(tmp_path / "folder") == of({"a.md": "a\n", "deep/b.md": "b\n"})
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("target", ["there", "nowhere"])
def test_a_folder_that_is_a_link_is_refused(tmp_path, target):
    (tmp_path / "there").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / target)
    with pytest.raises(FolderError, match="is a link"):
        write(tmp_path / "out", OLD)
    assert not (tmp_path / "nowhere").exists()
    assert content(tmp_path / "there") == {}


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "out").write_text("mine", "utf-8")
    with pytest.raises(FolderError, match=r"file exists: `.*out`"):
        write(tmp_path / "out", OLD)
    assert (tmp_path / "out").read_text("utf-8") == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("name", ["en/a.md", folders.MARKER, f"{folders.MARKER}-7"])
def test_a_pipe_is_not_read(out, name):
    write(out, OLD)
    (out / name).unlink(missing_ok=True)
    os.mkfifo(out / name)
    with pytest.raises(ForeignFolderError):
        write(out, NEW)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../a", "a/../b", "a//b", "/a", "a/", "./a", "a\\b", "C:a", "a\nb", "a\0", "a\x7f", "a/.. /b",
     "a/ ", "\ud800", "/".join("a" * 17), ".studyguide", ".studyguide-1", ".StudyGuide", ".studyguide/a"],
)  # fmt: skip
def test_paths_are_plain(out, name):
    with pytest.raises(FolderError, match=r"is not a plain relative path|is a name that studyguide keeps"):
        write(out, {name: ""})
    assert not out.exists()


@pytest.mark.parametrize(
    "name", ["a b.md", "池/池.md", "..a", "a..b", ".nojekyll", ".studyguides", "a/.studyguide", "/".join("a" * 16)]
)
def test_other_paths_are_taken(out, name):
    write(out, {name: "x"})
    write(out, {name: "y"})
    assert content(out) == of({name: "y"})


DIGEST = "0" * 64
HOSTILE = {
    "empty": b"",
    "other format": b"studyguide 2\n",
    "no end": f"studyguide 1\n{DIGEST} a".encode(),
    "no format": f"{DIGEST} a\n".encode(),
    "no digest": b"studyguide 1\na\n",
    "short digest": f"studyguide 1\n{DIGEST[1:]} a\n".encode(),
    "empty line": b"studyguide 1\n\n",
    "other encoding": f"studyguide 1\n{DIGEST} ".encode() + b"\xff\n",
    "absolute": f"studyguide 1\n{DIGEST} /etc/passwd\n".encode(),
    "upwards": f"studyguide 1\n{DIGEST} ../mine.txt\n".encode(),
    "itself": f"studyguide 1\n{DIGEST} .studyguide\n".encode(),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_marker_that_we_could_not_have_written_is_refused(out, data):
    write(out, OLD)
    (out / folders.MARKER).write_bytes(data)
    with pytest.raises(ForeignFolderError, match="is not a list that studyguide wrote"):
        write(out, NEW)
    assert content(out) == of(OLD)


def test_a_marker_is_read_up_to_a_limit(out, monkeypatch):
    write(out, OLD)
    data = (out / folders.MARKER).read_bytes()
    monkeypatch.setattr(folders, "_MARKER_LIMIT", len(data))
    write(out, OLD)
    for limit in (len(data) - 1, data.rstrip().rindex(b"\n") + 1):
        monkeypatch.setattr(folders, "_MARKER_LIMIT", limit)
        with pytest.raises(ForeignFolderError, match="is not a list that studyguide wrote"):
            write(out, OLD)


def test_a_planted_marker_deletes_nothing_but_what_it_knows_to_the_byte(tmp_path):
    """Whoever plants it cannot know what somebody else has written."""
    (tmp_path / "answer.md").write_text("the work of weeks\n", "utf-8")
    marked(tmp_path, line("answer.md", "something else\n"), line("../other", "x"))
    with pytest.raises(ForeignFolderError):
        write(tmp_path, NEW)
    marked(tmp_path, line("answer.md", "something else\n"))
    with pytest.raises(FolderError, match="was edited"):
        write(tmp_path, NEW)
    assert content(tmp_path) == of({"answer.md": "the work of weeks\n"})


STEPS = ("mkdir", "replace", "rmdir", "unlink", "write_bytes")


class Killed(BaseException):
    """Stands for a kill: nothing of ours catches it."""


def broken_at(monkeypatch, step, error):
    """Let the step of that number fail, before it is done; a file that is being written is left half-written."""
    count = 0

    def failing(name, original):
        def run(self, *args, **kwargs):
            nonlocal count
            count += 1
            if count == step:
                if name == "write_bytes":
                    original(self, args[0][: len(args[0]) // 2])
                raise error
            return original(self, *args, **kwargs)

        return run

    for name in STEPS:
        monkeypatch.setattr(Path, name, failing(name, getattr(Path, name)))
    return lambda: count < step


@pytest.mark.parametrize("before", [None, OLD], ids=["fresh", "again"])
@pytest.mark.parametrize("pid", [1, 2])
def test_a_call_that_is_killed_at_any_step_is_completed_by_the_next(tmp_path, monkeypatch, before, pid):
    for step in range(1, 100):
        out = tmp_path / str(step)
        if before:
            write(out, before)
        with monkeypatch.context() as patched:
            patched.setattr(folders.os, "getpid", lambda: 1)
            whole = broken_at(patched, step, Killed)
            with suppress(Killed):
                write(out, NEW)
            if whole():
                assert content(out) == of(NEW)
                return
        with monkeypatch.context() as patched:
            patched.setattr(folders.os, "getpid", lambda: pid)
            write(out, {**NEW, "c/d.md": "third\n"})
        assert content(out) == of({**NEW, "c/d.md": "third\n"})
    raise AssertionError("the call has more steps than this test looks at")


def test_a_full_disk_is_a_message_and_the_next_call_goes_on(out, monkeypatch):
    write(out, OLD)
    with monkeypatch.context() as patched:
        broken_at(patched, 8, OSError(errno.ENOSPC, "No space left on device"))
        with pytest.raises(FolderError, match=r"^the files cannot be written: no space left on device$"):
            write(out, NEW)
    write(out, NEW)
    assert content(out) == of(NEW)


@pytest.mark.parametrize("place", ["", "en"])
def test_a_folder_that_cannot_be_read_is_a_message(out, monkeypatch, place):
    write(out, OLD)
    original = os.scandir

    def refuse(path):
        if Path(path) == out / place:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return original(path)

    monkeypatch.setattr(folders.os, "scandir", refuse)
    with pytest.raises(FolderError, match=r"permission denied: `.*out"):
        write(out, NEW)


def test_what_the_system_refuses_is_told_with_every_place():
    with (
        pytest.raises(FolderError, match=r"^not done: invalid cross-device link: `a`: `b`$"),
        folders.explained("not done"),
    ):
        raise OSError(errno.EXDEV, "Invalid cross-device link", "a", None, "b")
    with pytest.raises(FolderError, match=r"^not done: no reason$"), folders.explained("not done"):
        raise OSError("No reason")
    with pytest.raises(FolderError, match=r"^not done: oserror$"), folders.explained("not done"):
        raise OSError


def test_a_reader_that_has_gone_is_none_of_our_business():
    with pytest.raises(BrokenPipeError), folders.explained("not done"):
        raise BrokenPipeError
