"""How the article in hand hangs together with others: a click goes to the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from editor.core.text import text
from editor.ui.dialogs.frame import FramedDialog

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.library.connections import Connection, Connections
    from editor.ui.context import WindowContext

SIZE = (760, 520)
CONNECTION = Qt.ItemDataRole.UserRole


class ConnectionsDialog(FramedDialog):
    """Shows links to the article, places that name it without a link, and its broken links."""

    def __init__(self, context: WindowContext, buffer: Buffer, parent: QWidget) -> None:
        """Take the article; what hangs together with it is read beside the window."""
        title = buffer.article().metadata.headline or text("ui.untitled")
        lead = text("panels.connections-reading")
        super().__init__(text("panels.connections", title=title), lead, parent)
        self._context = context
        self._closed = False
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(text("panels.connections-places"))
        self.tree.itemActivated.connect(self._go)
        self.middle.addWidget(self.tree, 1)
        self.close_button()
        self.finished.connect(self._end)
        self.resize(*SIZE)
        if buffer.path is not None:
            context.desk.searching.connections(buffer.path, self._show)

    def _end(self) -> None:
        self._closed = True
        self._context.desk.jobs.cancel("connections")

    def _show(self, found: Connections) -> None:
        if self._closed:
            return
        self.lead.setText(text("panels.connections-lead"))
        for name, places in (
            ("linked", found.linked),
            ("named", found.named),
            ("broken", found.broken),
        ):
            top = QTreeWidgetItem(
                self.tree, [text(f"panels.connections-{name}", count=len(places))]
            )
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for place in places:
                self._add(top, place, with_headline=name != "broken")
            top.setExpanded(True)

    @staticmethod
    def _add(top: QTreeWidgetItem, place: Connection, *, with_headline: bool) -> None:
        before = f"{place.headline}, " if with_headline else ""
        child = QTreeWidgetItem(top, [f"{before}{place.place.line}:  {place.text}"])
        child.setToolTip(0, place.text)
        child.setData(0, CONNECTION, place)

    def _go(self, item: QTreeWidgetItem) -> None:
        place: Connection | None = item.data(0, CONNECTION)
        if place is None:
            return
        self.accept()
        self._context.open(place.path)
        buffer = self._context.current_buffer
        if buffer is not None and buffer.path == place.path:
            self._context.jump(buffer, place.place)
