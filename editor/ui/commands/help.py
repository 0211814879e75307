"""Commands that explain and set up the program."""

from __future__ import annotations

from functools import partial

from editor.core.commands import Command
from editor.ui.commands.doors import door, has_door

HELP = (
    Command(
        "preferences",
        partial(door, "preferences"),
        ("Ctrl+,",),
        "edit",
        2,
        when=partial(has_door, "preferences"),
    ),
    Command("help", partial(door, "help"), ("F1",), "help", 0, when=partial(has_door, "help")),
    Command(
        "shortcuts",
        partial(door, "shortcuts"),
        ("Shift+F1",),
        "help",
        0,
        when=partial(has_door, "shortcuts"),
    ),
    Command("about", partial(door, "about"), (), "help", 1, when=partial(has_door, "about")),
)
