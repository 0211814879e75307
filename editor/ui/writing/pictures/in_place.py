"""Between the pictures that arrive and the bodies that show them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from editor.ui.writing.pictures.shelf import ArticlePictures, PictureShelf
from editor.ui.writing.settling import in_place

if TYPE_CHECKING:
    from editor.core.events import Change
    from editor.ui.writing.document import BodyDocument
    from editor.ui.writing.pane import WritingPane


class PicturesInPlace(QObject):
    """Gives each body its pictures, and has it laid out anew when one of them is known."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane."""
        super().__init__(pane)
        self._pane = pane
        self.shelf = PictureShelf(pane.context)
        # Queued: a job may end at once, in the middle of a layout.
        queued = Qt.ConnectionType.QueuedConnection
        self.shelf.measured.connect(self._measured, queued)
        self.shelf.decoded.connect(lambda: pane.body.viewport().update(), queued)
        pane.context.changed.connect(self._follow)

    def serve(self, document: BodyDocument) -> None:
        """Give a body its pictures."""
        if document.layout.pictures is None:
            document.layout.pictures = ArticlePictures(self.shelf, document.buffer)

    def _measured(self, article: Path, reference: str) -> None:
        page = self._pane.body.page
        if page is None or page.pictures is None or not page.pictures.is_of(article):
            return
        in_place(self._pane.body, lambda: page.lay_again(page.stands.remeasure(reference)))

    def _follow(self, change: Change) -> None:
        if change.articles:
            self.shelf.again(change.articles)
        if change.state:
            buffers = self._pane.context.desk.buffers
            self.shelf.forget({one.path for one in buffers if one.path is not None})
