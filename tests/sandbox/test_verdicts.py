"""What the sandbox says of code that fails, of code that runs to its end, and of code that pretends to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sandbox.client import Sandbox, sandbox
from tests.sandbox.job import Job, Outcome, Source

FAULTS = {
    "assert f(\n    1\n) == 2, 'not two'": "answer.md:13: AssertionError: not two\n    assert f(1) == 2, 'not two'",
    "def g():\n    return f(0)\n\n\ng()": """\
answer.md:11: ZeroDivisionError: division by zero
    return 1 / x
called from answer.md:14
    return f(0)
called from answer.md:17
    g()""",
    "for n in range(3):\n    assert n < 2": "answer.md:14: AssertionError\n    assert n < 2",
    "x = (": "answer.md:13: SyntaxError: '(' was never closed",
    "eval('x = (')": "<string>:1: SyntaxError: invalid syntax",
    "def h(x: Unknown): ...": "answer.md:13: NameError: name 'Unknown' is not defined\n    def h(x: Unknown):",
    "import sys\nsys.exit(0)": "answer.md:14: SystemExit: 0\n    sys.exit(0)",
    "import os\nos._exit(0)": "ended before its last line: exit status 0",
    "import os\nos.abort()": "ended before its last line: SIGABRT",
    "import sys\nprint('why', file=sys.stderr)\nassert not 1": "answer.md:15: AssertionError\n    assert not 1\nwhy",
    "raise PermissionError('no')": """\
answer.md:13: PermissionError: no
    raise PermissionError('no')
code that is tested may use no network, no other process and no file outside of its folder: docs/security.md""",
}
PRETENCES = {
    "an empty verdict": "import os\nos.write(3, b'')\nos._exit(0)",
    "a verdict on every descriptor": "import os\nfor fd in range(4): os.write(fd, b' ' * (fd > 0))\nos._exit(0)",
    "no longer AssertionError": "import builtins\nbuiltins.AssertionError = KeyboardInterrupt\nassert False",
    "no longer BaseException": "import builtins\nbuiltins.BaseException = ZeroDivisionError\nassert False",
    "no exit": "import os, sys\nos._exit = os.write = sys.exit = sys.excepthook = print\nassert False",
    "nothing more to say": "import os, time\nos.closerange(3, 64)\ntime.sleep(60)",
    "its own end": "import os\nos.kill(os.getpid(), 9)",
    "an end in a thread": "import os, threading\nthreading.Thread(target=os._exit, args=[0]).start()\nwhile 1: ...",
}


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with sandbox() as opened:
        yield opened


@pytest.fixture
def run(box: Sandbox, tmp_path: Path) -> Callable[..., Outcome]:
    """Runs stretches of code, each given with the number of lines before it."""
    return lambda *code: box.run(Job(tuple(Source("answer.md", text, before) for before, text in code), str(tmp_path)))


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_has_its_place(code: str, run: Callable[..., Outcome]) -> None:
    assert run((9, "def f(x):\n    return 1 / x\n"), (12, code)).fault == FAULTS[code]


@pytest.mark.parametrize("pretence", PRETENCES)
def test_only_the_runner_says_that_all_is_well(pretence: str, run: Callable[..., Outcome]) -> None:
    assert run((0, PRETENCES[pretence])).fault != ""


def test_one_program_in_order(run: Callable[..., Outcome]) -> None:
    outcome = run(
        (0, "import numpy\nx = [__name__]"), (5, "x += [__file__]"), (9, "import __main__\nprint(*__main__.x)")
    )
    assert outcome == Outcome(fault="", printed="__main__ answer.md\n")


def test_code_that_no_parser_can_place(run: Callable[..., Outcome]) -> None:
    fault = run((0, "x = 1\0")).fault
    assert fault.startswith("the code: ")
    assert fault.endswith("source code string cannot contain null bytes")


def test_a_sandbox_that_fails_says_so(box: Sandbox, tmp_path: Path) -> None:
    outcome = box.run(Job((Source("answer.md", ""),), str(tmp_path / "missing")))
    assert outcome.fault.startswith("the sandbox failed: FileNotFoundError")


def test_what_a_module_prints_is_no_outcome(tmp_path: Path) -> None:
    with sandbox("this") as box:
        assert box.run(Job((), str(tmp_path))) == Outcome(fault="", printed="")


def test_what_is_printed_is_told_in_part(run: Callable[..., Outcome]) -> None:
    outcome = run((0, "import sys\nprint('x' * 1_000_000)\nprint('y', file=sys.stderr)"))
    assert outcome == Outcome(fault="", printed="x" * 2000)


def test_an_endless_verdict_is_cut_short(run: Callable[..., Outcome]) -> None:
    assert run((0, "import os\nwhile True: os.write(3, bytes(1 << 16))")).fault == "ended before its last line: SIGKILL"


def test_an_endless_fault_is_told_in_part(run: Callable[..., Outcome]) -> None:
    fault = run((0, "raise ValueError('x' * 1_000_000)")).fault
    assert fault == f"answer.md:1: ValueError: {'x' * 1975}"


def test_no_control_characters_are_told(run: Callable[..., Outcome]) -> None:
    outcome = run((0, "import sys\nprint('a\\x1b[2J')\nsys.stderr.write('\\x9bJ\\n')\nraise ValueError('\\x1b')"))
    assert outcome.printed == "a�[2J\n"
    assert outcome.fault == "answer.md:4: ValueError: �\n    raise ValueError('\\x1b')\n�J"


def test_a_deep_recursion_is_told_in_part(run: Callable[..., Outcome]) -> None:
    assert run((0, "def f():\n    f()\n\n\nf()")).fault.count("called from") == 4
