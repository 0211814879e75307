"""A new article's file, made by command."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.text import text

if TYPE_CHECKING:
    from editor.library.library import Library


def begin_article(library: Library, title: str = "") -> Path:
    """Make a file with a headline, or an empty one without; return where it lies.

    Raises SaveError.
    """
    from editor.core.edit import apply
    from editor.markup.front_matter import set_fields

    headline = " ".join(title.split())
    begun = apply("", set_fields("", {"title": headline})) if headline else ""
    return library.create(begun, headline or text("desk.untitled")).path
