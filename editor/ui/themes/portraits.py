"""Pictures of one article in each theme, made off the screen one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from editor.core.errors import CopydeskError
from editor.ui.preview.pictures import finder
from editor.ui.preview.served import Served
from editor.ui.preview.shade import in_shade

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk
    from editor.export.page import Page
    from editor.ui.preview.engine import Engine

PAGE = QSize(1000, 1250)
"""CSS pixels of the page that is drawn."""
BAR = 12
"""Pixels of the page's scroll bar, which a picture leaves out, and of the seal at its foot."""
SEAL = (
    b"<style>html::after{content:'';position:fixed;left:0;right:0;bottom:0;height:12px;"
    b"background:%s!important;z-index:2147483647}</style></head>"
)
"""Tells this page from the one before: no signal says which of them is painted."""
PORTRAIT = QSize(200, 250)
LOOK_MS = 60
LOOKS = 25
"""How often a page that was loaded is looked at until it stands still."""
KEPT = 90
"""Pictures in the cache."""


class Portraits(QObject):
    """Makes pictures of an article in themes; `made` and `failed` tell of each by the theme's name."""

    made = Signal(str, QImage)
    failed = Signal(str, str)

    def __init__(self, desk: Desk, buffer: Buffer, parent: QWidget) -> None:
        """Take the article; the engine starts with the first picture that is not in the cache."""
        super().__init__(parent)
        self._desk = desk
        self._buffer = buffer
        self._wanted: deque[str] = deque()
        self._theme = ""
        self._place = Path()
        self._served = Served()
        self._engine: Engine | None = None
        self._holder: QWidget | None = None
        self._looks = 0
        self._loads = 0
        self._seen = QImage()
        """What was seen at the last look."""
        self._look_soon = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look_soon.timeout.connect(self._look)

    def make(self, themes: list[str]) -> None:
        """Make the picture of each theme, in this order."""
        self._wanted.extend(themes)
        if not self._theme:
            self._next()

    def close(self) -> None:
        """Stop, and give the engine back."""
        self._wanted.clear()
        self._theme = ""
        self._look_soon.stop()
        if self._engine is not None and self._holder is not None:
            self._engine.close()
            self._holder.deleteLater()
        self._engine = self._holder = None

    def _next(self) -> None:
        self._theme = theme = self._wanted.popleft() if self._wanted else ""
        if not theme:
            return

        def failed(problem: CopydeskError) -> None:
            if self._theme == theme:
                self._end(lambda: self.failed.emit(theme, f"{problem.message} {problem.hint}"))

        def done(page: Page) -> None:
            if self._theme == theme:
                self._take(page)

        self._desk.rendering.once(self._buffer, theme, done, failed)

    def _take(self, page: Page) -> None:
        html = in_shade(page.html, night=False)
        folder = self._desk.paths.cache / "portraits"
        self._place = folder / f"{sha256(html).hexdigest()}.png"
        known = QImage(str(self._place))
        if not known.isNull():
            self._found(known)
            return
        try:
            engine = self._engine or self._start()
        except ImportError:
            theme = self._theme
            self._end(lambda: self.failed.emit(theme, ""))
            return
        self._loads += 1
        self._served.html = html.replace(b"</head>", SEAL % self._seal().encode(), 1)
        self._served.names = {path: reference for reference, path in page.pictures.items()}
        self._served.resolve = finder(self._desk, self._buffer)
        self._looks = 0
        self._seen = QImage()
        engine.load()

    def _seal(self) -> str:
        """Return the colour of the seal of the load in hand."""
        return f"#{0x10203 * (self._loads % 80 + 1):06x}"

    def _start(self) -> Engine:
        from editor.ui.preview.engine import Engine

        self._holder = QWidget()
        self._holder.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._holder.resize(PAGE)
        self._engine = Engine(self._served, self._holder)
        self._engine.view.resize(PAGE)
        self._engine.loaded.connect(lambda _well: self._look_soon.start())
        self._holder.show()
        return self._engine

    def _look(self) -> None:
        """Take the picture once the page bears its seal and is the same at two looks."""
        if self._engine is None or not self._theme:
            return
        self._looks += 1
        image = self._engine.view.grab().toImage()
        sealed = image.pixelColor(BAR, image.height() - BAR // 2).name() == self._seal()
        still = sealed and image == self._seen
        self._seen = image
        if not still and self._looks < LOOKS:
            self._look_soon.start()
            return
        if not sealed:
            theme = self._theme
            self._end(lambda: self.failed.emit(theme, ""))
            return
        image = image.copy(0, 0, image.width() - BAR, image.height() - BAR)
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(PORTRAIT * 2, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        _keep(image, self._place)
        self._found(image)

    def _found(self, image: QImage) -> None:
        theme = self._theme
        self._end(lambda: self.made.emit(theme, image))

    def _end(self, tell: Callable[[], None]) -> None:
        self._theme = ""
        tell()
        self._next()


def _keep(image: QImage, place: Path) -> None:
    """Put a picture into the cache; where that cannot be written, it is made anew next time."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        old = sorted(place.parent.glob("*.png"), key=lambda one: one.stat().st_mtime)
        for one in old[: -KEPT or None]:
            one.unlink(missing_ok=True)
    except OSError:
        return
    image.save(str(place))
