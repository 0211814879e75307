"""Renaming, moving, duplicating, trashing articles, and taking each back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import CopydeskError, ReadError
from editor.core.events import Change
from editor.core.jobs import Token
from editor.core.notices import Notice, Tone, Way
from editor.core.text import message
from editor.desk.buffer import Buffer
from editor.desk.buffers import Buffers
from editor.desk.ground import Ground
from editor.desk.saving import Saver

if TYPE_CHECKING:
    from editor.library.entries import Entry
    from editor.library.library import Library
    from editor.library.loaded import Loaded
    from editor.library.operations import Operation
    from editor.library.replacing import Planned

KEPT = 100
"""Operations that can be taken back."""
KEY = "operation"


@dataclass(frozen=True, slots=True)
class _Outcome:
    operation: Operation
    entries: tuple[Entry, ...]
    texts: tuple[Loaded, ...]


class Operations:
    """Does things to files through the library, one after the other, and tells what they touched."""

    def __init__(self, ground: Ground, buffers: Buffers, saver: Saver) -> None:
        """Begin with nothing to take back."""
        self._jobs = ground.jobs
        self._places = ground.places
        self._shelf = ground.shelf
        self._notices = ground.notices
        self._tell = ground.tell
        self.moved: Callable[[Path, Path], None] = lambda _before, _after: None
        """Told of each file and folder that got another place; set by the desk."""
        self.kept: Callable[[Loaded], None] = lambda _loaded: None
        """Told of each state that is to be kept as a version; set by the desk."""
        self._buffers = buffers
        self._saver = saver
        self._done: list[Operation] = []
        self._undone: list[Operation] = []

    def rename(self, path: Path, name: str) -> None:
        """Give an article's file and its picture folder another name; links follow."""
        self._start(path, lambda library, token: library.rename(path, name, token), self._new)

    def move(self, path: Path, folder: Path) -> None:
        """Move an article with its pictures into a folder of the library; links follow."""
        self._start(path, lambda library, token: library.move(path, folder, token), self._new)

    def duplicate(self, path: Path, then: Callable[[Path], None] | None = None) -> None:
        """Copy an article and its pictures beside it; `then` is told where the copy is."""

        def done(operation: Operation) -> None:
            self._new(operation)
            if then is not None:
                then(operation.after)

        self._start(path, lambda library, _token: library.duplicate(path), done)

    def trash(self, path: Path) -> None:
        """Put an article with its pictures into the trash."""
        self._start(path, lambda library, _token: library.trash(path), self._new)

    def replace(self, chosen: Sequence[Planned], put: str) -> None:
        """Put words in the planned places, as one operation; the states before are kept as versions."""
        from editor.library.replacing import replace

        for one in chosen:
            self.kept(one.loaded)
        path = chosen[0].loaded.path
        self._start(path, lambda _library, _token: replace(chosen, put), self._new)

    def can_undo(self) -> bool:
        """Tell whether an operation can be taken back."""
        return bool(self._done)

    def can_redo(self) -> bool:
        """Tell whether one that was taken back can be done again."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take the last operation back."""
        if self._done:
            self._reverse(self._done.pop(), self._undone)

    def redo(self) -> None:
        """Do the operation again that was taken back last."""
        if self._undone:
            self._reverse(self._undone.pop(), self._done)

    def forget(self) -> None:
        """Forget what could be taken back: another library is open."""
        self._done.clear()
        self._undone.clear()

    def _new(self, operation: Operation) -> None:
        self._undone.clear()
        self._done.append(operation)
        del self._done[:-KEPT]
        self._notices.tell(
            Notice(
                message(
                    f"desk.done-{operation.kind.value}",
                    name=operation.before.name,
                    to=operation.after.name,
                ),
                Tone.GOOD,
                ways=(Way(message("desk.undo"), self.undo),),
                key=KEY,
            )
        )

    def _reverse(self, operation: Operation, onto: list[Operation]) -> None:
        def done(reverse: Operation) -> None:
            onto.append(reverse)
            self._notices.tell(
                Notice(message("desk.taken-back", name=reverse.after.name), Tone.GOOD, key=KEY)
            )

        self._start(operation.after, lambda library, token: library.undo(operation, token), done)

    def _start(
        self,
        path: Path,
        act: Callable[[Library, Token], Operation],
        then: Callable[[Operation], None],
    ) -> None:
        """Save what is open, keep saves back, act, and bring list and buffers up to date."""
        for buffer in self._buffers:
            if self._saver.flush(buffer) is not None and buffer.path == path:
                return  # the saver has said why; what is not on the disk cannot be moved
        releases = [self._saver.hold(buffer) for buffer in self._buffers]
        open_paths = [buffer.path for buffer in self._buffers if buffer.path is not None]
        home = self._places.home_of(path)

        def work(token: Token) -> _Outcome:
            operation = act(home, token)
            return self._outcome(home, operation, open_paths)

        def done(outcome: _Outcome) -> None:
            self._bring_up(outcome)
            for release in releases:
                release()
            then(outcome.operation)

        def failed(problem: CopydeskError) -> None:
            for release in releases:
                release()
            self._notices.fault(problem, key=KEY)

        self._jobs.queue(work, done, failed)

    def _outcome(self, library: Library, operation: Operation, open_paths: list[Path]) -> _Outcome:
        entries: list[Entry] = []
        texts: list[Loaded] = []
        moved = {operation.new_path(path) for path in open_paths}
        for path in sorted(operation.touched | moved):
            try:
                if _shown(path, library.folder) and path.suffix:
                    entries.append(library.entry(path))
                    if path in moved:
                        texts.append(library.read(path))
            except ReadError:
                continue  # gone: it is the article's place before
        return _Outcome(operation, tuple(entries), tuple(texts))

    def _bring_up(self, outcome: _Outcome) -> None:
        operation = outcome.operation
        for source, target in operation.moves:
            self.moved(source, target)
        stays = {entry.path for entry in outcome.entries}
        gone = [
            path
            for path in (operation.before, operation.after)
            if path not in stays and self._shelf.get(path)
        ]
        self._shelf.remove(*gone)
        self._shelf.put(*(one for one in outcome.entries if self._places.is_in_library(one.path)))
        texts = {one.path: one for one in outcome.texts}
        changed = []
        for buffer in self._buffers:
            if buffer.path is None:
                continue
            path = operation.new_path(buffer.path)
            if path in texts:
                self._follow(buffer, texts[path])
                changed.append(buffer.id)
            elif path != buffer.path or path in gone:
                self._buffers.drop(buffer)
        self._tell(Change(state=frozenset(changed), articles=operation.touched))

    def _follow(self, buffer: Buffer, loaded: Loaded) -> None:
        buffer.path = loaded.path
        if buffer.base is not None and loaded.text != buffer.base.text:
            buffer.meet(loaded)
        else:
            buffer.base = loaded


def _shown(path: Path, library: Path) -> bool:
    """Tell whether a path is not in the trash or another hidden folder."""
    return not any(part.startswith(".") for part in path.relative_to(library).parts)
