"""Attacks of contributors' code on all that is not its own: each is refused, or it shows what is missing here."""

from __future__ import annotations

import errno
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sandbox import seccomp
from tests.sandbox.client import ROOT, Sandbox, sandbox
from tests.sandbox.job import Job, Outcome, Source

SECRET = "hunter2-from-the-environment"
ATTACKS = {
    # What must be refused: the protection, the code, and how the fault begins after its place.
    "write to the checkout": ("files", "open('{root}/written-by-an-answer', 'w')", "PermissionError: [Errno 13]"),
    "write over the checkout": ("files", "open('{root}/Makefile', 'r+')", "PermissionError: [Errno 13]"),
    "read the checkout": ("files", "open('{root}/Makefile')", "PermissionError: [Errno 13]"),
    "list the checkout": ("files", "os.listdir('{root}')", "PermissionError: [Errno 13]"),
    "delete elsewhere": ("files", "os.remove('{elsewhere}/file')", "PermissionError: [Errno 13]"),
    "delete a folder elsewhere": ("files", "os.rmdir('{elsewhere}/empty')", "PermissionError: [Errno 13]"),
    "move a file of elsewhere here": ("files", "os.rename('{elsewhere}/file', 'mine')", "PermissionError"),
    "link to a file of elsewhere": ("files", "os.link('{elsewhere}/file', 'mine')", "OSError: [Errno 18]"),
    "make a folder elsewhere": ("files", "os.mkdir('{elsewhere}/new')", "PermissionError: [Errno 13]"),
    "make a link for the tests to follow": ("files", "os.symlink('/dev/zero', 'mine')", "PermissionError: [Errno 13]"),
    "make a pipe for the tests to wait at": ("files", "os.mkfifo('mine')", "PermissionError: [Errno 13]"),
    "write to a database elsewhere, such as the formula cache": (
        "files",
        "import sqlite3\nsqlite3.connect('{elsewhere}/formulas.sqlite3').execute('CREATE TABLE t (x)')",
        "OperationalError: unable to open database file",
    ),
    "read the environment of another process": ("files", "open('/proc/{stranger}/environ')", "PermissionError"),
    "read the environment of its parent": ("files", "open(f'/proc/{{os.getppid()}}/environ')", "PermissionError"),
    "write to the packages": ("files", "open('{package}', 'r+')", "PermissionError: [Errno 13]"),
    "empty a file that it may read": (
        "truncation",
        "assert open('{package}').read()\nos.open('{package}', os.O_RDONLY | os.O_TRUNC)",
        "PermissionError: [Errno 13]",
    ),
    "cut a file": ("calls", "os.truncate('{package}', 1)", "PermissionError: [Errno 1]"),
    "change a mode": ("calls", "os.chmod('{root}/Makefile', 0o644)", "PermissionError: [Errno 1]"),
    "change a time": ("calls", "os.utime('{root}/Makefile')", "PermissionError: [Errno 1]"),
    "reach the network": ("calls", "socket.socket(socket.AF_INET)", "PermissionError: [Errno 1]"),
    "send a datagram": ("calls", "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)", "PermissionError: [Errno 1]"),
    "reach a Unix socket": ("calls", "socket.socket(socket.AF_UNIX).connect('{listener}')", "PermissionError"),
    "make a pair of sockets": ("calls", "socket.socketpair()", "PermissionError: [Errno 1]"),
    "fork": ("calls", "os.fork()", "PermissionError: [Errno 1]"),
    "spawn": ("calls", "os.posix_spawn(sys.executable, [sys.executable, '-V'], {{}})", "PermissionError: [Errno 1]"),
    "become another program": ("calls", "os.execv(sys.executable, ['python', '-V'])", "PermissionError: [Errno 1]"),
    "kill its parent": ("calls", "os.kill(os.getppid(), signal.SIGKILL)", "PermissionError: [Errno 1]"),
    "kill everybody": ("calls", "os.kill(-1, signal.SIGURG)", "PermissionError: [Errno 1]"),
    "have its parent signalled": ("calls", "fcntl.fcntl(1, fcntl.F_SETOWN, os.getppid())", "PermissionError"),
    "have its parent signalled in another way": ("calls", "fcntl.fcntl(1, 15, bytes(8))", "PermissionError"),
    "choose that signal": ("calls", "fcntl.fcntl(1, fcntl.F_SETSIG, signal.SIGKILL)", "PermissionError"),
    "limit its parent": (
        "calls",
        "resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (90, 90))",
        "PermissionError: [Errno 1]",
    ),
    "raise its limits": ("", "resource.setrlimit(resource.RLIMIT_CPU, (90, 90))", "ValueError: not allowed to raise"),
    "take much memory": ("memory", "bytearray(2 << 30)", "MemoryError"),
    "fill the disk": ("", "open('mine', 'wb').write(bytes(17 << 20))", "OSError: [Errno 27] File too large"),
    "open many files": ("", "files = [os.dup(0) for _ in range(64)]", "OSError: [Errno 24] Too many open files"),
    "compute for ever": ("", "while True: pass", "OutOfTime: more than 1 s of processor time"),
    "compute on when its time is up": (
        "",
        "while True:\n    try:\n        while True: sum(range(10**7))\n    except Exception: pass",
        "OutOfTime: more than 1 s of processor time",
    ),
}  # fmt: skip
IMPORTS = "import fcntl, os, resource, signal, socket, sys\n"


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with sandbox("numpy") as opened:
        yield opened


@pytest.fixture
def run(box: Sandbox, tmp_path: Path) -> Callable[..., Outcome]:
    """Runs code as a contributor's."""
    folder = tmp_path / "own"
    folder.mkdir()
    return lambda code, **more: box.run(Job((Source("answer.md", code),), str(folder), **more))


@pytest.fixture
def places(tmp_path: Path) -> Iterator[dict[str, object]]:
    """What attacks aim at: the checkout, a folder, another process with a secret, a socket, a file of the packages."""
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "empty").mkdir(parents=True)
    (elsewhere / "file").write_text("precious")
    waiting = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with (
        subprocess.Popen(waiting, stdin=subprocess.PIPE, env={"SECRET": SECRET}) as stranger,
        tempfile.TemporaryDirectory() as short,  # the path of a socket has at most 100 characters
        socket.socket(socket.AF_UNIX) as listener,
        tempfile.NamedTemporaryFile("w", dir=Path(pytest.__file__).parents[1]) as package,
    ):
        listener.bind(f"{short}/listener")
        listener.listen()
        print("precious", file=package, flush=True)
        yield {
            "root": ROOT,
            "elsewhere": elsewhere,
            "stranger": stranger.pid,
            "listener": f"{short}/listener",
            "package": package.name,
        }


@pytest.mark.parametrize("attack", ATTACKS)
def test_is_refused(attack: str, box: Sandbox, run: Callable[..., Outcome], places: dict[str, object]) -> None:
    protection, code, fault = ATTACKS[attack]
    if protection in box.missing:
        pytest.skip(f"code of an answer could {attack} here: {box.missing[protection]}")
    outcome = run(IMPORTS + code.format(**places))
    assert outcome.fault.partition(" ")[2].startswith(fault)


CALLS = (
    "add_key bpf chmod chown clone clone3 execve execveat fchmod fchmodat fchmodat2 fchown fchownat fcntl file_setattr "
    "fork fremovexattr fsetxattr futimesat io_uring_setup keyctl kill lchown lremovexattr lsetxattr mq_open msgget "
    "perf_event_open pidfd_open pidfd_send_signal prlimit64 process_vm_readv process_vm_writev ptrace removexattr "
    "removexattrat request_key rt_sigqueueinfo rt_tgsigqueueinfo semget setns setxattr setxattrat shmget socket "
    "socketpair tgkill tkill truncate unshare userfaultfd utime utimensat utimes vfork"
)
"""Every call that a filter judges, on any machine."""


def test_no_call_is_forgotten() -> None:
    assert " ".join(sorted(seccomp.CALLS)) == CALLS


def test_every_call_of_the_filter_is_refused(box: Sandbox, run: Callable[..., Outcome]) -> None:
    """By their numbers, with arguments that would do nothing."""
    if "calls" in box.missing:
        pytest.skip(f"code of an answer could make any system call here: {box.missing['calls']}")
    calls = {name: number for name, number in seccomp.numbers().items() if name not in {"clone", "fcntl"}}
    outcome = run(f"""\
import ctypes, errno
libc = ctypes.CDLL(None, use_errno=True)
for name, number in {calls}.items():
    assert libc.syscall(number, *[ctypes.c_long(-1)] * 6) == -1, name
    assert ctypes.get_errno() == (errno.ENOSYS if name == "clone3" else errno.EPERM), name
""")
    assert outcome.fault == ""


def test_calls_by_their_other_numbers_are_refused(box: Sandbox, run: Callable[..., Outcome]) -> None:
    """On x86_64, the numbers of the x32 interface; others are unknown to the kernel."""
    if "calls" in box.missing:
        pytest.skip(f"code of an answer could make any system call here: {box.missing['calls']}")
    call = "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nlibc.syscall(1 << 30 | 41)\n"
    assert run(f"{call}print(ctypes.get_errno())").printed == f"{errno.EPERM}\n"


def test_what_is_its_own_can_be_used(run: Callable[..., Outcome], tmp_path: Path) -> None:
    outcome = run("""\
import os, resource, sys, tempfile, threading, wave
thread = threading.Thread(target=print, args=["from a thread"])
thread.start()
thread.join()
assert os.getpgid(0) == os.getpid()
os.mkdir("new")
with tempfile.NamedTemporaryFile("w", dir="new") as file:
    os.kill(os.getpid(), 0)
os.rmdir("new")
assert os.listdir(sys.base_prefix)
if sys.platform == "linux":
    assert open("/proc/cpuinfo").read() and os.listdir("/sys/devices/system/cpu")
open(os.devnull, "w").write(open(os.devnull).read() + "nothing")
open("helper.py", "w").write("here = 1")
import helper
open("result", "w").write("more than ten bytes")
open("result", "w").write("ten bytes.")
resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
assert resource.prlimit(os.getpid(), resource.RLIMIT_NOFILE) == (32, 32)
""")
    assert (outcome.fault, outcome.printed) == ("", "from a thread\n")
    assert (tmp_path / "own/result").read_text() == "ten bytes."


def test_no_rights_of_root_are_left(run: Callable[..., Outcome]) -> None:
    """Without them a limit cannot be raised again."""
    if sys.platform != "linux":
        pytest.skip("root keeps its rights on this system")
    outcome = run("""\
import ctypes, struct
rights = ctypes.create_string_buffer(24)
assert ctypes.CDLL(None).capget(struct.pack("=Ii", 0x20080522, 0), rights) == 0
print(rights.raw == bytes(24))
""")
    assert outcome.printed == "True\n"


def test_a_crash_leaves_no_memory_on_the_disk(run: Callable[..., Outcome]) -> None:
    outcome = run("import resource\nprint(resource.getrlimit(resource.RLIMIT_CORE))")
    assert outcome.printed == "(0, 0)\n"


def test_time_is_up_for_code_that_catches_everything(run: Callable[..., Outcome]) -> None:
    outcome = run("""\
import signal
signal.signal(signal.SIGXCPU, signal.SIG_IGN)
while True: pass
""")
    assert outcome.fault == "took more than 1 s of processor time"


def test_time_is_up_for_code_that_sleeps(run: Callable[..., Outcome], tmp_path: Path) -> None:
    outcome = run("import time\ntime.sleep(3)\nopen('late', 'w')", patience=0.1)
    assert outcome.fault == "did not end within 0.1 s"
    assert not (tmp_path / "own/late").exists()


def test_nothing_of_the_environment_is_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_TOKEN", SECRET)
    code = "import os, tempfile\nprint(os.environ['HOME'], os.getcwd(), tempfile.gettempdir(), *os.environ)"
    with sandbox() as opened:
        words = opened.run(Job((Source("answer.md", code),), str(tmp_path))).printed.split()
    assert words[:3] == [str(tmp_path)] * 3
    assert "OPENBLAS_NUM_THREADS" in words
    allowed = {"HOME", "PATH", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "TMPDIR"}
    assert {name for name in words[3:] if not name.endswith("_THREADS")} <= allowed


def test_nothing_of_the_server_is_open(run: Callable[..., Outcome]) -> None:
    outcome = run("""\
import os
for descriptor in range(64):
    try:
        os.fstat(descriptor)
    except OSError:
        continue
    print(descriptor, end=" ")
print(open(0).read())
""")
    assert outcome.printed == "0 1 2 3 \n"


def test_nothing_is_left_for_the_next_job(run: Callable[..., Outcome]) -> None:
    """Each answer has the modules as they were imported, whatever another one did to them."""
    spoil = "import builtins, numpy\nnumpy.allclose = builtins.all = lambda *_: True\nleft = 1"
    assert run(spoil).fault == ""
    assert run("import numpy\nassert not all([0]) and not numpy.allclose(0, 1) and 'left' not in dir()").fault == ""
