"""A card over the status line: counts of article, section and selection, and the goals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor.core.text import text
from editor.markup.counts import Counts, reading_minutes
from editor.ui.guard import guard
from editor.ui.look.fonts import sans
from editor.ui.look.scale import CONTROL, SPACE_L, SPACE_M, SPACE_S
from editor.ui.measures import Measures

COLUMNS = ("words", "characters", "sentences", "minutes")
STEP = 50
MOST = 100_000
"""Words that a goal may have."""


class CountsCard(QFrame):
    """Shows numbers as they were when it opened and lets goals be set; each change acts at once."""

    def __init__(
        self,
        measures: Measures,
        pace: float,
        goals: tuple[int, int],
        set_goals: tuple[Callable[[int], None], Callable[[int], None]],
        window: QWidget,
    ) -> None:
        """Take the counts, words a minute, the goals of article and day, and what sets each."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._came_from = QApplication.focusWidget()
        self.setProperty("role", "palette")
        self.setAccessibleName(text("goals.card"))
        down = QVBoxLayout(self)
        down.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        down.setSpacing(SPACE_M)
        down.addLayout(_table(measures, pace))
        below = QGridLayout()
        below.setHorizontalSpacing(SPACE_L)
        below.setVerticalSpacing(SPACE_S)
        self.fields: dict[str, QSpinBox] = {}
        for row, (name, goal, set_goal) in enumerate(
            zip(("article", "day"), goals, set_goals, strict=True)
        ):
            label = QLabel(text(f"goals.{name}"))
            field = QSpinBox(self)
            field.setRange(0, MOST)
            field.setSingleStep(STEP)
            field.setSpecialValueText(text("goals.no-goal"))
            field.setGroupSeparatorShown(True)
            field.setKeyboardTracking(False)  # 800 is one goal, not 8, 80 and 800
            field.setValue(goal)
            field.setAccessibleName(text(f"goals.{name}"))
            field.setToolTip(text(f"goals.{name}-help"))
            field.valueChanged.connect(set_goal)
            label.setBuddy(field)
            below.addWidget(label, row, 0)
            below.addWidget(field, row, 1)
            self.fields[name] = field
        below.setColumnStretch(0, 1)
        down.addLayout(below)

    def open_above(self, widget: QWidget) -> None:
        """Open with its lower left corner above a widget."""
        self.adjustSize()
        corner = widget.mapTo(self._window, QPoint(0, 0))
        self.move(max(corner.x() - SPACE_S, 0), max(corner.y() - self.height() - SPACE_S, 0))
        self.show()
        self.raise_()
        self.fields["article"].setFocus(Qt.FocusReason.PopupFocusReason)
        self.fields["article"].selectAll()
        QApplication.instance().focusChanged.connect(self._leave)  # type: ignore[union-attr]

    def _leave(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Go where the focus is elsewhere in the window."""
        if new is not None and new is not self and not self.isAncestorOf(new):
            self._came_from = None
            self.close()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter and Escape close."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.close()
            return
        super().keyPressEvent(event)

    @guard(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: give the focus back."""
        super().closeEvent(event)
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)


def _table(measures: Measures, pace: float) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_L)
    grid.setVerticalSpacing(SPACE_S)
    right = Qt.AlignmentFlag.AlignRight
    for column, name in enumerate(COLUMNS, start=1):
        head = QLabel(text(f"goals.{name}"))
        head.setProperty("role", "small")
        grid.addWidget(head, 0, column, right)
    rows: list[tuple[str, Counts | None]] = [
        ("whole", measures.article),
        ("section", measures.section),
        ("selection", measures.selection),
    ]
    locale = QLocale()
    for row, (name, counts) in enumerate(rows, start=1):
        if counts is None:
            continue
        label = QLabel(text(f"goals.{name}"))
        grid.addWidget(label, row, 0)
        minutes = reading_minutes(counts.words, pace)
        numbers = (counts.words, counts.characters, counts.sentences, minutes)
        said = []
        for column, number in enumerate(numbers, start=1):
            cell = QLabel(locale.toString(number))
            cell.setFont(sans(CONTROL, tabular=True))
            grid.addWidget(cell, row, column, right)
            said.append(f"{cell.text()} {text(f'goals.{COLUMNS[column - 1]}')}")
        label.setAccessibleDescription(", ".join(said))
    grid.setColumnStretch(0, 1)
    return grid
