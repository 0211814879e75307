"""Text that is laid out and takes no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextLayout

from editor.markup.spans import LineKind
from editor.ui.writing.layout.heights import FAR
from editor.ui.writing.layout.styles import HIDDEN

if TYPE_CHECKING:
    from editor.ui.writing.layout.blocks import BlockSetter


def hidden_range(setter: BlockSetter, start: int, end: int) -> QTextLayout.FormatRange:
    """Return the format that conceals a stretch of a block; UTF-16."""
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    made.format = setter.styles.format(HIDDEN, LineKind.PARAGRAPH)
    return made


def lay_hidden(setter: BlockSetter, block: QTextBlock, y: float = 0.0) -> None:
    """Lay a block out as one line that takes no room, `y` pixels below its top."""
    layout = block.layout()
    layout.setFormats([hidden_range(setter, 0, block.length() - 1)])
    layout.setTextOption(setter.option)
    layout.setCacheEnabled(False)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(FAR)
        line.setPosition(QPointF(0, y))
    layout.endLayout()
    layout.setPosition(QPointF(0, 0))
