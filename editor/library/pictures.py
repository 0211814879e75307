"""Pictures as they leave the library: upright, without location, serial numbers and thumbnails."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import ReadError
from editor.core.pictures import PictureInfo
from editor.library.files import digest_of, read_file
from editor.library.formats import avif, gif, jpeg, png, svg, webp
from editor.library.formats.header import BrokenPicture, Header, UnsafePicture

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 89_000_000
"""Above this a picture is refused: Pillow itself warns here, and no page needs more."""
QUALITY = 92
"""Of a picture that had to be encoded anew, because it was turned."""
_RASTERS = (jpeg, png, gif, webp, avif)
SUFFIXES = {
    jpeg.MIME: ".jpg",
    png.MIME: ".png",
    webp.MIME: ".webp",
    gif.MIME: ".gif",
    avif.MIME: ".avif",
    svg.MIME: ".svg",
}
"""The suffix of each type that a page can show."""


def leaving(path: Path) -> tuple[bytes, PictureInfo]:
    """Return a picture's bytes for readers, and what is known of it; the file is left as it is.

    The same file gives the same bytes. Only what is turned is encoded anew. Raises ReadError where
    it is gone, no picture that browsers show, broken, unsafe or too large.
    """
    data, _ = read_file(path)
    header = header_of(data, path)
    info = _info(header, digest_of(data))
    try:
        return _bare(data, header, path), info
    except BrokenPicture as problem:
        raise ReadError("picture-broken", path, details=str(problem)) from problem


def _bare(data: bytes, header: Header, path: Path) -> bytes:
    """Return a picture upright and without private data."""
    if header.mime == svg.MIME:
        return svg.stripped(data, lambda inside: _inside(inside, path))
    if header.mime == avif.MIME:
        private = avif.is_private(data) or header.orientation != 1
        return _encoded(data, header, path) if private else data
    bare = _STRIPPED[header.mime](data)
    return bare if header.orientation == 1 else _encoded(bare, header, path)


def _inside(data: bytes, path: Path) -> bytes:
    """Return a picture that a drawing holds, as it leaves; what is none stays: nobody sees it."""
    if any(one.begins(data) for one in _RASTERS):
        return _bare(data, header_of(data, path), path)
    return data


def info_of(path: Path) -> PictureInfo:
    """Return what is known of a picture. Raises ReadError as `leaving` does."""
    data, stamp = read_file(path)
    return _info(header_of(data, path), stamp.digest)


def header_of(data: bytes, path: Path) -> Header:
    """Read a picture's head; its content decides the type, not its name.

    `path` is named in the error. Raises ReadError: no picture, broken, unsafe, too large.
    """
    try:
        header = _header(data)
    except UnsafePicture as problem:
        raise ReadError("picture-unsafe", path, details=str(problem)) from problem
    except BrokenPicture as problem:
        raise ReadError("picture-broken", path, details=str(problem)) from problem
    if header is None:
        raise ReadError("picture-format", path)
    if header.width * header.height > MOST_PIXELS:
        raise ReadError("picture-too-large", path, megapixels=MOST_PIXELS // 1_000_000)
    return header


def _header(data: bytes) -> Header | None:
    return next((one.header(data) for one in (*_RASTERS, svg) if one.begins(data)), None)


def _info(header: Header, digest: str) -> PictureInfo:
    return PictureInfo(digest, *header.upright, header.mime)


def _encoded(data: bytes, header: Header, path: Path) -> bytes:
    """Decode, turn upright and encode again, with the colour profile and nothing else."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=_DECODERS[header.mime]) as opened:
            profile = opened.info.get("icc_profile")
            if header.mime == avif.MIME:
                upright = ImageOps.exif_transpose(opened)
            else:
                # Without Pillow's own look at the EXIF data: ours are stripped by now.
                upright = opened.transpose(Image.Transpose(_TURNS[header.orientation]))
            return _saved(upright, data, header, profile)
    except (Image.DecompressionBombError, *_OF_DECODERS) as problem:
        raise ReadError("picture-broken", path, details=str(problem)) from problem


_TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""EXIF's orientation → Pillow's number of the transposition that undoes it."""
_STRIPPED: Mapping[str, Callable[[bytes], bytes]] = {
    jpeg.MIME: jpeg.stripped,
    png.MIME: png.stripped,
    webp.MIME: webp.stripped,
    gif.MIME: bytes,
}
_OF_DECODERS = (
    OSError,
    ValueError,
    SyntaxError,
    RuntimeError,
    MemoryError,
    OverflowError,
    EOFError,
    TypeError,
    LookupError,
    struct.error,
    zlib.error,
)
"""What Pillow's decoders raise for broken data, found by damaging pictures."""
_DECODERS = {
    jpeg.MIME: ("JPEG",),
    png.MIME: ("PNG",),
    webp.MIME: ("WEBP",),
    avif.MIME: ("AVIF",),
}


def _saved(image: Image, data: bytes, header: Header, profile: bytes | None) -> bytes:
    out = io.BytesIO()
    image.info = {key: one for key, one in image.info.items() if key == "transparency"}
    match header.mime:
        case jpeg.MIME:
            image.save(out, "JPEG", quality=QUALITY, optimize=True, icc_profile=profile)
        case png.MIME:
            image.save(out, "PNG", optimize=True, icc_profile=profile)
        case webp.MIME:
            lossless = webp.is_lossless(data)
            image.save(
                out,
                "WEBP",
                quality=QUALITY,
                method=4,
                lossless=lossless,
                icc_profile=profile,
                exif=b"",
                xmp=b"",
            )
        case _:
            image.save(
                out, "AVIF", quality=QUALITY, max_threads=1, icc_profile=profile, exif=b"", xmp=b""
            )
    return out.getvalue()
