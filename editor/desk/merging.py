"""Merging: what another program, desk or sync wrote into an open article comes together with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from editor.core.errors import ChangedElsewhere, CopydeskError
from editor.core.notices import Notice, Tone
from editor.core.text import message
from editor.desk.buffer import Buffer
from editor.desk.ground import Ground
from editor.desk.saving import BOTH, Saver
from editor.desk.versions import Versions

if TYPE_CHECKING:
    from editor.library.loaded import Loaded
    from editor.markup.merge import Conflict


class Merging:
    """Merges by words and keys; a version of either side is kept first, so that nothing is gone."""

    def __init__(self, ground: Ground, saver: Saver, versions: Versions) -> None:
        """Take what a merge touches; a save that finds another text in its file comes here."""
        saver.meets = self.meet_file
        self._places = ground.places
        self._notices = ground.notices
        self._saver = saver
        self._versions = versions

    def meet(self, buffer: Buffer, theirs: Loaded) -> None:
        """Bring a buffer and what its file holds now together; what both share is saved again."""
        base = buffer.base
        if base is None or (theirs.stamp == base.stamp and buffer.undecided is None):
            return
        if theirs.text == buffer.text:
            buffer.saved(theirs, buffer.revision)
            self._saver.decided(buffer)
        elif theirs.text == base.text:
            buffer.base = theirs  # touched, and still what it was
        else:
            self._merge(buffer, base, theirs)

    def meet_file(self, buffer: Buffer) -> bool:
        """Read a buffer's file and bring the two together; False where it cannot be read."""
        if buffer.path is None:
            return False
        try:
            theirs = self._places.home_of(buffer.path).read(buffer.path)
        except CopydeskError:
            return False  # no text any more: the save that asked says what it found
        self.meet(buffer, theirs)
        return True

    def decide(self, buffer: Buffer, place: Conflict, words: str) -> None:
        """Put words at an undecided place; with the last one the article is saved."""
        buffer.decide(place, words)
        if buffer.undecided is None:
            self._saver.decided(buffer)

    def _merge(self, buffer: Buffer, base: Loaded, theirs: Loaded) -> None:
        is_mine_too = buffer.dirty
        self._versions.met(replace(base, text=buffer.text))
        if is_mine_too:
            self._versions.met(theirs)
        buffer.meet(theirs)
        if buffer.undecided is not None:
            self._saver.fail(buffer, ChangedElsewhere(BOTH, theirs.path))
        elif is_mine_too:
            self._notices.tell(
                Notice(
                    message("desk.merged", name=theirs.path.name),
                    Tone.GOOD,
                    key=f"merge-{buffer.id}",
                )
            )
