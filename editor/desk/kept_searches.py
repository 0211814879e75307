"""Searches that a writer keeps, by library: in the user's own folder, seen by no colleague."""

from __future__ import annotations

import json
from pathlib import Path

from editor.desk.settings import Settings

NAME = "searches"


class KeptSearches:
    """The queries as they were written, the first kept first."""

    def __init__(self, settings: Settings) -> None:
        """Take where the window's state of each library is kept."""
        self._settings = settings

    def of(self, library: Path | None) -> tuple[str, ...]:
        """Return what is kept for a library; what cannot be read counts as nothing."""
        try:
            stored = json.loads(self._settings.window_state(library, NAME) or b"[]")
        except ValueError:
            return ()
        return (
            tuple(one for one in stored if isinstance(one, str)) if isinstance(stored, list) else ()
        )

    def keep(self, library: Path | None, query: str) -> None:
        """Keep a query, once."""
        query = query.strip()
        kept = self.of(library)
        if query and query not in kept:
            self._write(library, (*kept, query))

    def forget(self, library: Path | None, query: str) -> None:
        """Keep a query no longer."""
        self._write(library, tuple(one for one in self.of(library) if one != query))

    def _write(self, library: Path | None, queries: tuple[str, ...]) -> None:
        stored = json.dumps(queries, ensure_ascii=False).encode("utf-8")
        self._settings.keep_window_state(library, stored, NAME)
