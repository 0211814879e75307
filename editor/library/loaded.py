"""An article's text as it was read from the disk, with what is needed to write it back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor.library.encoding import Shape, decode
from editor.library.files import Stamp, read_file


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's text at one moment: the base against which the next save is held."""

    path: Path
    text: str
    """With `\\n` line ends, without the BOM."""
    stamp: Stamp
    shape: Shape


def load(path: Path) -> Loaded:
    """Read an article's file. Raises ReadError where it is gone, no UTF-8 text, or too large."""
    data, stamp = read_file(path)
    text, shape = decode(data, path)
    return Loaded(path, text, stamp, shape)
