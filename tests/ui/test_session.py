"""How a window begins and ends."""

import os
import signal
import sys

import pytest
from PySide6.QtTest import QTest

from editor.ui.crash import report_of
from editor.ui.report import ReportDialog
from tests.ui.conftest import finish, focused, start
from tests.ui.waiting import until


def test_the_window_opens_the_library_it_was_given_and_names_it(newsroom):
    assert newsroom.desk.library.folder == newsroom.folder
    assert newsroom.window.bar.name.text() == "Harbour Post"
    assert newsroom.window.windowTitle() == "Harbour Post · Copydesk"
    assert not newsroom.window.first.isVisible()


def test_everything_is_where_it_was_left(qapp, tmp_path, folder):
    program = start(tmp_path, folder)
    program.context.open(folder / "kitchens.md")
    program.window.resize(790, 610)
    program.window.panes.toggle("details")
    program.window.panes.toggle("list")
    program.window.close()
    finish(program)

    again = start(tmp_path, None)
    assert again.desk.library.folder == folder
    assert again.context.current_buffer.path == folder / "kitchens.md"
    assert (again.window.width(), again.window.height()) == (790, 610)
    assert b'"side": "details"' in again.window.panes.state()  # folded: the window is narrow
    assert not again.window.panes.shown("list")
    assert again.window.bar.name.text() == "Harbour Post"
    finish(again)


def test_a_file_opens_with_the_library_around_it(qapp, tmp_path, folder):
    program = start(tmp_path, None, folder / "kitchens.md")
    assert program.desk.library.folder == folder
    assert program.context.current_buffer.path == folder / "kitchens.md"
    finish(program)


def test_a_file_without_a_library_opens_all_the_same(qapp, tmp_path):
    lone = tmp_path / "lone.md"
    lone.write_text("# Lone\n\nWords.\n", "utf-8")
    program = start(tmp_path, None, lone)
    assert program.desk.library is None
    assert program.context.current_buffer.path == lone
    assert program.window.writing.isVisible()
    finish(program)


def test_what_is_typed_is_saved_on_the_way_out(newsroom):
    newsroom.open("kitchens.md")
    newsroom.window.writing.body.setFocus()
    QTest.keyClicks(focused(), "Now: ")
    newsroom.window.close()
    assert not newsroom.window.isVisible()
    assert "Now: The market hall" in (newsroom.folder / "kitchens.md").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_window_whose_text_cannot_be_saved_stays(newsroom):
    newsroom.open("kitchens.md")
    newsroom.window.writing.body.setFocus()
    QTest.keyClicks(focused(), "Now: ")
    newsroom.folder.chmod(0o500)
    try:
        newsroom.window.close()
        assert newsroom.window.isVisible()
    finally:
        newsroom.folder.chmod(0o700)


def test_a_window_stays_while_something_is_unsaved(newsroom, monkeypatch):
    buffer = newsroom.open("kitchens.md")
    buffer.set_fields({"section": "City"})
    monkeypatch.setattr(newsroom.desk.saver, "flush", lambda _buffer: ValueError("full"))
    newsroom.window.close()
    assert newsroom.window.isVisible()
    assert newsroom.window.notices.shown.key == "close"
    assert "kitchens.md" in str(newsroom.window.notices.shown.hint)


@pytest.mark.skipif(not hasattr(signal, "SIGTERM") or os.name == "nt", reason="no such signal")
def test_a_system_that_ends_the_program_loses_nothing(newsroom):
    newsroom.open("kitchens.md")
    newsroom.window.writing.body.setFocus()
    QTest.keyClicks(focused(), "Now: ")
    os.kill(os.getpid(), signal.SIGTERM)
    assert until(lambda: not newsroom.window.isVisible())
    assert "Now: The market hall" in (newsroom.folder / "kitchens.md").read_text("utf-8")


def test_a_fault_of_ours_saves_first_and_offers_a_report(newsroom, capsys, monkeypatch):
    shown = []
    monkeypatch.setattr(ReportDialog, "open", lambda self: shown.append(self.text.toPlainText()))
    newsroom.open("kitchens.md")
    newsroom.window.writing.body.setFocus()
    QTest.keyClicks(focused(), "Now: ")
    sys.excepthook(RuntimeError, RuntimeError("a defect"), None)
    assert until(lambda: newsroom.notices)
    assert "a defect" in capsys.readouterr().err
    notice = newsroom.notices.pop()
    assert "Now: The market hall" in (newsroom.folder / "kitchens.md").read_text("utf-8")
    assert "RuntimeError: a defect" in notice.details
    assert [str(way.label) for way in notice.ways] == ["Show the report"]
    notice.ways[0].go()
    assert shown == [notice.details]


def test_a_report_names_versions_and_the_trace():
    report = report_of(ValueError, ValueError("odd"), None)
    assert report.startswith("Copydesk ")
    assert report.endswith("ValueError: odd")
