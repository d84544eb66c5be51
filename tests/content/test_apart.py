"""Work in a process of its own: what comes back is what the work made, its errors too."""

import os
import signal
import weakref

import pytest

from scripts.content import apart
from scripts.content.finding import ContentError, Finding

FAULT = Finding("docs/index.md", 3, "prøve", "noget er galt", "ret det")


class Ring:
    """What holds itself, as the parts of a tree hold each other."""

    self: "Ring"


def stop() -> None:
    """What ends with findings, as a word list that is missing does."""
    raise ContentError([FAULT])


def test_work_apart_is_done_in_another_process_and_its_findings_come_back():
    assert apart.made(os.getpid) != os.getpid()
    with pytest.raises(ContentError) as stopped:
        apart.made(stop)
    assert stopped.value.findings == [FAULT]


def test_a_process_that_works_hears_no_ctrl_c():
    with apart.workers(1) as pool:
        worker = pool.submit(os.getpid).result()
        os.kill(worker, signal.SIGINT)
        assert pool.submit(os.getpid).result() == worker


def test_room_is_given_back_for_what_only_holds_itself():
    ring = Ring()
    ring.self = ring
    seen = weakref.ref(ring)
    del ring
    apart.give_back()
    assert seen() is None
