"""What this is, which version, and where its folders lie."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QLabel, QWidget

from editor import __version__
from editor.core.text import text
from editor.ui.dialogs.frame import FramedDialog

if TYPE_CHECKING:
    from editor.desk.desk import Desk


class AboutDialog(FramedDialog):
    """Version, engine and folders, to be copied into a report."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Take the desk, whose folders are shown."""
        super().__init__(text("panels.about"), text("panels.about-lead"), parent)
        lines = (
            f"Copydesk {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}",
            f"{text('panels.about-config')}: {desk.paths.config}",
            f"{text('panels.about-state')}: {desk.paths.state}",
            f"{text('panels.about-cache')}: {desk.paths.cache}",
        )
        said = QLabel("\n".join(lines), self)
        said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.middle.addWidget(said)
        self.setMinimumWidth(440)
        self.close_button()
