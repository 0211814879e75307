"""What a page weighs: its bytes, its pictures, what a browser asks for, how long it takes."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

from editor.markup.counts import reading_minutes

SLOW = 1_600_000 / 8
"""Bytes a second of a telephone where the net is slow, as tests of pages take it."""
_SOURCES = frozenset({"img", "iframe", "video", "audio", "source", "embed"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that a page has a browser ask for."""

    source: str
    """Reference of a picture in the library, or an address elsewhere."""
    is_own: bool
    is_late: bool
    """Whether it is asked for only once the reader comes near."""
    size: int = 0
    """Bytes; 0 where they are somebody else's to say."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What one page weighs."""

    html: int
    """Bytes of the page itself, its style within."""
    zipped: int
    """The same as servers send it."""
    pieces: tuple[Piece, ...]
    words: int
    minutes: int

    @property
    def at_once(self) -> int:
        """Bytes that are asked for before the reader scrolls."""
        return self.zipped + sum(one.size for one in self.pieces if not one.is_late)

    @property
    def whole(self) -> int:
        """Bytes of all that is asked for, as far as they are known."""
        return self.zipped + sum(one.size for one in self.pieces)

    @property
    def seconds(self) -> float:
        """How long a slow telephone waits for what is asked for at once."""
        return self.at_once / SLOW


def weight_of(
    html: bytes, pictures: Mapping[str, str], words: int, sizes: Mapping[str, int]
) -> Weight:
    """Return what a page weighs.

    `pictures` are its own: reference → path relative to it; `sizes` are their bytes by reference.
    """
    reader = _Sources()
    reader.feed(html.decode("utf-8", "replace"))
    own = {path: reference for reference, path in pictures.items()}
    pieces: dict[str, Piece] = {}
    for source, is_late in reader.found:
        if source.startswith("data:") or not source:
            continue
        reference = own.get(source, "")
        is_own = bool(reference) or not urlsplit(source).netloc
        piece = Piece(reference or source, is_own, is_late, sizes.get(reference, 0))
        known = pieces.get(piece.source)
        if known is None or known.is_late:
            pieces[piece.source] = piece
    return Weight(
        html=len(html),
        zipped=len(zlib.compress(html, 6)),
        pieces=tuple(sorted(pieces.values(), key=lambda one: -one.size)),
        words=words,
        minutes=reading_minutes(words) if words else 0,
    )


class _Sources(HTMLParser):
    """Collects what a browser loads by itself, and whether it waits with that."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _SOURCES:
            self.found.append((given.get("src") or "", given.get("loading") == "lazy"))
        elif tag == "link" and given.get("rel") in {"icon", "stylesheet", "preload"}:
            self.found.append((given.get("href") or "", False))
