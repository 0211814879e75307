"""The rows of the draft list: a line for each stage that has articles, and the articles below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor.core.article import Place
from editor.core.edit import Selection
from editor.core.moment import Moment
from editor.core.stage import Stage
from editor.core.text import text
from editor.ui.guard import guard

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ORDER = (Stage.IDEA, Stage.DRAFT, Stage.REVIEW, Stage.READY, Stage.PUBLISHED, Stage.SPIKED)


class Roles(IntEnum):
    """What the delegate asks of a row beside its text."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One article in the list, with or without a file."""

    key: Path | int
    """The file, or the id of a buffer that has none yet."""
    headline: str
    standfirst: str
    stage: Stage
    words: int
    modified: float
    """Seconds since the epoch; when the file was last written."""
    date: Moment | None = None
    fault: str = ""
    findings: int = 0
    errors: int = 0
    """How many of the findings keep it from being published."""
    excerpt: str = ""
    """Of a hit: the words around what was looked for, in the standfirst's place."""
    marks: tuple[Selection, ...] = ()
    """What was looked for, in code points of the excerpt."""
    headline_marks: tuple[Selection, ...] = ()
    place: Place | None = None
    """Of a hit: where in the file it is."""


@dataclass(frozen=True, slots=True)
class Head:
    """The line of a stage, or above hits, and how many articles stand below it."""

    stage: Stage | None
    count: int
    said: str = ""
    """What it says above hits."""

    @property
    def title(self) -> str:
        """What it says."""
        return self.said if self.stage is None else text(f"ui.stage-{self.stage}")


def grouped(rows: Iterable[Row], counts: dict[Stage, int] | None = None) -> list[Row | Head]:
    """Return the rows below the lines of their stages, each stage in the order of the rows.

    `counts` are those of the whole library; without them the rows themselves are counted.
    """
    stages: dict[Stage, list[Row]] = {stage: [] for stage in ORDER}
    for row in rows:
        stages[row.stage].append(row)
    lines: list[Row | Head] = []
    for stage, members in stages.items():
        if members:
            lines.append(Head(stage, (counts or {}).get(stage, len(members))))
            lines += members
    return lines


class DraftModel(QAbstractListModel):
    """Holds the lines; a change of one article touches one row."""

    renaming = Signal(object, str)
    """Path of an article and the name that the writer gave its file."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._lines: list[Row | Head] = []
        self._places: dict[Path | int, int] = {}
        self.heads: list[int] = []
        """Numbers of the lines that are stages'."""

    def show(self, lines: Sequence[Row | Head]) -> bool:
        """Show these lines; tell whether rows came, went or moved (else they only look different)."""
        lines = list(lines)
        if lines == self._lines:
            return False
        old = self._lines
        same = len(lines) == len(old) and all(
            new is before or _identity(new) == _identity(before)
            for new, before in zip(lines, old, strict=True)
        )
        if not same:
            self.beginResetModel()
            self._lines = lines
            self._places = {line.key: at for at, line in enumerate(lines) if isinstance(line, Row)}
            self.heads = [at for at, line in enumerate(lines) if isinstance(line, Head)]
            self.endResetModel()
            return True
        changed = [at for at, line in enumerate(lines) if line is not old[at]]
        self._lines = lines
        self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        return False

    def update(self, row: Row) -> bool:
        """Show an article's new state in its place; False where it has none or another stage."""
        at = self._places.get(row.key)
        if at is None:
            return False
        old = self._lines[at]
        if not isinstance(old, Row) or old.stage is not row.stage:
            return False
        if old != row:
            self._lines[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
        return True

    def mark(self, key: Path | int, findings: int, errors: int) -> None:
        """Show how many findings an article has."""
        row = self.row_of(key)
        if row is not None:
            self.update(replace(row, findings=findings, errors=errors))

    def row_of(self, key: Path | int) -> Row | None:
        """Return the row of an article."""
        at = self._places.get(key)
        line = self._lines[at] if at is not None else None
        return line if isinstance(line, Row) else None

    def index_of(self, key: Path | int | None) -> QModelIndex:
        """Return the index of an article; an invalid one where it is not shown."""
        at = self._places.get(key) if key is not None else None
        return self.index(at) if at is not None else QModelIndex()

    def first(self) -> QModelIndex:
        """Return the index of the first article; an invalid one where none is shown."""
        return self.index(min(self._places.values())) if self._places else QModelIndex()

    def line(self, index: Index) -> Row | Head | None:
        """Return what stands in a row."""
        at = index.row()
        return self._lines[at] if 0 <= at < len(self._lines) else None

    @property
    def articles(self) -> int:
        """How many articles are shown."""
        return len(self._places)

    @guard(0)
    def rowCount(self, parent: Index = _ROOT) -> int:
        """Qt's: how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    @guard(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the row itself for the delegate, words for a screen reader, the name for editing."""
        line = self.line(index)
        if line is None:
            return None
        if role == Roles.ROW:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return line.headline if isinstance(line, Row) else line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Row):
            return line.headline
        return None

    @guard(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's: the name that was typed over an entry; the desk renames, the row follows."""
        line = self.line(index)
        if role != Qt.ItemDataRole.EditRole or not isinstance(line, Row):
            return False
        name = str(value).strip()
        if isinstance(line.key, int) or not name:
            return False
        self.renaming.emit(line.key, name)
        return True

    @guard(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt's: a stage's line cannot be chosen."""
        if isinstance(self.line(index), Row):
            return (
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsEditable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
        return Qt.ItemFlag.NoItemFlags


def spoken(line: Row | Head) -> str:
    """Return what a screen reader says of a line."""
    if isinstance(line, Head):
        return text("ui.spoken-stage", stage=line.title, count=line.count)
    parts = [
        line.headline or text("ui.untitled"),
        line.excerpt or line.standfirst,
        state_words(line),
    ]
    return ". ".join(part.rstrip(".") for part in parts if part)


def state_words(row: Row) -> str:
    """Return the state that the dot stands for, in words; empty where there is nothing to say."""
    if row.fault:
        return text("ui.state-fault")
    if row.findings:
        return text("ui.findings", count=row.findings)
    return ""


def _identity(line: Row | Head) -> object:
    return line.key if isinstance(line, Row) else line.stage
