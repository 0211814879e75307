"""What is done to one damaged file: everything the program does, looking for a traceback or a lost byte."""

from __future__ import annotations

from pathlib import Path

from editor.core.edit import apply
from editor.core.errors import CopydeskError, FrontMatterError, ReadError
from editor.core.paths import AppPaths
from editor.desk.desk import Desk
from editor.desk.snapshots import Slugs, Snapshots
from editor.export.page import build_page, preview_page
from editor.library.library import Library
from editor.markup.article import read_article, split
from editor.markup.front_matter import set_fields


def try_article(folder: Path, data: bytes) -> str:
    """Put the bytes into a file, then read, save, check, preview, export and edit it.

    Returns how far it came: `unread` (not text, said in words), `broken` (front matter) or `page`.
    Raises AssertionError where a byte is lost; anything but a CopydeskError is a defect.
    """
    path = folder / "article.md"
    path.write_bytes(data)
    library = Library.open(folder)
    try:
        loaded = library.read(path)
    except ReadError as problem:
        assert str(problem)
        assert str(problem.hint)
        assert path.read_bytes() == data
        return "unread"
    assert "".join(split(loaded.text)) == loaded.text
    library.save(path, loaded.text, loaded)
    assert path.read_bytes() == data
    article = read_article(loaded.text, path)
    desk = Desk(AppPaths.below(folder / "home"))
    try:
        desk.checking.findings(article, library.site(), Slugs.of(desk.shelf))
        snapshot = Snapshots(desk.places, desk.paths.config).of(article, library.site())
    finally:
        desk.close()
    preview_page(snapshot)
    outcome = "page"
    try:
        build_page(snapshot)
    except CopydeskError as problem:
        assert str(problem.hint)
        outcome = "broken"
    try:
        edited = apply(loaded.text, set_fields(loaded.text, {"title": "Another headline"}))
    except FrontMatterError as problem:
        assert problem.place.line >= 1
        return "broken"
    assert read_article(edited, path).metadata.headline == "Another headline"
    return outcome


def try_site(folder: Path, data: bytes) -> str:
    """Put the bytes into `site.yaml`; a broken one is said in words and left as it is."""
    file = folder / "site.yaml"
    file.write_bytes(data)
    library = Library.open(folder)
    try:
        library.site()
    except CopydeskError as problem:
        assert str(problem)
        assert str(problem.hint)
        return "broken"
    finally:
        assert file.read_bytes() == data
    return "page"
