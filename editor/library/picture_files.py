"""Pictures that come into the library: copied beside the article they are for."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from editor.library import files
from editor.library.files import digest_of, read_file
from editor.library.names import free_name, picture_stem
from editor.library.pictures import SUFFIXES, header_of


def picture_folder(article: Path) -> Path:
    """Return where an article's pictures lie: the folder of the same name, for a bundle its own."""
    return article.parent if article.stem in {"index", "_index"} else article.with_suffix("")


def add_picture(article: Path, source: Path | bytes, name: str) -> str:
    """Copy a picture beside an article and return its reference, relative and percent-encoded."""
    if isinstance(source, Path):
        data, named = read_file(source)[0], name or source.name
    else:
        data, named = source, name
    header = header_of(data, source if isinstance(source, Path) else Path(named or "picture"))
    folder = picture_folder(article)
    file = f"{picture_stem(named)}{SUFFIXES[header.mime]}"
    there = _same(folder, data)
    if there is None:
        files.make_folders(folder)
        there = folder / free_name(folder, file)
        files.write_new(there, data)
    way = os.path.relpath(there, article.parent).replace(os.sep, "/")
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
