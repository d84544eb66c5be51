"""Work in processes of their own: what they hold along the way goes with them, and they end with who ordered it.

Python gives little of what it once has taken back. They are new interpreters: a copy of this one would begin as large.
"""

import ctypes
import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import TypeVar

DEATH_OF_PARENT = 1
"""PR_SET_PDEATHSIG in Linux' prctl(2)."""
Made = TypeVar("Made")


class Deaf(SpawnProcess):
    """A process that hears no Ctrl-C: a terminal sends it to all, and who ordered the work ends its processes itself.

    It is deaf before its first line: else it would tell of the interruption in English, page after page.
    """

    def start(self) -> None:
        """Begin with the signal held back, which the new process inherits; here it comes as soon as it has begun."""
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            super().start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


class OfDeaf(SpawnContext):
    """Starts processes that are deaf."""

    Process = Deaf


def nothing() -> None:
    """What a process begins with that has nothing to learn first."""


@contextmanager
def workers(most: int, begin: Callable[[], None] = nothing) -> Iterator[ProcessPoolExecutor]:
    """Up to `most` processes, and no more than there are cores; each calls `begin` first.

    When the block ends with an error, nobody waits for work that will not be used.
    """
    with ProcessPoolExecutor(min(most, os.cpu_count() or 1), OfDeaf(), _begin, (begin, os.getpid())) as pool:
        try:
            yield pool
        except BaseException:  # a build that is stopped too
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in multiprocessing.active_children():
                worker.terminate()
            raise


def made(make: Callable[[], Made]) -> Made:
    """What `make`, a function of a module, makes in a process of its own; its errors are raised here."""
    with workers(1) as pool:
        return pool.submit(make).result()


def give_back() -> None:
    """Give the system the room of what nobody holds any longer, before a process begins that needs much.

    The C library keeps it for later (malloc_trim(3)): 20 MB when a site has been written and its book composed.
    """
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)


def _begin(begin: Callable[[], None], parent: int) -> None:
    """End when the process that ordered the work ends, however it ends."""
    ctypes.CDLL(None).prctl(DEATH_OF_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before we asked to be told
        os._exit(1)
    begin()
