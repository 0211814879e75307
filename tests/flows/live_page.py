"""Types into an article beside the real engine; prints where the page was not the export's.

Run by `test_live_page.py`.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.core.edit import Edit
from editor.core.paths import AppPaths
from editor.export.page import preview_page
from editor.ui.app import Program, prepare
from tests.flows.hostile_page import Page, until

ARTICLE = """---
title: Bridge
---
One *word*.

- a
- b

<p>two</p>
<p>nodes</p>

## Head

Text[^1] and more.

[^1]: A note.

Last words.
"""
PIECES = [
    *("x", " word", "\n\nNew paragraph.\n\n", "*", "\n\n<p>a</p>\n<p>b</p>\n\n", "\n\n- item\n\n"),
    *(
        "[^1]",
        "\n\n## Head\n\n",
        "\n\n<!-- c -->\n\n",
        "\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n",
        "&",
    ),
]
EDITS = 60
COMPARE = """(() => {
  const made = document.createElement("template");
  made.innerHTML = %s;
  const shown = document.querySelector(".e-content").innerHTML.trim();
  return shown === made.innerHTML.trim() ? "" : shown;
})()"""


def main() -> None:
    """Run in the folder that is named first."""
    root = Path(sys.argv[1])
    folder = root / "library"
    folder.mkdir()
    (folder / "bridge.md").write_text(ARTICLE, "utf-8")
    prepare()
    app = QApplication(sys.argv[:1])
    program = Program(app, AppPaths.below(root / "home"))
    notices: list[str] = []
    program.context.noticed.connect(lambda one: notices.append(str(one.message)))
    program.begin([folder])
    until(lambda: program.window.furnished, "the window")
    program.window.resize(1300, 800)
    program.context.open(folder / "bridge.md")
    program.window.panes.toggle("preview") if not program.window.panes.shown("preview") else None
    page, buffer, pane = Page(program), program.context.current_buffer, program.window.preview
    assert buffer is not None
    assert pane is not None
    page.shown()
    page.ask("document.querySelector('h1').dataset.kept = 'yes'; 1")
    wrong: list[str] = []

    def compare(what: str) -> None:
        page.shown()
        snapshots = program.desk.rendering._snapshots
        whole = preview_page(snapshots.of(buffer.article(), program.desk.site))
        if pane.body != whole.body:
            wrong.append(f"{what}: pane {pane.body!r}")
        shown = page.ask(COMPARE % json.dumps(whole.body))
        if shown:
            wrong.append(f"{what}: {shown} is not {whole.body}")

    rnd = random.Random(5)
    for _ in range(EDITS):
        at, text = rnd.randint(0, len(buffer.body)), rnd.choice(PIECES)
        gone = min(rnd.choice([0, 0, 1, 8]), len(buffer.body) - at)
        buffer.replace([Edit(at, at + gone, text)])
        compare(f"{text!r} at {at}")
    result: dict[str, object] = {"kept": page.ask("document.querySelector('h1').dataset.kept")}
    buffer.replace([Edit(0, len(buffer.body), "")])
    buffer.replace([Edit(0, 0, "Anew.")])
    compare("anew")
    os.kill(pane._engine._page.renderProcessPid(), signal.SIGTERM)
    until(lambda: any("started again" in one for one in notices), "a word about a new start")
    compare("after the restart")
    result["wrong"] = wrong
    program.session.leave()
    program.end()
    print(json.dumps(result))


if __name__ == "__main__":
    main()
