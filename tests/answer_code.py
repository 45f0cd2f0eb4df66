"""What can be told of an answer's code without running it."""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections.abc import Iterable, Iterator, Sequence

from studyguide.answer import CodeBlock

CODE, CHECK = "python", "python check"
"""Info strings of what an answer shows, and of what proves the blocks before it. Both are run."""
LISTINGS = {"bash", "console", "cpp", "json", "text", "yaml"}
"""Info strings of what is not run."""
PACKAGES = sys.stdlib_module_names | {"numpy", "torch"}
"""What code may import without asking whether it is there."""


def python_blocks(blocks: Iterable[CodeBlock]) -> list[CodeBlock]:
    """The blocks that are to be run."""
    return [block for block in blocks if block.language in {CODE, CHECK}]


def can_run(block: CodeBlock) -> bool:
    """Whether what the block needs is installed."""
    return not needs_torch(block) or importlib.util.find_spec("torch") is not None


def needs_torch(block: CodeBlock) -> bool:
    """Whether the block imports PyTorch."""
    return "torch" in imports(block)


def imports(block: CodeBlock) -> set[str]:
    """The packages that a block imports."""
    modules: set[str] = set()
    for node in ast.walk(tree_of(block)):
        if isinstance(node, ast.Import):
            modules.update(name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            modules.add(node.module.partition(".")[0])
    return modules


def unasked(blocks: Iterable[CodeBlock]) -> set[str]:
    """The packages that an answer imports although they may be missing, and for which no `find_spec("…")` asks."""
    asked = {
        argument.value
        for block in blocks
        for node in ast.walk(tree_of(block))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("find_spec")
        for argument in node.args
        if isinstance(argument, ast.Constant)
    }
    return {name for block in blocks for name in imports(block)} - PACKAGES - asked


def unproved(blocks: Sequence[CodeBlock]) -> Iterator[str]:
    """What is wrong with the proof of an answer's code."""
    defined: set[str] = set()
    for block in blocks:
        tree = tree_of(block)
        if block.language == CODE:
            defined.update(_defined(tree))
            continue
        if not _asserts(tree):
            yield f"line {block.span.line}: asserts nothing"
        if defined.isdisjoint(node.id for node in ast.walk(tree) if isinstance(node, ast.Name)):
            yield f"line {block.span.line}: uses nothing of the code before it"
    if not any(_asserts(tree_of(block)) for block in blocks):
        yield "nothing is asserted"


def _defined(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives to functions, classes and values of its own."""
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield statement.name
        else:
            names = (node for node in ast.walk(statement) if isinstance(node, ast.Name))
            yield from (node.id for node in names if isinstance(node.ctx, ast.Store))


def _asserts(tree: ast.Module) -> bool:
    return any(isinstance(node, ast.Assert) for node in ast.walk(tree))


def tree_of(block: CodeBlock) -> ast.Module:
    """The block's syntax tree, empty if it has a fault: running it tells which."""
    try:
        return ast.parse(block.code)
    except SyntaxError:
        return ast.Module([], [])


def bare(block: CodeBlock) -> str:
    """The code without comments, docstrings and the texts of messages."""
    tree = tree_of(block)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return f"{block.language}: {ast.dump(tree)}"
