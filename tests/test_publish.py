"""Building beside the last good site, and putting the new one in its place."""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from studyguide import publish
from studyguide.folders import FolderError
from studyguide.publish import replacing


@pytest.fixture
def site(tmp_path):
    """A last good site."""
    written(tmp_path / "site", "old")
    return tmp_path / "site"


@pytest.fixture(params=[True, False], ids=["exchange", "renames"])
def exchange(request, monkeypatch):
    """With the step that exchanges two folders at once, and without."""
    if not request.param:
        monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    return request.param


def written(folder, text):
    folder.mkdir(exist_ok=True)
    (folder / "page").write_text(text, "utf-8")


def published(site, text="new"):
    with replacing(site) as fresh:
        written(fresh, text)


def page(site):
    return (site / "page").read_text("utf-8")


def beside(site):
    return sorted(path.name for path in site.parent.iterdir())


def test_the_first_site_is_put_in_its_place(tmp_path):
    published(tmp_path / "site")
    assert page(tmp_path / "site") == "new"
    assert beside(tmp_path / "site") == [".site-lock", "site"]


def test_the_new_site_takes_the_place_of_the_old_one_which_is_removed(site, exchange):
    (site / "gone").touch()
    published(site)
    assert [path.name for path in site.iterdir()] == ["page"]
    assert page(site) == "new"
    assert beside(site) == [".site-lock", "site"]


def test_a_build_that_fails_leaves_the_last_good_site(site):
    with pytest.raises(ZeroDivisionError), replacing(site) as fresh:
        written(fresh, "half")
        raise ZeroDivisionError
    assert page(site) == "old"
    assert beside(site) == [".site-lock", "site"]
    published(site)
    assert page(site) == "new"


def test_the_reason_of_a_failure_is_what_is_told(site):
    with pytest.raises(ZeroDivisionError), replacing(site) as fresh:
        fresh.rmdir()
        raise ZeroDivisionError


def test_the_last_good_site_stays_until_the_new_one_is_whole(site):
    with replacing(site) as fresh:
        written(fresh, "new")
        assert page(site) == "old"


@pytest.mark.skipif(publish.sys.platform not in ("linux", "darwin"), reason="the system exchanges no folders")
def test_there_is_no_moment_without_a_site(site, monkeypatch):
    monkeypatch.delattr(Path, "rename")
    published(site)
    assert page(site) == "new"


def test_a_build_begins_with_an_empty_folder(site):
    written(site.with_name(".site-new"), "left by an earlier build")
    with replacing(site) as fresh:
        assert list(fresh.iterdir()) == []


def test_a_full_disk_is_a_message(site):
    with pytest.raises(FolderError, match=r"^the site cannot be built: no space left on device$"), replacing(site):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert page(site) == "old"


def test_two_builds_at_the_same_time_do_not_meet(site):
    with replacing(site) as fresh:
        written(fresh, "first")
        with pytest.raises(FolderError, match="another build of this site is under way"):
            published(site, "second")
    assert page(site) == "first"


def test_another_site_beside_may_be_built_at_the_same_time(site, tmp_path):
    with replacing(site) as fresh:
        written(fresh, "first")
        published(tmp_path / "other", "second")
    assert (page(site), page(tmp_path / "other")) == ("first", "second")


@pytest.mark.parametrize("name", ["site", ".site-new", ".site-old", ".site-lock"])
@pytest.mark.parametrize("target", ["folder", "folder/page", "nowhere"])
def test_a_link_is_refused(tmp_path, name, target):
    written(tmp_path / "folder", "mine")
    (tmp_path / name).symlink_to(tmp_path / target)
    with pytest.raises(FolderError, match=rf"`.*/{name}` is "):
        published(tmp_path / "site")
    assert page(tmp_path / "folder") == "mine"
    assert (tmp_path / name).is_symlink()
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("name", ["site", ".site-new", ".site-old"])
def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path, name):
    (tmp_path / name).write_text("mine", "utf-8")
    with pytest.raises(FolderError, match=rf"`.*/{name}` is not a folder; move or delete it"):
        published(tmp_path / "site")
    assert (tmp_path / name).read_text("utf-8") == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
@pytest.mark.parametrize("name", ["site", ".site-lock"])
def test_a_pipe_is_not_opened(tmp_path, name):
    os.mkfifo(tmp_path / name)
    with pytest.raises(FolderError, match=rf"`.*/{name}` is not a"):
        published(tmp_path / "site")


def test_a_mount_point_is_refused(site, monkeypatch):
    monkeypatch.setattr(publish.os.path, "ismount", lambda path: path == site)
    with pytest.raises(FolderError, match=r"`.*/site` is a mount point"):
        published(site)
    assert page(site) == "old"


@pytest.mark.parametrize("name", [".site-0", ".site-1", ".site-99999999999999999999", ".site--5", ".site-x", ".site"])
def test_folders_of_other_names_are_left_alone(site, name):
    written(site.with_name(name), "mine")
    published(site)
    assert page(site.with_name(name)) == "mine"


class Killed(BaseException):
    """Stands for a kill."""


def killed_at(monkeypatch, step):
    """Let the process be dead from that step on, of those that change a folder; a removal is cut short in its midst."""
    count = 0

    def dying(original):
        def run(*args, **kwargs):
            nonlocal count
            count += 1
            if count < step:
                return original(*args, **kwargs)
            if original is rmtree and count == step:
                (Path(args[0]) / "page").unlink()
            raise Killed

        return run

    rmtree = shutil.rmtree
    monkeypatch.setattr(shutil, "rmtree", dying(rmtree))
    for name in ("mkdir", "rename"):
        monkeypatch.setattr(Path, name, dying(getattr(Path, name)))
    monkeypatch.setattr(publish, "_exchange", dying(publish._exchange))
    return lambda: count < step


@pytest.mark.usefixtures("exchange")
def test_a_build_that_is_killed_at_any_step_loses_nothing(tmp_path, monkeypatch):
    for step in range(1, 20):
        site = tmp_path / str(step) / "site"
        site.parent.mkdir()
        written(site, "old")
        written(site.with_name(".site-new"), "left by an earlier build")
        with monkeypatch.context() as patched:
            whole = killed_at(patched, step)
            with suppress(Killed):
                published(site)
            if whole():
                assert page(site) == "new"
                return
        with suppress(ZeroDivisionError), replacing(site):
            raise ZeroDivisionError
        assert page(site) in {"old", "new"}
        assert beside(site) == [".site-lock", "site"]
        published(site, "newer")
        assert page(site) == "newer"
        assert beside(site) == [".site-lock", "site"]
    raise AssertionError("a build has more steps than this test looks at")


def refusing(monkeypatch, name, error, refused):
    """Let the method of paths, or `rmtree`, fail where `refused` says so."""
    owner = shutil if name == "rmtree" else Path
    original = getattr(owner, name)

    def run(path, *args, **kwargs):
        if refused(path):
            raise error
        return original(path, *args, **kwargs)

    monkeypatch.setattr(owner, name, run)


@pytest.mark.parametrize("moved", [".site-new", "site"])
def test_a_folder_that_cannot_be_renamed_leaves_the_last_good_site(site, monkeypatch, moved):
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    refusing(monkeypatch, "rename", OSError(errno.EXDEV, "Invalid cross-device link"), lambda path: path.name == moved)
    with pytest.raises(FolderError, match=r"^the site cannot be built: invalid cross-device link"):
        published(site)
    assert page(site) == "old"
    assert beside(site) == [".site-lock", "site"]


def test_a_project_that_cannot_be_written_is_a_message(site, monkeypatch):
    error = OSError(errno.EROFS, "Read-only file system", "lock")
    refusing(monkeypatch, "open", error, lambda path: path.name == ".site-lock")
    with pytest.raises(FolderError, match=r"^the site cannot be built: read-only file system: `lock`$"):
        published(site)
    assert page(site) == "old"


def test_what_cannot_be_removed_beforehand_is_a_message(site, monkeypatch):
    written(site.with_name(".site-new"), "left")
    error = PermissionError(errno.EACCES, "Permission denied", "page")
    refusing(monkeypatch, "rmtree", error, lambda path: path.name == ".site-new")
    message = r"^what an earlier build has left cannot be removed from `.*/\.site-new`: permission denied: `page`$"
    with pytest.raises(FolderError, match=message):
        published(site)
    assert page(site) == "old"


@pytest.mark.usefixtures("exchange")
def test_an_old_site_that_cannot_be_removed_is_a_message(site, monkeypatch):
    error = PermissionError(errno.EACCES, "Permission denied", "page")
    refusing(monkeypatch, "rmtree", error, lambda path: page(path) == "old")
    message = (
        r"^the new site is in its place, but the old one cannot be removed from `.*/\.site-(new|old)`: perm.*: `page`$"
    )
    with pytest.raises(FolderError, match=message):
        published(site)
    assert page(site) == "new"


@pytest.mark.skipif(publish.sys.platform != "linux", reason="asks Linux")
def test_folders_are_exchanged_at_once(tmp_path):
    written(tmp_path / "one", "1")
    written(tmp_path / "other", "2")
    assert publish._exchange(tmp_path / "one", tmp_path / "other")
    assert (page(tmp_path / "one"), page(tmp_path / "other")) == ("2", "1")


@pytest.mark.parametrize("platform", ["win32", "linux"])
def test_where_folders_cannot_be_exchanged_at_once_nothing_is_done(tmp_path, monkeypatch, platform):
    written(tmp_path / "one", "1")
    monkeypatch.setattr(publish.sys, "platform", platform)
    assert not publish._exchange(tmp_path / "one", tmp_path / "nowhere")
    assert page(tmp_path / "one") == "1"
