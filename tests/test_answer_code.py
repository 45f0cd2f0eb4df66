"""Every Python block of every answer runs, in order and apart from the tests, and what it asserts holds."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from itertools import takewhile
from pathlib import Path

import pytest

from studyguide.answer import CodeBlock
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
from tests.sandbox.job import Job, Source

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


@pytest.fixture
def hold(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[list[CodeBlock]], None]:
    """Runs the blocks of an answer as one program; the test fails where they fail, and tells what could not be run."""

    def run(blocks: list[CodeBlock]) -> None:
        runnable = list(takewhile(can_run, blocks))
        box = request.getfixturevalue("with_torch" if any(map(needs_torch, runnable)) else "with_numpy")
        sources = (Source(str(block.span.path), block.code, before=block.span.line) for block in runnable)
        outcome = box.run(Job(tuple(sources), str(tmp_path)))
        if outcome.fault:
            pytest.fail(outcome.fault, pytrace=False)
        if outcome.printed:
            pytest.fail(f"prints {outcome.printed!r}", pytrace=False)
        if runnable != blocks:
            place = blocks[len(runnable)].span
            pytest.skip(f"PyTorch is not installed and {place.path}:{place.line} needs it: `pip install torch`")

    return run


@pytest.mark.parametrize("name", CODE_OF)
def test_code_of(name: str, hold: Callable[[list[CodeBlock]], None]) -> None:
    hold(CODE_OF[name])


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


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (
            "f = abs\n```\n\n## Is it?\n\n```python check\nassert f(1) == 2",
            r":10: AssertionError\n +assert f\(1\) == 2",
        ),
        ("x = 1\nassert x ==", ":5: SyntaxError: invalid syntax"),
        ("print('x')", "prints 'x"),
    ],
)
def test_code_that_fails(code: str, fault: str, hold: Callable[[list[CodeBlock]], None], tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match=fault):
        hold(_blocks(tmp_path, f"Short.\n\n```python\n{code}\n```\n"))


def test_torch_is_found_wherever_it_is_imported(tmp_path: Path) -> None:
    code = "def f() -> None:\n    from torch.nn import functional\n    import numpy as np"
    (block,) = _blocks(tmp_path, f"Short.\n\n```python\n{code}\n```\n")
    assert imports(block) == {"torch", "numpy"}


@pytest.mark.parametrize(
    ("before", "outcome", "told"),
    [
        ("x = 1", pytest.skip.Exception, r"not installed and answers/t/q\.en\.md:7 needs it"),
        ("assert 0", pytest.fail.Exception, "AssertionError"),
    ],
)
def test_without_torch_the_code_before_it_runs(
    before: str,
    outcome: type[Exception],
    told: str,
    hold: Callable[[list[CodeBlock]], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    blocks = _blocks(tmp_path, f"Short.\n\n```python\n{before}\n```\n\n```python\nimport torch\n```\n")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(outcome, match=told):
        hold(blocks)


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
        ("import numpy as np\n\nx = np.ones(1)", "assert np.ones(1) == 1", "uses nothing of the code before it"),
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
    code = (
        "import os, scipy.stats, cv2, torch\nfrom importlib.util import find_spec\nif find_spec('cv2'): print('scipy')"
    )
    assert unasked(_blocks(tmp_path, f"Short.\n\n```python\n{code}\n```\n")) == {"scipy"}


def _blocks(root: Path, markdown: str) -> list[CodeBlock]:
    """The Python blocks of a project's only answer."""
    path = root / "answers/t/q.en.md"
    path.parent.mkdir(parents=True)
    path.write_text(markdown, "utf-8")
    guide, _ = read(root)
    (answer,) = guide.answers
    return python_blocks(answer.code)
