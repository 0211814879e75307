"""Templates and snippets: the library's own, then the writer's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.text import text

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk
    from editor.library.patterns import Pattern

TEMPLATES, SNIPPETS = "templates", "snippets"


def folders(desk: Desk, kind: str) -> tuple[Path, ...]:
    """Return where patterns of a kind may lie: in the open library, then beside the preferences."""
    from editor.library.nearest import OWN_FOLDER

    shared = (desk.library.folder / OWN_FOLDER / kind,) if desk.library is not None else ()
    return (*shared, desk.paths.config / kind)


def patterns_of(desk: Desk, kind: str) -> tuple[Pattern, ...]:
    """Return the patterns of a kind by name."""
    from editor.library.patterns import patterns

    return patterns(folders(desk, kind))


def values(desk: Desk, buffer: Buffer | None) -> dict[str, str]:
    """Return what the names in a pattern stand for: today's date, the time, the site, the headline."""
    now = desk.clock().astimezone(desk.site.zone())
    metadata = buffer.article().metadata if buffer is not None else None
    return {
        "date": now.date().isoformat(),
        "time": f"{now:%H:%M}",
        "now": now.isoformat(timespec="minutes"),
        "year": str(now.year),
        "site": desk.site.name,
        "headline": metadata.headline if metadata is not None else "",
        "byline": ", ".join(one.name for one in metadata.authors) if metadata is not None else "",
    }


def article_from(desk: Desk, pattern: Pattern) -> Buffer:
    """Return a new article that says what a template says. Raises ReadError."""
    from editor.markup.edits.snippet import read_snippet

    return desk.buffers.new(read_snippet(pattern.read(), values(desk, None)).text)


def keep(desk: Desk, kind: str, name: str, said: str, done: Callable[[Pattern], None]) -> None:
    """Keep a text as a pattern of the library, or of the writer where none is open; as a job."""
    from editor.library.patterns import keep_pattern

    folder = folders(desk, kind)[0]
    desk.jobs.queue(lambda _token: keep_pattern(folder, name or text("desk.untitled"), said), done)
