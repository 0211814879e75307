"""Which library a file belongs to."""

from __future__ import annotations

import os
from pathlib import Path

SITE_FILE = "site.yaml"
OWN_FOLDER = ".copydesk"
"""Copydesk's own folder in a library: history, receipts, ids; it goes along where that is shared."""
WORDS_FILE = "words.txt"
"""The site's own words, beside the articles."""


def library_of(path: Path) -> Path | None:
    """Return the nearest folder at or above `path` with `site.yaml` or `.copydesk/`, or None."""
    at = Path(os.path.normpath(path.absolute()))
    for folder in (at, *at.parents):
        if (folder / SITE_FILE).is_file() or (folder / OWN_FOLDER).is_dir():
            return folder
    return None
