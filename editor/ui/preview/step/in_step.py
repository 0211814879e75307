"""Keeps text and page in step: what the writer acts on leads, the other follows."""

from __future__ import annotations

import json
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from editor.core.events import Change
from editor.markup.step.passages import TOP, Spot
from editor.ui.guard import guard
from editor.ui.preview.step.chart import Chart
from editor.ui.preview.step.text_side import TRIES, Stand, TextSide

if TYPE_CHECKING:
    from editor.ui.preview.pane import PreviewPane
    from editor.ui.writing.pane import WritingPane

OPTION = "in-step"
REST_MS = 40
"""Pause after a key or a step of the caret in which nothing is asked of the page."""
CLICK_REACH = 4
"""Pixels by which the pointer may move between press and release of a click."""
_ACTS = frozenset(
    {
        QEvent.Type.Wheel,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
    }
)
_FIELDS = {-2: "title", -3: "description", -4: "image"}
"""Elements of the page around its content, as `step.js` numbers them."""
_PAGE_TOP = Spot(-1, TOP)
_CONTENT = Spot(0, TOP)


class Side(Enum):
    """Who leads."""

    TEXT = "text"
    PAGE = "page"


class InStep(QObject):
    """Follows without a movement of its own: the other side stands there at once."""

    def __init__(self, writing: WritingPane, page: PreviewPane) -> None:
        """Take both panes; it lives as long as the preview."""
        super().__init__(page)
        self._page = page
        self._body = writing.body
        self._text = TextSide(writing)
        self._chart = Chart(self._text, page)
        self._options = writing.context.desk.options
        self._leader = Side.TEXT
        self._by_caret = True
        self._placed_at = -1
        self._asking = self._again = False
        self._pressed: QPointF | None = None
        self._canvas: QWidget | None = None
        """What takes the pointer and the keys of the page."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.follow)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._rested)
        self._body.scrolled.connect(self._text_scrolled)
        writing.context.caret.connect(self._moved)
        writing.context.changed.connect(self._changed)
        page.scrolled.connect(self._page_scrolled)
        page.drawn.connect(self._drawn)
        for widget in (self._body, self._body.viewport(), self._body.verticalScrollBar()):
            widget.installEventFilter(self)

    @property
    def leader(self) -> Side:
        """The side on which the writer acted last."""
        return self._leader

    # What happens

    def _changed(self, change: Change) -> None:
        if OPTION in change.options:
            self._rest.start()

    def _moved(self, offset: int) -> None:
        if offset == self._placed_at:
            return  # a click in the page put it there: the page stays where it is
        self._placed_at = -1
        self._leader, self._by_caret = Side.TEXT, True
        self._rest.start()

    def _drawn(self) -> None:
        engine = self._page.drawing
        canvas = engine.view.focusProxy() if engine is not None else None
        if canvas is not None and canvas is not self._canvas:
            # The engine makes another one for each process that draws.
            self._canvas = canvas
            canvas.installEventFilter(self)
        # A page that was loaded anew owes no answers any more.
        self._asking = self._again = False
        self._rest.start()

    def _rested(self) -> None:
        self.mark()
        if self._leader is Side.TEXT:
            self.follow()

    def _text_scrolled(self) -> None:
        if self._leader is Side.TEXT:
            self._soon.start()

    def _page_scrolled(self) -> None:
        if self._leader is Side.PAGE:
            self._soon.start()

    def _acted(self, widget: QObject, event: QEvent) -> None:
        if widget is self._canvas:
            self._leader = Side.PAGE
            return
        self._leader = Side.TEXT
        if event.type() != QEvent.Type.KeyPress:
            self._by_caret = False

    # The caret's block

    def mark(self) -> None:
        """Mark the caret's block on the page."""
        caret = self._text.caret_offset()
        self._page.mark(-1 if caret is None else self._chart.element(caret))

    # Following

    def follow(self) -> None:
        """Bring the side that follows to where the other one stands."""
        if not self._options.flag(OPTION) or self._page.drawing is None or self._text.shown is None:
            return
        if self._asking:
            self._again = True
            return
        if self._leader is Side.TEXT:
            self._page_follows()
        else:
            self._text_follows()

    def _ask(self, name: str, *values: object, then: Callable[[object], None]) -> None:
        self._asking = True

        def answered(answer: object) -> None:
            self._asking = False
            # Lists do not come through as values.
            then(json.loads(answer) if isinstance(answer, str) and answer else None)
            if self._again:
                self._again = False
                self._soon.start()

        said = ", ".join(json.dumps(one) for one in (*values, len(self._page.elements)))
        self._page.ask_page(f"JSON.stringify(copydesk.{name}({said}))", answered)

    def _zoom(self) -> float:
        engine = self._page.drawing
        return engine.view.zoomFactor() if engine is not None else 1.0

    def _origin(self) -> QPoint:
        """Return where the page's view begins on the screen."""
        engine = self._page.drawing
        return engine.view.mapToGlobal(QPoint(0, 0)) if engine is not None else QPoint()

    def _shift(self) -> int:
        """Return how much further down on the screen the page's view begins than the text's."""
        if self._page.window() is not self._body.window():
            return 0
        return self._origin().y() - self._text.origin().y()

    def _top(self) -> int:
        """Return the highest place of the text's view that both sides show."""
        return max(0, self._shift())

    def _page_follows(self) -> None:
        caret = self._text.caret() if self._by_caret else None
        y: float = self._top() if caret is None else caret.y
        if caret is not None:
            spot = self._chart.to_page(caret.offset)
            first, second, fraction = spot or _CONTENT, spot or _CONTENT, 0.0
        else:
            first, second, fraction = self._at_height(y)
        there = (y - self._shift()) / self._zoom()
        self._ask("put", first, second, fraction, there, then=self._was_put)

    def _was_put(self, answer: object) -> None:
        if answer is None:
            self._page.refill()

    def _at_height(self, y: float) -> tuple[Spot, Spot, float]:
        around = self._text.around(y)
        if around is None:
            return self._among_fields(y)
        first, second = around
        one = self._chart.to_page(first.offset, notes=False) or _CONTENT
        other = self._chart.to_page(second.offset, notes=False) or one
        return one, other, _fraction(y, first.y, second.y)

    def _among_fields(self, y: float) -> tuple[Spot, Spot, float]:
        """Return what of headline, standfirst and lead picture stands at a height."""
        stands: list[tuple[float, Spot]] = [(-self._text.scrolled(), _PAGE_TOP)]
        stands += [
            (self._text.field_y(key), Spot(element, TOP))
            for element, key in _FIELDS.items()
            if self._text.has_field(key)
        ]
        stands.append((self._text.text_top(), _CONTENT))
        at = max((one for one, (top, _) in enumerate(stands[:-1]) if top <= y), default=0)
        (top, first), (bottom, second) = stands[at], stands[at + 1]
        return first, second, _fraction(y, top, bottom)

    def _text_follows(self) -> None:
        y = self._top()
        there = (y - self._shift()) / self._zoom()

        def answered(answer: object) -> None:
            if answer is None:
                self._page.refill()
            elif self._leader is Side.PAGE and isinstance(answer, list):
                self._bring(answer, y)

        self._ask("at", there, then=answered)

    def _bring(self, answer: list[object], y: float) -> None:
        first, second = (_spot(one) for one in answer[:2])
        fraction = float(cast("float", answer[2]))
        for _ in range(TRIES):
            one, other = self._y(first), self._y(second)
            if one is None:
                return
            height = one + ((one if other is None else other) - one) * fraction
            if abs(height - y) < 1:
                return
            self._text.scroll_by(height - y)

    def _y(self, spot: Spot) -> float | None:
        if spot == _PAGE_TOP:
            return -self._text.scrolled()
        if spot.element < 0:
            return self._text.field_y(_FIELDS[spot.element])
        source = self._chart.to_source(spot)
        if source is None and spot == _CONTENT:
            return self._text.text_top()
        return None if source is None else self._text.y(source.offset, foot=source.foot)

    # A click in the page

    def click(self, x: float, y: float) -> None:
        """Put the caret at the word under a point of the page's view, pixels."""
        if self._page.drawing is None:
            return
        zoom = self._zoom()

        def answered(answer: object) -> None:
            if isinstance(answer, list):
                self._put_caret(_spot(answer), y + self._shift())

        self._ask("under", x / zoom, y / zoom, then=answered)

    def _put_caret(self, spot: Spot, y: float) -> None:
        self._leader = Side.PAGE
        if spot.element < 0:
            self._text.place_in_field(_FIELDS[spot.element], spot.offset)
            return
        source = self._chart.to_source(spot)
        if source is None:
            return
        self._placed_at = source.offset
        self._text.place_caret(source.offset)
        if self._options.flag(OPTION):
            for _ in range(TRIES):
                line = Stand(source.offset, self._text.y(source.offset))
                self._text.scroll_by(line.y - (y - self._text.line_height() / 2))
        self.mark()

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: see on which side the writer acts, and a click in the page."""
        kind = event.type()
        if kind in _ACTS:
            self._acted(watched, event)
        if isinstance(event, QMouseEvent) and watched is self._canvas:
            self._watch_click(event)
        return False

    def _watch_click(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonPress:
            plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
            self._pressed = event.globalPosition() if plain else None
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            there, self._pressed = event.globalPosition() - self._pressed, None
            if there.manhattanLength() <= CLICK_REACH:
                origin = QPointF(self._origin())
                place = event.globalPosition() - origin
                self.click(place.x(), place.y())


def _fraction(y: float, top: float, bottom: float) -> float:
    return min(max((y - top) / (bottom - top), 0.0), 1.0) if bottom > top else 0.0


def _spot(answer: object) -> Spot:
    element, offset = cast("list[float]", answer)
    return Spot(int(element), int(offset))
