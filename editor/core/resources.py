"""Where the files that come with the program lie: in the wheel, else in the checkout."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

PACKAGED = "_resources"
"""Folder inside the installed package into which the wheel maps `resources/`."""


@cache
def _root() -> Path:
    packaged = Path(str(files("editor"))) / PACKAGED
    if packaged.is_dir():
        return packaged
    return Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below `resources/`; it need not exist."""
    return _root().joinpath(*parts)
