"""Puts pages where they are asked for, and never over what Copydesk did not write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import ExportError, NotOurs, ReadError
from editor.core.findings import Finding
from editor.export import fragment
from editor.export.addresses import quoted
from editor.export.head import generator
from editor.export.page import Form, Page, build_page
from editor.export.snapshot import Snapshot
from editor.library.files import read_file, write_outputs

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
"""What makes an output a file; everything else is a folder."""
INDEX = "index.html"
HEAD = 65_536
"""Bytes at a page's beginning in which its mark is looked for: a style may stand before it."""
PictureBytes = Callable[[str], bytes]
"""Reference, `snapshot.LOGO` or `ICON` → the bytes of the picture as it leaves the library."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one page goes."""

    file: Path
    picture_prefix: str
    """From the page to its pictures: "" or a folder's name with `/`."""


@dataclass(frozen=True, slots=True)
class Exported:
    """One article that left."""

    file: Path
    files: tuple[Path, ...]
    """Everything that was written, the page last."""
    findings: tuple[Finding, ...]


def place_for(out: Path, slug: str, taken: set[str] | None = None) -> Place:
    """Return where the page goes: `OUT.html` with pictures in `OUT/`, or `out/<slug>/index.html`.

    `taken` holds the names that this run has given; a second article of one slug gets `-2`, and
    the name is added.
    """
    if out.suffix.lower() in SUFFIXES:
        return Place(out, f"{out.stem}/")
    taken = set() if taken is None else taken
    name, number = slug, 2
    while name.casefold() in taken:
        name = f"{slug}-{number}"
        number += 1
    taken.add(name.casefold())
    return Place(out / name / INDEX, "")


def export_page(
    snapshot: Snapshot,
    place: Place,
    form: Form = Form.FOLDER,
    *,
    picture_bytes: PictureBytes,
    force: bool = False,
) -> Exported:
    """Build a page and write it with its pictures.

    Everything is looked at before anything is written. Raises what `build_page` raises, NotOurs
    where a file is in the way that Copydesk did not write (unless `force`), ExportError where the
    system refuses, ReadError where a picture went since the snapshot was taken.
    """
    page = build_page(
        snapshot, form, picture_prefix=place.picture_prefix, picture_bytes=picture_bytes
    )
    files = _write(page, place.file, picture_bytes, force=force)
    return Exported(place.file, tuple(files), page.findings)


def _write(page: Page, out: Path, picture_bytes: PictureBytes, *, force: bool) -> list[Path]:
    """Write a built page to the file `out` and its pictures beside it; return all files written."""
    pictures = {
        out.parent / path: picture_bytes(reference) for reference, path in page.pictures.items()
    }
    before = _content(out)
    if not force:
        if before is not None and not is_ours(before):
            raise NotOurs("output-not-ours", path=str(out))
        for path, data in pictures.items():
            _hold_off(path, data, out, before)
    write_outputs({**pictures, out: page.html})
    return [*pictures, out]


def is_ours(page: bytes) -> bool:
    """Tell whether Copydesk wrote a page: by its generator, or a fragment's first line."""
    beginning = page[:HEAD]
    return generator.MARK.encode() in beginning or beginning.startswith(fragment.MARK.encode())


def _hold_off(path: Path, data: bytes, out: Path, page: bytes | None) -> None:
    """Raise NotOurs where another picture is in the way that no page of ours put there."""
    there = _content(path)
    if there is None or there == data:
        return
    name = quoted(path.relative_to(out.parent).as_posix()).encode()
    if page is None or name not in page:
        raise NotOurs("output-not-ours", path=str(path))


def _content(path: Path) -> bytes | None:
    """Return what is at a path, None for nothing."""
    if not path.exists():
        return None
    try:
        return read_file(path)[0]
    except ReadError as problem:
        raise ExportError("output-taken", path=str(path), details=problem.details) from problem
