"""Every Python block of every answer runs, in order and apart from the tests, and what it asserts holds."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path

import pytest

from studyguide.model import CodeBlock
from studyguide.source import read
from tests.answer_code import (
    CHECK,
    CODE,
    LISTINGS,
    bare,
    can_run,
    imports,
    needs_torch,
    python_blocks,
    unasked,
    unproved,
)
from tests.sandbox.client import Sandbox, sandbox
from tests.sandbox.job import Job, Outcome, Source

ROOT = Path(__file__).parents[1]
GUIDE, _ = read(ROOT)
CODE_OF = {
    f"answers/{answer.topic}/{answer.id}.{answer.locale}": blocks
    for answer in GUIDE.answers
    if (blocks := python_blocks(answer.code))
}


@pytest.fixture(scope="module")
def with_numpy() -> Iterator[Sandbox]:
    with sandbox("numpy") as opened:
        yield opened


@pytest.fixture(scope="module")
def with_torch() -> Iterator[Sandbox]:
    # The first optimizer imports the last one of these, which takes a second.
    with sandbox("numpy", "torch", "torch._dynamo") as opened:
        yield opened


@pytest.mark.parametrize("name", CODE_OF)
def test_code_of(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    blocks = CODE_OF[name]
    runnable = list(takewhile(can_run, blocks))
    modules = "with_torch" if any(map(needs_torch, runnable)) else "with_numpy"
    outcome = run(runnable, request.getfixturevalue(modules), tmp_path)
    if outcome.fault:
        pytest.fail(outcome.fault, pytrace=False)
    assert outcome.printed == ""
    if runnable != blocks:
        place = blocks[len(runnable)].span.line
        pytest.skip(f"PyTorch is not installed, line {place} asks for it: `.venv/bin/python -m pip install torch`")


@pytest.mark.parametrize("name", CODE_OF)
def test_code_is_proved(name: str) -> None:
    assert list(unproved(CODE_OF[name])) == []


@pytest.mark.parametrize("name", CODE_OF)
def test_packages_that_may_be_missing_are_asked_for(name: str) -> None:
    assert unasked(CODE_OF[name]) == set()


def test_info_strings_are_known() -> None:
    known = {CODE, CHECK} | LISTINGS
    blocks = [block for answer in GUIDE.answers for block in answer.code]
    assert [f"{block.span.path}:{block.span.line}" for block in blocks if block.language not in known] == []


def test_both_languages_show_the_same_code() -> None:
    """Comments and docstrings are translated; what runs is the same."""
    differing = [
        question.id
        for question in GUIDE.questions
        if len({tuple(map(bare, python_blocks(answer.code))) for answer in question.answers.values()}) > 1
    ]
    assert not differing


def test_a_failing_assert_is_told_with_its_line(with_numpy: Sandbox, tmp_path: Path) -> None:
    markdown = (
        "Short.\n\n```python\ndef f(x):\n    return x\n```\n\n## More\n\n```python check\nassert f(1) == 2\n```\n"
    )
    outcome = run(_blocks(tmp_path, markdown), with_numpy, tmp_path)
    assert outcome.fault == "answers/t/q.en.md:11: AssertionError\n    assert f(1) == 2"


def test_code_that_cannot_be_parsed_is_told_with_its_line(with_numpy: Sandbox, tmp_path: Path) -> None:
    blocks = _blocks(tmp_path, "Short.\n\n```python\nx = 1\nassert x ==\n```\n")
    assert all(map(can_run, blocks))
    assert run(blocks, with_numpy, tmp_path).fault == "answers/t/q.en.md:5: SyntaxError: invalid syntax"


def test_torch_is_found_wherever_it_is_imported(tmp_path: Path) -> None:
    code = "def f() -> None:\n    from torch.nn import functional\n    import numpy as np"
    (block,) = _blocks(tmp_path, f"Short.\n\n```python\n{code}\n```\n")
    assert imports(block) == {"torch", "numpy"}


def test_without_torch_only_what_needs_it_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    before, after = _blocks(tmp_path, "Short.\n\n```python\nimport numpy\n```\n\n```python\nimport torch\n```\n")
    assert can_run(before)
    assert not can_run(after)


def test_listings_of_other_languages_are_not_run(tmp_path: Path) -> None:
    assert _blocks(tmp_path, "Short.\n\n```text\nassert False\n```\n") == []


@pytest.mark.parametrize(
    ("code", "check", "fault"),
    [
        ("def f(x):\n    return x", "assert f(1) == 1", None),
        ("class F:\n    y = 1", "for n in range(3):\n    assert F", None),
        ("f = max", "assert f(1, 2) == 2", None),
        ("def f(x):\n    return x\n\n\nassert f(1) == 1", "", None),
        ("def f(x):\n    return x", "", "nothing is asserted"),
        ("def f(x):\n    return x", "f(1) == 1", "asserts nothing"),
        ("def f(x):\n    return x\n\n\nassert f(1) == 1", "f(2) == 2", "asserts nothing"),
        ("def f(x):\n    y = x\n    return y", "y = 1\nassert y == 1", "uses nothing of the code before it"),
        ("import numpy as np", "assert np.ones(1) == 1", "uses nothing of the code before it"),
    ],
)
def test_what_counts_as_a_proof(code: str, check: str, fault: str | None, tmp_path: Path) -> None:
    fenced = f"```python\n{code}\n```\n" + (f"\n```python check\n{check}\n```\n" if check else "")
    faults = list(unproved(_blocks(tmp_path, f"Short.\n\n{fenced}")))
    assert faults == [] if fault is None else fault in faults[0]


def test_a_check_before_the_code_proves_nothing(tmp_path: Path) -> None:
    blocks = _blocks(tmp_path, "Short.\n\n```python check\nassert f\n```\n\n```python\nf = 1\n```\n")
    assert list(unproved(blocks)) == ["line 3: uses nothing of the code before it"]


def test_what_counts_as_asking(tmp_path: Path) -> None:
    code = "import os, scipy.stats, cv2, torch\nfrom importlib.util import find_spec\nif find_spec('cv2'): pass"
    assert unasked(_blocks(tmp_path, f"Short.\n\n```python\n{code}\n```\n")) == {"scipy"}


def run(blocks: Iterable[CodeBlock], box: Sandbox, folder: Path) -> Outcome:
    """Run the blocks of one answer as one program; a fault names the Markdown file and its line."""
    sources = (Source(str(block.span.path), block.code, before=block.span.line) for block in blocks)
    return box.run(Job(tuple(sources), str(folder)))


def _blocks(root: Path, markdown: str) -> list[CodeBlock]:
    """The Python blocks of a project's only answer."""
    path = root / "answers/t/q.en.md"
    path.parent.mkdir(parents=True)
    path.write_text(markdown, "utf-8")
    guide, _ = read(root)
    (answer,) = guide.answers
    return python_blocks(answer.code)
