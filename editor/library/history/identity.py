"""Which article is which, through renames: an id with path and content, in `.copydesk/`."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import HistoryError
from editor.library import disk
from editor.library.faults import Purpose
from editor.library.files import make_folders, write_atomically

FILE = "articles.json"


@dataclass(slots=True)
class _Known:
    path: str
    digest: str


class Identities:
    """The ids of a library's articles; a damaged list begins anew and loses only who was who."""

    def __init__(self, folder: Path, library: Path) -> None:
        """Take Copydesk's own folder and the library's."""
        self._file = folder / FILE
        self._library = library
        self._known = _read(self._file)

    def find(self, path: str, digest: str = "") -> str:
        """Return the id of an article; empty where it has none.

        One whose file is gone and whose content this file has was renamed outside of Copydesk.
        """
        for id, one in self._known.items():
            if one.path == path:
                return id
        if digest:
            for id, one in self._known.items():
                if one.digest == digest and not (one.path and (self._library / one.path).exists()):
                    return id
        return ""

    def take(self, path: str, digest: str) -> str:
        """Return the id of an article, a new one where it has none, and remember where it is.

        Raises SaveError, HistoryError.
        """
        self._known = _read(self._file)
        id = self.find(path, digest) or secrets.token_hex(6)
        known = self._known.get(id)
        if known is None or (known.path, known.digest) != (path, digest):
            self._known[id] = _Known(path, digest)
            self._write()
        return id

    def moved(self, before: str, after: str) -> None:
        """Remember that a file or folder was renamed or moved. Raises SaveError, HistoryError.

        Who was known there before is gone, and found again by its content alone.
        """
        self._known = _read(self._file)
        moving = {id for id, one in self._known.items() if _is_in(one.path, before)}
        for id, one in self._known.items():
            if id in moving:
                one.path = after + one.path[len(before) :]
            elif moving and _is_in(one.path, after):
                one.path = ""
        if moving:
            self._write()

    def _write(self) -> None:
        data = {id: {"path": one.path, "digest": one.digest} for id, one in self._known.items()}
        text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        make_folders(self._file.parent)
        write_atomically(self._file, text.encode(), purpose=Purpose.CHANGE)


def _is_in(path: str, place: str) -> bool:
    return path == place or path.startswith(place + "/")


def _read(file: Path) -> dict[str, _Known]:
    try:
        data = json.loads(file.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as problem:
        # Not read is not empty: what is written next would forget everybody.
        raise HistoryError("history-failed", file, details=str(problem)) from problem
    except ValueError:
        _put_aside(file)
        return {}
    if not isinstance(data, dict):
        _put_aside(file)
        return {}
    return {
        id: _Known(one["path"], one["digest"])
        for id, one in data.items()
        if isinstance(one, dict)
        and isinstance(one.get("path"), str)
        and isinstance(one.get("digest"), str)
    }


def _put_aside(file: Path) -> None:
    """Keep a damaged list for who can read it; a new one begins."""
    try:
        disk.replace(file, file.with_suffix(".damaged"))
    except OSError as problem:
        raise HistoryError("history-failed", file, details=str(problem)) from problem
