"""By hand: is the preview's body the export's and the DOM's? `python tests/shared/run_bodies.py NEWS`.

NEWS is a folder of articles; every 7th is shown in each theme of ours, in the real engine. `--state`
keeps how far a run came, so that it goes on where it was stopped.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from editor.core.paths import AppPaths
from editor.export.page import build_page
from editor.ui.app import Program, prepare
from editor.ui.preview.shade import in_shade
from tests.flows.hostile_page import Page, until
from tests.flows.live_page import COMPARE

EVERY = 7
THEMES = ("classic", "long", "news")


def main() -> int:
    """Run, and return 1 where a body differed."""
    asked = argparse.ArgumentParser()
    asked.add_argument("news", type=Path)
    asked.add_argument("--state", type=Path, default=Path("bodies-state.json"))
    asked.add_argument("--seconds", type=float, default=float("inf"))
    asked.add_argument("--every", type=int, default=EVERY)
    args = asked.parse_args()
    state = json.loads(args.state.read_text()) if args.state.exists() else {"done": 0, "wrong": []}
    articles = sorted(args.news.glob("*.md"))[:: args.every]
    end = time.monotonic() + args.seconds
    with tempfile.TemporaryDirectory() as root:
        prepare()
        program = Program(QApplication(sys.argv[:1]), AppPaths.below(Path(root) / "home"))
        folder = Path(root) / "library"
        folder.mkdir()
        first = folder / "first.md"
        first.write_text("---\ntitle: First\n---\nWords.\n", "utf-8")
        program.begin([folder])
        until(lambda: program.window.furnished, "the window")
        program.window.resize(1300, 800)
        program.context.open(first)
        if not program.window.panes.shown("preview"):
            program.window.panes.toggle("preview")
        Page(program).shown()
        for path in articles[state["done"] :]:
            if time.monotonic() > end:
                break
            state["wrong"] += compare(program, Path(shutil.copy(path, folder)))
            state["done"] += 1
            args.state.write_text(json.dumps(state, indent=1))
        program.session.leave()
        program.end()
    print(f"{state['done']} of {len(articles)} articles in {len(THEMES)} themes:", state["wrong"])
    return bool(state["wrong"])


def compare(program: Program, path: Path) -> list[str]:
    """Return where the three bodies of an article differ."""
    program.context.open(path)
    buffer, pane, page = program.context.current_buffer, program.window.preview, Page(program)
    assert buffer is not None
    assert pane is not None
    wrong = []
    for theme in THEMES:
        pane.wear(theme)
        # What is shown before its turn is the theme before.
        program.desk.jobs.settle()
        page.shown()
        snapshot = program.desk.rendering._snapshots.of(buffer.article(), program.desk.site, theme)
        body = build_page(snapshot).body
        if pane.body != body:
            wrong.append(f"{path.name} {theme}: preview")
        if page.ask(COMPARE % json.dumps(body)):
            wrong.append(f"{path.name} {theme}: DOM")
        style = page.ask("document.querySelector('style').textContent.trim()")
        worn = in_shade(f"<style>{snapshot.theme.style.strip()}</style>".encode(), night=False)
        if not str(style).startswith(worn.decode()[len("<style>") : 2_000]):
            wrong.append(f"{path.name} {theme}: another theme was shown")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
