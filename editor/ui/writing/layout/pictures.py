"""A picture that stands alone in its paragraph: at column width, with its caption below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextBlock, QTextCharFormat, QTextLayout

from editor.core.text import text
from editor.markup.offsets import Offsets
from editor.ui.look.fonts import sans
from editor.ui.writing.layout.hidden import hidden_range, lay_hidden
from editor.ui.writing.pictures.shelf import ArticlePictures, Measured, PictureState

if TYPE_CHECKING:
    from editor.ui.writing.layout.blocks import BlockSetter
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.layout.records import Record

HIGHEST = 480.0
"""Pixels that a picture takes at most."""
AWAITED_SHAPE = 9 / 16
"""Height of a picture that is not measured yet, in widths."""
CORNER = 4
GAP = 6.0
"""Pixels between picture and caption."""
CAPTION_SIZE = 0.78
CAPTION_LINE = 1.45
SAID_HEIGHT = 1.7
"""Height of the card that says why there is no picture, in lines."""
_PICTURE = re.compile(
    r"""[ \t]*!\[(?P<alt>[^\]]*)\]\(\s*(?:<(?P<angled>[^<>]*)>|(?P<target>[^\s()]*(?:\([^()\n]*\)[^\s()]*)*))
        (?:\s+(?P<quote>["'])(?P<title>.*?)(?P=quote))?\s*\)(?:\{[^}]*\})?\s*$""",
    re.VERBOSE,
)


class Picture(NamedTuple):
    """A picture as a line says it; `caption` are the code points of the words shown below it."""

    reference: str
    caption: tuple[int, int]
    is_alt: bool
    """Whether the caption is the text for those who do not see it: no reader's page shows that."""


def picture_in(line: str) -> Picture | None:
    """Return the picture that a line consists of; None for one that refers to a definition."""
    found = _PICTURE.match(line)
    if found is None:
        return None
    reference = found["angled"] if found["angled"] is not None else found["target"]
    has_title = bool(found["title"])
    return Picture(reference, found.span("title" if has_title else "alt"), is_alt=not has_title)


class PictureStand:
    """Shows a picture above its caption, or above its source while the caret is in it."""

    def __init__(self, picture: Picture, pictures: ArticlePictures, is_open: bool) -> None:  # noqa: FBT001
        """Take the picture, where to find it, and whether its source is shown."""
        self.picture = picture
        self.is_open = is_open
        self._pictures = pictures
        self._found: Measured = pictures.find(picture.reference)
        self._size = QSizeF()

    def lay(self, setter: BlockSetter, block: QTextBlock, record: Record, width: float) -> float:
        """Lay the words out below the picture."""
        self._size = self._room(setter, width)
        top = self._size.height() + GAP
        if self.is_open:
            layout = block.layout()
            layout.setFormats(setter.formats(block, record))
            return top + setter.lines(layout, record, width, top)
        start, end = self.picture.caption
        if start == end:
            lay_hidden(setter, block, self._size.height())
            return self._size.height() + GAP
        return self._lay_caption(setter, block, record, width, top)

    def _lay_caption(
        self, setter: BlockSetter, block: QTextBlock, record: Record, width: float, top: float
    ) -> float:
        typography = setter.typography
        units = Offsets(block.text()).utf16
        start, end = (units(one) for one in self.picture.caption)
        said = QTextCharFormat()
        font = sans(max(1, round(typography.size * CAPTION_SIZE)))
        font.setItalic(self.picture.is_alt)
        said.setFont(font)
        colours = typography.colours
        said.setForeground(QColor(colours.faint if self.picture.is_alt else colours.muted))
        seen = QTextLayout.FormatRange()
        seen.start, seen.length, seen.format = start, end - start, said
        layout = block.layout()
        behind = hidden_range(setter, end, block.length() - 1)
        layout.setFormats([hidden_range(setter, 0, start), seen, behind])
        height = round(typography.size * CAPTION_SIZE * CAPTION_LINE)
        return top + setter.lines(layout, record, width, top, line_height=height) + GAP

    def _room(self, setter: BlockSetter, width: float) -> QSizeF:
        """Return the size in which the picture is shown, or the card that says why it is not."""
        state = self._found.state
        if state is PictureState.AWAITED:
            return QSizeF(width, min(HIGHEST, round(width * AWAITED_SHAPE)))
        if state is not PictureState.FOUND:
            return QSizeF(width, round(setter.typography.line() * SAID_HEIGHT))
        size = QSizeF(*self._found.size)
        scale = min(1.0, width / max(1.0, size.width()), HIGHEST / max(1.0, size.height()))
        return QSizeF(round(size.width() * scale), round(size.height() * scale))

    def paint(
        self, layout: MarkdownLayout, painter: QPainter, block: QTextBlock, area: QRectF
    ) -> None:
        """Paint the picture, or what to say in its place."""
        if self._found.state is not PictureState.FOUND:
            self._paint_card(layout, painter, area)
            return
        ratio = painter.device().devicePixelRatioF()
        box = (self._size * ratio).toSize().expandedTo(QSize(1, 1))
        image = self._pictures.shelf.image(self._found, box)
        room = QRectF(area.topLeft(), self._size)
        if layout.records[block.blockNumber()].turned:
            room.moveRight(area.right())
        path = QPainterPath()
        path.addRoundedRect(room, CORNER, CORNER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if image is None:
            painter.fillPath(path, layout.setter.styles.code_ground)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            painter.drawImage(room, image)
        painter.restore()

    def _paint_card(self, layout: MarkdownLayout, painter: QPainter, area: QRectF) -> None:
        typography = layout.setter.typography
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(typography.colours.line))
        painter.setBrush(layout.setter.styles.code_ground)
        room = QRectF(area.topLeft(), QSizeF(area.width(), self._size.height()))
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        if self._found.state is not PictureState.AWAITED:
            font = sans(max(1, round(typography.size * CAPTION_SIZE)))
            painter.setFont(font)
            painter.setPen(QColor(typography.colours.muted))
            said = text(f"writing.picture-{self._found.state.value}", file=self.picture.reference)
            inside = typography.size * 0.7
            words = painter.fontMetrics().elidedText(
                said, Qt.TextElideMode.ElideMiddle, int(room.width() - 2 * inside)
            )
            place = room.adjusted(inside, 0, -inside, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
