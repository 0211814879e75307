"""Three ways to begin, by pointer or key: the sample newsroom, a folder, articles brought in."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

COLUMN = 640
TIGHT = 84
"""Line height of the big sentence where it wraps, in parts of a hundred of its font's own."""
BEGINNINGS = (("sample", "Return"), ("open", "Ctrl+O"), ("import", "Ctrl+I"))
"""The ways to begin and the keys that take them."""


class FirstStart(QWidget):
    """Says what Copydesk is in two sentences and lets the writer begin."""

    wanted = Signal(str)
    """`sample`, `open` or `import`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the column."""
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QWidget(self)
        column.setMaximumWidth(COLUMN)
        down = QVBoxLayout(column)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(_big("first-head"))
        down.addWidget(_label("first-lede", "lede"))
        down.addSpacing(SPACE_L)
        self.choices: list[Choice] = []
        for number, (name, keys) in enumerate(BEGINNINGS, 1):
            choice = Choice(number, name, keys, column)
            choice.clicked.connect(self._wants(name))
            down.addWidget(choice)
            self.choices.append(choice)
        down.addSpacing(SPACE_S)
        down.addWidget(_label("first-foot", "muted"))
        self._place(column)
        self._keys()
        self.setFocusProxy(self.choices[0])

    def _place(self, column: QWidget) -> None:
        """Put the column in the middle; a window that is too low for it scrolls."""
        ground = QWidget()
        ground.setProperty("role", "paper")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        across = QHBoxLayout(ground)
        across.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        across.addStretch(1)
        across.addWidget(column, 100, Qt.AlignmentFlag.AlignVCenter)
        across.addStretch(1)
        room = QScrollArea(self)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setWidgetResizable(True)
        room.setWidget(ground)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(room)
        for choice in self.choices:
            choice.reached.connect(room.ensureWidgetVisible)

    def _keys(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for number, (name, keys) in enumerate(BEGINNINGS, 1):
            for key in (str(number), keys):
                if key in {"Return", "Ctrl+O"}:
                    continue  # Enter presses the focused choice; Ctrl+O is the window's own
                shortcut = QShortcut(QKeySequence(key), self, context=inside)
                shortcut.activated.connect(self._wants(name))
        for key, step in (("Down", 1), ("Up", -1)):
            shortcut = QShortcut(QKeySequence(key), self, context=inside)
            shortcut.activated.connect(self._steps(step))

    def _wants(self, name: str) -> Callable[[], None]:
        def want() -> None:
            self.wanted.emit(name)

        return want

    def _steps(self, step: int) -> Callable[[], None]:
        def go() -> None:
            at = next((n for n, one in enumerate(self.choices) if one.hasFocus()), 0)
            self.choices[(at + step) % len(self.choices)].setFocus(Qt.FocusReason.TabFocusReason)

        return go


class Choice(QPushButton):
    """One way to begin: its number, its name, what it means, its key."""

    reached = Signal(QWidget)
    """It has the focus now."""

    def __init__(self, number: int, name: str, keys: str, parent: QWidget) -> None:
        """Take the number, the name of the way and its key."""
        super().__init__(parent)
        self.setProperty("role", "choice")
        self.setAutoDefault(True)
        title, help = text(f"ui.first-{name}"), text(f"ui.first-{name}-help")
        self.setAccessibleName(title)
        self.setAccessibleDescription(help)
        shown = "Enter" if keys == "Return" else keys
        native = QKeySequence(shown).toString(QKeySequence.SequenceFormat.NativeText)
        self._parts = [
            _plain(str(number), "number", self),
            _plain(title, "step", self),
            _plain(help, "muted", self),
            _plain(native or shown, "key", self),
        ]
        self._parts[0].setFixedWidth(36)
        self._parts[2].setWordWrap(True)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._parts[1])
        said.addWidget(self._parts[2])
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        across.setSpacing(SPACE_M)
        across.addWidget(self._parts[0])
        across.addLayout(said, 1)
        across.addWidget(self._parts[3], alignment=Qt.AlignmentFlag.AlignTop)

        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @guard(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt's: whoever scrolls shows what has the focus."""
        super().focusInEvent(event)
        self.reached.emit(self)

    @guard(QSize(200, 70))
    def sizeHint(self) -> QSize:
        """Qt's: as large as its words, not as a button's one line."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    @guard(QSize(200, 70))
    def minimumSizeHint(self) -> QSize:
        """Qt's: no smaller than its words."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    @guard(70)
    def heightForWidth(self, width: int) -> int:
        """Qt's: words wrap."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 70


def _plain(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def _label(name: str, role: str) -> QLabel:
    label = QLabel(text(f"ui.{name}"))
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def _big(name: str) -> QLabel:
    label = _label(name, "big")
    said = label.text()
    label.setAccessibleName(said)
    label.setTextFormat(Qt.TextFormat.RichText)
    # A tight last line would be cut below: the empty one after it gives its strokes their room.
    room = '<p style="margin: 0; font-size: 6px">&nbsp;</p>'
    label.setText(f'<p style="margin: 0; line-height: {TIGHT}%">{escape(said)}</p>{room}')
    return label
