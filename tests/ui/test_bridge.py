"""What other threads say arrives on the GUI thread, once."""

import threading

from PySide6.QtCore import QThread

from editor.core.events import Change
from editor.ui.bridge import Bridge
from tests.ui.waiting import until


def test_a_closure_from_another_thread_runs_on_the_gui_thread(qapp):
    bridge = Bridge(qapp)
    ran: list[QThread] = []
    worker = threading.Thread(
        target=lambda: bridge.deliver(lambda: ran.append(QThread.currentThread()))
    )
    worker.start()
    worker.join()
    assert not ran
    assert until(lambda: bool(ran))
    assert ran == [qapp.thread()]
    bridge.deleteLater()


def test_a_change_that_is_told_on_the_gui_thread_arrives_at_once(qapp):
    bridge = Bridge(qapp)
    heard: list[Change] = []
    bridge.changed.connect(heard.append)
    change = Change(library=True)
    bridge.change(change)
    assert heard == [change]
    bridge.deleteLater()


def test_later_calls_once_and_can_be_cancelled(qapp):
    bridge = Bridge(qapp)
    ran: list[str] = []
    bridge.later(0.01, lambda: ran.append("kept"))
    cancel = bridge.later(0.01, lambda: ran.append("cancelled"))
    cancel()
    assert until(lambda: bool(ran))
    bridge.later(0.03, lambda: ran.append("end"))
    assert until(lambda: "end" in ran)
    assert ran == ["kept", "end"]
    bridge.deleteLater()
