"""The site's own words: `words.txt` at the library's root, one a line, for any other tool to read."""

from __future__ import annotations

from pathlib import Path

from editor.library import files
from editor.library.encoding import Shape, restore
from editor.library.faults import Purpose
from editor.library.loaded import Loaded, load
from editor.library.nearest import WORDS_FILE

COMMENT = "#"


def read_words(folder: Path) -> frozenset[str]:
    """Return the words of a library, none where it has no file of them.

    Empty lines and what stands behind `#` are left out. Raises ReadError where it is no text.
    """
    loaded = _loaded(folder)
    lines = loaded.text.split("\n") if loaded else ()
    return frozenset(word for line in lines if (word := _word(line)))


def add_word(folder: Path, word: str) -> bool:
    """Write a word into the file, and make it where it is missing; tell whether it was new.

    In a list that is in order it comes to its place, else to the end; all other lines stay as
    they are. Raises ReadError, SaveError.
    """
    loaded = _loaded(folder)
    if loaded is None:
        files.write_new(folder / WORDS_FILE, restore(Shape(), "", f"{word}\n"))
        return True
    lines = loaded.text.split("\n")
    if any(_word(line) == word for line in lines):
        return False
    at = _place(lines, word)
    if at is None:
        end = "" if not lines[-1] else "\n"
        _write(loaded, f"{loaded.text}{end}{word}\n")
    else:
        _write(loaded, "\n".join([*lines[:at], word, *lines[at:]]))
    return True


def remove_word(folder: Path, word: str) -> bool:
    """Take a word's line out of the file; tell whether it was there. Raises ReadError, SaveError."""
    loaded = _loaded(folder)
    if loaded is None:
        return False
    lines = loaded.text.split("\n")
    left = [line for line in lines if _word(line) != word]
    if len(left) == len(lines):
        return False
    _write(loaded, "\n".join(left))
    return True


def _loaded(folder: Path) -> Loaded | None:
    path = folder / WORDS_FILE
    if not path.exists():
        return None
    return load(path)


def _word(line: str) -> str:
    return line.partition(COMMENT)[0].strip()


def _place(lines: list[str], word: str) -> int | None:
    """Return the line before which a word belongs, None where that is the end or nothing is in order."""
    there = [(at, _order(found)) for at, line in enumerate(lines) if (found := _word(line))]
    keys = [key for _, key in there]
    if keys != sorted(keys):
        return None
    return next((at for at, key in there if key > _order(word)), None)


def _order(word: str) -> tuple[str, str]:
    return word.casefold(), word


def _write(loaded: Loaded, text: str) -> None:
    data = restore(loaded.shape, loaded.text, text)
    files.write_atomically(loaded.path, data, expect=loaded.stamp, purpose=Purpose.CHANGE)
