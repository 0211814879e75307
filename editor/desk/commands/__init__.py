"""What the desk can do, as commands: menus, palette, shortcuts and help derive from them."""

from editor.desk.commands.article import ARTICLE_COMMANDS
from editor.desk.commands.context import DeskContext
from editor.desk.commands.file import FILE_COMMANDS
from editor.desk.commands.library import LIBRARY_COMMANDS

DESK_COMMANDS = (*FILE_COMMANDS, *ARTICLE_COMMANDS, *LIBRARY_COMMANDS)
"""All commands of the desk, in the order of their menus."""

__all__ = ["DESK_COMMANDS", "DeskContext"]
