"""The Chromium that the browser tests drive; `python -m tests.browser.chromium` installs one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

VARIABLE = "STUDYGUIDE_CHROMIUM"
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""They keep the browser itself from asking anybody anything; containers allow no sandbox."""

_ADVICE = f"""\
The browser tests need Chromium, Chrome or Edge, and none could be installed here. One of these helps:
    apt install chromium                       (Debian; as root)
    .venv/bin/python -m playwright install --with-deps chromium
    {VARIABLE}=/path/to/chromium make test"""


def find() -> Path | None:
    """The browser's program: the one that STUDYGUIDE_CHROMIUM names, Playwright's own, or one of the machine's."""
    if named := os.environ.get(VARIABLE):
        return _program(named)
    for candidate in (_playwright(), *COMMANDS, *APPLICATIONS):
        if program := _program(candidate):
            return program
    return None


def ensure() -> Path:
    """The browser's program, installed if there was none; exits with what to install where that fails."""
    found = find()
    if os.environ.get(VARIABLE):
        return found or sys.exit(f"{VARIABLE} names no program: {os.environ[VARIABLE]}")
    return found or _from_playwright() or _from_distribution() or sys.exit(_ADVICE)


def _program(name: str) -> Path | None:
    found = shutil.which(name)
    return Path(found) if found else None


def _playwright() -> str:
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _from_playwright() -> Path | None:
    """Playwright's own build, if it can be fetched and starts: the libraries that it needs may be missing."""
    install = (sys.executable, "-m", "playwright")
    if not _run((*install, "install", "chromium"), seconds=600):
        return None
    program = _program(_playwright())
    if program and not _starts(program) and (root := _as_root()) is not None:
        _run((*root, *install, "install-deps", "chromium"), seconds=600)
    return program if program and _starts(program) else None


def _from_distribution() -> Path | None:
    """Debian's package, with a font for Chinese."""
    root = _as_root()
    if root is None or not shutil.which("apt-get"):
        return None
    apt = (*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2")
    _run((*apt, "update"), seconds=300)
    if not _run((*apt, "install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"), seconds=900):
        return None
    program = _program("chromium")
    return program if program and _starts(program) else None


def _as_root() -> tuple[str, ...] | None:
    """What a command begins with to run as root; None where a password would be asked."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ()
    sudo = ("sudo", "-n")
    return sudo if shutil.which("sudo") and _run((*sudo, "true"), seconds=10, quiet=True) else None


def _starts(program: Path) -> bool:
    return _run((str(program), "--headless", "--no-sandbox", "--version"), seconds=60, quiet=True)


def _run(command: Sequence[str], *, seconds: int, quiet: bool = False) -> bool:
    """Whether the command succeeded in time; it is shown, and its output too, unless quiet."""
    output = subprocess.DEVNULL if quiet else None
    if not quiet:
        sys.stderr.write(f"No Chromium yet: {' '.join(command)}\n")
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


if __name__ == "__main__":
    ensure()
