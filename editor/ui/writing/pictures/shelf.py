"""Pictures that bodies refer to: measured when they are laid out, decoded when they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from editor.core.jobs import Token
from editor.ui.writing.pictures.decoding import decoded, upright_size

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.ui.context import WindowContext

KEPT_BYTES = 96 * 1024 * 1024
"""Memory of decoded pictures; those not seen for longest go first."""


class PictureState(Enum):
    """What is known of a picture."""

    AWAITED = "awaited"
    FOUND = "found"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class Measured:
    """A picture's file and its size upright, in pixels; its time tells it from a later one."""

    state: PictureState
    path: Path | None = None
    size: tuple[int, int] = (0, 0)
    time_ns: int = 0


_AWAITED = Measured(PictureState.AWAITED)
_REMOTE = Measured(PictureState.REMOTE)
_MISSING = Measured(PictureState.MISSING)


class PictureShelf(QObject):
    """Keeps what is known of pictures and the decoded ones, within a bound of memory."""

    measured = Signal(object, str)
    """The path of the article and the reference whose size is known now."""
    decoded = Signal()
    """A picture can be painted now."""

    def __init__(self, context: WindowContext, kept_bytes: int = KEPT_BYTES) -> None:
        """Take the context for its jobs."""
        super().__init__()
        self._context = context
        self._kept_bytes = kept_bytes
        self._known: dict[tuple[Path, str], Measured] = {}
        self._images: OrderedDict[Path, QImage] = OrderedDict()
        self._bytes = 0
        self._awaited: dict[Path, int] = {}
        """The width in pixels that each picture is being decoded for."""

    def find(self, article: Path | None, reference: str) -> Measured:
        """Return what is known of a picture of an article; what is not is looked up meanwhile."""
        if urlsplit(reference).scheme or reference.startswith("//"):
            return _REMOTE
        if article is None or not reference:
            return _MISSING
        key = (article, reference)
        known = self._known.get(key)
        if known is not None:
            return known
        self._known[key] = _AWAITED
        self._measure(key)
        return self._known[key]

    def _measure(self, key: tuple[Path, str]) -> None:
        article, reference = key
        home = self._context.desk.places.home_of(article)

        def work(_token: Token) -> Measured:
            return _measured(home.resolve(article, unquote(reference)))

        def done(found: Measured) -> None:
            before = self._known.get(key)
            self._known[key] = found
            if before is not None and before.path is not None and before != found:
                self._drop(before.path)
            if before != found:
                self.measured.emit(article, reference)

        self._context.desk.jobs.run(("writing.picture", key), work, done)

    def image(self, picture: Measured, box: QSize) -> QImage | None:
        """Return a picture to be painted in a box of device pixels, None until it is decoded."""
        path = picture.path
        if path is None:
            return None
        image = self._images.get(path)
        if image is not None:
            self._images.move_to_end(path)
        if image is None or not _is_enough(image.size(), box, picture.size):
            self._decode(path, box)
            image = self._images.get(path)
        return image

    def _decode(self, path: Path, box: QSize) -> None:
        if self._awaited.get(path) == box.width():
            return
        self._awaited[path] = box.width()  # an older wish for it is dropped, and not answered

        def work(_token: Token) -> QImage:
            return decoded(path, box)

        def done(image: QImage) -> None:
            if not image.isNull():  # else it would be read again at each painting
                self._awaited.pop(path, None)
                self._keep(path, image)
                self.decoded.emit()

        self._context.desk.jobs.run(("writing.picture-image", path), work, done)

    def _keep(self, path: Path, image: QImage) -> None:
        self._drop(path)
        self._images[path] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > self._kept_bytes and len(self._images) > 1:
            self._drop(next(iter(self._images)))

    def _drop(self, path: Path) -> None:
        image = self._images.pop(path, None)
        if image is not None:
            self._bytes -= image.sizeInBytes()

    def again(self, articles: Collection[Path]) -> None:
        """Look at the files of these articles anew: some may be others, or there by now."""
        for key, known in list(self._known.items()):
            if key[0] in articles:
                if known.path is not None:
                    self._awaited.pop(known.path, None)
                self._measure(key)

    def forget(self, open_ones: Collection[Path]) -> None:
        """Forget what is known of the pictures of all articles but these."""
        self._known = {key: one for key, one in self._known.items() if key[0] in open_ones}

    @property
    def kept_bytes(self) -> int:
        """The memory that decoded pictures take."""
        return self._bytes


class ArticlePictures:
    """The pictures of one article, as its body refers to them."""

    def __init__(self, shelf: PictureShelf, buffer: Buffer) -> None:
        """Take the shelf of all articles."""
        self.shelf = shelf
        self._buffer = buffer

    def find(self, reference: str) -> Measured:
        """Return what is known of a picture."""
        return self.shelf.find(self._buffer.path, reference)

    def is_of(self, article: Path) -> bool:
        """Tell whether this is the article at a path."""
        return self._buffer.path == article


def _measured(path: Path | None) -> Measured:
    if path is None or not path.is_file():
        return _MISSING
    try:
        time_ns = path.stat().st_mtime_ns
    except OSError:  # it went meanwhile
        return _MISSING
    size = upright_size(path)
    state = PictureState.FOUND if size.isValid() else PictureState.UNREADABLE
    return Measured(state, path, (size.width(), size.height()), time_ns)


def _is_enough(size: QSize, box: QSize, full: tuple[int, int]) -> bool:
    """Tell whether a decoded picture is sharp enough for a box, or as large as it gets."""
    wanted = min(box.width(), full[0])
    return size.width() >= wanted - 1 or size.height() >= min(box.height(), full[1]) - 1
