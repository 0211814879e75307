"""Words that are right here though no dictionary has them: the site's, the article's, skipped ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.core.jobs import Token
from editor.core.notices import Notice, Tone, Way
from editor.core.text import message
from editor.desk.ground import Ground

if TYPE_CHECKING:
    from editor.core.metadata import Metadata
    from editor.desk.buffer import Buffer

KEY = "own-words"
_NAME_PART = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-])*")
_POSSESSIVE = re.compile(r"'s?$", re.IGNORECASE)

Act = Callable[[Path, str], bool]


class OwnWords:
    """Knows the words of each library, of each open article's front matter, and the skipped ones."""

    def __init__(self, ground: Ground) -> None:
        """Take the ground; a library's words are read when first asked for."""
        self._ground = ground
        self._sites: dict[Path, frozenset[str]] = {}
        self._homes: dict[Path, Path | None] = {}
        self._names: dict[int, frozenset[str]] = {}
        self._skipped: dict[int, set[str]] = {}

    def accepts(self, buffer: Buffer, word: str) -> bool:
        """Tell whether a word is right in an article: its own, its site's, skipped in it.

        A capital at the front, capitals throughout and a possessive ending are right with it.
        """
        return any(
            _is_in(word, words)
            for words in (
                self.of_site(buffer),
                self.names_in(buffer),
                self._skipped.get(buffer.id, ()),
            )
        )

    def home_of(self, buffer: Buffer) -> Path | None:
        """Return the library whose words hold for an article, None where it lies in none."""
        library = self._ground.places.library
        if buffer.path is None or self._ground.places.is_in_library(buffer.path):
            return library.folder if library is not None else None
        from editor.library.nearest import library_of

        folder = buffer.path.parent
        if folder not in self._homes:  # asked at each painting: the disk is not
            self._homes[folder] = library_of(folder)
        return self._homes[folder]

    def of_site(self, buffer: Buffer) -> frozenset[str]:
        """Return the words of an article's library; none while they are being read."""
        folder = self.home_of(buffer)
        if folder is None:
            return frozenset()
        words = self._sites.get(folder)
        if words is None:
            words = self._sites[folder] = frozenset()
            self.read(folder)
        return self._sites[folder]

    def names_in(self, buffer: Buffer) -> frozenset[str]:
        """Return the words of an article's byline, dateline, section, tags and source."""
        known = self._names.get(buffer.id)
        if known is None:
            known = self._names[buffer.id] = _names(buffer.article().metadata)
        return known

    def is_of_site(self, buffer: Buffer, word: str) -> bool:
        """Tell whether the site's words hold exactly this one."""
        return word in self.of_site(buffer)

    def skip(self, buffer: Buffer, word: str) -> None:
        """Count a word as right in this article until it is closed."""
        self._skipped.setdefault(buffer.id, set()).add(word)
        self._ground.tell(Change(words=True))

    def add(self, buffer: Buffer, word: str) -> None:
        """Write a word into the site's; a notice offers the way back."""
        from editor.library.own_words import add_word

        self._write(buffer, word, add_word, "desk.word-added", self._take_out)

    def remove(self, buffer: Buffer, word: str) -> None:
        """Take a word out of the site's; a notice offers the way back."""
        from editor.library.own_words import remove_word

        self._write(buffer, word, remove_word, "desk.word-removed", self._put_back)

    def read(self, folder: Path) -> None:
        """Read a library's words again, off this thread."""
        from editor.library.own_words import read_words

        def done(words: frozenset[str]) -> None:
            if self._sites.get(folder) != words:
                self._sites[folder] = words
                self._ground.tell(Change(words=True))

        self._ground.jobs.run(
            ("words", folder), lambda _token: read_words(folder), done, self._not_read
        )

    def read_again(self) -> None:
        """Read again what another program may have changed; tells only what is new."""
        self._homes.clear()
        for folder in tuple(self._sites):
            self.read(folder)

    def read_names(self, buffer: Buffer) -> bool:
        """Look at an article whose front matter changed; tell whether it names others than before."""
        known = self._names.pop(buffer.id, None)
        return known is not None and self.names_in(buffer) != known

    def forget(self, id: int) -> None:
        """Forget what was known of an article that is closed."""
        self._names.pop(id, None)
        self._skipped.pop(id, None)

    def _not_read(self, problem: CopydeskError) -> None:
        self._ground.notices.fault(problem, key=KEY)

    def _take_out(self, folder: Path, word: str) -> None:
        from editor.library.own_words import remove_word

        self._start(folder, word, remove_word, lambda: self._taken_back(word))

    def _put_back(self, folder: Path, word: str) -> None:
        from editor.library.own_words import add_word

        self._start(folder, word, add_word, lambda: self._taken_back(word))

    def _taken_back(self, word: str) -> None:
        self._ground.notices.tell(Notice(message("desk.taken-back", name=word), Tone.GOOD, key=KEY))

    def _write(
        self, buffer: Buffer, word: str, act: Act, said: str, back: Callable[[Path, str], None]
    ) -> None:
        folder = self.home_of(buffer)
        if folder is None:
            return

        def tell() -> None:
            way = Way(message("desk.undo"), lambda: back(folder, word))
            self._ground.notices.tell(
                Notice(message(said, word=word), Tone.GOOD, ways=(way,), key=KEY)
            )

        self._start(folder, word, act, tell)

    def _start(self, folder: Path, word: str, act: Act, then: Callable[[], None]) -> None:
        from editor.library.own_words import read_words

        def work(_token: Token) -> tuple[bool, frozenset[str]]:
            return act(folder, word), read_words(folder)

        def done(outcome: tuple[bool, frozenset[str]]) -> None:
            changed, words = outcome
            self._sites[folder] = words
            self._ground.tell(Change(words=True))
            if changed:
                then()

        self._ground.jobs.queue(work, done, self._not_read)


def _names(metadata: Metadata) -> frozenset[str]:
    said = [one.name for one in metadata.authors]
    said += [metadata.dateline, metadata.section, *metadata.tags]
    if metadata.source is not None:
        said.append(metadata.source.name)
    return frozenset(
        found[0].replace("’", "'") for one in said for found in _NAME_PART.finditer(one)
    )


def _is_in(word: str, words: frozenset[str] | set[str] | tuple[str, ...]) -> bool:
    if not words:
        return False
    if word in words:
        return True
    bare = _POSSESSIVE.sub("", word)
    forms = {bare, bare[:1].lower() + bare[1:]}
    if bare.isupper():
        forms |= {bare.lower(), bare.capitalize()}
    return not forms.isdisjoint(words)
