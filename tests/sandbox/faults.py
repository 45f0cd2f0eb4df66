"""An error that code raised, told as an author needs it: the place, the statement there, and what called it."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Iterator, Mapping, Sequence

DEEPEST = 5
"""Calls that are told."""
_HINT = "code that is tested may use no network, no other process and no file outside of its folder: docs/security.md"

Trees = Mapping[str, Sequence[ast.Module]]
"""The code by the name of its file; the line numbers are those of the file."""


def described(error: BaseException, trees: Trees) -> str:
    """The error, with the statements of the code that led to it, the innermost first."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{error.filename}:{error.lineno}: SyntaxError: {error.msg}"
    what = f"{type(error).__name__}: {error}".removesuffix(": ")
    (place, statement), *callers = [*_executed(error, trees)][::-1] or [("the code", "")]
    lines = [f"{place}: {what}", f"    {statement}"]
    for place, statement in callers:
        lines += [f"called from {place}", f"    {statement}"]
    return "\n".join([*lines, _HINT] if isinstance(error, PermissionError) else lines)


def _executed(error: BaseException, trees: Trees) -> Iterator[tuple[str, str]]:
    """The places and texts of the statements that were being executed, the outermost first."""
    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    for path, line in [frame for frame in frames if frame[0] in trees][-DEEPEST:]:
        statements = (node for tree in trees[path] for node in ast.walk(tree) if isinstance(node, ast.stmt))
        statement = max((node for node in statements if node.lineno <= line), key=lambda node: node.lineno)
        yield f"{path}:{statement.lineno}", ast.unparse(statement).partition("\n")[0]
