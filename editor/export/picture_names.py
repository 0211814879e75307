"""Under which names pictures leave with a page, and by which addresses the page shows them."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from editor.core.pictures import Manifest, PictureInfo
from editor.export.addresses import quoted

SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "image/svg+xml": ".svg",
}
_UNSAFE = re.compile(r"[\x00-\x1f\x7f<>:\"/\\|?*]")


def picture_names(manifest: Manifest) -> dict[str, str]:
    """Return reference → file name beside the page, the same for the same manifest.

    The name is the picture's own. Two different pictures of one name get `-2`; two references to
    one picture share its file.
    """
    names: dict[str, str] = {}
    taken: dict[str, str] = {}
    for reference in sorted(manifest):
        info = manifest[reference]
        own = _UNSAFE.sub("-", PurePosixPath(reference.replace(":", "/")).name) or "picture"
        if not PurePosixPath(own).suffix:
            own += SUFFIXES.get(info.mime, "")
        names[reference] = _free(own, info.digest, taken)
    return names


def _free(own: str, digest: str, taken: dict[str, str]) -> str:
    stem, suffix = PurePosixPath(own).stem, PurePosixPath(own).suffix
    number = 1
    while True:
        name = own if number == 1 else f"{stem}-{number}{suffix}"
        # Names that differ only in case are one file on two of three systems.
        if taken.setdefault(name.casefold(), digest) == digest:
            return name
        number += 1


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one page: what there is, and how the page refers to it."""

    manifest: Manifest = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""
    """Put before each name: the folder of the pictures, with `/`."""
    inline: Callable[[str], bytes] | None = None
    """For a self-contained page: reference → the bytes that go into it."""

    @classmethod
    def of(
        cls, manifest: Manifest, prefix: str = "", inline: Callable[[str], bytes] | None = None
    ) -> Pictures:
        """Return the pictures of a manifest with their names."""
        return cls(manifest, picture_names(manifest), prefix, inline)

    def info(self, reference: str) -> PictureInfo | None:
        """Return what is known of a picture, None where it is missing."""
        return self.manifest.get(reference)

    def path(self, reference: str) -> str:
        """Return a picture's path relative to the page."""
        return self.prefix + self.names[reference]

    def src(self, reference: str) -> str:
        """Return what the page's `src` says: an address, or the picture itself as `data:`."""
        if self.inline is None:
            return quoted(self.path(reference))
        data = base64.b64encode(self.inline(reference)).decode("ascii")
        return f"data:{self.manifest[reference].mime};base64,{data}"
