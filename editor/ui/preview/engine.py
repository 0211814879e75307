"""The web engine: own scheme, no scripts of the page, no network. Imported after the first paint."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPageLayout
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from editor.core.resources import resource
from editor.ui.guard import guard
from editor.ui.preview.served import POLICY, SCHEME, Served

OURS = QWebEngineScript.ScriptWorldId.ApplicationWorld
SCRIPTS = ("page.js", "step.js", "aids.js")
"""What runs in the world beside the page, in this order."""
INSIDE = frozenset({SCHEME.decode(), "data"})
"""Schemes whose requests are let through."""


def register_scheme() -> None:
    """Make the scheme known; once, before the first profile."""
    if QWebEngineUrlScheme.schemeByName(QByteArray(SCHEME)).name():
        return
    scheme = QWebEngineUrlScheme(QByteArray(SCHEME))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


class Handler(QWebEngineUrlSchemeHandler):
    """Answers requests of the page from what is served."""

    def __init__(self, served: Served, parent: QObject) -> None:
        """Take what is served."""
        super().__init__(parent)
        self._served = served

    @guard(None)
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Qt's: the page, one of its pictures, or nothing."""
        path = job.requestUrl().path()
        page = self._served.page(path)
        if page is not None:
            headers = {
                QByteArray(b"Content-Security-Policy"): QByteArray(POLICY.encode()),
                QByteArray(b"Cache-Control"): QByteArray(b"no-store"),
            }
            job.setAdditionalResponseHeaders(headers)
            buffer = QBuffer(job)
            buffer.setData(page)
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            job.reply(b"text/html;charset=utf-8", buffer)
            return
        picture = self._served.picture(path)
        if picture is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        file = QFile(str(picture[0]), job)
        if file.open(QIODevice.OpenModeFlag.ReadOnly):
            job.reply(picture[1], file)
        else:
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)


class Fence(QWebEngineUrlRequestInterceptor):
    """Lets nothing through that would leave the program."""

    @guard(None)
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Qt's: block what is not ours."""
        if info.requestUrl().scheme() not in INSIDE:
            info.block(True)


class PreviewPage(QWebEnginePage):
    """The page that is shown; a click on a link is told and goes nowhere by itself."""

    link_clicked = Signal(QUrl)

    @guard(False)
    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,
        is_main_frame: bool,  # noqa: FBT001 - Qt's
    ) -> bool:
        """Qt's: our own loads and jumps inside the page go on; links are told; frames stay empty."""
        url = QUrl(url)
        if type == QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            if url.hasFragment() and _without_fragment(url) == _without_fragment(self.url()):
                return True
            self.link_clicked.emit(url)
            return False
        return is_main_frame and url.scheme() == SCHEME.decode()

    @guard(None)
    def createWindow(self, _type: QWebEnginePage.WebWindowType) -> None:  # type: ignore[override]
        """Qt's: there is one window; Qt takes None."""

    @guard(None)
    def javaScriptConsoleMessage(
        self, _level: object, _message: str, _line: int, _source: str
    ) -> None:
        """Qt's: the page may say what it likes; what is blocked is blocked on purpose."""


class Engine(QObject):
    """Profile, page and view, in the order in which they must be made and given back."""

    loaded = Signal(bool)
    """A load is over; whether it went well."""
    died = Signal()
    """The process that draws the page is gone."""
    link_clicked = Signal(QUrl)
    scrolled = Signal()
    """The page was scrolled, by whomever."""

    def __init__(self, served: Served, holder: QWidget) -> None:
        """Start the engine with its view in `holder`; takes some hundred milliseconds, once."""
        super().__init__(holder)
        register_scheme()
        self._profile = QWebEngineProfile(self)
        self._handler = Handler(served, self._profile)
        self._fence = Fence(self._profile)
        self._profile.installUrlSchemeHandler(QByteArray(SCHEME), self._handler)
        self._profile.setUrlRequestInterceptor(self._fence)
        self._served = served
        self.view = QWebEngineView(holder)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._page = PreviewPage(self._profile, self.view)
        self._page.setBackgroundColor(QColor("white"))
        self.view.setPage(self._page)
        _close_down(self._page.settings())
        self._zoom = 1.0
        self._scripts = [resource("preview", name).read_text("utf-8") for name in SCRIPTS]
        self._page.loadFinished.connect(self._finished)
        # A load to another address forgets the zoom: say it again before anything is laid out.
        self._page.loadStarted.connect(lambda: self.view.setZoomFactor(self._zoom))
        self._page.renderProcessTerminated.connect(lambda *_how: self.died.emit())
        self._page.link_clicked.connect(self.link_clicked)
        self._page.scrollPositionChanged.connect(lambda _place: self.scrolled.emit())

    def load(self) -> None:
        """Load what is served under a new address."""
        self._served.number += 1
        self._page.load(QUrl(self._served.address))

    def call(self, code: str, answered: Callable[[object], None] | None = None) -> None:
        """Call a function of ours in the page's own world beside it; JSON-like values come back."""
        if answered is None:
            self._page.runJavaScript(code, OURS)
        else:
            self._page.runJavaScript(code, OURS, answered)

    def zoom(self, factor: float) -> None:
        """Show the page larger or smaller; its layout follows."""
        self._zoom = factor
        self.view.setZoomFactor(factor)

    def place(self) -> float:
        """Return how far the page is scrolled, CSS pixels."""
        return self._page.scrollPosition().y() / self.view.zoomFactor()

    def to_pdf(self, html: bytes, layout: QPageLayout, done: Callable[[bytes], None]) -> None:
        """Set a page on paper, apart from the one that is shown; empty where that fails."""
        self._served.paper = html
        self._served.papers += 1
        page = PreviewPage(self._profile, self._page)
        _close_down(page.settings())

        def printed(data: QByteArray) -> None:
            page.deleteLater()
            done(bytes(data.data()))

        def loaded(well: bool) -> None:  # noqa: FBT001 - Qt's signal
            if well:
                page.printToPdf(printed, layout)
            else:
                printed(QByteArray())

        page.loadFinished.connect(loaded)
        page.load(QUrl(self._served.paper_address))

    def close(self) -> None:
        """Give the page back before its profile, at once: Qt complains about another order."""
        self._page.loadFinished.disconnect(self._finished)
        self.view.hide()
        for part in (self._page, self.view, self._handler, self._fence, self._profile):
            delete(part)

    def _finished(self, well: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.view.setZoomFactor(self._zoom)
        if well:
            for script in self._scripts:
                self._page.runJavaScript(script, OURS)
        self.loaded.emit(well)


def _without_fragment(url: QUrl) -> str:
    return url.toString().partition("#")[0]


def _close_down(settings: QWebEngineSettings) -> None:
    attribute = QWebEngineSettings.WebAttribute
    for one in (
        attribute.JavascriptEnabled,
        attribute.LocalContentCanAccessFileUrls,
        attribute.LocalContentCanAccessRemoteUrls,
        attribute.PluginsEnabled,
        attribute.ErrorPageEnabled,
        attribute.LocalStorageEnabled,
        attribute.WebGLEnabled,
        attribute.PdfViewerEnabled,
        attribute.DnsPrefetchEnabled,
        attribute.FullScreenSupportEnabled,
        attribute.FocusOnNavigationEnabled,
        attribute.ForceDarkMode,
    ):
        settings.setAttribute(one, False)
