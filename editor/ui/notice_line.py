"""Notices: one quiet line over the foot of the window, with ways on; nothing below it moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.core.notices import Notice, Tone, Way
from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.icons import IconButton
from editor.ui.look.look import Look
from editor.ui.look.scale import SPACE_L, SPACE_M, SPACE_S, SPACE_XS

WIDEST = 720
LEAST = 280
READ_MS = 6_000
"""How long a notice without a way stays."""
WAY_MS = 15_000
"""How long one with a way back stays; what went wrong stays until it is closed."""
LASTING = (Tone.WARN, Tone.BAD)


class NoticeLine(QFrame):
    """Shows the latest notice over the foot of `ground`; what is still open comes back after it."""

    left = Signal()
    """The last notice was closed while it had the focus, which needs another place."""

    def __init__(self, ground: QWidget, look: Look) -> None:
        """Take the widget over whose foot it lies."""
        super().__init__(ground)
        self._ground = ground
        self._notices: list[Notice] = []
        self.setProperty("role", "notice")
        self.setAccessibleName(text("ui.notice"))
        self._tone = QLabel(self)
        self._tone.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._words = _words(self)
        self._hint = _words(self)
        self._hint.setProperty("role", "muted")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._words)
        said.addWidget(self._hint)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(SPACE_XS)
        self._close = IconButton("close", look, text("ui.close-notice"), self)
        self._close.clicked.connect(self.close_notice)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        across.setSpacing(SPACE_M)
        across.addWidget(self._tone)
        across.addLayout(said, 1)
        across.addLayout(self._ways)
        across.addWidget(self._close)
        self._time = QTimer(self, singleShot=True)
        self._time.timeout.connect(self._read)
        ground.installEventFilter(self)
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show a notice; one of the same key gives up its place."""
        self._notices = [
            one for one in self._notices if one.tone in LASTING and one.key != (notice.key or None)
        ]
        self._notices.append(notice)
        self._show()

    def withdraw(self, key: str) -> None:
        """Take notices of this key away: what they said is over."""
        left = [one for one in self._notices if one.key != key]
        if len(left) != len(self._notices):
            self._notices = left
            self._show()

    def close_notice(self) -> None:
        """Close the notice that is shown."""
        if self._notices:
            self._notices.pop()
        self._show()

    def take_focus(self) -> None:
        """Set the focus to the first way on, else to what closes it."""
        item = self._ways.itemAt(0)
        first = item.widget() if item is not None else None
        (first or self._close).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _read(self) -> None:
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._time.start(READ_MS)  # somebody is at it
        else:
            self.close_notice()

    @property
    def shown(self) -> Notice | None:
        """The notice that is shown."""
        return self._notices[-1] if self._notices else None

    def _show(self) -> None:
        self._time.stop()
        notice = self.shown
        if notice is None:
            had_focus = self.isAncestorOf(QGuiApplication.focusObject() or self)  # type: ignore[arg-type]
            self.hide()
            if had_focus:
                self.left.emit()
            return
        self._tone.setText(text(f"ui.tone-{notice.tone}"))
        self._tone.setProperty("tone", str(notice.tone))
        self._tone.setVisible(notice.tone in LASTING)
        self._tone.style().unpolish(self._tone)
        self._tone.style().polish(self._tone)
        self._words.setText(str(notice.message))
        self._hint.setText(str(notice.hint) if notice.hint else "")
        self._hint.setVisible(notice.hint is not None)
        self._show_ways(notice.ways)
        self._place()
        self.show()
        self.raise_()
        if notice.tone not in LASTING:
            self._time.start(WAY_MS if notice.ways else READ_MS)
        spoken = f"{notice.message} {notice.hint or ''}".strip()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def _show_ways(self, ways: tuple[Way, ...]) -> None:
        while self._ways.count():
            item = self._ways.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for way in ways:
            button = QPushButton(str(way.label), self)
            button.setProperty("role", "link")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _on=False, way=way: self._take(way))
            self._ways.addWidget(button)

    def _take(self, way: Way) -> None:
        self.close_notice()
        way.go()

    def _place(self) -> None:
        metrics = self.fontMetrics()
        said = max(metrics.horizontalAdvance(one.text()) for one in (self._words, self._hint))
        beside = self.sizeHint().width() - self._words.sizeHint().width()
        room = self._ground.width() - 2 * SPACE_L
        self.setFixedWidth(max(min(said + beside + SPACE_L, WIDEST, room), LEAST))
        height = self.heightForWidth(self.width())
        self.setGeometry(
            (self._ground.width() - self.width()) // 2,
            self._ground.height() - height - SPACE_L,
            self.width(),
            height,
        )

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: stay at the foot when the ground changes its size."""
        if watched is self._ground and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False


def _words(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
