"""Goals: how many words an article should have, and how many are written in a day."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from editor.core.events import Change
from editor.core.jobs import Token
from editor.desk.buffer import Buffer
from editor.desk.buffers import Buffers
from editor.desk.ground import Ground

GOALS_FILE = "goals.json"
DAYS = 60
"""Days that are remembered."""
MOST = 10_000_000
"""Words that a stored number may have; more is a broken file."""


class Goals:
    """Keeps goals and what was written, in the user's own folder: no reader and no colleague sees them.

    The goal of a day is an option; words that another program wrote into a file do not count.
    """

    def __init__(self, ground: Ground, buffers: Buffers) -> None:
        """Take what it counts with; what is kept is read when it is first asked for."""
        self._ground = ground
        self._buffers = buffers
        self._file = ground.paths.state / GOALS_FILE
        self._unnamed: dict[int, int] = {}
        """Goals of articles that have no file yet, by the buffer's id."""
        self._paths: dict[int, Path] = {}
        self._words: dict[int, int] = {}
        """Words of each open article when they were counted last."""
        self._changed = False

    @cached_property
    def _stored(self) -> Mapping[str, object]:
        """What is kept; a file that cannot be read counts as empty."""
        return _read(self._file)

    @cached_property
    def _articles(self) -> dict[str, int]:
        """Goals of articles by their paths."""
        return _numbers(self._stored.get("articles"))

    @cached_property
    def _days(self) -> dict[str, int]:
        """Words written, by day."""
        return _numbers(self._stored.get("days"))

    def of_article(self, buffer: Buffer) -> int:
        """Return how many words an article should have, 0 where nothing is wanted."""
        if buffer.path is None:
            return self._unnamed.get(buffer.id, 0)
        return self._articles.get(str(buffer.path), 0)

    def set_for_article(self, buffer: Buffer, words: int) -> None:
        """Say how many words an article should have; 0 for no goal."""
        if words == self.of_article(buffer):
            return
        if buffer.path is None:
            self._unnamed[buffer.id] = words
        elif words:
            self._articles[str(buffer.path)] = words
        else:
            self._articles.pop(str(buffer.path), None)
        self._changed = True
        self.keep()
        self._ground.tell(Change(state=frozenset((buffer.id,))))

    def of_day(self) -> int:
        """Return how many words are to be written in a day, 0 where nothing is wanted."""
        return int(self._ground.options.number("day-goal"))

    def today(self) -> int:
        """Return how many words were written today, those taken out again not counted."""
        return max(0, self._days.get(self._day(), 0))

    def note(self, buffer: Buffer, words: int) -> None:
        """Take how many words an article has now; what is more than before was written today."""
        before = self._words.get(buffer.id)
        self._words[buffer.id] = words
        if before is None or before == words:
            return
        day = self._day()
        self._days[day] = self._days.get(day, 0) + words - before
        self._changed = True

    def follow(self, change: Change) -> None:
        """Follow articles that got a name or another one, and what others wrote into them."""
        for id in change.body:
            buffer = self._buffers.by_id(id)
            if buffer is not None and not buffer.dirty:
                self._words.pop(id, None)
        for id in change.state:
            buffer = self._buffers.by_id(id)
            if buffer is None:
                self._words.pop(id, None)
                self._paths.pop(id, None)
            elif buffer.path is not None:
                self._name(buffer, buffer.path)
                if not buffer.dirty:
                    self.keep()

    def _name(self, buffer: Buffer, path: Path) -> None:
        before = self._paths.get(buffer.id)
        self._paths[buffer.id] = path
        goal = self._unnamed.pop(buffer.id, 0)
        if before is not None and before != path:
            goal = self._articles.pop(str(before), 0)
        if goal:
            self._articles[str(path)] = goal
            self._changed = True

    def keep(self) -> None:
        """Write what changed, beside the window; a file that cannot be written is told."""
        if not self._changed:
            return
        self._changed = False
        days = dict(sorted(self._days.items())[-DAYS:])
        kept = {"articles": dict(self._articles), "days": days}
        text = json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

        def write(_token: Token) -> None:
            from editor.library.files import make_folders, write_atomically

            make_folders(self._file.parent)
            write_atomically(self._file, text.encode("utf-8"))

        self._ground.jobs.queue(write, None, self._ground.notices.fault)

    def _day(self) -> str:
        return self._ground.clock().astimezone().date().isoformat()


def _read(file: Path) -> Mapping[str, object]:
    try:
        stored = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _numbers(stored: object) -> dict[str, int]:
    if not isinstance(stored, dict):
        return {}
    return {
        str(key): value
        for key, value in stored.items()
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MOST
    }
