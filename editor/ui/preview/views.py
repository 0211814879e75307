"""The views that share the preview's place: the page, its cards, and what else becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget, QWidget

from editor.ui.context import WindowContext

PAGE = "page"
VIEWS = (PAGE, "cards", "reader", "compare", "weight")
"""Names of all views, in the order in which they are offered."""


class Views(QStackedWidget):
    """Shows one view at a time; each but the page is built when it is first wanted."""

    def __init__(
        self, page: QWidget, make: Mapping[str, Callable[[], QWidget]], parent: QWidget
    ) -> None:
        """Take the page, and what builds the other views."""
        super().__init__(parent)
        self._make = make
        self._made = {PAGE: page}
        self.shown = PAGE
        """Name of the view that is shown."""
        self.addWidget(page)

    def show_view(self, name: str) -> None:
        """Show a view. Raises KeyError where there is none of this name."""
        view = self._made.get(name)
        if view is None:
            view = self._made[name] = self._make[name]()
            self.addWidget(view)
        self.setCurrentWidget(view)
        self.shown = name


def views_of(context: WindowContext) -> Mapping[str, Callable[[], QWidget]]:
    """Return what builds each view but the page; its code is loaded when it is first wanted."""

    def cards() -> QWidget:
        from editor.ui.preview.cards.view import CardsView

        return CardsView(context)

    def reader() -> QWidget:
        from editor.ui.preview.reader import ReaderView

        return ReaderView(context)

    def compare() -> QWidget:
        from editor.ui.preview.compare import CompareView

        return CompareView(context)

    def weight() -> QWidget:
        from editor.ui.preview.weight import WeightView

        return WeightView(context)

    return {"cards": cards, "reader": reader, "compare": compare, "weight": weight}
