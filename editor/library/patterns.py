"""Templates of articles and snippets of text: plain files that a writer keeps for use again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor.library.files import make_folders, write_new
from editor.library.loaded import load
from editor.library.names import SUFFIXES, article_stem, free_stem


@dataclass(frozen=True, slots=True)
class Pattern:
    """One file of a folder of patterns."""

    name: str
    """Its file's name without the ending."""
    path: Path

    def read(self) -> str:
        """Return its text. Raises ReadError."""
        return load(self.path).text


def patterns(folders: Iterable[Path]) -> tuple[Pattern, ...]:
    """Return the patterns of some folders by name; of two with one name the first folder's counts."""
    found: dict[str, Pattern] = {}
    for folder in folders:
        if not folder.is_dir():
            continue
        for path in sorted(folder.iterdir()):
            if path.name.lower().endswith(SUFFIXES) and not path.name.startswith("."):
                found.setdefault(path.stem, Pattern(path.stem, path))
    return tuple(sorted(found.values(), key=lambda one: one.name.casefold()))


def keep_pattern(folder: Path, name: str, text: str) -> Pattern:
    """Keep a text under a name, with a number behind it where that is taken. Raises SaveError."""
    make_folders(folder)
    stem = free_stem(folder, article_stem(name), ".md")
    path = folder / f"{stem}.md"
    write_new(path, text.encode("utf-8"))
    return Pattern(stem, path)
