"""Focus mode: what is not being written steps back behind a veil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QPainter, QRegion, QTextBlock
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect

from editor.core.events import Change
from editor.markup.offsets import Offsets
from editor.markup.sentences import sentence_around
from editor.markup.spans import LineKind
from editor.ui.writing.layout.blocks import x_of
from editor.ui.writing.listening import Listening

if TYPE_CHECKING:
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.pane import WritingPane

VEIL = 0.66
"""How much of the ground lies over what steps back."""
LONGEST = 60
"""Lines of a paragraph that are looked at on each side of the caret's."""
_GOES_ON = frozenset({LineKind.PARAGRAPH, LineKind.QUOTE})


class Focus(QObject):
    """Says what stays clear, and lays a veil over the rest of the viewport."""

    def __init__(self, pane: WritingPane) -> None:
        """Take the pane whose body it watches."""
        super().__init__(pane)
        self._pane = pane
        self._clear: QRegion | None = None
        """What stays clear of the document; None while nothing steps back."""
        self.mode = ""
        """`sentence`, `paragraph`, or empty."""
        body, app = pane.body, QApplication.instance()
        assert isinstance(app, QApplication)
        # Headline and standfirst step back only while the body is written.
        signals = (body.cursorPositionChanged, body.textChanged, body.scrolled, app.focusChanged)
        self._listening = Listening(self.follow, *signals)
        pane.context.changed.connect(self._changed)
        self._set_mode()

    def _changed(self, change: Change) -> None:
        if "focus" in change.options:
            self._set_mode()

    def _set_mode(self) -> None:
        wanted = self._pane.context.desk.options.text("focus")
        self.mode = "" if wanted == "off" else wanted
        self._listening.set(on=bool(self.mode))
        self.follow()

    def follow(self) -> None:
        """Put the veil where it belongs now."""
        is_on = bool(self.mode) and self._pane.document is not None
        in_body = is_on and not self._pane.fields.has_focus()
        fields = self._pane.fields
        if (fields.graphicsEffect() is not None) != in_body:
            # None at all while it is off: an effect has the fields painted twice.
            faint = QGraphicsOpacityEffect(fields, opacity=1 - VEIL) if in_body else None
            fields.setGraphicsEffect(faint)  # type: ignore[arg-type]  # Qt takes None
        page = self._pane.body.page
        before, self._clear = self._clear, self.clear_region() if in_body else None
        viewport = self._pane.body.viewport()
        if page is not None:
            page.veil = self._paint if in_body else None
        if before is None or self._clear is None:
            if before is not self._clear:
                viewport.update()
        elif before != self._clear:
            scrolled = self._pane.body.verticalScrollBar().value()
            viewport.update(before.xored(self._clear).translated(0, -scrolled))

    def _paint(self, painter: QPainter, clip: QRectF) -> None:
        """Lay the veil over what steps back."""
        if self._clear is None:
            return
        painter.save()
        painter.setClipRegion(QRegion(clip.toAlignedRect()).subtracted(self._clear))
        ground = QColor(self._pane.context.look.colours.surface)
        ground.setAlphaF(VEIL)
        painter.fillRect(clip, ground)
        painter.restore()

    def clear_region(self) -> QRegion:
        """Return what stays clear, in the document's pixels."""
        page, body = self._pane.body.page, self._pane.body
        if page is None:
            return QRegion()
        block = body.textCursor().block()
        first, last = self._paragraph(block)
        width = body.viewport().width()
        if self.mode == "sentence" and first == last:
            return self._sentence(block)
        top = page.block_top(first.blockNumber())
        bottom = page.block_top(last.blockNumber()) + _height(page, last)
        return QRegion(QRectF(0, top, width, bottom - top).toAlignedRect())

    def _paragraph(self, block: QTextBlock) -> tuple[QTextBlock, QTextBlock]:
        """Return the first and the last line of the caret's paragraph: it may be broken by hand."""
        page = self._pane.body.page
        assert page is not None
        first = last = block
        kind = page.kind_at(block.blockNumber())
        for _ in range(LONGEST if kind in _GOES_ON else 0):
            above = first.previous()
            if not above.isValid() or page.kind_at(above.blockNumber()) is not kind:
                break
            first = above
        for _ in range(LONGEST if kind in _GOES_ON else 0):
            below = last.next()
            if not below.isValid() or page.kind_at(below.blockNumber()) is not kind:
                break
            last = below
        return first, last

    def _sentence(self, block: QTextBlock) -> QRegion:
        page = self._pane.body.page
        assert page is not None
        page.ensure(block)
        words = block.text()
        offsets = Offsets(words)
        caret = self._pane.body.textCursor().positionInBlock()
        start, end = (offsets.utf16(one) for one in sentence_around(words, offsets.points(caret)))
        area = page.blockBoundingRect(block)
        region = QRegion()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            begin, behind = line.textStart(), line.textStart() + line.textLength()
            if begin >= end or behind <= start:
                continue
            left = x_of(line.cursorToX(start)) if start > begin else -8.0
            right = x_of(line.cursorToX(end)) if end < behind else area.width() + 8.0
            low, high = min(left, right), max(left, right)
            top = area.top() + line.y()
            part = QRectF(area.left() + low, top, high - low, line.height())
            region = region.united(QRegion(part.toAlignedRect()))
        return region


def _height(page: MarkdownLayout, block: QTextBlock) -> float:
    page.ensure(block)
    return page.heights[block.blockNumber()]
