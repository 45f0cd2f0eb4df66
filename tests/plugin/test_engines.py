"""The same guide under other engines: ProperDocs runs the plugin, Zensical builds the folder."""

import importlib.util
import subprocess
import sys

import pytest

from studyguide.pages import folder
from tests.sample import MKDOCS, build_site, write_project

ZENSICAL = """\
site_name: Sample
site_url: https://sample.example.org/
docs_dir: out
theme: {name: material, font: false}
extra_css: [assets/katex/katex.min.css, assets/studyguide.css]
markdown_extensions:
  - sane_lists
  - studyguide.markup
  - tables
  - toc
"""


def needs(name):
    return pytest.mark.skipif(importlib.util.find_spec(name) is None, reason=f"{name} is not installed")


def run(root, *command):
    done = subprocess.run([sys.executable, "-m", *command], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return (root / "site/en/layers/max-pooling/index.html").read_text("utf-8")


def assert_whole(page):
    assert 'class="katex"' in page
    assert 'href="../mean-pooling/#definition"' in page


@needs("properdocs")
def test_properdocs_builds_the_site_with_the_plugin(tmp_path):
    write_project(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    page = run(tmp_path, "properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert_whole(page)
    assert ">stride</text>" in page
    assert '<html lang="en"' in page


@needs("zensical")
def test_zensical_builds_the_folder_of_pages(tmp_path):
    folder.write(build_site(write_project(tmp_path)), tmp_path / "out")
    (tmp_path / "mkdocs.yml").write_text(ZENSICAL, "utf-8")
    page = run(tmp_path, "zensical", "build")
    assert_whole(page)
    assert 'src="../../../figures/window.en.svg"' in page
