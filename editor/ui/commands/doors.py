"""What commands ask before they act, and the doors they open."""

from __future__ import annotations

from editor.ui.context import WindowContext


def has_library(context: WindowContext) -> bool:
    """Tell whether a library is open."""
    return context.desk.library is not None


def has_article(context: WindowContext) -> bool:
    """Tell whether an article is in hand."""
    return context.current_buffer is not None


def has_file(context: WindowContext) -> bool:
    """Tell whether the article in hand has a file."""
    buffer = context.current_buffer
    return buffer is not None and buffer.path is not None


def has_history(context: WindowContext) -> bool:
    """Tell whether the article in hand is one of the open library's, which keeps its versions."""
    buffer = context.current_buffer
    path = buffer.path if buffer is not None else None
    return path is not None and context.desk.places.is_in_library(path)


def has_door(name: str, context: WindowContext) -> bool:
    """Tell whether the window has this dialog."""
    return name in context.doors


def door(name: str, context: WindowContext) -> None:
    """Open a dialog or another place of the window."""
    context.doors[name]()
