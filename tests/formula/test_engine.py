"""The engine: what it evaluates, and what it does not go beyond."""

from __future__ import annotations

import importlib.util
import sys
import threading
import time
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import ClassVar

import pytest

from studyguide.formula import engine
from studyguide.formula.engine import MEGABYTES, Engine, EngineError

SPIN = "function spin(ms) { const end = Date.now() + ms; while (Date.now() < end); return 'done'; }"
FILL = (
    "function fill(mb) { const all = []; while (all.length < mb) all.push(new ArrayBuffer(1 << 20)); return 'done'; }"
)


def test_an_expression_is_evaluated_with_the_script() -> None:
    assert Engine("function twice(x) { return x + x; }")('twice("ab")', seconds=1) == "abab"


def test_what_takes_longer_than_it_may_is_broken_off() -> None:
    run, begun = Engine(SPIN), time.process_time()
    with pytest.raises(EngineError):
        run("spin(5000)", seconds=0.05)
    assert time.process_time() - begun < 1


def test_each_expression_has_its_own_time() -> None:
    run = Engine(SPIN)
    assert run("spin(30)", seconds=60) == "done"
    with pytest.raises(EngineError):
        run("spin(5000)", seconds=0.05)


def test_what_takes_more_memory_than_it_may_is_broken_off() -> None:
    run = Engine(FILL)
    assert run(f"fill({MEGABYTES // 2})", seconds=10) == "done"
    with pytest.raises(EngineError):
        run(f"fill({MEGABYTES + 1})", seconds=10)


def test_a_judgement_needs_no_more_than_a_part_of_300_megabytes() -> None:
    assert MEGABYTES <= 64


def test_deep_recursion_is_an_error_and_no_crash() -> None:
    with pytest.raises(EngineError):
        Engine("function deep() { return deep() + 1; }")("deep()", seconds=10)


def test_recursion_goes_deeper_than_the_stack_of_other_threads_would_let_it() -> None:
    deep = "function deep(n) { return n ? deep(n - 1) : 'done'; }"
    assert Engine(deep)("deep(5000)", seconds=10) == "done"


def test_other_threads_keep_the_stack_that_they_would_have_had() -> None:
    before = threading.stack_size(1 << 20)
    Engine("0")
    assert threading.stack_size(before) == 1 << 20


class Racer:
    """What the engine uses of mini-racer, played by QuickJS; its limits are only noted."""

    limits: ClassVar[list[tuple[float | None, int | None]]] = []
    closed: ClassVar[list[Racer]] = []

    def __init__(self) -> None:
        self._context = engine.quickjs.Context()

    def eval(self, code: str, timeout_sec: float | None = None, max_memory: int | None = None) -> object:
        self.limits.append((timeout_sec, max_memory))
        try:
            return self._context.eval(code)
        except engine.quickjs.JSException as error:
            raise RacerError from error

    def close(self) -> None:
        self.closed.append(self)


class RacerError(Exception):
    pass


@pytest.fixture
def fallback(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The engine as it is where there is no quickjs."""
    monkeypatch.setitem(sys.modules, "quickjs", None)
    stub = SimpleNamespace(MiniRacer=Racer, JSEvalException=RacerError)
    monkeypatch.setitem(sys.modules, "py_mini_racer", stub)
    spec = importlib.util.spec_from_file_location("fallback_engine", engine.__file__)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_mini_racer_evaluates_where_there_is_no_quickjs(fallback: ModuleType) -> None:
    run = fallback.Engine("function twice(x) { return x + x; }")
    assert run('twice("ab")', seconds=0.5) == "abab"
    assert Racer.limits[-1] == (0.5, MEGABYTES << 20)


def test_a_failure_of_mini_racer_is_an_engine_error_and_its_memory_is_given_back(fallback: ModuleType) -> None:
    before = len(Racer.closed)
    with pytest.raises(fallback.EngineError):
        fallback.Engine("function f() { throw 1; }")("f()", seconds=1)
    assert len(Racer.closed) == before + 1


def test_mini_racer_is_closed_before_python_ends(fallback: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    at_end: list[Callable[[], None]] = []
    monkeypatch.setattr(fallback.atexit, "register", at_end.append)
    fallback.Engine("0")
    before = len(Racer.closed)
    for close in at_end:
        close()
    assert len(Racer.closed) == before + 1
