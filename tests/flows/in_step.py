"""Scrolls and clicks in an article beside the real engine; prints where the other side stood.

Run by `test_in_step.py`, and by hand for many articles by `tests.long.in_step`.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.core.edit import Selection
from editor.core.paths import AppPaths
from editor.export.page import preview_page
from editor.markup.step.passages import TOP, Spot
from editor.markup.step.words import pieces_of_html, words_of_text
from editor.ui.app import Program, prepare
from editor.ui.preview.step.in_step import InStep, Side
from tests.flows.hostile_page import Page, until

RECTS = """copydesk.heights(%s, %d)"""


class Walk:
    """An article in the window with both sides, and what is measured on it."""

    def __init__(self, program: Program, path: Path) -> None:
        """Open an article and wait for its page."""
        self.program = program
        program.context.open(path)
        pane = program.window.preview
        assert pane is not None
        self.pane = pane
        self.page = Page(program)
        self.page.shown()
        self.step = pane.findChild(InStep)
        assert self.step is not None
        self.writing = program.window.writing
        self.body = self.writing.body
        until(lambda: pane.drawing is not None, "the engine")
        self.ask("1")

    def ask(self, code: str) -> object:
        """Return what the page answers."""
        return json.loads(str(self.page.ask(f"JSON.stringify({code})")))

    def settle(self) -> None:
        """Let following come to its end."""
        step = self.step
        until(
            lambda: (
                not (step._asking or step._again or step._soon.isActive() or step._rest.isActive())
            ),
            "rest",
        )
        self.ask("scrollY")

    def words(self) -> list[tuple[int, int, str]]:
        """Return the words of the page: element, UTF-16 offset, word."""
        found = []
        for element, html in enumerate(self.pane.elements):
            at = 0
            for piece in pieces_of_html(html):
                for word in words_of_text(piece):
                    before = "".join(pieces_of_html(html))[: at + word.start]
                    found.append((element, len(before.encode("utf-16-le")) // 2, word.text))
                at += len(piece)
        return found

    def page_height(self, element: int, offset: int) -> tuple[float, float] | None:
        """Return top and foot of a word in pixels of the text's view."""
        found = self.ask(RECTS % (json.dumps([[element, offset]]), len(self.pane.elements)))
        if not isinstance(found, list) or found[0] is None:
            return None
        zoom, shift = self.step._zoom(), self.step._shift()
        return found[0][0] * zoom + shift, found[0][1] * zoom + shift

    # Jumps

    def jump_in_text(self, line: int) -> float | None:
        """Go to a line of the body; return how far, in lines, its words stand apart. None: no words."""
        lines, start = self.step._text.lines(line, line + 1)
        words = words_of_text(lines[0])
        if not words:
            return None
        self.step._leader = Side.TEXT
        self.writing.select(Selection(start + words[0].start, start + words[0].start))
        self.step._moved(0)
        self.settle()
        spot = self.step._chart.to_page(start + words[0].start)
        if spot is None:
            return None
        there = self.page_height(*spot)
        if there is None:
            return None
        rect = self.body.cursorRect()
        most = self.ask("[scrollY, document.documentElement.scrollHeight - innerHeight]")
        apart = there[0] - rect.top()
        if (most[0] < 1 and apart < 0) or (most[0] >= most[1] - 1 and apart > 0):
            apart = 0.0  # the page is at its end
        return abs(apart) / max(rect.height(), there[1] - there[0])

    def jump_in_page(self, element: int) -> float | None:
        """Scroll the page to an element; return how far, in lines, the text is from there."""
        self.step._leader = Side.PAGE
        count, spot = len(self.pane.elements), [element, TOP]
        top = (self.step._top() - self.step._shift()) / self.step._zoom()
        self.ask(f"copydesk.put({spot}, {spot}, 0, {top}, {count})")
        self.step.follow()
        self.settle()
        answer = self.ask(RECTS % ([spot], count))
        height = self.step._y(Spot(element, TOP))
        if height is None or not isinstance(answer, list) or abs(answer[0][0] - top) > 2:
            return None  # the page ends before the block can stand at the top
        there = answer[0][0] * self.step._zoom() + self.step._shift()
        bar = self.body.verticalScrollBar()
        apart = height - there
        if (bar.value() <= bar.minimum() and apart < 0) or (
            bar.value() >= bar.maximum() and apart > 0
        ):
            apart = 0.0
        return abs(apart) / self.body.cursorRect().height()

    # Clicks

    def click(self, element: int, offset: int, word: str) -> str:
        """Click at a word of the page; return what was wrong, `""` where the caret is on that word."""
        count = len(self.pane.elements)
        self.ask(f"copydesk.put([{element},{offset}],[{element},{offset}],0,200,{count})")
        box = self.ask(
            f"(() => {{ const r = copydesk.letter({element}, {offset}, {count}); "
            "return r && [r.left, r.top, r.right, r.bottom]; })()"
        )
        if not isinstance(box, list):
            return "not seen"
        zoom = self.step._zoom()
        x, y = (box[0] + 1) * zoom, (box[1] + box[3]) / 2 * zoom
        until(lambda: self.pane.drawing is not None, "the page")
        before = self.writing.caret()
        self.step._pressed = None
        self.step.click(x, y)
        until(lambda: not self.step._asking, "the click")
        caret = self.writing.caret()
        body = self.program.context.current_buffer.body
        near = words_of_text(body[max(0, caret - 300) : caret + 300])
        at = min(caret, 300)
        if any(one.start <= at <= one.end and one.text == word for one in near):
            return ""
        return f"{body[max(0, caret - 20) : caret]}|{body[caret : caret + 20]}" + (
            " (not moved)" if caret == before else ""
        )


ARTICLE = """---
title: Bridge and tram
description: A standfirst with words.
---
The "first" word -- of **bold** text[^1] in HTML.

*[HTML]: Hypertext

- a tram
- a bridge

| left | right |
|---|---|
| red | blue |

<p>two</p>
<p>nodes</p>

```py
code = 1
```

## A heading

%s

Last words[^b] of \U0001f6a2 all.

[^b]: The second note.
[^1]: The first note.
"""


def begin(root: Path, folder: Path) -> Program:
    """Open the window on a library, the preview beside the text."""
    prepare()
    app = QApplication(sys.argv[:1])
    program = Program(app, AppPaths.below(root / "home"))
    program.begin([folder])
    until(lambda: program.window.furnished, "the window")
    program.window.resize(1300, 800)
    if not program.window.panes.shown("preview"):
        program.window.panes.toggle("preview")
    return program


def main() -> None:
    """Run in the folder that is named first."""
    root = Path(sys.argv[1])
    folder = root / "library"
    folder.mkdir()
    many = "\n\n".join(f"Paragraph {n} has " + "many words " * 30 for n in range(40))
    (folder / "bridge.md").write_text(ARTICLE % many, "utf-8")
    program = begin(root, folder)
    walk = Walk(program, folder / "bridge.md")
    chance = random.Random(3)
    texts = [walk.jump_in_text(line) for line in range(1, walk.step._text.count() + 1)]
    pages = [walk.jump_in_page(at) for at in range(len(walk.pane.elements))]
    words = walk.words()
    clicks = [
        f"{one}: {wrong}"
        for one in (*words[:40], *chance.sample(words, 20), *words[-14:])
        if not one[2].isdigit() and "\u21a9" not in one[2] and (wrong := walk.click(*one))
    ]
    result = {
        "texts": [one for one in texts if one is not None],
        "pages": [one for one in pages if one is not None],
        "clicks": clicks,
    }
    program.desk.settings.set("in-step", False)
    walk.settle()
    before = walk.body.verticalScrollBar().value()
    walk.step._leader = Side.PAGE
    walk.ask("scrollTo(0, scrollY ? 0 : 500) || 1")
    walk.settle()
    result["apart"] = walk.body.verticalScrollBar().value() == before
    snapshots, buffer = program.desk.rendering._snapshots, program.context.current_buffer
    whole = preview_page(snapshots.of(buffer.article(), program.desk.site))
    result["same"] = walk.pane.body == whole.body and b"data-" not in whole.html
    program.session.leave()
    program.end()
    print(json.dumps(result))


if __name__ == "__main__":
    main()
