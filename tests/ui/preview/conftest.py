"""The preview without the web engine: its other views need none, and it takes seconds to start."""

import sys

import pytest


@pytest.fixture(autouse=True)
def _no_engine(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtWebEngineCore", None)
    for name in ("engine", "aids"):
        monkeypatch.delitem(sys.modules, f"editor.ui.preview.{name}", raising=False)
