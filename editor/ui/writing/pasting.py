"""Words of a clipboard or a drop: HTML becomes Markdown, cells a table, an address a link."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from editor.core.edit import Edit, Selection
from editor.core.notices import Notice, Tone
from editor.core.text import message, text
from editor.markup.edits import Outcome
from editor.markup.edits.link import is_address, link_to
from editor.markup.edits.paste import paste_markdown
from editor.markup.edits.table import cells_of, paste_cells
from editor.markup.edits.table_text import cell_text, table_at
from editor.ui.picture_copying import copy_pictures
from editor.ui.writing.copied import MARKDOWN
from editor.ui.writing.document import as_typed

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.intake.html.convert import Converted
    from editor.ui.writing.pane import WritingPane

RTF = ("text/rtf", "application/rtf", 'application/x-qt-windows-mime;value="Rich Text Format"')
LONG = 40_000
"""Characters of HTML from which it is converted beside the window's own thread."""


class Pasting:
    """Brings words into the article in hand, as one step of undo."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose body it fills."""
        self._pane = pane
        self._context = pane.context
        self._pastes = count()

    def take(self, data: QMimeData) -> bool:
        """Insert the words that a clipboard holds; False where it holds none."""
        said = data.text()
        html = data.html() if data.hasHtml() else ""
        if self._pane.place.is_verbatim:
            self.put_plain(said)
        elif data.hasFormat(MARKDOWN):
            self.put_text(bytes(data.data(MARKDOWN).data()).decode("utf-8", "replace"))
        elif html and not is_address(said) and not _is_verbatim(html):
            return self._put_html(html, data)
        elif said:
            cells = cells_of(said)
            if cells:
                self._pane.run(paste_cells(cells))
            else:
                self.put_text(said)
        return bool(said)

    def put_plain(self, said: str) -> None:
        """Put text in the place of the selection, character by character."""
        clean = as_typed(said.replace("\r\n", "\n"))
        self._pane.run(lambda _body, selection: _replaced(selection, clean))

    def put_text(self, said: str) -> None:
        """Put text in the place of the selection; an address on selected words makes a link."""
        clean = as_typed(said.replace("\r\n", "\n"))

        def edit(body: str, selection: Selection) -> Outcome:
            chosen = body[selection.start : selection.end]
            if is_address(clean) and chosen.strip() and not is_address(chosen):
                return link_to(clean)(body, selection)
            in_cell = table_at(body, selection.start) is not None
            return _replaced(selection, cell_text(clean) if in_cell else clean)

        self._pane.run(edit)

    def _put_html(self, html: str, data: QMimeData) -> bool:
        from editor.intake.html.convert import from_html  # only with the first page

        rtf = b""
        if "file:" in html:
            held = (data.data(name) for name in RTF if data.hasFormat(name))
            rtf = bytes(next(held).data()) if any(map(data.hasFormat, RTF)) else b""
        buffer = self._pane.buffer
        if buffer is None:
            return True
        if len(html) < LONG:
            converted = from_html(html, rtf)
            if data.hasImage() and re.fullmatch(r"(?:!\[.*\]\(\S*\))?", converted.markdown):
                return False  # a picture that was copied: it comes along itself
            self._put(buffer, converted, data.text())
            return True
        said, place = data.text(), QTextCursor(self._pane.body.textCursor())

        def made(converted: Converted) -> None:
            if self._pane.buffer is buffer:
                self._pane.body.setTextCursor(place)  # it went along with what was typed since
            self._put(buffer, converted, said)

        key = ("paste", next(self._pastes))
        self._context.desk.jobs.run(key, lambda _token: from_html(html, rtf), made)
        return True

    def _put(self, buffer: Buffer, converted: Converted, said: str) -> None:
        """Put what was converted into its article; `said` is the same as plain text."""
        if self._pane.buffer is not buffer:
            self._say_left()
            return
        if converted.lost:
            self._say_lost(converted.lost)
        if not converted.markdown:
            if said.strip():
                self.put_plain(said)
            return
        if not converted.pictures:
            self._pane.run(paste_markdown(converted.markdown))
            return

        def done(references: list[str]) -> None:
            from editor.intake.html.pictures import with_references

            if self._pane.buffer is buffer:
                said = with_references(converted.markdown, references)
                self._pane.run(paste_markdown(said))
            else:
                self._say_left()

        def without() -> None:
            from editor.intake.html.pictures import without_pictures

            self._say_lost(len(converted.pictures))
            if self._pane.buffer is buffer:
                self._pane.run(paste_markdown(without_pictures(converted.markdown)))

        name = text("writing.picture-name")
        held = [(one, name) for one in converted.pictures]
        copy_pictures(self._context, buffer, held, done, without)

    def _say_left(self) -> None:
        self._context.notice(Notice(message("writing.paste-left"), Tone.WARN, key="paste"))

    def _say_lost(self, count: int) -> None:
        self._context.notice(
            Notice(message("writing.pictures-lost", count=count), Tone.WARN, key="paste")
        )


def _replaced(selection: Selection, said: str) -> Outcome:
    end = selection.start + len(said)
    return Outcome((Edit(selection.start, selection.end, said),), Selection(end, end))


def _is_verbatim(html: str) -> bool:
    from editor.intake.html.convert import is_verbatim

    return is_verbatim(html)
