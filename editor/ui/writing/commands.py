"""The commands of writing."""

from __future__ import annotations

from editor.core.commands import Command
from editor.markup.edits.code import toggle_code
from editor.markup.edits.code_block import toggle_code_block
from editor.markup.edits.emphasis import toggle_emphasis
from editor.markup.edits.footnote import insert_footnote
from editor.markup.edits.headings import set_heading
from editor.markup.edits.highlight import toggle_highlight
from editor.markup.edits.indent import indent, outdent
from editor.markup.edits.link import make_link, remove_link
from editor.markup.edits.lists import toggle_bullets, toggle_done, toggle_numbers, toggle_tasks
from editor.markup.edits.move import duplicate, join, move_down, move_up
from editor.markup.edits.quote import toggle_quote
from editor.markup.edits.rule import insert_rule
from editor.markup.edits.strike import toggle_strike
from editor.markup.edits.strong import toggle_strong
from editor.markup.edits.table import insert_table
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import does, edits

NEW_COLUMNS, NEW_ROWS = 3, 2


WRITING: tuple[Command[WindowContext], ...] = (
    edits("strong", toggle_strong, ("Ctrl+B",)),
    edits("emphasis", toggle_emphasis, ("Ctrl+I",)),
    edits("strike", toggle_strike, ("Ctrl+Shift+X",)),
    edits("highlight", toggle_highlight, ("Ctrl+Shift+H",)),
    edits("code", toggle_code, ("Ctrl+`",)),
    edits("link", make_link, ("Ctrl+Shift+K",), 1),
    edits("unlink", remove_link, (), 1),
    edits("note", insert_footnote, ("Ctrl+Alt+N",), 1),
    edits("paragraph", set_heading(0), ("Ctrl+1",), 2),
    edits("heading-2", set_heading(2), ("Ctrl+2",), 2),
    edits("heading-3", set_heading(3), ("Ctrl+3",), 2),
    edits("heading-4", set_heading(4), ("Ctrl+4",), 2),
    edits("quote", toggle_quote, ("Ctrl+Shift+Q",), 3),
    edits("bullets", toggle_bullets, ("Ctrl+Shift+8",), 3),
    edits("numbers", toggle_numbers, ("Ctrl+Shift+7",), 3),
    edits("tasks", toggle_tasks, ("Ctrl+Shift+9",), 3),
    edits("task-done", toggle_done, ("Ctrl+Return",), 3),
    edits("indent", indent, ("Ctrl+]",), 3),
    edits("outdent", outdent, ("Ctrl+[",), 3),
    does("picture", lambda pane: pane.inserting.choose_picture(), ("Ctrl+Shift+G",), "format", 4),
    edits("table", insert_table(NEW_COLUMNS, NEW_ROWS), ("Ctrl+Shift+T",), 4),
    edits("code-block", toggle_code_block, ("Ctrl+Alt+C",), 4),
    edits("rule", insert_rule, (), 4),
    does("paste-text", lambda pane: pane.inserting.paste_as_text(), ("Ctrl+Shift+V",), "edit", 0),
    does("find-next", lambda pane: pane.finding.step(back=False), ("F3",), "edit", 1),
    does("find-previous", lambda pane: pane.finding.step(back=True), ("Shift+F3",), "edit", 1),
    edits("move-up", move_up, ("Alt+Up",), 2, "edit"),
    edits("move-down", move_down, ("Alt+Down",), 2, "edit"),
    edits("join", join, ("Ctrl+J",), 2, "edit"),
    edits("double", duplicate, ("Ctrl+Shift+D",), 2, "edit"),
    does("open-link", lambda pane: pane.open_link(), ("Ctrl+Shift+O",), "edit", 3),
    does("zoom-in", lambda pane: pane.zoom(1), ("Ctrl++", "Ctrl+="), "view", 3),
    does("zoom-out", lambda pane: pane.zoom(-1), ("Ctrl+-",), "view", 3),
    does("zoom-reset", lambda pane: pane.zoom(0), ("Ctrl+0",), "view", 3),
    does("show-marks", lambda pane: pane.toggle_marks(), ("Ctrl+Shift+M",), "view", 3),
)
"""Declared once: the bar, the menus, the palette and the help derive from these."""
