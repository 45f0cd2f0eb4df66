"""JavaScript inside Python: the only module that knows which engine runs it."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

try:
    import quickjs
except ImportError:  # quickjs-ng has no wheel for Intel Macs
    import py_mini_racer

    quickjs = None

MEGABYTES = 32
"""Memory that the script and one evaluation may take together."""
_MEGABYTE = 1 << 20


class EngineError(Exception):
    """An evaluation took too much time or memory, or broke off; the engine is not to be used again."""


class Engine:
    """A script, loaded once, in a thread of its own; may be called from any thread.

    A QuickJS context is bound to the thread that made it, and the stack of a foreign thread may be too small for deep
    recursion: 128 kB on musl, 512 kB on a Mac.
    """

    def __init__(self, script: str) -> None:
        self._thread = _thread(stack=32 * _MEGABYTE)
        self._evaluate = self._thread.submit(_evaluator, script).result()

    def __call__(self, expression: str, *, seconds: float) -> str:
        """The string that the expression evaluates to within so much processor time; raises EngineError."""
        try:
            return self._thread.submit(self._evaluate, expression, seconds).result()
        except _FAILURES as error:
            raise EngineError(str(error)) from error


def _thread(*, stack: int) -> ThreadPoolExecutor:
    """An executor of one thread, started here: a thread's stack size is set for the whole process."""
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="studyguide-formula")
    usual = threading.stack_size(stack)
    try:
        thread.submit(int).result()
    finally:
        threading.stack_size(usual)
    return thread


_Evaluate = Callable[[str, float], str]

if quickjs:
    _FAILURES: tuple[type[Exception], ...] = (quickjs.JSException,)

    def _evaluator(script: str) -> _Evaluate:
        context = quickjs.Context()
        context.set_max_stack_size(16 * _MEGABYTE)
        context.set_memory_limit(MEGABYTES * _MEGABYTE)
        context.eval(script)

        def evaluate(expression: str, seconds: float) -> str:
            context.set_time_limit(seconds)
            return str(context.eval(expression))

        return evaluate

else:
    _FAILURES = (py_mini_racer.JSEvalException,)

    def _evaluator(script: str) -> _Evaluate:
        racer = py_mini_racer.MiniRacer()
        # Closed by Python's own end it may keep the process from ending.
        atexit.register(racer.close)
        racer.eval(f"{script};0")

        def evaluate(expression: str, seconds: float) -> str:
            try:
                return str(racer.eval(expression, timeout_sec=seconds, max_memory=MEGABYTES * _MEGABYTE))
            except _FAILURES:
                racer.close()
                raise

        return evaluate
