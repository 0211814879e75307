"""What PySide6 must not be trusted with: lost references, and exceptions that travel through Qt."""

import importlib
import inspect
import pkgutil
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import editor.ui
from editor.ui.writing.layout import layout
from tests.ui.waiting import until

CALLS = 2_000
LOST = 0.01
"""References that a call may lose: none, but other threads may hold a few for a moment."""
NOT_VIRTUAL = {"find", "redo", "setReadOnly", "undo"}
"""Names of Qt's that we took, of methods that Qt itself never calls."""


@pytest.fixture(scope="module")
def overrides():
    """All methods of our classes that stand in the place of one of Qt's, by their name."""
    found = {}
    for module in pkgutil.walk_packages(editor.ui.__path__, "editor.ui."):
        for _, one in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if not one.__module__.startswith("editor.") or not is_qt(one):
                continue
            for name, member in vars(one).items():
                if inspect.isfunction(member) and not name.startswith("_") and stands_in(one, name):
                    found[f"{one.__qualname__}.{name}"] = member
    return found


def is_qt(one: type) -> bool:
    return any(base.__module__.startswith("PySide6") for base in one.__mro__)


def stands_in(one: type, name: str) -> bool:
    return any(
        name in vars(base) for base in one.__mro__[1:] if base.__module__.startswith("PySide6")
    )


@pytest.mark.parametrize(
    ("lent", "call"),
    [
        (None, lambda timer, _block: timer.setInterval(5)),
        (None, lambda timer, _block: timer.parent()),
        (False, lambda timer, _block: timer.isActive()),
        (True, lambda _timer, block: block.isValid()),
    ],
    ids=["a method without result", "a result that is none", "false", "true"],
)
def test_a_call_takes_no_reference_of_what_it_returns_away(qapp, lent, call):
    """PySide6 6.12 does on Python 3.11, and the process ends after some ten thousand calls."""
    document, timer = QTextDocument("x"), QTimer()
    block = document.firstBlock()
    before = sys.getrefcount(lent)
    for _ in range(CALLS):
        call(timer, block)
    assert (before - sys.getrefcount(lent)) / CALLS < LOST


def test_overrides_are_found(overrides):
    assert {"BodyEdit.keyPressEvent", "MarkdownLayout.draw", "Afterwards.event"} <= set(overrides)


def test_every_override_of_a_method_of_qt_is_guarded(overrides):
    bare = [
        name
        for name, method in overrides.items()
        if name.split(".")[-1] not in NOT_VIRTUAL
        and not method.__code__.co_filename.endswith("guard.py")
    ]
    assert not bare


@pytest.mark.parametrize("broken", ["paint", "scan", "lay"])
def test_a_fault_in_the_text_is_said_and_the_window_goes_on(newsroom, monkeypatch, broken):
    newsroom.open("harbour-bridge.md")
    body = newsroom.window.writing.body

    def fail(*_given):
        return 1 / 0

    with monkeypatch.context() as patch:
        if broken == "paint":
            patch.setattr(layout, "paint", fail)
        elif broken == "scan":
            patch.setattr(layout.Records, "change", fail)
        else:
            patch.setattr(layout.BlockSetter, "set", fail)
        QTest.keyClicks(body, "x")
        body.viewport().repaint()
        assert until(lambda: any(one.key == "crash" for one in newsroom.notices))
        QApplication.processEvents()
    QTest.keyClicks(body, "y\r")
    newsroom.settle()
    newsroom.notices.clear()
    assert len(body.page.records) == body.document().blockCount()
    body.viewport().repaint()
    assert "xy" in newsroom.context.current_buffer.body
