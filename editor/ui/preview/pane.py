"""The preview pane: the page as readers will see it, following the text."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.core.text import text
from editor.ui.context import WindowContext
from editor.ui.guard import guard
from editor.ui.look.colours import DARK, LIGHT
from editor.ui.preview.no_page import NoPage
from editor.ui.preview.pictures import finder
from editor.ui.preview.plan import Shown, element_at, inside, language, title
from editor.ui.preview.served import Served
from editor.ui.preview.shade import in_shade
from editor.ui.preview.sizes import fitted
from editor.ui.preview.tabs import PreviewTabs
from editor.ui.preview.viewer import Viewer
from editor.ui.preview.views import Views, views_of

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk
    from editor.desk.live import Update
    from editor.ui.preview.engine import Engine

REST_MS = 15
"""Pause in typing after which the page is asked for: what one key changes is one change."""
START_MS = 300
"""Quiet time after the first paint, and after a key, before the engine starts: it holds all up."""
COMPARE_MS = 3_000
"""Quiet time after which the page is held against the export's; 100,000 words take half a second."""
RESTARTS = 3
"""How often the process that draws is started again by itself, for one article."""


def make_preview(desk: Desk, context: WindowContext) -> PreviewPane:
    """Build the preview; the engine starts once the window is quiet."""
    return PreviewPane(desk, context)


class PreviewPane(QWidget):
    """Asks the desk for the page and changes only what changed in the one that is shown."""

    link_clicked = Signal(QUrl)
    """The writer clicked a link of the page."""
    browser_wanted = Signal()
    """The writer wants the page in the browser."""
    drawn = Signal()
    """The page is shown, or changed where the text did."""
    scrolled = Signal()
    """The page was scrolled."""
    died = Signal(bool)
    """The process that draws the page is gone; whether it has been started again."""

    def __init__(self, desk: Desk, context: WindowContext) -> None:
        """Build the pane without the engine."""
        super().__init__()
        self._desk = desk
        self._context = context
        self._served = Served()
        self._engine: Engine | None = None
        self._missing = False
        self._loading = False
        self._shown = Shown()
        self._deaths = 0
        self._buffer: Buffer | None = None
        self._lines: tuple[int, ...] = ()
        self._places: dict[int, float] = {}
        self._theme = ""
        self._revision = -1
        self.is_apart = False
        """Whether it is in a window of its own."""
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(text("ui.preview"))
        self.viewer = Viewer(desk, context, self)
        self.tabs = PreviewTabs(desk, context, self.viewer, self)
        self.setFocusProxy(self.tabs)
        self._strip = QLabel(self)
        self._strip.setProperty("role", "strip")
        self._strip.setWordWrap(True)
        self._strip.hide()
        self._empty = NoPage(self)
        self._stack = QStackedWidget(self)
        self._holder = QWidget(self._stack)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._holder)
        self._views = Views(self._stack, views_of(context), self)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        for part in (self.tabs, self._strip, self._views):
            down.addWidget(part)
        down.setStretchFactor(self._views, 1)
        self._rest = _timer(self, REST_MS, self._ask)
        self._start = _timer(self, START_MS, self._begin)
        self._compare_soon = _timer(self, COMPARE_MS, self._compare)
        self._connect()

    @property
    def body(self) -> str:
        """The content's HTML as it is shown."""
        return self._shown.body

    @property
    def elements(self) -> list[str]:
        """The content's elements as they are shown."""
        return self._shown.elements

    @property
    def lines(self) -> tuple[int, ...]:
        """Line of the article's body on which each element begins, from 1."""
        return self._lines

    @property
    def drawing(self) -> Engine | None:
        """What draws the page, once a whole page is shown."""
        return self._engine if self._shown.known and not self._loading else None

    def mark(self, element: int) -> None:
        """Mark an element of the content faintly; -1 marks none."""
        if self.drawing is not None:
            self._call("mark", element, (DARK if self.viewer.night else LIGHT).accent)

    def refill(self) -> None:
        """Put all elements in anew: those that were loaded are not one node each."""
        self._call("fill", self._shown.elements)

    @property
    def view(self) -> str:
        """Name of the view that is shown: the page, or what else becomes of it."""
        return self._views.shown

    def show_view(self, name: str) -> None:
        """Show the page, its cards, or another view of it."""
        self._views.show_view(name)
        self.tabs.show_view(name)

    def shows(self, revision: int) -> bool:
        """Tell whether the page of this revision of the article in hand is shown."""
        return self._revision == revision and self._shown.known and not self._loading

    def ask_page(self, code: str, answered: Callable[[object], None]) -> None:
        """Ask the page that is shown something, in the world beside it."""
        if self._engine is not None:
            self._engine.call(code, answered)

    def engine(self) -> Engine | None:
        """Return the engine, begun now if need be; None where there is no page or no engine."""
        self._begin()
        return self._engine

    def close_engine(self) -> None:
        """Give the engine back; the window calls it before it closes."""
        for timer in (self._rest, self._start, self._compare_soon):
            timer.stop()
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def restart(self) -> None:
        """Load the whole page again."""
        self._loading = False
        self._shown.forget()
        self._ask()

    def wear(self, theme: str) -> None:
        """Show the page in a theme while one looks; `""` is the site's own again."""
        if theme != self._theme:
            self._theme = theme
            self._ask()

    def fit(self) -> None:
        """Give the page the width of the chosen screen."""
        if self._engine is None:
            return
        room = self._holder.width()
        viewer = self.viewer
        width, zoom = fitted(viewer.device, viewer.width, room, viewer.zoom)
        left = max((room - width) // 2, 0)
        self._engine.view.setGeometry(left, 0, min(width, room), self._holder.height())
        self._engine.zoom(zoom)

    def _connect(self) -> None:
        self._holder.installEventFilter(self)
        self.viewer.fitted.connect(self.fit)
        self.viewer.shaded.connect(self._reshade)
        self.tabs.view_chosen.connect(self.show_view)
        self._empty.browser_wanted.connect(self.browser_wanted)
        self._context.opened.connect(self._took)
        self._context.changed.connect(self._changed)
        self._took(self._context.current_buffer)

    # What to show

    def _took(self, buffer: Buffer | None) -> None:
        if self._buffer is not None and self._engine is not None and self._shown.known:
            self._places[self._buffer.id] = self._engine.place()
        self._buffer = buffer
        self._shown = Shown()
        self._deaths = 0
        self._compare_soon.stop()
        self._say("")
        self._lines = ()
        self._revision = -1
        if buffer is None:
            self._show_empty()
        elif self.isVisible():
            if self._engine is not None:
                self._stack.setCurrentWidget(self._holder)
            self._ask()

    def _changed(self, change: Change) -> None:
        buffer = self._buffer
        if buffer is None:
            return
        if buffer.id in change.body | change.metadata:
            self._rest.start()
            if self._engine is None:
                self._start.start()
        elif change.site or (buffer.path is not None and buffer.path in change.articles):
            self._rest.start()

    def _ask(self) -> None:
        self._rest.stop()
        buffer = self._buffer
        if buffer is None or not self.isVisible():
            return
        if self._engine is None:
            if not self._start.isActive():
                self._start.start()
            return
        if self._desk.saver.is_empty(buffer):
            self._show_empty()
            return

        def failed(problem: CopydeskError) -> None:
            if self._buffer is buffer:
                self._say(f"{text('ui.preview-last')} {problem.message} {problem.hint}")

        self._desk.rendering.follow(
            buffer,
            lambda update, revision: self._take(buffer, update, revision),
            failed,
            self._theme,
            anew=not self._shown.known,
        )

    def _take(self, buffer: Buffer, update: Update, revision: int) -> None:
        if buffer is not self._buffer or self._engine is None:
            return
        # A new article had no page until it had a word.
        self._stack.setCurrentWidget(self._holder)
        fault = buffer.article().fault
        self._say(text("ui.preview-fault") if fault else "")
        self._served.names = {path: reference for reference, path in update.pictures.items()}
        self._served.resolve = finder(self._desk, buffer)
        self._lines = update.lines
        self._revision = revision
        self._compare_soon.start()
        if self._loading:
            self._shown.wait(update)
        else:
            self._show(update)

    def _compare(self) -> None:
        if self._buffer is not None and self._shown.known and self.isVisible():
            self._desk.rendering.compare(self._buffer, self.restart)

    # How it is shown

    def _begin(self) -> None:
        """Start the engine, once the window is painted and quiet."""
        if self._engine is not None or self._missing or self._buffer is None:
            return
        if not self.isVisible():
            return
        try:
            from editor.ui.preview.aids import Aids
            from editor.ui.preview.engine import Engine
        except ImportError:
            self._missing = True
            self._show_empty()
            return
        self._engine = Engine(self._served, self._holder)
        Aids(self._engine, self.viewer, lambda line: element_at(self._lines, line))
        self._engine.loaded.connect(self._loaded)
        self._engine.died.connect(self._died)
        self._engine.link_clicked.connect(self.link_clicked)
        self._engine.scrolled.connect(self.scrolled)
        self._stack.setCurrentWidget(self._holder)
        self.fit()
        self._ask()

    def _show(self, update: Update) -> None:
        if self._engine is None or not self._shown.fits(update):
            # It goes on from a page that is not here; the whole one has been asked for.
            return
        before, change = self._shown.known, update.change
        self._shown.take(update)
        if change.style:
            self._served.html = in_shade(update.html, night=self.viewer.night)
            if before and self._buffer is not None:
                self._places[self._buffer.id] = self._engine.place()
            self._loading = True
            self._engine.load()
        elif change.around:
            html = in_shade(update.html, night=self.viewer.night)
            self._call("shell", inside(html), *language(html), title(html))
            self.drawn.emit()
        elif change.content:
            self._patch(update)

    def _patch(self, update: Update) -> None:
        shown, change = self._shown, update.change
        count = len(shown.elements)

        def answered(well: object) -> None:
            if well is False and self._shown is shown and len(shown.elements) == count:
                self.refill()
                self.drawn.emit()

        self._call("patch", change.start, change.count, change.fresh, change.had, then=answered)
        self.drawn.emit()

    def _loaded(self, well: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._loading = False
        waiting = self._shown.waiting[:]
        self._shown.waiting.clear()
        if not well or self._engine is None or self._buffer is None:
            return
        self.fit()
        self._call("go", self._places.get(self._buffer.id, 0))
        for update in waiting:
            if self._loading:
                self._shown.wait(update)
            else:
                self._show(update)
        self.drawn.emit()

    def _reshade(self) -> None:
        self._shown.forget()
        self._ask()

    def _died(self) -> None:
        self._deaths += 1
        again = self._deaths <= RESTARTS
        self._loading = False
        self._shown.forget()
        self.died.emit(again)
        if again:
            self._ask()

    def _call(
        self, name: str, *values: object, then: Callable[[object], None] | None = None
    ) -> None:
        if self._engine is not None:
            said = ", ".join(json.dumps(value) for value in values)
            self._engine.call(f"copydesk.{name}({said})", then)

    # Words beside the page

    def _say(self, words: str) -> None:
        self._strip.setText(words)
        self._strip.setVisible(bool(words))

    def _show_empty(self) -> None:
        self._empty.say(missing=self._missing)
        self._stack.setCurrentWidget(self._empty)

    # Qt's

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: the page keeps its width when the pane changes its own."""
        if watched is self._holder and event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    @guard(False)
    def event(self, event: QEvent) -> bool:
        """Qt's: a pane that comes back shows the page of now."""
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self._ask)
        return super().event(event)


def _timer(parent: QObject, ms: int, run: Callable[[], None]) -> QTimer:
    timer = QTimer(parent, singleShot=True, interval=ms)
    timer.timeout.connect(run)
    return timer
