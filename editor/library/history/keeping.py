"""From an article's file and pictures to a version, and back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from editor.library import encoding
from editor.library.files import make_folders, write_new
from editor.library.history.history import History
from editor.library.history.version import Version, Why
from editor.library.loaded import Loaded
from editor.library.picture_files import picture_folder
from editor.markup.article import split
from editor.markup.counts import count_words

LARGEST = 64 * 1024 * 1024
"""Bytes of a picture above which it is left out of a version: the history is no archive of films."""


def keep(
    history: History, loaded: Loaded, why: Why, *, when: datetime, name: str = ""
) -> Version | None:
    """Keep a file as it was read, with the pictures that lie in its folder now."""
    return history.keep(
        loaded.path,
        encoding.restore(loaded.shape, loaded.text, loaded.text),
        why,
        when=when,
        words=count_words(split(loaded.text)[1]),
        pictures=pictures_of(loaded.path),
        name=name,
    )


def pictures_of(article: Path) -> dict[str, Path]:
    """Return the files in an article's own folder of pictures, by their names below it.

    A page that shares its folder with others (`index.md`, `_index.md`) has none of its own.
    """
    folder = picture_folder(article)
    if folder == article.parent or not folder.is_dir():
        return {}
    return {
        one.relative_to(folder).as_posix(): one
        for one in sorted(folder.rglob("*"))
        if one.is_file()
        and not one.is_symlink()
        and not one.name.startswith(".")
        and one.suffix.lower() != article.suffix.lower()
        and one.stat().st_size <= LARGEST
    }


def text_of(history: History, version: Version) -> str:
    """Return a version's text, front matter and body, as a buffer has it."""
    return encoding.decode(history.data(version), Path(version.path))[0]


def bring_pictures_back(history: History, version: Version, article: Path) -> tuple[Path, ...]:
    """Write the pictures of a version that are gone; return them. One that is there stays."""
    folder = picture_folder(article)
    back = []
    for name, data in history.pictures(version).items():
        place = folder / name
        if not place.exists():
            make_folders(place.parent)
            write_new(place, data)
            back.append(place)
    return tuple(back)
