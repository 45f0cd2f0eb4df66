"""What the sandbox does where the system cannot do all of it, and where less was allowed before."""

from __future__ import annotations

import errno
import resource
import select
import subprocess
from pathlib import Path

import pytest

from tests.sandbox import landlock, locks, server
from tests.sandbox.client import sandbox
from tests.sandbox.job import Job


@pytest.mark.parametrize(("version", "named"), [(0, {"files", "truncation"}), (2, {"truncation"}), (3, set())])
def test_a_missing_landlock_is_named(version: int, named: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(landlock, "version", lambda: version)
    assert locks.missing().keys() & {"files", "truncation"} == named


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("platform.machine", lambda: "riscv64"),
        ("sys.platform", "freebsd14"),
        ("tests.sandbox.seccomp._control", lambda *_: errno.EINVAL),
    ],
)
def test_a_missing_filter_is_named(name: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name, value)
    assert "calls" in locks.missing()


def test_without_forks_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("os.fork")
    with pytest.raises(pytest.skip.Exception, match="code is not run here"), sandbox():
        pass


def test_what_a_job_has_started_ends_with_it(tmp_path: Path) -> None:
    """On systems where it can start something."""
    command = ["sh", "-c", "sleep 9 & echo started; wait"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout
        process.stdout.readline()
        server.ended(process.pid, Job((), str(tmp_path)))
        assert select.select([process.stdout], [], [], 5)[0]


def test_a_limit_that_is_lower_already_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    limits: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "getrlimit", lambda _: (16, 32))
    monkeypatch.setattr(resource, "setrlimit", lambda *limit: limits.update([limit]))
    locks.limit(resource.RLIMIT_NOFILE, 64)
    locks.limit(resource.RLIMIT_CPU, 20, 50)
    assert limits == {resource.RLIMIT_NOFILE: (32, 32), resource.RLIMIT_CPU: (20, 32)}
