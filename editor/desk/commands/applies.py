"""When a command of the desk applies."""

from __future__ import annotations

from editor.desk.commands.context import DeskContext


def has_article(context: DeskContext) -> bool:
    """Tell whether an article is in hand."""
    return context.current_buffer is not None


def has_file(context: DeskContext) -> bool:
    """Tell whether the article in hand has a file."""
    buffer = context.current_buffer
    return buffer is not None and buffer.path is not None


def has_library(context: DeskContext) -> bool:
    """Tell whether a library is open."""
    return context.desk.library is not None


def front_matter_is_whole(context: DeskContext) -> bool:
    """Tell whether the fields of the article in hand can be edited."""
    buffer = context.current_buffer
    return buffer is not None and buffer.article().fault is None
