"""Saving: after a rest, on leaving, and once more before the program ends."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import ChangedElsewhere, CopydeskError, LibraryError
from editor.core.events import Change
from editor.core.jobs import Token
from editor.core.notices import Notice, Tone, Way
from editor.core.text import Message, message
from editor.desk.buffer import Buffer
from editor.desk.ground import Ground
from editor.desk.jobs import Job
from editor.desk.later import Cancel, Later

if TYPE_CHECKING:
    from editor.library.entries import Entry
    from editor.library.loaded import Loaded

LONGEST_S = 15.0
"""Seconds after which somebody who types without a rest is saved all the same."""
RETRY_S = 20.0
"""Seconds after which a save that failed is tried again: a disk may have come back."""
MEETINGS = 5
"""How often a save meets another program's within one flush before it is left for later."""
BOTH = "changed-both"
"""Key of the error that says that somebody has to decide between two sides first."""
GONE = "deleted-elsewhere"
"""Key of the error that says that another program deleted the file."""
ABOUT_S = 0.01
"""Timers are no more exact than that."""
NEVER = datetime.fromtimestamp(0, UTC)
NAME_WORDS = 8
"""Words of the body that name the file of an article without a headline."""

WORD = re.compile(r"\w", re.UNICODE)


class State(StrEnum):
    """How a buffer stands to its file."""

    EMPTY = "empty"
    """A new article without a word: nothing to save yet."""
    SAVED = "saved"
    UNSAVED = "unsaved"
    SAVING = "saving"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Saving:
    """How a buffer stands to its file, for the status line."""

    state: State
    at: datetime | None = None
    """When it was saved last, UTC."""
    problem: CopydeskError | None = None

    def words(self, time: str = "") -> Message:
        """Return the state as a sentence; `time` is `at` in the writer's way of writing hours."""
        if self.state is State.FAILED and self.problem is not None:
            return message("desk.not-saved", reason=str(self.problem))
        if self.state is State.SAVED and time:
            return message("desk.saved-at", time=time)
        return message(f"desk.state-{self.state}")


@dataclass(slots=True)
class _Record:
    buffer: Buffer
    first_edit: datetime = NEVER
    last_edit: datetime = NEVER
    timer: Cancel | None = None
    job: Job[Loaded] | None = None
    again: bool = False
    held: int = 0
    at: datetime | None = None
    problem: CopydeskError | None = None


class Saver:
    """Writes buffers to their files, one save of a buffer at a time, off the owner's thread."""

    def __init__(self, ground: Ground, later: Later) -> None:
        """Take what a save needs, and the owner's timers."""
        self.choose_copy: Callable[[Buffer], None] | None = None
        """Asks the writer where a copy should go, then calls `save_copy`; set by the window."""
        self.kept: Callable[[Buffer, Loaded | None, Loaded], None] = lambda *_saved: None
        """Told of each save, with the file as it was before and as it is; set by the desk."""
        self.meets: Callable[[Buffer], bool] = lambda _buffer: False
        """Merges in what another program wrote into the file, False where it cannot be read."""
        self._ground = ground
        self._jobs = ground.jobs
        self._places = ground.places
        self._notices = ground.notices
        self._tell = ground.tell
        self._clock = ground.clock
        self._later = later
        self._records: dict[int, _Record] = {}

    def rest(self, buffer: Buffer) -> None:
        """Save after a rest; called at each edit, sets one timer however many edits there are."""
        record = self._record(buffer)
        now = self._clock()
        record.last_edit = now
        if record.timer is None:
            record.first_edit = now
            record.timer = self._later(self._rest(), lambda: self._rested(record))

    def save_now(self, buffer: Buffer) -> None:
        """Start saving what is unsaved: on leaving a field, the window, by command."""
        record = self._record(buffer)
        self._stop_timer(record)
        if record.job is not None or record.held:
            record.again = True
            return
        if buffer.look_again():
            self._failed(record, self._open(buffer))
        elif buffer.dirty and not self.is_empty(buffer):
            self._start(record)

    def save_all(self, buffers: tuple[Buffer, ...]) -> None:
        """Start saving everything that is unsaved."""
        for buffer in buffers:
            self.save_now(buffer)

    def flush(self, buffer: Buffer) -> CopydeskError | None:
        """Save before this returns; the reason where it could not be saved, None where it is safe."""
        record = self._record(buffer)
        self._stop_timer(record)
        if record.held:
            self._jobs.finish_writes()
        if record.job is not None:
            self._jobs.wait(record.job)
        problem: CopydeskError | None = None
        for _ in range(MEETINGS):
            if not buffer.dirty or self.is_empty(buffer):
                return None
            try:
                if buffer.look_again():
                    raise self._open(buffer)
                loaded = self._work(buffer, buffer.text, self._name(buffer))(Token())
            except CopydeskError as found:
                problem = found
                if not _is_other_text(found) or not self.meets(buffer):
                    break
            else:
                self._done(record, buffer.revision, loaded)
                return None
        if problem is not None:
            self._failed(record, problem)
        return problem

    def state(self, buffer: Buffer) -> Saving:
        """Return how a buffer stands to its file."""
        record = self._record(buffer)
        if not buffer.dirty and buffer.path is not None:
            return Saving(State.SAVED, record.at)
        if self.is_empty(buffer) and buffer.path is None:
            return Saving(State.EMPTY)
        if record.job is not None:
            return Saving(State.SAVING, record.at)
        if record.problem is not None:
            return Saving(State.FAILED, record.at, record.problem)
        return Saving(State.UNSAVED, record.at)

    def is_empty(self, buffer: Buffer) -> bool:
        """Tell whether this is a new article without a word, which gets no file yet."""
        return buffer.path is None and not WORD.search(buffer.body) and not self._headline(buffer)

    def save_copy(self, buffer: Buffer, path: Path) -> None:
        """Write the text to another place; from then on that file is the buffer's."""
        from editor.library.files import make_folders, write_new

        def work(_token: Token) -> Loaded:
            make_folders(path.parent)
            write_new(path, text.encode("utf-8"))
            return self._places.home_of(path).read(path)

        record = self._record(buffer)
        self._stop_timer(record)
        text = buffer.text
        self._queue(record, work)

    def keep_mine(self, buffer: Buffer) -> None:
        """After a change elsewhere: my text goes on in a copy, the file stays as the other wrote it."""
        record = self._record(buffer)
        path = buffer.path
        if path is None:
            return
        text, name = buffer.text, path.parent.name if path.stem == "index" else path.stem

        def work(_token: Token) -> Loaded:
            return self._places.home_of(path).create(text, name)

        self._queue(record, work)

    def decided(self, buffer: Buffer) -> None:
        """Save what was kept back until two sides were one: somebody decided, or the file came to agree."""
        record = self._record(buffer)
        record.problem = None
        self._told(record)
        self.save_now(buffer)

    def save_again(self, buffer: Buffer) -> None:
        """After its file was deleted elsewhere: write the text anew under the same name."""
        buffer.lose_file()
        self.save_now(buffer)

    def is_busy(self, buffer: Buffer) -> bool:
        """Tell whether a save runs, or is kept back."""
        record = self._record(buffer)
        return record.job is not None or record.held > 0

    def fail(self, buffer: Buffer, problem: CopydeskError) -> None:
        """Say why a buffer cannot be saved, found before a save was tried."""
        record = self._record(buffer)
        self._stop_timer(record)
        self._failed(record, problem)

    def hold(self, buffer: Buffer) -> Callable[[], None]:
        """Keep saves back while the buffer's file is moved; the result lets them go on."""
        record = self._record(buffer)
        record.held += 1

        def release() -> None:
            record.held -= 1
            if not record.held and (record.again or buffer.dirty):
                record.again = False
                self.save_now(buffer)

        return release

    def forget(self, buffer: Buffer) -> None:
        """Forget a buffer that was closed."""
        record = self._records.pop(buffer.id, None)
        if record is not None:
            self._stop_timer(record)

    def _record(self, buffer: Buffer) -> _Record:
        return self._records.setdefault(buffer.id, _Record(buffer))

    def _rest(self) -> float:
        return self._ground.options.number("rest")

    def _stop_timer(self, record: _Record) -> None:
        if record.timer is not None:
            record.timer()
            record.timer = None

    def _rested(self, record: _Record) -> None:
        record.timer = None
        if self._records.get(record.buffer.id) is not record:
            return
        now = self._clock()
        rest = self._rest()
        left = rest - (now - record.last_edit).total_seconds()
        typed = (now - record.first_edit).total_seconds()
        if left > ABOUT_S and typed < LONGEST_S:
            # A clock that was set back must not keep the save waiting.
            record.timer = self._later(min(left, rest), lambda: self._rested(record))
            return
        self.save_now(record.buffer)

    def _headline(self, buffer: Buffer) -> str:
        return buffer.article().metadata.headline if buffer.text else ""

    def _name(self, buffer: Buffer) -> str:
        headline = self._headline(buffer)
        return headline or " ".join(buffer.body.split(maxsplit=NAME_WORDS)[:NAME_WORDS])

    def _start(self, record: _Record) -> None:
        buffer = record.buffer
        self._queue(record, self._work(buffer, buffer.text, self._name(buffer)))
        self._tell(Change(state=frozenset((buffer.id,))))

    def _queue(self, record: _Record, work: Callable[[Token], Loaded]) -> None:
        revision = record.buffer.revision
        job = self._jobs.queue(
            work,
            lambda result: self._done(record, revision, result),
            lambda problem: self._failed(record, problem),
        )
        record.job = None if job.ended else job

    def _work(self, buffer: Buffer, text: str, name: str) -> Callable[[Token], Loaded]:
        path, base = buffer.path, buffer.base
        library = self._places.library

        def work(_token: Token) -> Loaded:
            if path is not None:
                return self._places.home_of(path).save(path, text, base)
            if library is None:
                raise LibraryError("no-library-open", Path())
            return library.create(text, name)

        return work

    def _done(self, record: _Record, revision: int, loaded: Loaded) -> None:
        buffer = record.buffer
        failed_before = record.problem is not None
        record.job, record.problem, record.at = None, None, self._clock()
        before = buffer.base
        buffer.saved(loaded, revision)
        self.kept(buffer, before, loaded)
        self._list(loaded.path)
        if failed_before:
            self._notices.tell(
                Notice(
                    message("desk.saved-again", name=loaded.path.name), Tone.GOOD, key=_key(buffer)
                )
            )
        self._told(record)
        if record.again:
            record.again = False
            self.save_now(buffer)
        elif buffer.dirty and record.timer is None:
            self.rest(buffer)

    def _failed(self, record: _Record, problem: CopydeskError) -> None:
        buffer = record.buffer
        if _is_other_text(problem) and self.meets(buffer):
            record.job, record.again = None, False
            self.save_now(buffer)
            return
        known = record.problem is not None and str(record.problem) == str(problem)
        record.job, record.again, record.problem = None, False, problem
        if not isinstance(problem, (ChangedElsewhere, LibraryError)) and record.timer is None:
            record.timer = self._later(RETRY_S, lambda: self._retry(record))
        if known:
            self._told(record)
            return
        ways = [Way(message("desk.try-again"), lambda: self.save_now(buffer))]
        if problem.key == GONE:
            ways = [Way(message("desk.save-again"), lambda: self.save_again(buffer))]
        elif isinstance(problem, ChangedElsewhere):
            ways = [Way(message("desk.keep-mine"), lambda: self.keep_mine(buffer))]
        choose = self.choose_copy
        if choose is not None and not isinstance(problem, (ChangedElsewhere, LibraryError)):
            ways.append(Way(message("desk.save-copy"), lambda: choose(buffer)))
        self._notices.fault(problem, *ways, key=_key(buffer))
        self._told(record)

    def _open(self, buffer: Buffer) -> ChangedElsewhere:
        return ChangedElsewhere(BOTH, buffer.path or Path())

    def _retry(self, record: _Record) -> None:
        record.timer = None
        if self._records.get(record.buffer.id) is record:
            self.save_now(record.buffer)

    def _list(self, path: Path) -> None:
        """Bring the list up to date; whether the text is safe does not hang on it."""

        def listed(entry: Entry) -> None:
            if self._places.is_in_library(path):
                self._ground.shelf.put(entry)
                self._tell(Change(articles=frozenset((path,))))

        def gone(_problem: CopydeskError) -> None:
            """Leave it: the file went again, and the watch says so."""

        self._jobs.run(("entry", path), lambda _token: self._places.entry(path), listed, gone)

    def _told(self, record: _Record) -> None:
        self._tell(Change(state=frozenset((record.buffer.id,))))


def _is_other_text(problem: CopydeskError) -> bool:
    """Tell whether a save found another text in the file, with which its own can be merged."""
    return isinstance(problem, ChangedElsewhere) and problem.key not in {GONE, BOTH}


def _key(buffer: Buffer) -> str:
    return f"save-{buffer.id}"
