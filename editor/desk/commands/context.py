"""What a command of the desk asks of whoever runs it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from editor.core.errors import CopydeskError

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk


class DeskContext(Protocol):
    """The window's world as far as commands of the desk need it."""

    desk: Desk

    @property
    def current_buffer(self) -> Buffer | None:
        """The article in hand."""

    def open(self, path: Path) -> None:
        """Take an article in hand."""

    def new(self) -> None:
        """Take a new, empty article in hand."""

    def fault(self, problem: CopydeskError) -> None:
        """Show what failed outside."""

    def ask_name(self, path: Path) -> None:
        """Ask for a new name of an article, then rename it through `desk.operations`."""

    def ask_files(self) -> None:
        """Ask for files to import, then take them in through `desk.importing`."""

    def ask_library(self) -> None:
        """Ask for a folder, then open it as the library."""

    def ask_export(self, path: Path | None) -> None:
        """Ask for theme, form and place, then export through `desk.exporting`."""

    def ask_site(self) -> None:
        """Show the site's settings."""

    def show_findings(self) -> None:
        """Show the findings of the article in hand, checked anew."""
