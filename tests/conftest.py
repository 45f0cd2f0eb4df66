"""What all tests share: small projects on disk, their printed report, goldens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from studyguide import check, report

Tree = Mapping[str, str | bytes]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="rewrite the expected texts")


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture
def write_tree(tmp_path: Path) -> Callable[[Tree], Path]:
    """Write files, given by path and content, below a fresh folder."""

    def write(tree: Tree) -> Path:
        for name, content in tree.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write


@pytest.fixture
def reported(write_tree: Callable[[Tree], Path]) -> Callable[[Tree], str]:
    """The printed report of a project with the given files."""

    def run(tree: Tree) -> str:
        checked = check.check(write_tree(tree))
        return "\n".join(report.text.render(checked.diagnostics, checked.sources))

    return run
