"""`mkdocs serve` as an author uses it: edit, look, break, mend."""

import re
import socket
import subprocess
import sys
import urllib.request
from contextlib import contextmanager

import pytest

from tests.sample import MKDOCS, write_project

PAGE = "en/losses/hinge/"


class Site:
    """A served site; every wait is the server's own, which answers when it has rebuilt."""

    def __init__(self, process, port):
        self.process, self.base = process, f"http://127.0.0.1:{port}/"

    def get(self, path):
        with urllib.request.urlopen(self.base + path, timeout=60) as answer:
            return answer.read().decode("utf-8")

    @contextmanager
    def rebuilt(self):
        """Do something, then wait until the server has built anew."""
        epoch, request = re.search(r"livereload\((\d+), (\d+)\)", self.get(PAGE)).groups()
        yield
        while self.get(f"livereload/{epoch}/{request}") == epoch:
            assert self.process.poll() is None


@pytest.fixture
def site(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(MKDOCS.replace("sample.example.org", "127.0.0.1"), "utf-8")
    write_project(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    with (
        (tmp_path / "log").open("w") as log,
        subprocess.Popen(
            command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as process,
    ):
        for line in process.stderr:
            log.write(line)
            if "Serving on" in line:
                break
        yield Site(process, port)
        process.kill()


def test_an_edited_answer_is_shown(site, tmp_path):
    with site.rebuilt():
        (tmp_path / "answers/losses/hinge.en.md").write_text("Edited.\n", "utf-8")
    assert "Edited." in site.get(PAGE)


def test_an_edited_bank_is_shown(site, tmp_path):
    path = tmp_path / "questions/losses.yaml"
    with site.rebuilt():
        path.write_text(path.read_text("utf-8").replace("Hinge loss", "Renamed"), "utf-8")
    assert "<title>Renamed" in site.get(PAGE)


def test_a_fault_leaves_the_last_good_site_and_mending_it_is_shown(site, tmp_path):
    path = tmp_path / "questions/losses.yaml"
    good = path.read_text("utf-8")
    with site.rebuilt():
        path.write_text("topic: a: b", "utf-8")
    assert "The hinge loss penalises small margins." in site.get(PAGE)
    assert any("questions/losses.yaml:1:9: error SG001" in line for line in iter(site.process.stderr.readline, ""))
    with site.rebuilt():
        path.write_text(good.replace("Hinge loss", "Mended"), "utf-8")
    assert "<title>Mended" in site.get(PAGE)


def test_folders_that_come_back_are_seen(site, tmp_path):
    away = tmp_path / "away"
    with site.rebuilt():
        (tmp_path / "answers").rename(away)
    assert "The hinge loss penalises small margins." in site.get(PAGE)
    with site.rebuilt():
        away.rename(tmp_path / "answers")
    with site.rebuilt():
        (tmp_path / "answers/losses/hinge.en.md").write_text("Edited afterwards.\n", "utf-8")
    assert "Edited afterwards." in site.get(PAGE)
