"""The doors of the window that commands ask for by name, beside those of the dialogs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu

from editor.core.notices import Notice, Tone, Way
from editor.core.options import OPTIONS
from editor.core.text import message, text
from editor.ui.commands.menus import fill
from editor.ui.context import WindowContext
from editor.ui.dialogs.doors import DialogDoors
from editor.ui.entrance import Entrance
from editor.ui.help.topic import topic_of
from editor.ui.preview.commands import show_view
from editor.ui.preview.viewer import OWN_WIDTH
from editor.ui.preview.views import PAGE, VIEWS
from editor.ui.window import MainWindow

if TYPE_CHECKING:
    from editor.core.findings import Finding
    from editor.desk.desk import Desk
    from editor.desk.exporting import ExportReport
    from editor.ui.help.reader import HelpReader
    from editor.ui.palette.articles import ArticleOpener
    from editor.ui.palette.palette import Palette
    from editor.ui.preview.pane import PreviewPane


class Places:
    """Opens what a command asks for; code of seldom places is loaded when they are first opened."""

    def __init__(
        self, desk: Desk, context: WindowContext, window: MainWindow, entrance: Entrance
    ) -> None:
        """Take the window and the ways in."""
        self._desk = desk
        self._context = context
        self._window = window
        self._entrance = entrance
        self._palette: Palette | None = None
        self._opener: ArticleOpener | None = None
        self._reader: HelpReader | None = None

    def doors(self) -> Mapping[str, Callable[[], None]]:
        """Return all doors of the window by name."""
        window, entrance = self._window, self._entrance
        dialogs = DialogDoors(self._context, window.commands.commands, window, self._wear)
        return {
            **dialogs.doors(),
            "open-library": entrance.ask_library,
            "import": entrance.ask_files,
            "sample": entrance.ask_sample,
            "findings": self._findings,
            "palette": self._ask_palette,
            "open-article": self._ask_article,
            "help": self._help,
            "open-in-browser": self.open_in_browser,
            "counts": window.status.open_counts,
            "full-screen": self._full_screen,
            "own-width": self._ask_own_width,
            "print": self._print,
            "page-window": self._page_window,
            "next-pane": lambda: window.step_pane(1),
            "previous-pane": lambda: window.step_pane(-1),
            "quit": self._quit,
        }

    def hear_preview(self, pane: PreviewPane) -> None:
        """Do what the writer wishes in the preview."""
        from editor.ui.links import Links
        from editor.ui.preview.step.in_step import InStep

        InStep(self._window.writing, pane)
        pane.link_clicked.connect(Links(self._desk, self._context).follow)
        pane.browser_wanted.connect(self.open_in_browser)
        pane.died.connect(lambda again: self._preview_died(pane, again=again))
        self._give_menu(pane)

        def found(findings: tuple[Finding, ...]) -> None:
            buffer = self._context.current_buffer
            before = buffer.head.count("\n") if buffer is not None else 0
            pane.viewer.take_findings(
                tuple((one.where.line - before, one.gravity) for one in findings)
            )

        self._window.watch.found.connect(found)
        found(self._window.watch.findings)

    def _give_menu(self, pane: PreviewPane) -> None:
        """Give the preview what its commands are: a menu, and the keys of its views."""
        actions = self._window.commands
        menu = fill(QMenu(pane), actions, "page")
        menu.aboutToShow.connect(actions.refresh)
        hints = {view: actions[f"view-{view}"].toolTip() for view in VIEWS}
        pane.tabs.take_menu(menu, hints)

    def _preview_died(self, pane: PreviewPane, *, again: bool) -> None:
        if again:
            self._context.notice(Notice(message("ui.preview-again"), Tone.INFO, key="preview"))
            return
        ways = (
            Way(message("ui.preview-restart"), pane.restart),
            Way(message("ui.preview-browser"), self.open_in_browser),
        )
        self._context.notice(
            Notice(message("ui.preview-died"), Tone.WARN, ways=ways, key="preview")
        )

    def open_in_browser(self) -> None:
        """Build the page of the article in hand as one file and hand it to the browser."""
        from editor.desk.exporting import Wish

        buffer = self._context.current_buffer
        if buffer is None or self._desk.saver.flush(buffer) is not None or buffer.path is None:
            return

        def done(report: ExportReport) -> None:
            for page in report.exported:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(page.path)))
            for failure in report.failed:
                self._context.say(failure.error, failure.hint, key="browser")

        out = self._desk.paths.cache / "pages" / f"{buffer.path.stem}.html"
        wish = Wish((buffer.path,), out, form="self-contained", force=True)
        self._desk.exporting.start(wish, done)

    def _wear(self, theme: str) -> None:
        if self._window.preview is not None:
            self._window.preview.wear(theme)

    def _ask_own_width(self) -> None:
        """Ask how wide the page is to be laid out."""
        show_view(PAGE, self._context)
        pane = self._window.preview
        option = next(one for one in OPTIONS if one.key == OWN_WIDTH)
        if pane is None or option.least is None or option.most is None:
            return
        width, given = QInputDialog.getInt(
            self._window,
            text("ui.preview-own"),
            text("ui.preview-own-ask"),
            pane.viewer.width,
            int(option.least),
            int(option.most),
            10,
        )
        if given:
            pane.viewer.choose_own(width)

    def _page_window(self) -> None:
        """Give the preview a window of its own, or take it back."""
        place = self._window.preview_place
        if place is not None and place.apart is not None:
            place.bring_back()
            return
        show_view(PAGE, self._context)
        if self._window.preview_place is not None:
            self._window.preview_place.set_apart()

    def _print(self) -> None:
        """Show the page of the article in hand as it will be on paper."""
        from editor.ui.preview.printing import PrintDialog

        show_view(PAGE, self._context)
        buffer, pane = self._context.current_buffer, self._window.preview
        if buffer is None or pane is None or self._desk.saver.is_empty(buffer):
            return
        engine = pane.engine()
        if engine is None:
            self._context.say(message("ui.print-none"), message("ui.print-none-hint"), key="print")
            return
        dialog = PrintDialog(self._context, buffer, engine, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _findings(self) -> None:
        self._window.watch.check()
        self._window.panes.focus("details")
        self._context.focus_field("findings")

    def _ask_palette(self) -> None:
        if self._palette is None:
            from editor.ui.palette.palette import Palette

            self._palette = Palette(self._window.commands, self._context.look, self._window)
        self._palette.ask()

    def _help(self) -> None:
        topic = topic_of(QApplication.focusWidget())
        if self._reader is None:
            from editor.ui.help.reader import HelpReader

            self._reader = HelpReader(self._window.commands.commands, self._context.look)
            # It has no parent, so that no dialog shuts it and it may lie behind the text.
            self._window.destroyed.connect(self._reader.deleteLater)
            middle = self._window.frameGeometry().center()
            self._reader.move(middle - self._reader.rect().center())
        self._reader.open_at(topic)

    def _ask_article(self) -> None:
        if self._opener is None:
            from editor.ui.palette.articles import ArticleOpener

            self._opener = ArticleOpener(self._context, self._window)
        self._opener.ask()

    def _full_screen(self) -> None:
        self._window.fill_screen(
            fills=not self._window.isFullScreen(),
            alone=self._desk.options.text("full-screen") == "text",
        )

    def _quit(self) -> None:
        if self._window.close():
            QApplication.quit()
