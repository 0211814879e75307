"""The timeline: versions on the left, on the right what changed since the chosen one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from editor.core.notices import Notice, Tone, Way
from editor.core.text import message, text
from editor.desk.whole_text import become
from editor.ui.dialogs.frame import FramedDialog
from editor.ui.drafts.when import when
from editor.ui.look.fonts import serif
from editor.ui.look.scale import SPACE_M, SPACE_S
from editor.ui.timeline.marked import marked_html

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.library.history.version import Version
    from editor.markup.word_changes import Piece
    from editor.ui.context import WindowContext

LIST_PX = 260
SIZE = (980, 640)
TEXT_PX = 16
VERSION = Qt.ItemDataRole.UserRole


class TimelineDialog(FramedDialog):
    """Shows an article's kept states; restores one, or gives the present one a name."""

    def __init__(self, context: WindowContext, buffer: Buffer, parent: QWidget) -> None:
        """Take the article; its versions are read beside the window."""
        title = buffer.article().metadata.headline or text("ui.untitled")
        super().__init__(text("ui.timeline", title=title), text("ui.timeline-lead"), parent)
        self._context = context
        self._buffer = buffer
        self._versions = context.desk.versions
        self._closed = False
        """What was asked of the history may come when the dialog is gone."""
        self.finished.connect(self._end)
        self.list = QListWidget(self)
        self.list.setProperty("role", "pages")
        self.list.setAccessibleName(text("ui.timeline-versions"))
        self.list.setFixedWidth(LIST_PX)
        self.page = QTextBrowser(self)
        self.page.setAccessibleName(text("ui.timeline-changes"))
        self.page.document().setDefaultFont(serif(TEXT_PX))
        self.page.document().setDocumentMargin(SPACE_M)
        self.nothing = QLabel(text("ui.timeline-empty"), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        across = QHBoxLayout()
        across.setSpacing(SPACE_M)
        left = QVBoxLayout()
        left.setSpacing(SPACE_S)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        across.addLayout(left)
        across.addWidget(self.page, 1)
        self.middle.addLayout(across, 1)
        self.name = self.button(text("ui.timeline-name"))
        self.name.setToolTip(text("ui.timeline-name-help"))
        self.name.clicked.connect(self._ask_name)
        self.close_button()
        self.restore = self.button(text("ui.timeline-restore"), "go")
        self.restore.setToolTip(text("ui.timeline-restore-help"))
        self.restore.clicked.connect(self._restore)
        self.restore.setEnabled(False)
        self.list.currentItemChanged.connect(self._chosen)
        self.resize(*SIZE)
        self._read()

    @property
    def chosen(self) -> Version | None:
        """The version that is chosen in the list."""
        item = self.list.currentItem()
        version: Version | None = item.data(VERSION) if item is not None else None
        return version

    def _end(self) -> None:
        self._closed = True

    def _read(self) -> None:
        path = self._buffer.path
        if path is None:
            self._show(())
        else:
            self._versions.listed(path, self._show)

    def _show(self, versions: tuple[Version, ...]) -> None:
        if self._closed:
            return
        self.list.clear()
        for version in versions:
            item = QListWidgetItem(_words(version), self.list)
            item.setData(VERSION, version)
        self.nothing.setVisible(not versions)
        if versions:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _chosen(self) -> None:
        version = self.chosen
        self.restore.setEnabled(version is not None)
        if version is not None:
            self._versions.compared(
                self._buffer, version, lambda pieces: self._mark(version, pieces)
            )

    def _mark(self, version: Version, pieces: tuple[Piece, ...]) -> None:
        if not self._closed and self.chosen is version:
            self.page.setHtml(marked_html(pieces, self._context.look.colours))

    def _restore(self) -> None:
        version = self.chosen
        if version is None:
            return
        buffer, before = self._buffer, self._buffer.text
        context, when = self._context, _when(version)

        def restored() -> None:
            revision = buffer.revision

            def undo() -> None:
                if buffer.revision == revision:  # what was typed since is not thrown away
                    become(buffer, before)

            said = message("ui.timeline-restored", when=when)
            ways = (Way(message("desk.undo"), undo),)
            context.notice(Notice(said, Tone.GOOD, ways=ways, key="timeline"))

        self._versions.restore(buffer, version, restored)
        self.accept()

    def _ask_name(self) -> None:
        name, is_given = QInputDialog.getText(
            self, text("ui.timeline-name"), text("ui.timeline-name-ask")
        )
        if is_given and name.strip():
            save = self._context.desk.saver.save_now
            self._versions.ask(self._buffer, save, name.strip(), self._read)


def _words(version: Version) -> str:
    words = text("ui.words", count=version.words, shown=QLocale().toString(version.words))
    why = version.name or text(f"desk.version-{version.why}")
    return f"{why}\n{_when(version)} · {words}"


def _when(version: Version) -> str:
    now = datetime.now().astimezone()
    then = version.when.astimezone(now.tzinfo)
    time = QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
    said = when(version.when, now)
    return said if then.date() == now.date() else f"{said}, {time}"
