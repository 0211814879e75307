"""The commands of writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from editor.core.commands import Command
from editor.markup.edits import EditFunction
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
from editor.markup.edits.standing import STANDINGS
from editor.markup.edits.strike import toggle_strike
from editor.markup.edits.strong import toggle_strong
from editor.markup.edits.table import insert_table
from editor.ui.context import WindowContext
from editor.ui.writing.pane import WritingPane

NEW_COLUMNS, NEW_ROWS = 3, 2


def _writes(context: WindowContext) -> bool:
    return context.current_buffer is not None and isinstance(context.writing, WritingPane)


def _pane(context: WindowContext) -> WritingPane:
    assert isinstance(context.writing, WritingPane)
    return context.writing


def _stands(id: str, context: WindowContext) -> bool:
    return id in context.standing


def _edit(
    id: str, edit: EditFunction, keys: tuple[str, ...] = (), group: int = 0, menu: str = "format"
) -> Command[WindowContext]:
    def run(context: WindowContext) -> None:
        pane = _pane(context)
        pane.run(edit)
        pane.body.setFocus()

    checked = partial(_stands, id) if id in STANDINGS else None
    return Command(id, run, keys, menu, group, when=_writes, checked=checked)


def _does(
    id: str, run: Callable[[WritingPane], None], keys: tuple[str, ...], menu: str, group: int
) -> Command[WindowContext]:
    return Command(id, lambda context: run(_pane(context)), keys, menu, group, when=_writes)


WRITING: tuple[Command[WindowContext], ...] = (
    _edit("strong", toggle_strong, ("Ctrl+B",)),
    _edit("emphasis", toggle_emphasis, ("Ctrl+I",)),
    _edit("strike", toggle_strike, ("Ctrl+Shift+X",)),
    _edit("highlight", toggle_highlight, ("Ctrl+Shift+H",)),
    _edit("code", toggle_code, ("Ctrl+`",)),
    _edit("link", make_link, ("Ctrl+Shift+K",), 1),
    _edit("unlink", remove_link, (), 1),
    _edit("note", insert_footnote, ("Ctrl+Alt+N",), 1),
    _edit("paragraph", set_heading(0), ("Ctrl+1",), 2),
    _edit("heading-2", set_heading(2), ("Ctrl+2",), 2),
    _edit("heading-3", set_heading(3), ("Ctrl+3",), 2),
    _edit("heading-4", set_heading(4), ("Ctrl+4",), 2),
    _edit("quote", toggle_quote, ("Ctrl+Shift+Q",), 3),
    _edit("bullets", toggle_bullets, ("Ctrl+Shift+8",), 3),
    _edit("numbers", toggle_numbers, ("Ctrl+Shift+7",), 3),
    _edit("tasks", toggle_tasks, ("Ctrl+Shift+9",), 3),
    _edit("task-done", toggle_done, ("Ctrl+Return",), 3),
    _edit("indent", indent, ("Ctrl+]",), 3),
    _edit("outdent", outdent, ("Ctrl+[",), 3),
    _does("picture", lambda pane: pane.inserting.choose_picture(), ("Ctrl+Shift+G",), "format", 4),
    _edit("table", insert_table(NEW_COLUMNS, NEW_ROWS), ("Ctrl+Shift+T",), 4),
    _edit("code-block", toggle_code_block, ("Ctrl+Alt+C",), 4),
    _edit("rule", insert_rule, (), 4),
    _does("paste-text", lambda pane: pane.inserting.paste_as_text(), ("Ctrl+Shift+V",), "edit", 0),
    _does("find-next", lambda pane: pane.finding.step(back=False), ("F3",), "edit", 1),
    _does("find-previous", lambda pane: pane.finding.step(back=True), ("Shift+F3",), "edit", 1),
    _edit("move-up", move_up, ("Alt+Up",), 2, "edit"),
    _edit("move-down", move_down, ("Alt+Down",), 2, "edit"),
    _edit("join", join, ("Ctrl+J",), 2, "edit"),
    _edit("double", duplicate, ("Ctrl+Shift+D",), 2, "edit"),
    _does("open-link", lambda pane: pane.open_link(), ("Ctrl+Shift+O",), "edit", 3),
    _does("zoom-in", lambda pane: pane.zoom(1), ("Ctrl++", "Ctrl+="), "view", 3),
    _does("zoom-out", lambda pane: pane.zoom(-1), ("Ctrl+-",), "view", 3),
    _does("zoom-reset", lambda pane: pane.zoom(0), ("Ctrl+0",), "view", 3),
    _does("show-marks", lambda pane: pane.toggle_marks(), ("Ctrl+Shift+M",), "view", 3),
)
"""Declared once: the bar, the menus, the palette and the help derive from these."""
