"""The window: puts the panes together and knows no details of any."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor import __version__
from editor.core.events import Change
from editor.core.text import text
from editor.ui.bar import Bar
from editor.ui.context import WindowContext, key_of
from editor.ui.guard import guard
from editor.ui.help.topic import HELP
from editor.ui.panes import SidePanes
from editor.ui.status_line import StatusLine

if TYPE_CHECKING:
    from editor.core.findings import Finding
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk
    from editor.markup.counts import Counts
    from editor.ui.commands.actions import Actions
    from editor.ui.drafts.pane import DraftPane
    from editor.ui.findings.watch import FindingsWatch
    from editor.ui.first_start.screen import FirstStart
    from editor.ui.nothing_open import NothingOpen
    from editor.ui.notice_line import NoticeLine
    from editor.ui.preview.pane import PreviewPane
    from editor.ui.preview.place import PreviewPlace
    from editor.ui.writing.pane import WritingPane

LEAST = (640, 480)
IN_TEXT = frozenset({"title", "description", "body"})
"""Keys of fields that stand in the text's own column."""


class MainWindow(QMainWindow):
    """Bar, list, text, preview or details, status line; or the first screen.

    It is built in two steps: the frame with its words and grounds, which is painted at once, and
    what stands in it, right after the first paint.
    """

    painted = Signal()
    """The window was painted for the first time."""

    commands: Actions
    watch: FindingsWatch
    drafts: DraftPane
    writing: WritingPane
    notices: NoticeLine
    first: FirstStart
    _nothing: NothingOpen

    def __init__(self, desk: Desk, context: WindowContext) -> None:
        """Build the frame, which is all that the first paint needs."""
        super().__init__()
        self._desk = desk
        self._context = context
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; False keeps it open."""
        self.preview: PreviewPane | None = None
        """The preview, once it was shown."""
        self.preview_place: PreviewPlace | None = None
        """Where it stands beside the text."""
        self.preview_built: Callable[[PreviewPane], None] = lambda _pane: None
        """Told when the preview is built, so that its wishes are heard."""
        self.furnished = False
        """Whether everything stands in the frame."""
        self._was_painted = False
        self._bare = False
        """Whether the text fills the screen, with nothing else."""
        self._before_filling = self.windowState()
        self._text_had_focus = False
        self.setMinimumSize(*LEAST)
        self.bar = Bar(self)
        self.status = StatusLine(desk, context, self)
        self._list = _ground("pane")
        self._text = QStackedWidget()
        self._text.setProperty("role", "paper")
        self._text.setMinimumWidth(320)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        sides = {"preview": self._make_preview, "details": self._make_details}
        sides["outline"] = self._make_outline
        self.panes = SidePanes(splitter, self._list, self._text, sides)
        self._stack = QStackedWidget()
        self._stack.addWidget(splitter)
        middle = QWidget(self)
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        for part in (self.bar, self._stack, self.status):
            down.addWidget(part)
        down.setStretchFactor(self._stack, 1)
        self.setCentralWidget(middle)

    def show_first(self) -> None:
        """Show the first screen in the frame: there is no library to open."""
        from editor.ui.first_start.screen import FirstStart

        self._context.look.load_text_fonts()
        if not hasattr(self, "first"):
            self.first = FirstStart(self)
            self._stack.addWidget(self.first)
        self._stack.setCurrentWidget(self.first)
        self.bar.show_all(shown=False)
        self.show_name("")
        self.status.say(text("ui.version", version=__version__))
        self.first.setFocus()

    def show_name(self, name: str) -> None:
        """Show whose desk this is."""
        self.bar.show_name(name or text("ui.first-name"))
        self.setWindowTitle(f"{name} · Copydesk" if name else text("ui.first-name"))

    def furnish(self) -> None:
        """Build what stands in the frame."""
        from editor.ui.commands.actions import Actions
        from editor.ui.commands.declared import window_commands
        from editor.ui.commands.menus import menu_bar, whole_menu
        from editor.ui.commands.standing import Standing
        from editor.ui.findings.watch import FindingsWatch
        from editor.ui.notice_line import NoticeLine

        context = self._context
        context.look.load_text_fonts()
        # Before any pane: a buffer that was thrown away leaves the window's hand first.
        context.changed.connect(self._changed)
        context.opened.connect(self._note_focus)
        self.commands = Actions(window_commands(), context, self)
        Standing(context, self.commands)
        self.watch = FindingsWatch(context)
        self.notices = NoticeLine(self._stack, context.look)
        self._build_list()
        self._build_text()
        if not hasattr(self, "first"):
            self.show_first()
        self.bar.fill(self.commands, whole_menu(self.commands, self))
        if sys.platform == "darwin":
            menu_bar(self.commands, self.menuBar())
        context.writing, context.panes, context.drafts = self.writing, self.panes, self.drafts
        self._connect()
        self.panes.furnish()
        self.commands.refresh()
        self.furnished = True

    # Parts

    def _build_list(self) -> None:
        from editor.ui.drafts.pane import make_drafts

        self.drafts = make_drafts(self._desk, self._context)
        self.drafts.setProperty(HELP, "files")
        inside = QVBoxLayout(self._list)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.drafts)
        self._list.setFocusProxy(self.drafts.view)

    def _build_text(self) -> None:
        from editor.ui.nothing_open import NothingOpen
        from editor.ui.writing.pane import make_writing

        self.writing = make_writing(self._context)
        self.writing.setProperty(HELP, "writing")
        self._nothing = NothingOpen()
        self._text.addWidget(self._nothing)
        self._text.addWidget(self.writing)
        self._text.setFocusProxy(self._nothing)

    def _make_preview(self) -> QWidget:
        from editor.ui.preview.pane import make_preview
        from editor.ui.preview.place import PreviewPlace

        self.preview = make_preview(self._desk, self._context)
        self.preview.setProperty(HELP, "page")
        self._context.preview = self.preview
        self.preview_built(self.preview)
        self.preview_place = PreviewPlace(self.preview)
        return self.preview_place

    def _make_details(self) -> QWidget:
        from editor.ui.details.pane import DetailsPane

        details = DetailsPane(self._context, self.watch)
        details.setProperty(HELP, "details")
        return details

    def _make_outline(self) -> QWidget:
        from editor.ui.outline.pane import OutlinePane

        return OutlinePane(self._context, self.writing)

    def _connect(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        context, desk = self._context, self._desk
        context.opened.connect(self._took)
        context.noticed.connect(self.notices.tell)
        self.notices.left.connect(self._focus_text)
        context.field_wanted.connect(self._focus_field)
        self.watch.found.connect(self._found)
        self.writing.counted.connect(self._counted)
        self.writing.counting.measured.connect(self.status.show_measures)
        self.panes.changed.connect(self.commands.refresh_soon)
        self.status.findings_wanted.connect(context.show_findings)
        self.drafts.menu_wanted.connect(self._article_menu)
        self.drafts.model.renaming.connect(desk.operations.rename)
        self.drafts.view.undo_wanted.connect(desk.operations.undo)
        self.drafts.view.redo_wanted.connect(desk.operations.redo)
        self.drafts.view.trash_wanted.connect(lambda: self.commands.run("trash"))
        self._nothing.new_wanted.connect(context.new)
        menu_key = QShortcut(QKeySequence("F10"), self)
        menu_key.activated.connect(self.bar.name.showMenu)

    # What is shown

    def _show_library(self) -> None:
        library = self._desk.library
        if library is None:
            self.show_first()
            return
        was_first = self._stack.currentIndex() != 0
        self._stack.setCurrentIndex(0)
        self.bar.show_all(shown=True)
        self.show_name(self._desk.site.name or library.folder.name)
        self.status.say("")
        if was_first:
            self._focus_text()

    def _note_focus(self, _buffer: object) -> None:
        """Know where the focus was before the text changes under it."""
        self._text_had_focus = self._text.isAncestorOf(QApplication.focusWidget() or self)

    def _took(self, buffer: Buffer | None) -> None:
        self._text.setFocusProxy(self.writing.body if buffer is not None else self._nothing)
        self._text.setCurrentWidget(self.writing if buffer is not None else self._nothing)
        if self._text_had_focus:
            self._focus_text()
        if buffer is not None and self._stack.currentIndex() != 0:
            self._stack.setCurrentIndex(0)
            self.bar.show_all(shown=True)

    def _changed(self, change: Change) -> None:
        if change.library or change.site:
            self._show_library()
        if change.library or change.articles:
            self._nothing.say(empty=not len(self._desk.shelf) and not self._desk.scanning)
        current = self._context.current_buffer
        if current is not None and self._desk.buffers.by_id(current.id) is None:
            self._context.take(None)

    def _found(self, findings: tuple[Finding, ...]) -> None:
        from editor.core.findings import Gravity

        current = self._context.current_buffer
        if current is not None:
            errors = sum(1 for one in findings if one.gravity is Gravity.ERROR)
            self.drafts.mark(key_of(current), len(findings), errors)

    def _counted(self, counts: Counts) -> None:
        current = self._context.current_buffer
        if current is not None:
            self._desk.goals.note(current, counts.words)
        self.drafts.show_words(counts.words)

    def _focus_field(self, key: str) -> None:
        if key == "body":
            self._focus_text()
        elif key not in IN_TEXT and not self.panes.shown("details"):
            self.panes.toggle("details")
            # It was not there to hear the wish.
            QTimer.singleShot(0, self, lambda: self._context.focus_field(key))

    def _focus_text(self) -> None:
        target = self.writing.body if self._context.current_buffer is not None else self._nothing
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _article_menu(self, at: QPoint) -> None:
        from PySide6.QtWidgets import QMenu

        from editor.ui.commands.menus import fill

        menu = fill(QMenu(self), self.commands, "article")
        menu.aboutToHide.connect(menu.deleteLater)
        self.commands.refresh()
        menu.popup(at)

    def fill_screen(self, *, fills: bool, alone: bool = False) -> None:
        """Fill the screen with the window, or the text `alone`; or give the screen back."""
        if fills:
            self._before_filling = self.windowState()
            self._bare = alone and self._context.current_buffer is not None
            self.setWindowState(self._before_filling | Qt.WindowState.WindowFullScreen)
        else:
            self.setWindowState(self._before_filling & ~Qt.WindowState.WindowFullScreen)
        if self._bare:
            self.bar.setHidden(fills)
            self.status.setHidden(fills)
            if fills:
                self.panes.put_away()
            else:
                self.panes.bring_back()
                self._bare = False
            self._focus_text()

    def step_pane(self, step: int) -> None:
        """Set the focus into the next pane or notice that is shown, or (-1) the one before."""
        stops: list[tuple[QWidget, Callable[[], None]]] = [(self._text, self._focus_text)]
        if self.panes.shown("list"):
            stops.insert(0, (self._list, lambda: self.panes.focus("list")))
        for name in ("preview", "details", "outline"):
            pane = self.panes.pane(name)
            if pane is not None and self.panes.shown(name):
                stops.append((pane, lambda name=name: self.panes.focus(name)))  # type: ignore[misc]
        if self.notices.isVisible():
            stops.append((self.notices, self.notices.take_focus))
        focused = QApplication.focusWidget()
        here = next(
            (at for at, (pane, _go) in enumerate(stops) if focused and pane.isAncestorOf(focused)),
            0,
        )
        stops[(here + step) % len(stops)][1]()

    # Qt's

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter presses the button that has the focus, as Space does.

        Escape, where nothing else wants it, ends the text's having the screen alone.
        """
        button = QApplication.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(button, QAbstractButton) and button.isEnabled():
            if isinstance(button, QToolButton) and button.menu() is not None:
                button.showMenu()
            else:
                button.click()
            return
        if event.key() == Qt.Key.Key_Escape and self._bare:
            self.fill_screen(fills=False)
            return
        super().keyPressEvent(event)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: tell the first paint, after which slow things may start."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: a narrow window has no room for the pane on the right."""
        super().resizeEvent(event)
        self.panes.fit(event.size().width())

    @guard(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: close only where nothing is lost."""
        if not self.may_close():
            event.ignore()
            return
        if self.preview is not None:
            self.preview.close_engine()
        super().closeEvent(event)


def _ground(role: str) -> QWidget:
    widget = QWidget()
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget
