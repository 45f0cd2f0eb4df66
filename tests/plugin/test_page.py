"""A page of the guide in MkDocs' terms."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from studyguide.pages import Entry
from studyguide.plugin.page import contents
from tests.sample import MKDOCS, write_project

HOOKS = """\
def on_page_markdown(markdown, page, **_):
    if page.file.src_uri == "en/layers/max-pooling.md":
        return markdown + "\\n\\nAdded by **a hook** and $x_1$.\\n"

def on_page_content(html, page, **_):
    if page.file.src_uri == "en/losses/hinge.md":
        return html + "<p>Added to the HTML.</p>"
"""


def build(root: Path, config: str) -> Path:
    (root / "mkdocs.yml").write_text(config, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_other_plugins_page_events_still_run(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / "hook.py").write_text(HOOKS, "utf-8")
    site = build(tmp_path, f"{MKDOCS}hooks: [hook.py]\n")
    changed = (site / "en/layers/max-pooling/index.html").read_text("utf-8")
    assert "Added by <strong>a hook</strong> and <sg-math>" in changed
    assert 'href="../mean-pooling/#definition"' in changed
    assert '<img alt="Window and stride" src="../../../figures/window.en.svg"' in changed
    assert "<p>Added to the HTML.</p>" in (site / "en/losses/hinge/index.html").read_text("utf-8")


def test_the_owners_markdown_extensions_take_effect(tmp_path: Path) -> None:
    text = 'The hinge loss.\n\n## Margin\n\n!!! note "Mark"\n    The margin is one.\n'
    write_project(tmp_path, {f"answers/losses/hinge.{locale}.md": text for locale in ("zh", "en")})
    site = build(tmp_path, f"{MKDOCS}markdown_extensions: [admonition]\n")
    assert '<div class="admonition note">' in (site / "en/losses/hinge/index.html").read_text("utf-8")


def test_contents_are_nested_as_deep_as_the_third_level() -> None:
    levels = [2, 3, 4, 3, 2, 4, 3]
    toc = contents(Entry(level, f"<{index}>", f"a{index}") for index, level in enumerate(levels))
    shown = [(top.title, top.url, [child.title for child in top.children]) for top in toc]
    assert shown == [("&lt;0&gt;", "#a0", ["&lt;1&gt;", "&lt;3&gt;"]), ("&lt;4&gt;", "#a4", ["&lt;6&gt;"])]
