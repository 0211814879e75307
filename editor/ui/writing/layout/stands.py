"""What stands in the place of a block's source while the caret is elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextBlock

from editor.markup.spans import LineKind
from editor.ui.writing.layout.cards import card_of, is_lone_shortcode
from editor.ui.writing.layout.groups import TABLE, UNDERLINES, Group
from editor.ui.writing.layout.hidden import lay_hidden
from editor.ui.writing.layout.pictures import PictureStand, picture_in
from editor.ui.writing.layout.tables import Tables

if TYPE_CHECKING:
    from editor.ui.writing.layout.blocks import BlockSetter
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.layout.records import Record

LONGEST_LINE = 4_000
"""Code points of a line that may have something else standing in its place."""
_CARDS = frozenset({LineKind.HTML, LineKind.COMMENT})
_MAY_STAND = _CARDS | TABLE | UNDERLINES | {
    LineKind.PARAGRAPH,
    LineKind.PICTURE,
    LineKind.ATTRIBUTES,
}  # fmt: skip
"""Kinds of which there may be anything but the words."""


class Stand(Protocol):
    """Sets a block in another way than as its words, and paints what belongs to it."""

    is_open: bool
    """Whether the source is shown with it."""

    def lay(self, setter: BlockSetter, block: QTextBlock, record: Record, width: float) -> float:
        """Lay the block out in a column; return its height in pixels."""

    def paint(
        self, layout: MarkdownLayout, painter: QPainter, block: QTextBlock, area: QRectF
    ) -> None:
        """Paint what is not the block's words; `area` is the block's room in the column."""


class Concealed:
    """Takes no room: a line that only says something of the one above, or the rest of a card."""

    is_open = False

    def lay(self, setter: BlockSetter, block: QTextBlock, _record: Record, _width: float) -> float:
        """Lay the block out as nothing."""
        lay_hidden(setter, block)
        return 0.0

    def paint(
        self, layout: MarkdownLayout, painter: QPainter, block: QTextBlock, area: QRectF
    ) -> None:
        """Paint nothing."""


_CONCEALED = Concealed()


class Stands:
    """Says what stands where in a document."""

    def __init__(self, layout: MarkdownLayout) -> None:
        """Take the layout."""
        self._layout = layout
        self.tables = Tables(layout)

    def forget(self) -> None:
        """Look again: the text, its kinds or the typography changed."""
        self.tables.forget()

    def of(self, block: QTextBlock, index: int) -> Stand | None:
        """Return what stands in the place of a block now; note in its record whether it can."""
        layout = self._layout
        record = layout.records[index]
        record.can_stand = False
        if layout.folding.hides(index):
            return _CONCEALED
        if (
            record.kind not in _MAY_STAND
            or layout.setter.shows_marks
            or block.length() > LONGEST_LINE
        ):
            return None
        group = layout.groups.around(index)
        if not group.is_whole or not self._can_stand(block, index, group):
            return None
        record.can_stand = True
        return self._in_place(block, index, group, is_open=layout.reach.opens(index))

    def _can_stand(self, block: QTextBlock, index: int, group: Group) -> bool:
        kind = self._layout.records[index].kind
        if kind is LineKind.PARAGRAPH:
            return group.kind is LineKind.TABLE_ROW or is_lone_shortcode(block.text())
        if kind is LineKind.ATTRIBUTES:
            return index > group.first
        if kind is LineKind.PICTURE:
            return self._layout.pictures is not None and picture_in(block.text()) is not None
        return kind in _CARDS or kind in TABLE or kind in UNDERLINES

    def _in_place(
        self, block: QTextBlock, index: int, group: Group, *, is_open: bool
    ) -> Stand | None:
        kind = self._layout.records[index].kind
        pictures = self._layout.pictures
        found = picture_in(block.text()) if kind is LineKind.PICTURE else None
        if found and pictures:
            return PictureStand(found, pictures, is_open)
        if is_open:
            return None
        if index > group.first and (kind in UNDERLINES or kind is LineKind.ATTRIBUTES):
            return _CONCEALED
        if group.kind is LineKind.TABLE_ROW:
            return self.tables.row(group, index)
        if index > group.first and kind in _CARDS:
            return _CONCEALED
        return card_of(self._lines(group), kind)

    def remeasure(self, reference: str) -> list[int]:
        """Forget the layout of the blocks that show a picture; return their numbers."""
        found = []
        records = self._layout.records
        for index in range(len(records)):
            stand = records[index].stand
            if isinstance(stand, PictureStand) and stand.picture.reference == reference:
                records[index].laid = False
                found.append(index)
        return found

    def _lines(self, group: Group) -> list[str]:
        block = self._layout.document().findBlockByNumber(group.first)
        lines = []
        for _ in range(group.first, group.last + 1):
            lines.append(block.text())
            block = block.next()
        return lines
