"""The whole build: MkDocs, strictly, beside the last good site."""

import errno
import logging
import subprocess
import sys

import pytest

from studyguide.folders import FolderError
from studyguide.plugin.build import build
from tests.sample import MKDOCS, write_project


@pytest.fixture
def project(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    return write_project(tmp_path)


def hook(project, code):
    """Let MkDocs call the code of a hook."""
    (project / "hook.py").write_text(code, "utf-8")
    (project / "mkdocs.yml").write_text(f"{MKDOCS}hooks: [hook.py]\n", "utf-8")


def files(site):
    return sorted((path, path.read_bytes()) for path in site.rglob("*") if path.is_file())


def test_a_build_makes_the_site_and_says_nothing_of_its_own(project, capfd):
    site = build(project)
    assert site == project / "site"
    assert "最大池化" in (site / "layers/max-pooling/index.html").read_text("utf-8")
    out, err = capfd.readouterr()
    assert (out, err.splitlines()[-1]) == ("", "1 warning in 1 file")
    assert "INFO" not in err
    assert "Material" not in err


def test_the_project_may_be_named_from_where_it_lies(project, monkeypatch):
    monkeypatch.chdir(project)
    (project / "mkdocs.yml").rename(project / "mkdocs.yaml")
    assert build(project.relative_to(project)) == project / "site"


def test_a_build_that_fails_leaves_the_last_good_site(project, capfd):
    before = files(build(project))
    (project / "questions/losses.yaml").write_text("topic: a: b", "utf-8")
    assert build(project) is None
    assert files(project / "site") == before
    assert "questions/losses.yaml:1:9: error SG001 yaml-syntax" in capfd.readouterr().err


@pytest.mark.parametrize("logger", ["mkdocs", "mkdocs.plugins.other"])
def test_a_warning_of_mkdocs_is_shown_and_not_published(project, capfd, caplog, logger):
    caplog.set_level(logging.ERROR, logger="mkdocs")  # what --quiet does, and what strictness then cannot count
    warn = (
        f"import logging\ndef on_post_build(config):\n    logging.getLogger({logger!r}).warning('a page is missing')\n"
    )
    hook(project, warn)
    assert build(project) is None
    assert not (project / "site").exists()
    err = capfd.readouterr().err
    assert "WARNING: a page is missing\nAborted with 1 warnings in strict mode!\n" in err


def test_a_doubtful_configuration_is_shown_and_not_published(project, capfd):
    (project / "mkdocs.yml").write_text(f"{MKDOCS}site_nam: Sample\n", "utf-8")
    assert build(project) is None
    assert not (project / "site").exists()
    assert "WARNING: Config value 'site_nam': Unrecognised configuration name" in capfd.readouterr().err


def test_warnings_are_shown_once_in_every_build(project, capfd):
    hook(project, "import logging\ndef on_config(config):\n    logging.getLogger('mkdocs').warning('once')\n")
    build(project)
    build(project)
    assert capfd.readouterr().err.count("once") == 2


def test_no_configuration_is_a_message(project, capfd):
    (project / "mkdocs.yml").unlink()
    assert build(project) is None
    assert "Config file 'mkdocs.yml' does not exist" in capfd.readouterr().err


def test_a_full_disk_is_a_message(project):
    hook(project, f"def on_post_build(config):\n    raise OSError({errno.ENOSPC}, 'No space left on device')\n")
    with pytest.raises(FolderError, match=r"^the site cannot be built: no space left on device$"):
        build(project)
    assert not (project / "site").exists()


def test_plugins_hear_of_the_beginning_and_the_end(project):
    log = "from pathlib import Path\ndef note(text):\n    with open('log', 'a') as log: log.write(text)\n"
    start = "def on_startup(command, dirty): note(f'{command} {dirty} ')\n"
    hook(project, f"{log}{start}def on_shutdown(): note('end ')\ndef on_config(config): 1 / 0\n")
    with pytest.raises(ZeroDivisionError):
        build(project)
    assert (project / "log").read_text("utf-8") == "build False end "


def test_a_build_that_is_killed_leaves_the_last_good_site(project):
    before = files(build(project))
    # The build kills its own process in the midst of writing pages.
    hook(project, "import os, signal\ndef on_post_page(output, page, config): os.kill(os.getpid(), signal.SIGKILL)\n")
    code = f"from pathlib import Path; from studyguide.plugin.build import build; build(Path({str(project)!r}))"
    killed = subprocess.run([sys.executable, "-c", code], check=False)
    assert killed.returncode == -9
    assert (project / ".site-new").exists()
    assert files(project / "site") == before
    (project / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    assert build(project)
    assert not (project / ".site-new").exists()
