"""How the article looks when somebody shares its address."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor.core.article import Article
from editor.core.site import Site
from editor.core.text import text
from editor.ui.details.thumbnail import thumbnail
from editor.ui.guard import guard
from editor.ui.look.scale import RADIUS_L, SPACE_M, SPACE_S

PICTURE_HEIGHT = 110
LONGEST = 1200


class Cover(QWidget):
    """A picture that fills its place, cut at the sides or at top and bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._pixmap = QPixmap()
        self.setFixedHeight(PICTURE_HEIGHT)

    def show_file(self, path: Path | None) -> None:
        """Show this file, or nothing."""
        self._pixmap = thumbnail(path, LONGEST)
        self.setVisible(not self._pixmap.isNull())
        self.update()

    @guard(default=None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture's middle."""
        del event
        if self._pixmap.isNull():
            return
        size: QSize = self._pixmap.size().scaled(
            self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Round above as the card is; below, the picture goes on past the edge.
        corners = QPainterPath()
        corners.addRoundedRect(self.rect().adjusted(0, 0, 0, RADIUS_L), RADIUS_L - 1, RADIUS_L - 1)
        painter.setClipPath(corners)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(
            (self.width() - size.width()) // 2,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
            self._pixmap,
        )
        painter.end()


class ShareCard(QFrame):
    """Address, headline and standfirst under the lead picture, as social networks set them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setProperty("role", "card")
        self._shown: Path | None = None
        self.cover = Cover(self)
        self.cover.hide()
        self._host = self._label("small")
        self._headline = self._label("section")
        self._standfirst = self._label("muted")
        words = QVBoxLayout()
        words.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        words.setSpacing(2)
        for label in (self._host, self._headline, self._standfirst):
            words.addWidget(label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.cover)
        layout.addLayout(words)

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def show_article(self, article: Article, site: Site, picture: Path | None) -> None:
        """Show what goes into the page's head for this article."""
        said = article.metadata
        self._host.setText(urlsplit(site.url).hostname or site.name or text("panels.card-no-site"))
        self._headline.setText(said.headline or text("panels.card-no-headline"))
        self._standfirst.setText(said.search_description or said.standfirst)
        self._standfirst.setVisible(bool(self._standfirst.text()))
        if picture != self._shown:
            self._shown = picture
            self.cover.show_file(picture)
