"""The commands of paragraphs and sections: moved, cut, raised, selected by unit."""

from __future__ import annotations

from editor.core.commands import Command
from editor.markup.edits.move import delete_lines, split
from editor.markup.edits.sections import (
    demote_section,
    move_section_down,
    move_section_up,
    promote_section,
)
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import does, edits

BLOCKS: tuple[Command[WindowContext], ...] = (
    edits("split", split, ("Ctrl+Shift+J",), 2, "edit"),
    edits("delete-line", delete_lines, ("Ctrl+Shift+Backspace",), 2, "edit"),
    does("grow", lambda pane: pane.growing.grow(), ("Alt+Shift+Right",), "edit", 2),
    does("shrink", lambda pane: pane.growing.shrink(), ("Alt+Shift+Left",), "edit", 2),
    edits("section-up", move_section_up, ("Alt+Shift+Up",), 3, "edit"),
    edits("section-down", move_section_down, ("Alt+Shift+Down",), 3, "edit"),
    edits("promote", promote_section, ("Ctrl+Alt+Shift+Left",), 3, "edit"),
    edits("demote", demote_section, ("Ctrl+Alt+Shift+Right",), 3, "edit"),
)
"""In the order of the menu."""
