"""Building beside the last good site, and swapping."""

import os
import subprocess
import sys

import pytest

from studyguide import publish
from tests.sample import MKDOCS, write_project


@pytest.fixture
def project(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    return write_project(tmp_path)


def test_a_build_makes_the_site(project):
    site = publish.build(project)
    assert site == project / "site"
    assert "最大池化" in (site / "layers/max-pooling/index.html").read_text("utf-8")
    assert not list(project.glob(".site-*"))


def test_a_build_that_fails_leaves_the_last_good_site(project, capfd):
    publish.build(project)
    before = (project / "site/index.html").read_bytes()
    (project / "questions/losses.yaml").write_text("topic: a: b", "utf-8")
    assert publish.build(project) is None
    assert (project / "site/index.html").read_bytes() == before
    assert "questions/losses.yaml:1:9: error SG001 yaml-syntax" in capfd.readouterr().err
    assert not list(project.glob(".site-*"))


def test_a_build_that_is_killed_leaves_the_last_good_site(project):
    publish.build(project)
    before = sorted((p, p.read_bytes()) for p in (project / "site").rglob("*") if p.is_file())
    # The build kills its own process group in the midst of writing pages.
    hook = "import os, signal\ndef on_post_page(output, page, config):\n    os.killpg(0, signal.SIGKILL)\n"
    (project / "hook.py").write_text(hook, "utf-8")
    (project / "mkdocs.yml").write_text(f"{MKDOCS}hooks: [hook.py]\n", "utf-8")
    code = f"from pathlib import Path; from studyguide import publish; publish.build(Path({str(project)!r}))"
    killed = subprocess.run([sys.executable, "-c", code], start_new_session=True, check=False)
    assert killed.returncode == -9
    assert sorted((p, p.read_bytes()) for p in (project / "site").rglob("*") if p.is_file()) == before


def test_leftovers_of_killed_builds_are_swept(project):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    stale, running, other = (project / name for name in (f".site-{ended.pid}", f".site-{os.getppid()}", ".site-x"))
    for folder in (stale, running, other):
        folder.mkdir()
    publish.build(project)
    assert not stale.exists()
    assert running.exists()
    assert other.exists()


def test_a_site_that_was_being_replaced_when_its_build_was_killed_comes_back(project):
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    publish.build(project)
    (project / "site").rename(project / f".site-{ended.pid}-old")
    (project / "questions/losses.yaml").write_text("topic: a: b", "utf-8")
    assert publish.build(project) is None
    assert (project / "site/index.html").exists()
    assert not list(project.glob(".site-*"))


@pytest.mark.parametrize("exchange", [True, False])
def test_swap_puts_the_fresh_folder_in_place(tmp_path, monkeypatch, exchange):
    if not exchange:
        monkeypatch.setattr(publish.sys, "platform", "win32")
    fresh, site = tmp_path / "fresh", tmp_path / "site"
    for folder, text in ((fresh, "new"), (site, "old")):
        folder.mkdir()
        (folder / "page").write_text(text)
    publish.swap(fresh, site)
    assert (site / "page").read_text() == "new"
    assert not exchange or (fresh / "page").read_text() == "old"


def test_a_process_of_somebody_else_counts_as_running(monkeypatch):
    def refuse(pid, signal):
        raise PermissionError

    monkeypatch.setattr(publish.os, "kill", refuse)
    assert publish._runs(1)
