"""All commands of the window in one list: the desk's, then the window's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from editor.core.commands import Command, Commands
from editor.desk.commands import DESK_COMMANDS
from editor.ui.commands.article import ARTICLE
from editor.ui.commands.edit import EDIT
from editor.ui.commands.file import FILE
from editor.ui.commands.help import HELP
from editor.ui.commands.view import VIEW
from editor.ui.context import WindowContext
from editor.ui.outline.commands import FOLDING
from editor.ui.preview.commands import PREVIEW
from editor.ui.writing.block_commands import BLOCKS
from editor.ui.writing.commands import WRITING
from editor.ui.writing.construct_commands import CONSTRUCTS
from editor.ui.writing.modes import MODES
from editor.ui.writing.pattern_commands import PATTERNS
from editor.ui.writing.review_commands import REVIEW
from editor.ui.writing.side_commands import SIDES
from editor.ui.writing.spelling_commands import SPELLING
from editor.ui.writing.table_commands import TABLE


def window_commands() -> Commands[WindowContext]:
    """Return every command that the window knows. Raises ValueError where two share id or key."""
    return Commands(_all())


def _all() -> Iterator[Command[WindowContext]]:
    for command in DESK_COMMANDS:
        # It asks for a DeskContext, which the window's context is; the type cannot say so.
        yield cast("Command[WindowContext]", command)
    writing = (WRITING, MODES, BLOCKS, FOLDING, CONSTRUCTS, PATTERNS, TABLE, REVIEW, SIDES)
    for group in (FILE, EDIT, *writing, SPELLING, VIEW, PREVIEW, ARTICLE, HELP):
        yield from group
