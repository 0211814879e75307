"""A date and time in the site's zone, typed or taken from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.core.article import Article
from editor.core.moment import Moment, read_moment
from editor.core.text import text
from editor.ui.details.fields.field import Field
from editor.ui.look.scale import SPACE_S, SPACE_XS


class MomentField(Field):
    """A moment; what cannot be read as one is said below the field and not written."""

    def __init__(
        self,
        key: str,
        value: Callable[[Article], Moment | None],
        zone: Callable[[], tzinfo],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """Take the key, how its value is read, the site's zone and the time now."""
        super().__init__(parent)
        self.keys = (key,)
        self._value = value
        self._zone = zone
        self._now = now
        self._known: str | None = None
        self.line = QLineEdit(self)
        self.line.setAccessibleName(text(f"panels.{key}"))
        self.line.setPlaceholderText(text(f"panels.{key}-empty"))
        self.line.setToolTip(text(f"panels.{key}-help"))
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._judge)
        self._name = QLabel(self)
        self._name.setProperty("role", "small")
        self._pick = QToolButton(self)
        self._pick.setText(text("panels.pick-date"))
        self._pick.setToolTip(text("panels.pick-date-help"))
        self._pick.clicked.connect(self._open)
        self._fault = QLabel(text("panels.date-unreadable"), self)
        self._fault.setProperty("tone", "bad")
        self._fault.setWordWrap(True)
        self._fault.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.line, 1)
        row.addWidget(self._name)
        row.addWidget(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addLayout(row)
        layout.addWidget(self._fault)
        self.setFocusProxy(self.line)

    def show_article(self, article: Article) -> None:
        """Show the moment in the site's zone; a line that the writer is typing in stays."""
        zone = self._zone()
        self._name.setText(str(zone))
        moment = self._value(article)
        value = shown(moment, zone) if moment else article.values.get(self.keys[0], "")
        typed = read_moment(self.line.text())
        same = moment is not None and typed is not None and shown(typed, zone) == value
        if value != self._known and not same:
            self.line.setText(value)
            self._judge()
        self._known = value

    def leave(self) -> None:
        """Give up what cannot be read as a date; the next article has its own."""
        self._known = None
        self.line.clear()

    def has_pending(self) -> bool:
        """Tell whether something is typed that is no date."""
        return self._unreadable()

    def _unreadable(self) -> bool:
        written = self.line.text()
        return bool(written.strip()) and read_moment(written) is None

    def _judge(self) -> None:
        self._fault.setVisible(self._unreadable())

    def _typed(self, written: str) -> None:
        moment = read_moment(written)
        if self._unreadable():
            return  # a date that is being typed is told of once the field is left
        self._fault.hide()
        self.edited.emit({self.keys[0]: self._written(moment) if moment else None})

    def _written(self, moment: Moment) -> str:
        if not moment.has_time:
            return f"{moment.value:%Y-%m-%d}"
        return moment.in_zone(self._zone()).isoformat(timespec="seconds")

    def _open(self) -> None:
        moment = read_moment(self.line.text())
        at = moment.in_zone(self._zone()) if moment else self._now().astimezone(self._zone())
        panel = QFrame(self, Qt.WindowType.Popup)
        panel.setProperty("role", "card")
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(panel)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setSelectedDate(QDate(at.year, at.month, at.day))
        clock = QTimeEdit(QTime(at.hour, at.minute), panel)
        clock.setDisplayFormat("HH:mm")
        take = QPushButton(text("panels.take-date"), panel)
        take.setProperty("role", "go")
        layout = QVBoxLayout(panel)
        layout.addWidget(calendar)
        row = QHBoxLayout()
        row.addWidget(clock)
        row.addStretch()
        row.addWidget(take)
        layout.addLayout(row)

        def chosen() -> None:
            day, time = calendar.selectedDate(), clock.time()
            written = f"{day.toString('yyyy-MM-dd')} {time.toString('HH:mm')}"
            self.line.setText(written)
            self._typed(written)
            panel.close()

        take.clicked.connect(chosen)
        calendar.activated.connect(chosen)
        panel.move(self.line.mapToGlobal(self.line.rect().bottomLeft()))
        panel.show()
        calendar.setFocus()


def shown(moment: Moment, zone: tzinfo) -> str:
    """Return a moment as the field shows it: `2026-11-24 06:40` in the zone, or the date alone."""
    if not moment.has_time:
        return f"{moment.value:%Y-%m-%d}"
    return f"{moment.in_zone(zone):%Y-%m-%d %H:%M}"
