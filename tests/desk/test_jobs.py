"""Jobs: newest wins, the end is told once, and nothing is left behind."""

import threading

import pytest

from editor.core.errors import UsageError
from editor.core.text import message
from editor.desk.jobs import Jobs


@pytest.fixture
def failures():
    return []


@pytest.fixture
def jobs(owner, failures):
    one = Jobs(owner.deliver, failures.append)
    yield one
    one.close()


class Gate:
    """Work that waits at a gate."""

    def __init__(self):
        self.entered = threading.Event()
        self.open = threading.Event()

    def work(self, result):
        def run(token):
            self.entered.set()
            assert self.open.wait(60)
            token.step(1, 1)
            return result

        return run


def until_idle(owner, jobs):
    owner.until(lambda: not jobs.busy())


def test_the_result_is_told_on_the_owners_thread(owner, jobs):
    told = []
    jobs.run(
        "key",
        lambda _token: threading.current_thread(),
        lambda worker: told.append((worker, threading.current_thread())),
    )
    until_idle(owner, jobs)
    assert told[0][0] is not threading.main_thread()
    assert told[0][1] is threading.main_thread()


def test_the_newest_job_of_a_key_wins(owner, jobs):
    gate, told = Gate(), []
    jobs.run("key", gate.work("old"), told.append)
    gate.entered.wait(60)
    jobs.run("key", lambda _token: "middle", told.append)
    jobs.run("key", lambda _token: "new", told.append)
    gate.open.set()
    until_idle(owner, jobs)
    assert told == ["new"]


def test_a_job_that_is_kept_tells_its_result_before_the_newest_starts(owner, jobs):
    gate, told = Gate(), []
    jobs.run("key", gate.work("old"), told.append, keep=True)
    gate.entered.wait(60)
    jobs.run("key", lambda _token: "middle", told.append, keep=True)
    jobs.run("key", lambda _token: "new", told.append, keep=True)
    gate.open.set()
    until_idle(owner, jobs)
    assert told == ["old", "new"]


def test_jobs_of_other_keys_do_not_wait(owner, jobs):
    gate, told = Gate(), []
    jobs.run("slow", gate.work("slow"), told.append)
    jobs.run("quick", lambda _token: "quick", told.append)
    owner.until(lambda: told)
    assert told == ["quick"]
    gate.open.set()
    until_idle(owner, jobs)


def test_writing_jobs_run_in_the_order_of_asking(owner, jobs):
    order = []
    for number in range(50):
        jobs.queue(lambda _token, number=number: order.append(number))
    until_idle(owner, jobs)
    assert order == list(range(50))


def test_a_failure_is_told_to_whoever_handles_it(owner, jobs, failures):
    def work(_token):
        raise UsageError("which-library")

    mine = []
    jobs.run("one", work, failed=mine.append)
    jobs.run("two", work)
    until_idle(owner, jobs)
    assert [type(one) for one in mine] == [UsageError]
    assert [type(one) for one in failures] == [UsageError]


def test_a_defect_reaches_the_owner_as_it_is(owner, jobs):
    def work(_token):
        raise ZeroDivisionError

    jobs.run("key", work)
    with pytest.raises(ZeroDivisionError):
        until_idle(owner, jobs)


def test_a_cancelled_job_tells_nothing(owner, jobs, failures):
    gate, told = Gate(), []
    job = jobs.run("key", gate.work("x"), told.append)
    gate.entered.wait(60)
    job.cancel()
    gate.open.set()
    until_idle(owner, jobs)
    assert not told
    assert not failures


def test_progress_comes_on_the_owners_thread(owner, jobs):
    told = []
    jobs.run(
        "key",
        lambda token: token.step(3, 7, message("cli.working")),
        progress=lambda now: told.append((now.done, now.total, threading.current_thread())),
    )
    until_idle(owner, jobs)
    assert told == [(3, 7, threading.main_thread())]


def test_a_job_can_be_waited_for_and_tells_its_end_once(owner, jobs):
    told = []
    job = jobs.queue(lambda _token: "done", told.append)
    jobs.wait(job)
    assert told == ["done"]
    jobs.queue(lambda _token: None, lambda _none: told.append("second"))
    owner.until(lambda: "second" in told)
    assert told == ["done", "second"]


def test_closing_lets_what_writes_end_and_drops_the_rest(owner, failures):
    jobs = Jobs(owner.deliver, failures.append)
    written, told = [], []
    gate = Gate()
    gate.open.set()
    jobs.run("key", gate.work("x"), told.append)
    jobs.queue(lambda _token: written.append(1))
    jobs.close()
    assert written == [1]
    assert not [one for one in threading.enumerate() if one.name.startswith("copydesk")]


def test_after_closing_what_writes_is_done_at_once_and_nothing_else_begins(owner):
    jobs, told = Jobs(owner.deliver), []
    jobs.close()
    jobs.queue(lambda _token: "written", told.append)
    jobs.run("key", lambda _token: "run", told.append)
    assert told == ["written"]
    assert not jobs.busy()


def test_without_a_way_to_deliver_each_job_is_done_at_once():
    jobs, told = Jobs(), []
    jobs.run("key", lambda _token: "run", told.append)
    jobs.queue(lambda _token: "queue", told.append)
    assert told == ["run", "queue"]
    assert not jobs.busy()
    jobs.close()
