"""Every Python block of every answer runs, in order, and what it asserts holds."""

from __future__ import annotations

import ast
import importlib.util
import linecache
from collections.abc import Iterable
from pathlib import Path

import pytest

from studyguide.model import CodeBlock
from studyguide.source import read

ROOT = Path(__file__).parents[1]


def python_blocks(blocks: Iterable[CodeBlock]) -> list[CodeBlock]:
    """The blocks that are to be run."""
    return [block for block in blocks if block.language == "python"]


GUIDE, _ = read(ROOT)
CODE = {
    f"answers/{answer.topic}/{answer.id}.{answer.locale}": blocks
    for answer in GUIDE.answers
    if (blocks := python_blocks(answer.code))
}


def parse(block: CodeBlock, path: Path) -> ast.Module:
    """The block's syntax tree; its line numbers are those of the Markdown file."""
    return ast.parse("\n" * first_line(block, path) + block.code, str(path))


def first_line(block: CodeBlock, path: Path) -> int:
    """How many lines of the file come before the code."""
    lines = path.read_text("utf-8").splitlines()
    return block.span.line - (0 if lines[block.span.line - 1].lstrip().startswith("```") else 1)


def imports(tree: ast.Module) -> set[str]:
    """The packages that a block imports."""
    modules: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules.update(name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module.partition(".")[0])
    return modules


def run(blocks: Iterable[CodeBlock], root: Path) -> None:
    """Run the blocks of one answer in one namespace; what they raise names the Markdown file and line."""
    namespace: dict[str, object] = {"__name__": "__answer__"}
    for block in blocks:
        path = root / block.span.path
        linecache.checkcache(str(path))
        exec(compile(parse(block, path), str(path), "exec"), namespace)


@pytest.mark.parametrize("name", CODE)
def test_code_of(name: str) -> None:
    blocks = CODE[name]
    wanted = {module for block in blocks for module in imports(parse(block, ROOT / block.span.path))}
    if "torch" in wanted and importlib.util.find_spec("torch") is None:
        pytest.skip("PyTorch is not installed: `.venv/bin/python -m pip install torch` brings it")
    run(blocks, ROOT)


@pytest.mark.parametrize("name", CODE)
def test_code_asserts_something(name: str) -> None:
    trees = [parse(block, ROOT / block.span.path) for block in CODE[name]]
    assert any(isinstance(node, ast.Assert) for tree in trees for node in ast.walk(tree)), "no block asserts anything"


def test_both_languages_show_the_same_code() -> None:
    """Comments and docstrings are translated; what runs is the same."""
    differing = [
        question.id
        for question in GUIDE.questions
        if len({tuple(map(_bare, python_blocks(answer.code))) for answer in question.answers.values()}) > 1
    ]
    assert not differing


def test_a_failing_assert_fails_at_its_line(tmp_path: Path) -> None:
    blocks = _blocks(tmp_path, "Short.\n\n```python\nx = 1\n```\n\n## More\n\n```python\ny = x\nassert y == 2\n```\n")
    with pytest.raises(AssertionError) as caught:
        run(blocks, tmp_path)
    assert caught.traceback[-1].lineno + 1 == 11
    assert str(caught.traceback[-1].path).endswith("q.en.md")


def test_torch_is_found_wherever_it_is_imported(tmp_path: Path) -> None:
    code = "def f() -> None:\n    from torch.nn import functional\n    import numpy as np"
    (block,) = _blocks(tmp_path, f"Short.\n\n```python\n{code}\n```\n")
    assert imports(parse(block, tmp_path / block.span.path)) == {"torch", "numpy"}


def test_listings_of_other_languages_are_not_run(tmp_path: Path) -> None:
    assert _blocks(tmp_path, "Short.\n\n```text\nassert False\n```\n") == []


def _blocks(root: Path, markdown: str) -> list[CodeBlock]:
    """The Python blocks of a project's only answer."""
    path = root / "answers/t/q.en.md"
    path.parent.mkdir(parents=True)
    path.write_text(markdown, "utf-8")
    guide, _ = read(root)
    (answer,) = guide.answers
    return python_blocks(answer.code)


def _bare(block: CodeBlock) -> str:
    """The code without comments, docstrings and the texts of messages."""
    tree = ast.parse(block.code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)
