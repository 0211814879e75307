"""Recovery: what a program that ended badly had not saved is brought back into buffers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.edit import Edit
from editor.core.errors import CopydeskError, SaveError
from editor.desk.whole_text import become
from editor.library.journal.leftover import left_behind, put_away
from editor.library.journal.replay import Unsaved, states
from editor.markup.article import split

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.buffers import Buffers
    from editor.library.journal.reading import Found
    from editor.library.journal.records import Edited
    from editor.library.loaded import Loaded

MANY = 2_000
"""Edits above which recovery makes one step of them: undo would not reach through them anyway."""


Show = Callable[["Buffer"], None]


@dataclass(frozen=True, slots=True)
class Recovered:
    """One article that was brought back."""

    buffer: Buffer
    edits: int
    path: Path | None
    """The file that the edits were made on; None for an article that had none."""
    is_apart: bool = False
    """Whether it stands in a draft of its own, because the file is another by now or gone."""
    lost_bytes: int = 0
    """Bytes of its journal that could not be read; whose they were cannot be told."""

    @property
    def title(self) -> str:
        """Its headline, for the writer to know it by."""
        article = self.buffer.article()
        return article.metadata.headline or (self.path.stem if self.path else "")


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was found at a start."""

    articles: tuple[Recovered, ...] = ()
    kept: tuple[Path, ...] = ()
    """Journals that could not be read whole, and lie aside."""
    lost_bytes: int = 0


def recover(
    folder: Path,
    library: Path | None,
    buffers: Buffers,
    safe: Callable[[], bool],
    show: Show = lambda _buffer: None,
) -> Recovery:
    """Bring back into buffers what the journals in `folder` hold for a library, or for none.

    The buffers are unsaved afterwards, and in this process's own journal: the old ones go only if
    `safe` says that this one is on the disk. A file is not touched. `show` is called with each buffer before its edits are made: a view
    that takes it then can undo them.
    """
    mine = {"", str(library or "")}
    articles: list[Recovered] = []
    kept: list[Path] = []
    with left_behind(folder) as found:
        ours = [one for one in found if one.readable and one.library in mine]
        whole = {one.file: _bring_back(one, buffers, articles, show) for one in ours}
        lost = sum(one.lost_bytes for one in ours)
        for one in ours if safe() else ():
            place = _put_away(one, whole=whole[one.file] and not one.lost_bytes)
            if place is not None:
                kept.append(place)
    return Recovery(tuple(articles), tuple(kept), lost)


def _put_away(found: Found, *, whole: bool) -> Path | None:
    """Put a journal away, and return where it lies if it is not gone."""
    try:
        return put_away(found, whole=whole)
    except SaveError:
        return found.file  # named; the next start finds nothing new in it


def _bring_back(found: Found, buffers: Buffers, articles: list[Recovered], show: Show) -> bool:
    """Bring back the buffers of one journal; tell whether all of it was used."""
    whole = True
    for unsaved in found.buffers.values():
        loaded = _load(unsaved.path, buffers)
        start = _start(unsaved, loaded)
        if start is None:
            whole = False
            continue
        reached = _reach(start, unsaved.edits, loaded.text if loaded is not None else "")
        whole = whole and not unsaved.gap and reached.count == len(unsaved.edits)
        one = _put(unsaved, loaded, reached, buffers, show)
        if one is not None:
            articles.append(replace(one, lost_bytes=found.lost_bytes))
    return whole


@dataclass(frozen=True, slots=True)
class _Reached:
    """Where the edits lead."""

    start: tuple[str, str]
    end: tuple[str, str]
    count: int
    """How many edits fitted."""
    passed_file: bool
    """Whether the file's text now was one of the texts on the way: a save that was not noted."""


def _reach(start: tuple[str, str], edits: Sequence[Edited], file: str) -> _Reached:
    reached, count = None, 0
    passed = "".join(start) == file
    for reached in states(*start, edits):
        count += 1
        head, body = reached
        if not passed and len(head) + len(body) == len(file):
            passed = f"{head}{body}" == file
    end = start if reached is None else (str(reached[0]), str(reached[1]))
    return _Reached(start, end, count, passed)


def _load(path: str, buffers: Buffers) -> Loaded | None:
    if not path:
        return None
    try:
        return buffers.open(Path(path)).base
    except CopydeskError:
        return None  # gone, or no text any more: what was typed becomes a draft of its own


def _start(unsaved: Unsaved, loaded: Loaded | None) -> tuple[str, str] | None:
    """Return the text that the first edit stands on."""
    if loaded is not None and loaded.stamp.digest == unsaved.digest:
        return split(loaded.text)
    return unsaved.base


def _put(
    unsaved: Unsaved, loaded: Loaded | None, reached: _Reached, buffers: Buffers, show: Show
) -> Recovered | None:
    """Put the text that was reached into its buffer, or into a draft of its own."""
    text = "".join(reached.end)
    edits = unsaved.edits[: reached.count]
    path = Path(unsaved.path) if unsaved.path else None
    if loaded is None or path is None:
        if not text.strip():
            return None
        return _apart(edits, reached, path, buffers, show)
    buffer = buffers.open(path)
    if buffer.text == text:
        return None
    is_known = loaded.stamp.digest in unsaved.known or reached.passed_file
    if buffer.dirty or not is_known:
        return _apart(edits, reached, path, buffers, show)
    show(buffer)
    if buffer.text == "".join(reached.start):
        _replay(buffer, edits, reached.end)
    else:
        become(buffer, text)
    return Recovered(buffer, len(edits), path)


def _apart(
    edits: Sequence[Edited],
    reached: _Reached,
    path: Path | None,
    buffers: Buffers,
    show: Show,
) -> Recovered:
    buffer = buffers.new("".join(reached.start))
    show(buffer)
    _replay(buffer, edits, reached.end)
    if not buffer.dirty:
        become(buffer, "")
        become(buffer, "".join(reached.end))
    return Recovered(buffer, len(edits), path, is_apart=path is not None)


def _replay(buffer: Buffer, edits: Sequence[Edited], end: tuple[str, str]) -> None:
    """Make the edits once more, each undoable as it was; very many become one."""
    if len(edits) > MANY:
        become(buffer, "".join(end))
        return
    for edit in edits:
        stop = edit.start + edit.removed
        if edit.field == "body":
            buffer.replace([Edit(edit.start, stop, edit.text)])
        else:
            buffer.replace_head(buffer.head[: edit.start] + edit.text + buffer.head[stop:])
