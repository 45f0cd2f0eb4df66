"""A seccomp filter: system calls that the process is refused from now on, together with all that it will start.

What Landlock leaves open is closed here: sockets of every kind, other processes, signals to strangers, limits of
strangers, memory that outlives the process, and the modes, owners and times of files.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""Column in the table of calls, and the kernel's name of the machine."""
_NONE = -1
CALLS = {
    # sockets
    "socket": (41, 198), "socketpair": (53, 199), "io_uring_setup": (425, 425),
    # processes
    "fork": (57, _NONE), "vfork": (58, _NONE), "clone": (56, 220), "clone3": (435, 435),
    "execve": (59, 221), "execveat": (322, 281), "unshare": (272, 97), "setns": (308, 268),
    # strangers' signals, limits, memory and files
    "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131), "fcntl": (72, 25), "prlimit64": (302, 261),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    # what outlives the process or watches the whole system
    "shmget": (29, 194), "msgget": (68, 186), "semget": (64, 190), "mq_open": (240, 180),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    # modes, owners, times, attributes and lengths of files that cannot be opened for writing
    "chmod": (90, _NONE), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452),
    "chown": (92, _NONE), "lchown": (94, _NONE), "fchown": (93, 55), "fchownat": (260, 54),
    "utime": (132, _NONE), "utimes": (235, _NONE), "futimesat": (261, _NONE), "utimensat": (280, 88),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "setxattrat": (463, 463),
    "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16), "removexattrat": (466, 466),
    "file_setattr": (469, 469), "truncate": (76, 45),
}  # fmt: skip
_X32 = 0x40000000
"""From here on x86_64 numbers its calls a second time."""
_CLONE_THREAD = 0x10000
_F_SETOWN, _F_SETSIG, _F_SETOWN_EX = 8, 10, 15

_LOAD, _EQUAL, _ANY_BIT, _AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_REFUSE, _UNKNOWN = 0x50000 | errno.EPERM, 0x50000 | errno.ENOSYS
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_libc = ctypes.CDLL(None, use_errno=True)

Instruction = tuple[int, int, int, int]


def available() -> bool:
    """Whether the kernel takes filters and the calls of this kind of machine are known."""
    if sys.platform != "linux" or platform.machine() not in _MACHINES or sys.maxsize < 1 << 32:
        return False
    # No filter at all is a bad address to a kernel that would take one.
    return _control(_SET_SECCOMP, _FILTER, 0, 0, 0) == errno.EFAULT


def want_no_new_privileges() -> None:
    """Nothing that this process starts can have more rights than it; both Landlock and seccomp ask for that."""
    _raise(_control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))


def restrict() -> None:
    """Refuse the calls in this thread, for ever. Raises OSError."""
    program = b"".join(struct.pack("HBBI", *step) for step in _program())
    text = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(text)))
    _raise(_control(_SET_SECCOMP, _FILTER, ctypes.addressof(header), 0, 0))


def numbers() -> dict[str, int]:
    """The calls that are judged, with their numbers on this kind of machine."""
    column, _ = _MACHINES[platform.machine()]
    return {name: columns[column] for name, columns in CALLS.items() if columns[column] != _NONE}


def _program() -> list[Instruction]:
    """The filter: what is judged by its arguments, then what is refused, then all the rest is allowed."""
    process, (_, architecture) = os.getpid(), _MACHINES[platform.machine()]
    only_itself = [(_EQUAL, process, _ALLOW)]
    judged: dict[str, tuple[int, list[tuple[int, int, int]], int]] = {
        # Threads are no processes. `clone3` has its flags where no filter sees them; the C library then tries `clone`.
        "clone": (0, [(_ANY_BIT, _CLONE_THREAD, _ALLOW)], _REFUSE),
        "clone3": (0, [], _UNKNOWN),
        "kill": (0, only_itself, _REFUSE),
        "tgkill": (0, only_itself, _REFUSE),
        "prlimit64": (0, [(_EQUAL, 0, _ALLOW), *only_itself], _REFUSE),
        "fcntl": (1, [(_EQUAL, command, _REFUSE) for command in (_F_SETOWN, _F_SETSIG, _F_SETOWN_EX)], _ALLOW),
    }
    program: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE), (_EQUAL, 1, 0, architecture), (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER), (_AT_LEAST, 0, 1, _X32), (_RETURN, 0, 0, _REFUSE),
    ]  # fmt: skip
    for name, number in numbers().items():
        argument, tests, otherwise = judged.get(name, (0, [], _REFUSE))
        verdict: list[Instruction] = [(_LOAD, 0, 0, _ARGUMENTS + 8 * argument)]
        for test, value, then in tests:
            verdict += [(test, 0, 1, value), (_RETURN, 0, 0, then)]
        verdict.append((_RETURN, 0, 0, otherwise))
        program += [(_EQUAL, 0, len(verdict), number), *verdict]
    return [*program, (_RETURN, 0, 0, _ALLOW)]


def _control(*arguments: int) -> int:
    """The number of the error of `prctl`, 0 for none."""
    return ctypes.get_errno() if _libc.prctl(*map(ctypes.c_ulong, arguments)) else 0


def _raise(error: int) -> None:
    if error:
        raise OSError(error, f"prctl: {os.strerror(error)}")
