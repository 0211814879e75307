"""What speed rests on, as counts that hold on any machine: what is loaded, written, looked at."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from editor.core.edit import Edit
from editor.core.paths import AppPaths
from editor.desk.desk import Desk
from editor.library import disk

SLOW = [
    "markdown",
    "pymdownx",
    "pygments",
    "jinja2",
    "nh3",
    "lxml",
    "PIL",
    "babel",
    "ruamel",
    "tomlkit",
    "yaml",
    "click",
    "rich",
    "watchfiles",
    "slugify",
    "multiprocessing",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
]
"""Each takes longer to load than a start may wait for."""
ARTICLE = """---
title: The bridge
---

The first tram will cross on Monday.
"""


@pytest.mark.parametrize("module", ["editor.desk.desk", "editor.ui.window", "editor.ui.app"])
def test_a_start_loads_nothing_slow(module):
    if module.startswith("editor.ui"):
        pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    program = f"import sys, {module}; print([one for one in {SLOW} if one in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


@pytest.fixture
def written(monkeypatch):
    """Count what is done to the disk."""
    counts: Counter[str] = Counter()

    def count(name: str) -> None:
        real = getattr(disk, name)

        def counted(*given):
            counts[name] += 1
            return real(*given)

        monkeypatch.setattr(disk, name, counted)

    for name in ("open_new", "write", "sync", "sync_folder", "replace"):
        count(name)
    return counts


def test_saving_an_edit_writes_one_file_once(written, tmp_path, library_folder):
    article = library_folder / "bridge.md"
    article.write_text(ARTICLE, "utf-8")
    for number in range(20):
        (library_folder / f"other-{number}.md").write_text(ARTICLE, "utf-8")
    desk = Desk(AppPaths.below(tmp_path / "home"))
    desk.open_library(library_folder)
    buffer = desk.buffers.open(article)
    buffer.replace([Edit(0, 0, "The first save of a day is also kept as a version. ")])
    desk.saver.save_now(buffer)
    written.clear()
    buffer.replace([Edit(0, 0, "New. ")])
    desk.saver.save_now(buffer)
    assert not buffer.dirty
    assert written == {"open_new": 1, "write": 1, "sync": 1, "sync_folder": 1, "replace": 1}
    desk.saver.save_now(buffer)
    assert written["open_new"] == 1
    desk.close()
