"""A disk that fails now and then, at any of the journal's calls, costs no word."""

import errno

import pytest

from editor.core.edit import Edit
from editor.desk.desk import Desk
from editor.library import disk
from tests.desk.crashes import crash

CALLS = ("open_new", "write", "sync", "cut", "replace", "remove", "make_folder", "sync_folder")


class Weather:
    """Lets one call of the disk fail, once."""

    def __init__(self, monkeypatch):
        self.count, self.bad, self.number = 0, -1, errno.EIO
        self.only = ""
        for name in CALLS:
            monkeypatch.setattr(disk, name, self._made(name, getattr(disk, name)))

    def _made(self, name, work):
        def call(*given):
            if self.only in str(given[0]) or isinstance(given[0], int):
                self.count += 1
                if self.count == self.bad:
                    raise OSError(self.number, "refused by the test")
            return work(*given)

        return call


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("bad", range(1, 24))
def test_one_call_that_fails_costs_no_word(
    owner, paths, library_folder, article, monkeypatch, bad, number
):
    weather = Weather(monkeypatch)
    desk = Desk(paths, clock=owner.clock, later=owner.later, journal=True)
    desk.notices.subscribe(owner.notices.append)
    desk.open_library(library_folder)
    buffer = desk.buffers.open(article)
    weather.count, weather.bad, weather.number = 0, bad, number
    buffer.replace([Edit(0, 0, "One. ")])
    buffer.set_fields({"title": "The tunnel"})
    desk.saver.flush(buffer)
    buffer.replace([Edit(0, 0, "Two. ")])
    buffer.replace([Edit(0, 0, "Three. ")])
    text = buffer.text
    weather.bad = -1
    buffer.replace([Edit(0, 0, "Four. ")])
    crash(desk)
    again = Desk(paths, clock=owner.clock, later=owner.later, journal=True)
    again.open_library(library_folder)
    again.recover()
    texts = {one.text for one in (again.buffers.open(article), *again.buffers)}
    again.close()
    assert any("Four. " + text.partition("---\n\n")[2] in one for one in texts), texts
