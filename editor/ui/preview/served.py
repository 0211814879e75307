"""What the preview's own scheme answers: the page's bytes and the article's pictures, no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

SCHEME = b"copydesk"
HOST = "preview"
POLICY = (
    "default-src 'none'; img-src copydesk: data:; media-src copydesk:; style-src 'unsafe-inline'; "
    "font-src data:; base-uri 'none'; form-action 'none'"
)
"""What the page may load: nothing of the network, no script."""
TYPES: Mapping[str, bytes] = {
    ".png": b"image/png",
    ".jpg": b"image/jpeg",
    ".jpeg": b"image/jpeg",
    ".gif": b"image/gif",
    ".webp": b"image/webp",
    ".avif": b"image/avif",
    ".svg": b"image/svg+xml",
    ".ico": b"image/x-icon",
    ".bmp": b"image/bmp",
    ".tif": b"image/tiff",
    ".tiff": b"image/tiff",
}
"""Types of pictures; a file of another type is not served."""

Resolve = Callable[[str], Path | None]
"""Finds the file of a reference inside the library, None where there is none."""


@dataclass(slots=True)
class Served:
    """The page in hand; the scheme's handler asks it."""

    html: bytes = b""
    number: int = 0
    """Counts loads, so that each has an address of its own and nothing comes from a cache."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Path relative to the page → reference as the article writes it."""
    resolve: Resolve = lambda _reference: None
    paper: bytes = b""
    """The page that is printed, beside the one that is shown."""
    papers: int = 0
    """Counts the printed ones, so that each has an address of its own."""

    @property
    def address(self) -> str:
        """The address of the page as it is now."""
        return f"{SCHEME.decode()}://{HOST}/{self.number}/index.html"

    @property
    def paper_address(self) -> str:
        """The address of the page that is printed."""
        return f"{SCHEME.decode()}://{HOST}/paper-{self.papers}/index.html"

    def page(self, path: str) -> bytes | None:
        """Return the page of a path, the one that is shown or printed; None where it is neither's."""
        own = {f"/{self.number}/index.html": self.html}
        if self.papers:
            own[f"/paper-{self.papers}/index.html"] = self.paper
        return own.get(path)

    def picture(self, path: str) -> tuple[Path, bytes] | None:
        """Return file and type of a picture of this page; None for everything else.

        Only names that the page was built with are answered, and the library finds the file.
        """
        _, _, name = path.removeprefix("/").partition("/")
        reference = self.names.get(unquote(name))
        if reference is None:
            return None
        file = self.resolve(reference)
        if file is None:
            return None
        type = TYPES.get(file.suffix.lower())
        return (file, type) if type is not None else None
