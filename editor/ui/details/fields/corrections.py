"""Corrections: what was wrong and is right now, each with its date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor.core.article import Article
from editor.core.metadata import Correction
from editor.core.text import text
from editor.ui.details.fields.field import Field
from editor.ui.look.scale import SPACE_S, SPACE_XS


class CorrectionsField(Field):
    """The corrections as they stand on the page, and a line for a new one."""

    keys = ("corrections",)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Take the time now, in the site's zone: a new correction is dated with it."""
        super().__init__(parent)
        self._now = now
        self._shown: tuple[Correction, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_XS)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(text("panels.corrections"))
        self.line.setPlaceholderText(text("panels.corrections-empty"))
        self.line.setToolTip(text("panels.corrections-help"))
        self.line.returnPressed.connect(self._add)
        add = QPushButton(text("panels.correction-add"), self)
        add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.line, 1)
        row.addWidget(add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addLayout(self._list)
        layout.addLayout(row)
        self.setFocusProxy(self.line)

    def show_article(self, article: Article) -> None:
        """Show the article's corrections."""
        if article.metadata.corrections == self._shown:
            return
        self._shown = article.metadata.corrections
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for index, correction in enumerate(self._shown):
            self._list.addWidget(self._row(index, correction))

    def leave(self) -> None:
        """Add what is half typed."""
        self._add()

    def has_pending(self) -> bool:
        """Tell whether a correction is typed and not added yet."""
        return bool(self.line.text())

    def _row(self, index: int, correction: Correction) -> QWidget:
        row = QWidget(self)
        dated = f"{correction.date.value:%Y-%m-%d}  " if correction.date else ""
        said = QLabel(dated + correction.text, row)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        remove = QPushButton(text("panels.correction-remove"), row)
        remove.setProperty("role", "link")
        remove.setAccessibleName(f"{text('panels.correction-remove')}: {correction.text}")
        remove.clicked.connect(self._remover(index))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(said, 1)
        layout.addWidget(remove)
        return row

    def _remover(self, index: int) -> Callable[[], None]:
        def remove() -> None:
            self._say([*self._shown[:index], *self._shown[index + 1 :]])

        return remove

    def _add(self) -> None:
        said = self.line.text().strip()
        self.line.clear()
        if said:
            dated = self._now().replace(microsecond=0).isoformat()
            self._say([*self._shown], {"date": dated, "text": said})

    def _say(self, kept: list[Correction], *more: dict[str, object]) -> None:
        entries: list[dict[str, object]] = [
            {"date": written_date(one), "text": one.text} if one.date else {"text": one.text}
            for one in kept
        ]
        entries += more
        self.edited.emit({"corrections": entries or None})


def written_date(correction: Correction) -> str:
    """Return a correction's date as the front matter writes it."""
    if correction.date is None:
        return ""
    value = correction.date.value
    return value.isoformat() if correction.date.has_time else f"{value:%Y-%m-%d}"
