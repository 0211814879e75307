"""Shows an article in the real engine whose HTML means no good; prints what came of it.

Run by `test_hostile_page.py`. The page is served as a theme of a third party might have made it:
with scripts, frames and addresses that the page builder would have taken out.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from base64 import b64decode
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from editor.core.paths import AppPaths
from editor.ui.app import Program, prepare
from tests.flows.hostile_list import lines

LONGEST_MS = 60_000
DOT = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
"""A picture of one pixel."""


class Waiting(Exception):
    """Something that should have come did not."""


def until(true: Callable[[], object], what: str) -> None:
    """Let the program run until something is so."""
    loop = QEventLoop()
    look = QTimer(interval=20)
    look.timeout.connect(lambda: loop.quit() if true() else None)
    end = QTimer(singleShot=True, interval=LONGEST_MS)
    end.timeout.connect(loop.quit)
    look.start()
    end.start()
    if not true():
        loop.exec()
    look.stop()
    end.stop()
    if not true():
        raise Waiting(what)


class Listener:
    """A server that nobody should ever ask."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

            def log_message(self, *_args: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


THEME = """<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8">
<title>t</title><style>{{ style }}</style></head>
<body onload="document.title='pwned'"><h1>{{ article.headline_html }}</h1>
<div class="e-content">{{ article.body_html }}</div>
%LINES%</body></html>"""
ASKS = """JSON.stringify([document.title, location.href,
[...document.images].filter((one) => one.naturalWidth).map((one) => one.src).join(" ")])"""


def library(root: Path, url: str) -> Path:
    """Write a library with a theme of its own."""
    folder = root / "library"
    theme = folder / "themes" / "odd"
    theme.mkdir(parents=True)
    outside = root / "outside.png"
    outside.write_bytes(b64decode(DOT))
    no_good = lines(url, str(outside))
    (theme / "page.html").write_text(THEME.replace("%LINES%", no_good), "utf-8")
    (theme / "style.css").write_text(
        f"@import '{url}/imported.css'; body {{ background: url({url}/bg.png) }} "
        "p { margin: 60px }"
    )
    (theme / "theme.toml").write_text('title = "Odd"\n', "utf-8")
    (folder / "site.yaml").write_text("name: Odd\ntheme: odd\n", "utf-8")
    body = "\n\n".join(f"Paragraph {n} of many." for n in range(1, 41))
    bad = f"---\ntitle: Bad\n---\nWords.\n\n{no_good}\n\nMore words.\n"
    (folder / "bad.md").write_text(bad, "utf-8")
    (folder / "odd.md").write_text(f"---\ntitle: Odd\n---\n{body}\n", "utf-8")
    return folder


class Page:
    """The page that is shown, to be asked."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def shown(self) -> None:
        pane, buffer = self.program.window.preview, self.program.context.current_buffer
        assert pane is not None
        assert buffer is not None
        until(lambda: pane.shows(buffer.revision), "the page of this revision")

    def ask(self, code: str) -> object:
        answers: list[object] = []
        pane = self.program.window.preview
        assert pane is not None
        pane.ask_page(code, answers.append)
        until(lambda: bool(answers), "an answer")
        return answers[0]


def main() -> None:
    """Run in the folder that is named first."""
    root = Path(sys.argv[1])
    listener = Listener()
    folder = library(root, listener.url)
    prepare()
    app = QApplication(sys.argv[:1])
    program = Program(app, AppPaths.below(root / "home"))
    notices: list[str] = []
    program.context.noticed.connect(lambda one: notices.append(one.key))
    # The page stays where it is put: it follows no caret.
    program.desk.settings.set("in-step", False)
    program.begin([folder])
    until(lambda: program.window.furnished, "the window")
    program.window.resize(1300, 800)
    program.context.open(folder / "odd.md")
    program.window.panes.toggle("preview") if not program.window.panes.shown("preview") else None
    page = Page(program)
    page.shown()
    result: dict[str, object] = {"title": page.ask("document.title")}
    page.ask("document.getElementById('js').click(); 1")
    result["theme"] = json.loads(str(page.ask(ASKS)))
    page.ask("scrollTo(0, 900); document.querySelector('h1').dataset.kept = 'yes'; 1")
    buffer = program.context.current_buffer
    assert buffer is not None
    at = buffer.body.index("Paragraph 30")
    from editor.core.edit import Edit

    buffer.replace([Edit(at, at, "New: ")])
    page.shown()
    until(lambda: page.ask("document.body.textContent.includes('New: Paragraph 30')"), "the patch")
    result["place"] = page.ask("scrollY")
    result["kept"] = page.ask("document.querySelector('h1').dataset.kept")
    result["paragraphs"] = page.ask("document.querySelectorAll('.e-content > p').length")
    buffer.set_fields({"title": "Even"})
    page.shown()
    until(lambda: page.ask("document.querySelector('h1').textContent") == "Even", "the headline")
    result["place after headline"] = page.ask("scrollY")
    pane = program.window.preview
    assert pane is not None
    os.kill(pane._engine._page.renderProcessPid(), signal.SIGTERM)
    until(lambda: "preview" in notices, "a word about the process that died")
    pane.restart()
    page.shown()
    result["after restart"] = page.ask("document.querySelector('h1').textContent")
    program.context.open(folder / "bad.md")
    page.shown()
    result["article"] = json.loads(str(page.ask(ASKS)))
    result["asked"] = listener.asked
    program.session.leave()
    program.end()
    print(json.dumps(result))


if __name__ == "__main__":
    main()
