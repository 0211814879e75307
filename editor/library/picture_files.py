"""Pictures that come into the library: copied beside the article they are for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from editor.library import files
from editor.library.files import digest_of, read_file
from editor.library.names import free_name, picture_stem
from editor.library.pictures import SUFFIXES, header_of


def picture_folder(article: Path) -> Path:
    """Return where an article's pictures lie: the folder of the same name, for a bundle its own."""
    return article.parent if article.stem in {"index", "_index"} else article.with_suffix("")


@dataclass(frozen=True, slots=True)
class Home:
    """Where a picture lies or will lie."""

    path: Path
    new: bool
    """Whether nothing is there yet; else the same picture is."""


def home_of_picture(article: Path, data: bytes, mime: str, name: str) -> Home:
    """Return the place of a picture among an article's own: where it is already, else a free name."""
    folder = picture_folder(article)
    if there := _same(folder, data):
        return Home(there, new=False)
    return Home(folder / free_name(folder, f"{picture_stem(name)}{SUFFIXES[mime]}"), new=True)


def add_picture(article: Path, source: Path | bytes, name: str) -> str:
    """Copy a picture beside an article and return its reference, relative and percent-encoded."""
    if isinstance(source, Path):
        data, named = read_file(source)[0], name or source.name
    else:
        data, named = source, name
    header = header_of(data, source if isinstance(source, Path) else Path(named or "picture"))
    home = home_of_picture(article, data, header.mime, named)
    if home.new:
        files.make_folders(home.path.parent)
        files.write_new(home.path, data)
    way = os.path.relpath(home.path, article.parent).replace(os.sep, "/")
    return quote(way, errors="surrogateescape")


def _same(folder: Path, data: bytes) -> Path | None:
    """Return the file of a folder that holds exactly these bytes."""
    if not folder.is_dir():
        return None
    digest = digest_of(data)
    for path in files.listed(folder):
        if path.name.startswith(".") or not path.is_file() or path.stat().st_size != len(data):
            continue
        if read_file(path)[1].digest == digest:
            return path
    return None
