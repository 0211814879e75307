"""What is pasted, dropped or chosen: text, addresses, pictures, articles to be brought in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from editor.core.text import text
from editor.markup.edits.link import is_address, link_to
from editor.markup.edits.picture import insert_pictures
from editor.ui.picture_copying import Picture, copy_pictures
from editor.ui.writing.pasting import Pasting

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.ui.writing.pane import WritingPane

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"})
ARTICLES = frozenset({".md", ".markdown", ".txt"})


class Inserting(QObject):
    """Decides what a clipboard or a drop holds, and brings it into the article in hand."""

    import_wanted = Signal(list)
    """Paths of texts that were dropped: to be brought in as articles."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose body it fills."""
        super().__init__(pane)
        self._pane = pane
        self._context = pane.context
        self._pasting = Pasting(pane)

    def take(self, data: QMimeData) -> None:
        """Insert what a clipboard or a drop holds."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        pictures = [path for path in files if path.suffix.lower() in PICTURES]
        articles = [path for path in files if path.suffix.lower() in ARTICLES]
        if articles:
            self.import_wanted.emit(articles)
        if pictures:
            self.add_pictures([(path, path.name) for path in pictures])
        if files:
            return
        if not self._pasting.take(data) and data.hasImage():
            self._put_image(data)

    def paste_as_text(self) -> None:
        """Insert the clipboard's text as it is, an address too."""
        self._pasting.put_plain(QGuiApplication.clipboard().text())

    def paste_as_link(self) -> None:
        """Link the selected words to the address on the clipboard."""
        address = QGuiApplication.clipboard().text().strip()
        if is_address(address):
            self._pane.run(link_to(address))

    def choose_picture(self) -> None:
        """Ask for picture files and insert them."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(PICTURES))
        paths, _ = QFileDialog.getOpenFileNames(
            self._pane, text("writing.choose-picture"), "", f"{text('writing.pictures')} ({kinds})"
        )
        if paths:
            self.add_pictures([(Path(path), Path(path).name) for path in paths])

    def _put_image(self, data: QMimeData) -> None:
        image = data.imageData()
        if not isinstance(image, QImage) or image.isNull():
            return
        held = QByteArray()
        stream = QBuffer(held)
        stream.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(stream, QByteArray(b"png")).write(image)
        stream.close()
        self.add_pictures([(bytes(held.data()), text("writing.picture-name"))])

    def add_pictures(self, pictures: list[Picture]) -> None:
        """Copy pictures beside the article, as a job, and insert them where the caret is then."""
        buffer = self._pane.buffer
        if buffer is not None:
            copy_pictures(
                self._context, buffer, pictures, lambda references: self._insert(buffer, references)
            )

    def _insert(self, buffer: Buffer, references: list[str]) -> None:
        if self._pane.buffer is buffer:
            self._pane.run(insert_pictures(references))
