"""The browser's half by itself: the tests are in browser_side.test.mjs."""

from __future__ import annotations

import subprocess

from tests.search.browser import HERE, NODE


def test_browser_side():
    done = subprocess.run([NODE, "--test", HERE / "browser_side.test.mjs"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
