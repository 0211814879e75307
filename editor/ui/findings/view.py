"""The findings of the article in hand, one under the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.core.findings import Finding, Gravity
from editor.core.text import text
from editor.ui.guard import guard
from editor.ui.help.topic import HELP
from editor.ui.look.colours import Colours
from editor.ui.look.look import Look
from editor.ui.look.scale import SPACE_S, SPACE_XS

DOT_PX = 7
WAY_PX = 230
"""A mend's words get so much room; the tooltip has them whole."""
MOST = 60
"""So many findings are shown; an article with more has other worries than the rest of them."""


class Dot(QWidget):
    """A dot in the colour of a gravity; the word beside it says the same."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        """Take the colour, `#rrggbb`."""
        super().__init__(parent)
        self._colour = QColor(colour)
        self.setFixedSize(DOT_PX + 6, 18)

    @guard(default=None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot at the height of the first line."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawEllipse(0, 6, DOT_PX, DOT_PX)
        painter.end()


def colour_of(gravity: Gravity, colours: Colours) -> str:
    """Return the colour of a gravity."""
    return {
        Gravity.ERROR: colours.bad,
        Gravity.WARNING: colours.warn,
        Gravity.HINT: colours.faint,
    }[gravity]


class FindingsView(QWidget):
    """Shows findings; says which one the writer wants to see or have mended."""

    wanted = Signal(object)
    """core.findings.Finding whose place should be shown."""
    mended = Signal(object)
    """core.findings.Finding that should be mended."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with nothing found."""
        super().__init__(parent)
        self.setProperty(HELP, "findings")
        self._look = look
        self._shown: tuple[Finding, ...] | None = None
        self._ways: list[QPushButton] = []
        self._title = QLabel(self)
        self._title.setProperty("role", "section")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_XS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self._title)
        layout.addLayout(self._rows)
        look.changed.connect(self._again)
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these findings, the gravest first, else in their order."""
        ranks = list(Gravity)
        ordered = tuple(sorted(findings, key=lambda one: ranks.index(one.gravity)))
        if self._shown == ordered:
            return
        self._shown = ordered
        self._again()

    def show_waiting(self) -> None:
        """Say that nothing is known yet."""
        self._shown = None
        self._again()

    def take_focus(self) -> None:
        """Set the focus to the first way on."""
        if self._ways:
            self._ways[0].setFocus()

    def _again(self) -> None:
        focused = [at for at, way in enumerate(self._ways) if way.hasFocus()]
        self._ways = []
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        found = self._shown or ()
        if self._shown is None:
            self._title.setText(text("panels.checking"))
        elif found:
            self._title.setText(text("panels.findings", count=len(found)))
        else:
            self._title.setText(text("panels.no-findings"))
        for finding in found[:MOST]:
            self._rows.addWidget(self._row(finding))
        if len(found) > MOST:
            more = QLabel(text("panels.findings-more", count=len(found) - MOST), self)
            more.setProperty("role", "muted")
            self._rows.addWidget(more)
        if focused and self._ways:
            self._ways[min(focused[0], len(self._ways) - 1)].setFocus()

    def _row(self, finding: Finding) -> QWidget:
        row = QWidget(self)
        row.setAccessibleName(str(finding.message))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, SPACE_XS, 0, SPACE_XS)
        layout.setSpacing(SPACE_S)
        layout.addWidget(
            Dot(colour_of(finding.gravity, self._look.colours), row),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        said = QLabel(str(finding.message), row)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        words.addWidget(said)
        gravity = text(f"panels.gravity.{finding.gravity.value}")
        detail = QLabel(f"{gravity}. {finding.detail}" if finding.detail else f"{gravity}.", row)
        detail.setProperty("role", "muted")
        detail.setWordWrap(True)
        detail.setTextFormat(Qt.TextFormat.PlainText)
        words.addWidget(detail)
        layout.addLayout(words, 1)
        if finding.mend is not None:
            # A mend may be long, it names what it writes: below, so that it does not crush the words.
            mend = self._way(str(finding.mend.label), finding, self.mended.emit)
            mend.setMinimumWidth(1)
            words.addWidget(mend, 0, Qt.AlignmentFlag.AlignLeft)
        go = self._way(text("panels.go-there"), finding, self.wanted.emit)
        layout.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _way(self, label: str, finding: Finding, go: Callable[[Finding], None]) -> QPushButton:
        room = self.fontMetrics()
        said = room.elidedText(label, Qt.TextElideMode.ElideMiddle, WAY_PX)
        way = QPushButton(said.replace("&", "&&"), self)
        way.setToolTip(label)
        way.setProperty("role", "link")
        way.setAccessibleName(f"{label}: {finding.message}")

        def clicked() -> None:
            go(finding)

        way.clicked.connect(clicked)
        self._ways.append(way)
        return way
