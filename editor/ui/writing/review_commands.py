"""The commands of suggestions and comments."""

from __future__ import annotations

from editor.core.commands import Command
from editor.markup.edits import EditFunction
from editor.markup.edits.decide import (
    accept_all,
    accept_here,
    next_change,
    previous_change,
    reject_all,
    reject_here,
)
from editor.markup.edits.suggest import (
    add_comment,
    mark_for_remark,
    suggest_deletion,
    suggest_insertion,
    suggest_substitution,
)
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import edits


def _edit(
    id: str, edit: EditFunction, group: int, keys: tuple[str, ...] = ()
) -> Command[WindowContext]:
    return edits(id, edit, keys, group, "review")


REVIEW: tuple[Command[WindowContext], ...] = (
    _edit("suggest-insertion", suggest_insertion, 0, ("Ctrl+Alt+I",)),
    _edit("suggest-deletion", suggest_deletion, 0, ("Ctrl+Alt+D",)),
    _edit("suggest-substitution", suggest_substitution, 0, ("Ctrl+Alt+S",)),
    _edit("comment", add_comment, 0, ("Ctrl+Alt+K",)),
    _edit("mark-for-remark", mark_for_remark, 0, ("Ctrl+Alt+H",)),
    _edit("next-change", next_change, 1, ("Ctrl+Alt+J",)),
    _edit("previous-change", previous_change, 1, ("Ctrl+Alt+Shift+J",)),
    _edit("accept", accept_here, 2, ("Ctrl+Alt+Y",)),
    _edit("reject", reject_here, 2, ("Ctrl+Alt+Shift+Y",)),
    _edit("accept-all", accept_all, 2),
    _edit("reject-all", reject_all, 2),
)
"""In the order of the menu."""
