"""A quiet card in the place of what is no prose: raw HTML, an embedded frame, a shortcode, a comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextBlock

from editor.core.text import text
from editor.markup.spans import LineKind
from editor.ui.look.fonts import sans
from editor.ui.writing.layout.hidden import lay_hidden

if TYPE_CHECKING:
    from editor.ui.writing.layout.blocks import BlockSetter
    from editor.ui.writing.layout.layout import MarkdownLayout
    from editor.ui.writing.layout.records import Record

HEIGHT = 1.7
"""Height of a card, in lines."""
LABEL_SIZE = 0.78
"""Size of its words, in sizes of the text."""
INSIDE = 0.7
"""Room at its left and right, in sizes of the text."""
CORNER = 4
_SHORTCODE = re.compile(r"\s*\{\{[<%]\s*/?\s*([A-Za-z][\w./-]*)([^{}]*)[%>]\}\}\s*$")
_TAG = re.compile(r"<\s*([a-zA-Z][\w-]*)")
_FRAME = re.compile(r"<(?:iframe|embed|object|video|audio)\b", re.IGNORECASE)
_SOURCE = re.compile(r"""\b(?:src|data)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]*>?|<!--|-->")


def is_lone_shortcode(line: str) -> bool:
    """Tell whether a line is one shortcode and nothing else."""
    return line.lstrip().startswith("{{") and _SHORTCODE.match(line) is not None


def card_of(lines: list[str], kind: LineKind) -> Card:
    """Return the card for the lines of a raw block, a comment or a shortcode."""
    source = " ".join(lines)
    if kind is LineKind.COMMENT:
        words = " ".join(source.replace("<!--", " ").replace("-->", " ").split())
        return Card(text("writing.card-comment"), words, is_framed=False)
    found = _SHORTCODE.match(source)
    if found:
        words = " ".join(found[2].strip(" /").replace('"', "").split())
        return Card(text("writing.card-shortcode", name=found[1]), words)
    where = _SOURCE.search(source)
    if _FRAME.search(source):
        host = urlsplit(where[1]).netloc.removeprefix("www.") if where else ""
        return Card(text("writing.card-frame"), host)
    tag = _TAG.search(source)
    words = " ".join(_TAGS.sub(" ", source).split())
    return Card(text("writing.card-html", tag=tag[1].lower() if tag else ""), words)


class Card:
    """One line that says what stands there; the source comes out where the caret goes in."""

    is_open = False

    def __init__(self, label: str, words: str, *, is_framed: bool = True) -> None:
        """Take what it is and the words that tell it from others."""
        self.label = label
        self.words = words
        self.is_framed = is_framed

    def lay(self, setter: BlockSetter, block: QTextBlock, _record: Record, _width: float) -> float:
        """Lay the block out as a card."""
        line = setter.typography.line()
        height = round(line * HEIGHT) if self.is_framed else line
        lay_hidden(setter, block, height / 2)
        return float(height)

    def paint(
        self, layout: MarkdownLayout, painter: QPainter, _block: QTextBlock, area: QRectF
    ) -> None:
        """Paint ground and words."""
        typography = layout.setter.typography
        colours = typography.colours
        painter.save()
        inside = round(typography.size * INSIDE) if self.is_framed else 0
        if self.is_framed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(colours.line))
            painter.setBrush(layout.setter.styles.code_ground)
            painter.drawRoundedRect(area.adjusted(0.5, 2.5, -0.5, -2.5), CORNER, CORNER)
        font = sans(max(1, round(typography.size * LABEL_SIZE)))
        font.setItalic(not self.is_framed)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        left = area.adjusted(inside, 0, -inside, 0)
        painter.setPen(QColor(colours.muted if self.is_framed else colours.faint))
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, self.label)
        left.setLeft(left.left() + metrics.horizontalAdvance(self.label + "  "))
        painter.setPen(QColor(colours.faint))
        words = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
