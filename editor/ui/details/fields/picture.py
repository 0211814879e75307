"""The lead picture: the file, dropped or chosen, and its four texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.core.article import Article
from editor.core.text import text
from editor.ui.details.fields.field import Field
from editor.ui.details.thumbnail import thumbnail
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_S, SPACE_XS

HEIGHT = 132
PARTS = ("image", "image_alt", "image_caption", "image_credit", "image_licence")
"""What goes when a picture is taken out: its texts speak of nothing else."""
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg")


class PictureField(Field):
    """The picture itself; its texts are fields of their own below it."""

    keys = ("image",)
    wanted = Signal(object)
    """Path of a file that should become the lead picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a picture."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._pixmap = QPixmap()
        self._shown: tuple[str, Path | None] | None = None
        self._view = QLabel(self)
        self._view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view.setFixedHeight(HEIGHT)
        self._view.setWordWrap(True)
        self._view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._view.setProperty("role", "well")
        self._choose = QPushButton(self)
        self._choose.clicked.connect(self._ask)
        self._remove = QPushButton(text("panels.image-remove"), self)
        self._remove.setProperty("role", "link")
        self._remove.clicked.connect(self._drop_it)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self._view)
        layout.addLayout(row)
        self.setFocusProxy(self._choose)

    def show_article(self, article: Article) -> None:
        """Show which file is named; `show_file` brings the picture."""
        picture = article.metadata.picture
        reference = picture.file if picture else ""
        self._choose.setText(text("panels.image-change" if reference else "panels.image-choose"))
        self._remove.setVisible(bool(reference))
        self._view.setAccessibleName((picture.alt if picture else "") or text("panels.image"))

    def show_file(self, reference: str, path: Path | None) -> None:
        """Show the picture that the reference leads to; without a path it is missing."""
        if self._shown == (reference, path):
            return
        self._shown = (reference, path)
        self._pixmap = thumbnail(path, HEIGHT * 4)
        if not reference:
            self._view.setText(text("panels.image-empty"))
        elif self._pixmap.isNull():
            name = breakable(reference)
            if path is not None:
                self._view.setText(text("panels.image-unshown", name=name))
            elif "://" in reference:
                self._view.setText(text("panels.image-elsewhere", name=name))
            else:
                self._view.setText(text("panels.image-missing", name=name))
        self._fit()

    def _fit(self) -> None:
        if not self._pixmap.isNull():
            self._view.setPixmap(
                self._pixmap.scaled(
                    self._view.size(),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )

    @guard(default=None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take picture files only."""
        if self._file(event.mimeData().urls()):
            event.acceptProposedAction()

    @guard(default=None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the dropped file as the lead picture."""
        path = self._file(event.mimeData().urls())
        if path:
            event.acceptProposedAction()
            self.wanted.emit(path)

    @staticmethod
    def _file(urls: Sequence[QUrl]) -> Path | None:
        for url in urls:
            path = Path(url.toLocalFile())
            if path.suffix.lower() in SUFFIXES:
                return path
        return None

    def _ask(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(
            self, text("panels.image-choose"), "", f"{text('panels.image')} ({pattern})"
        )
        if chosen:
            self.wanted.emit(Path(chosen))

    def _drop_it(self) -> None:
        self.edited.emit(dict.fromkeys(PARTS))


def breakable(name: str) -> str:
    """Return a path that may be broken into lines behind each slash and hyphen."""
    return name.replace("/", "/\u200b").replace("-", "-\u200b").replace("_", "_\u200b")
