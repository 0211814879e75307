"""What all tests stand on: no network, no noise in the log, Qt only where the system can run it."""

from __future__ import annotations

import importlib
import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# A busy machine stretches any example; what takes long is held by counts and ratios.
# Where the main branch is kept green the same examples come each time; elsewhere new ones.
hypothesis.settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("house")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
if hasattr(os, "geteuid") and os.geteuid() == 0:
    # Chromium refuses its sandbox to root; tests in containers often are.
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

SHARED = os.environ.get("COPYDESK_SHARED", "")
"""Folder with corpus and real servers; without it `tests/shared` is not collected."""


def _why_no_qt() -> str:
    for module in ("PySide6.QtWidgets", "PySide6.QtWebEngineWidgets"):
        try:
            importlib.import_module(module)
        except ImportError as problem:
            return str(problem)
    return ""


WHY_NO_QT = _why_no_qt()
# Loaded here and not by entry point: pytest-qt stops the whole run where Qt cannot be imported.
pytest_plugins = [] if WHY_NO_QT else ["pytestqt.plugin"]
collect_ignore = []
if WHY_NO_QT:
    collect_ignore += ["ui", "flows"]
if not SHARED:
    collect_ignore += ["shared"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know pytest-qt's settings where pytest-qt itself is not loaded."""
    if WHY_NO_QT:
        for name in ("qt_api", "qt_log_level_fail"):
            parser.addini(name, "setting of pytest-qt", default="")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in a line why the window's tests were left out."""
    if WHY_NO_QT:
        terminalreporter.write_line(f"tests/ui was not collected: {WHY_NO_QT}")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            assert isinstance(address, tuple)
            assert address[0] in {"127.0.0.1", "::1", "localhost"}, f"a test reached for {address}"
        real(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a warning in the log without asking for `caplog`."""
    seen: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(f"{record.name}: {record.getMessage()}")

    listener = Listener(logging.WARNING)
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if "caplog" not in request.fixturenames:
        assert not seen, f"unexpected in the log: {seen}"


@pytest.fixture
def library_folder(tmp_path: Path) -> Path:
    """An empty folder to use as a library."""
    folder = tmp_path / "library"
    folder.mkdir()
    return folder
