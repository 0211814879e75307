"""The process beside the program."""

import multiprocessing
import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from editor.core.errors import BadName, ExportError, ReadError
from editor.desk.workers import Workers


@pytest.fixture
def workers():
    one = Workers()
    yield one
    one.close()


def process(_nothing):
    return os.getpid()


def die(_nothing):
    os._exit(1)


def hang(_nothing):
    time.sleep(3600)


def refuse(path):
    raise ReadError("read-gone", path, details="seen there")


def test_work_is_done_in_one_other_process_that_stays(workers):
    first = workers.call(process, None)
    assert first != os.getpid()
    assert workers.call(process, None) == first


def test_an_error_comes_over_with_its_words(workers):
    with pytest.raises(ReadError) as caught:
        workers.call(refuse, Path("/library/a.md"))
    problem = caught.value
    assert (problem.key, problem.path, problem.details) == (
        "read-gone",
        Path("/library/a.md"),
        "seen there",
    )
    assert "a.md" in str(problem)
    assert problem.hint


def test_a_process_that_dies_is_told_and_the_next_call_starts_another(workers):
    with pytest.raises(ExportError):
        workers.call(die, None)
    assert workers.call(process, None) != os.getpid()


def test_a_process_that_comes_to_no_end_is_given_up():
    workers = Workers(patience=0.05)
    with pytest.raises(ExportError) as caught:
        workers.call(hang, None)
    assert caught.value.key == "worker-slow"
    assert not multiprocessing.active_children()
    workers.close()


def test_nothing_is_left_after_closing(workers):
    workers.call(process, None)
    workers.close()
    assert not multiprocessing.active_children()
    with pytest.raises(ExportError):
        workers.call(process, None)


def test_a_process_ends_with_a_program_that_is_killed(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        textwrap.dedent(
            """
            import os, signal
            from editor.desk.rendering import ready
            from editor.desk.workers import Workers
            import os

            if __name__ == "__main__":
                print(Workers().call(os.getpgid, 0), flush=True)
                os.kill(os.getpid(), signal.SIGKILL)
            """
        ),
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, program],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    # The pipe of the standard output closes only when the worker, which has it too, has ended.
    assert done.stdout.strip().isdigit()


def test_every_error_can_cross_from_one_process_to_another():
    import pickle

    problem = BadName("folder-outside", name="x")
    again = pickle.loads(pickle.dumps(problem))
    assert (type(again), str(again), str(again.hint)) == (BadName, str(problem), str(problem.hint))
