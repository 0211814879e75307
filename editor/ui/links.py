"""A link of the page was clicked: ask, then open it in the browser; never in the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.core.notices import Notice, Way
from editor.core.text import message
from editor.ui.context import WindowContext

if TYPE_CHECKING:
    from editor.desk.desk import Desk

ASK = "preview-links"
"""Option: ask before a link opens."""
OUTSIDE = frozenset({"http", "https", "mailto", "tel"})


class Links:
    """Opens links in the browser, after asking."""

    def __init__(self, desk: Desk, context: WindowContext) -> None:
        """Take the desk for the option, the context for the question."""
        self._desk = desk
        self._context = context

    def follow(self, url: QUrl) -> None:
        """Ask whether a link should open, or open it where the writer does not want to be asked."""
        if url.scheme() not in OUTSIDE:
            self._context.notice(Notice(message("ui.link-is-relative"), key="link"))
            return
        if not self._desk.options.flag(ASK):
            QDesktopServices.openUrl(url)
            return
        shown = url.host() or url.path()
        ways = (
            Way(message("ui.open-link-go"), lambda: self._open(url)),
            Way(message("ui.open-link-always"), lambda: self._open_always(url)),
        )
        self._context.notice(Notice(message("ui.open-link", host=shown), ways=ways, key="link"))

    def _open(self, url: QUrl) -> None:
        QDesktopServices.openUrl(url)

    def _open_always(self, url: QUrl) -> None:
        self._desk.settings.set(ASK, value=False)
        self._open(url)
