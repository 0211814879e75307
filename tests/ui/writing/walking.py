"""A random walk over the writing pane, and what has to be so after each of its steps."""

from __future__ import annotations

import random

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.edit import Edit
from editor.markup.edits.emphasis import toggle_emphasis
from editor.markup.edits.lists import toggle_bullets
from editor.markup.edits.strong import toggle_strong
from editor.markup.spans import START, LineKind, scan_line
from editor.ui.look.colours import LIGHT
from editor.ui.writing.document import as_shown

BASE = """# A heading with *style*

A paragraph with **bold**, `code` and a [link](https://a.example), long enough to wrap twice.

> A quote 🚋 with an emoji\u00a0and a hard space

- one
    - two
- [ ] three

| a | b |
|---|---|
| 1 | 2 |

```python
x = 1
```

Heading
-------

Set below
---------
{: #below }

![A picture](quay.png "Its caption")

<div class="x">
<p>Raw</p>
</div>

<!-- A comment
on two lines -->

{{< youtube abc >}}

| Column | Other |
|:------:|------:|
| `a|b` and many **more words** that wrap in a narrow pane | 2 |
| c | 🚋 |
| only one |
{: .wide }

### Inner

Last words with \u2028 inside and \u2029 too, שלום, 日本語.
"""
PIECES = (
    "a", " ", "*", "**", "`", "```\n", "\n", "\n\n", "> ", "# ", "- ", "---\n", "===\n", "<!--",
    "-->", "|", "|-|-|\n", "[x](y)", "{++z++}", "w\n\nv\n", "~~~", "é", "🚋", "👩‍🚒", "\u00a0", "\u2028",
    "![A](p.png)\n", "<div>\n", "{: .a }\n", "{{< x >}}\n", "| x |", "---", "===", "</div>", "1. ", "שלום", "e\u0301", "\t",
)  # fmt: skip
KEYS = ("a", "*", " ", "`", ">", "#", "-", "word ", "|")
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_PageDown, Qt.Key.Key_End)


class Walk:
    def __init__(self, writer, seed: int) -> None:
        self.random = random.Random(seed)
        self.writer = writer
        self.body = writer.pane.body
        self.buffer = writer.take(BASE)
        self.steps = [
            (self.key, 30), (self.insert, 15), (self.jump, 10), (self.cut, 8), (self.undo, 8),
            (self.redo, 4), (self.enter, 5), (self.backspace, 6), (self.scroll, 4), (self.resize, 2),
            (self.move, 5), (self.choose, 3), (self.compose, 6), (self.paste, 4), (self.outside, 5),
            (self.command, 5), (self.settle, 3), (self.zoom, 1), (self.marks, 1),
            (self.fold, 4), (self.look, 1), (self.delete, 4), (self.cell, 2),
        ]  # fmt: skip

    def step(self) -> str:
        acts, weights = zip(*self.steps, strict=True)
        act = self.random.choices(acts, weights)[0]
        act()
        if self.buffer.body.count("\n") < 12:
            self.body.textCursor().insertText(BASE)
        if self.random.random() < 0.5:
            QApplication.processEvents()
        return act.__name__

    def place(self) -> int:
        return self.random.randint(0, self.body.document().characterCount() - 1)

    def key(self) -> None:
        QTest.keyClicks(self.body, self.random.choice(KEYS))

    def insert(self) -> None:
        self.body.textCursor().insertText(self.random.choice(PIECES))

    def jump(self) -> None:
        cursor = self.body.textCursor()
        cursor.setPosition(self.place())
        self.body.setTextCursor(cursor)

    def choose(self) -> None:
        cursor = self.body.textCursor()
        cursor.setPosition(self.place(), QTextCursor.MoveMode.KeepAnchor)
        self.body.setTextCursor(cursor)

    def cut(self) -> None:
        cursor = QTextCursor(self.body.document())
        start = self.place()
        cursor.setPosition(start)
        end = min(start + self.random.randint(0, 90), self.body.document().characterCount() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def undo(self) -> None:
        self.body.undo()

    def redo(self) -> None:
        self.body.redo()

    def enter(self) -> None:
        QTest.keyClick(self.body, Qt.Key.Key_Return, self.random.choice(
            (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)))  # fmt: skip

    def backspace(self) -> None:
        QTest.keyClick(self.body, Qt.Key.Key_Backspace)

    def delete(self) -> None:
        key = self.random.choice((Qt.Key.Key_Delete, Qt.Key.Key_Backspace))
        QTest.keyClick(self.body, key, self.random.choice(
            (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)))  # fmt: skip

    def cell(self) -> None:
        """Type into a cell of a table, and go to the next by Tab."""
        body = self.body
        rows = [at for at, one in enumerate(body.page.records) if one.kind is LineKind.TABLE_ROW]
        if rows:
            block = body.document().findBlockByNumber(self.random.choice(rows))
            cursor = QTextCursor(block)
            at = self.random.randrange(block.length())
            cursor.setPosition(block.position() + at)
            body.setTextCursor(cursor)
            QTest.keyClicks(body, self.random.choice(("a", "** ", "`", "more words in a cell")))
            QTest.keyClick(body, Qt.Key.Key_Tab)

    def scroll(self) -> None:
        bar = self.body.verticalScrollBar()
        bar.setValue(self.random.randint(0, bar.maximum()))

    def resize(self) -> None:
        self.writer.pane.resize(self.random.randint(300, 1000), 600)

    def move(self) -> None:
        QTest.keyClick(self.body, self.random.choice(MOVES))

    def compose(self) -> None:
        for preedit in ("k", "か", "かな"):
            QApplication.sendEvent(self.body, QInputMethodEvent(preedit, []))
            if self.random.random() < 0.3:
                QApplication.processEvents()
        if self.random.random() < 0.3:  # something else happens while the words are open
            meanwhile = (self.outside, self.settle, self.zoom, self.look, self.resize, self.scroll)
            self.random.choice(meanwhile)()
            check(self)
        done = QInputMethodEvent("", [])
        if self.random.random() < 0.8:
            done.setCommitString(self.random.choice(("仮名", "🚋", "é")))
        QApplication.sendEvent(self.body, done)

    def paste(self) -> None:
        data = QMimeData()
        data.setText(
            self.random.choice(PIECES) + self.random.choice(("two\r\nlines", "https://b.example"))
        )
        self.body.insertFromMimeData(data)

    def outside(self) -> None:
        body = self.buffer.body
        start = self.random.randint(0, len(body))
        end = min(len(body), start + self.random.randint(0, 40))
        self.buffer.replace([Edit(start, end, self.random.choice(PIECES))], origin=self)

    def command(self) -> None:
        self.writer.pane.run(self.random.choice((toggle_strong, toggle_emphasis, toggle_bullets)))

    def settle(self) -> None:
        page = self.body.page
        while page.settle(1.0, 0) is not None:
            pass

    def zoom(self) -> None:
        self.writer.pane.zoom(self.random.choice((-1, 1, 0)))

    def marks(self) -> None:
        self.writer.pane.toggle_marks()

    def fold(self) -> None:
        folds = self.body.folds
        number = folds.heading_around(self.random.randrange(self.body.document().blockCount()))
        if number is not None:
            folds.toggle(number)

    def look(self) -> None:
        look = self.writer.context.look
        look.choose("dark" if look.colours is LIGHT else "light")


def check(walk: Walk) -> None:
    document = walk.body.document()
    raw = document.toRawText()
    assert as_shown(raw) == as_shown(walk.buffer.body)
    shown = walk.writer.pane.document
    assert shown.utf16(len(walk.buffer.body)) == document.characterCount() - 1
    page = walk.body.page
    assert len(page.records) == document.blockCount() == len(page.heights)
    if not page.records.pending:
        check_records(page, document)
    total = sum(page.heights[at] for at in range(len(page.heights)))
    assert abs(total - page.heights.total) < 0.01
    check_folds(page, document)
    cursor = walk.body.textCursor()
    assert not page.folding.hides(cursor.blockNumber()), "the caret is never where nobody sees it"
    check_touch(page, document, cursor)


def check_touch(page, document, cursor) -> None:
    """What the layout believes to be covered is what caret and selection cover."""
    low, high = cursor.selectionStart(), cursor.selectionEnd()
    block = document.firstBlock()
    while block.isValid():
        number, begin = block.blockNumber(), block.position()
        touch = page.reach.touch(number)
        if begin <= high and low < begin + block.length():
            assert touch is not None, (number, low, high)
            end = min(touch[1], block.length() - 1)
            covered = (max(0, low - begin), min(high - begin, block.length() - 1))
            assert (touch[0], end) == covered, (number, block.text())
        else:
            assert touch is None, (number, low, high)
        block = block.next()


def check_folds(page, document) -> None:
    folding = page.folding
    hidden = {number for heading in folding.folded() for number in range(*folding.section(heading))}
    block = document.firstBlock()
    while block.isValid():
        number = block.blockNumber()
        assert block.isVisible() == (number not in hidden), (number, block.text())
        assert number not in hidden or page.heights[number] == 0.0, (number, block.text())
        block = block.next()


def check_records(page, document) -> None:
    state = START
    page.groups.forget()
    page.stands.forget()
    block = document.firstBlock()
    while block.isValid():
        index = block.blockNumber()
        record = page.records[index]
        line = scan_line(block.text(), state)
        assert (record.kind, record.mark, record.state) == tuple(line), (index, block.text())
        state = line.state
        if record.laid:
            was = look(page, block)
            record.laid = False
            page.ensure(block)
            assert look(page, block) == was, block.text()
        block = block.next()


def look(page, block) -> tuple:
    index = block.blockNumber()
    return (
        page.heights[index],
        page.records[index].key,
        formats(block),
        block.layout().lineCount(),
        page.records[index].can_stand,
        type(page.records[index].stand).__name__,
        [
            block.layout().lineAt(at).position().toTuple()
            for at in range(block.layout().lineCount())
        ],
    )


def formats(block) -> list[tuple]:
    return [
        (one.start, one.length, one.format.foreground().color().rgba(), one.format.font().key())
        for one in block.layout().formats()
    ]
