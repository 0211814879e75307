"""The panes beside the text: which are shown, how wide, and how they were left."""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

LIST_PX = 272
SIDE_PX = 720
SIDE_PART = 0.347
"""Part of the window that preview or details get at first, and the pixels they get at most."""
TEXT_LEAST_PX = 360
FOLD_PX = 1000
"""Width of the window below which the pane on the right folds away by itself."""
SIDES = ("preview", "details")
OUTLINE = "outline"
OUTLINE_PART = 0.4
"""Part of the left column's height that the outline gets at first, below the list."""

Make = Callable[[], QWidget]


class SidePanes(QObject):
    """List and outline on the left, preview or details on the right; each can be closed."""

    changed = Signal()
    """A pane was shown or closed."""

    def __init__(
        self, splitter: QSplitter, list_pane: QWidget, text_pane: QWidget, sides: dict[str, Make]
    ) -> None:
        """Take the splitter, list and text, and what makes a side pane when it is first shown."""
        super().__init__(splitter)
        self._splitter = splitter
        self._list, self._text = list_pane, text_pane
        self._left = QSplitter(Qt.Orientation.Vertical, splitter)
        self._left.setHandleWidth(1)
        self._left.setChildrenCollapsible(False)
        self._left.addWidget(list_pane)
        splitter.addWidget(self._left)
        splitter.addWidget(text_pane)
        self._make = sides
        self._made: dict[str, QWidget] = {}
        self._stack = QStackedWidget(splitter)
        self._stack.setMinimumWidth(280)
        splitter.addWidget(self._stack)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 3)
        splitter.setStretchFactor(2, 2)
        self._stack.hide()
        self._side = ""
        self._outlined = False
        self._narrow = False
        self._furnished = False
        self._folded = ""
        """The pane that closed because the window became narrow, to come back with the room."""
        self._widths = {"list": LIST_PX, "side": 0, OUTLINE: 0}
        self._away: bytes | None = None
        """How the panes were before all were put away."""

    def shown(self, name: str) -> bool:
        """Tell whether a pane is shown."""
        if name == "list":
            return not self._list.isHidden()
        return self._outlined if name == OUTLINE else self._side == name

    def pane(self, name: str) -> QWidget | None:
        """Return the outline, or a pane on the right, that was shown before."""
        return self._made.get(name)

    def toggle(self, name: str) -> None:
        """Show or close a pane; preview and details share one place."""
        self._remember()
        if name == "list":
            self._list.setVisible(not self.shown("list"))
        elif name == OUTLINE:
            self._show_outline(shown=not self._outlined)
        else:
            self._folded = ""
            self._show_side("" if self._side == name else name)
        self._lay_out()
        self.changed.emit()

    def focus(self, name: str) -> None:
        """Show a pane and set the focus into it."""
        if not self.shown(name):
            self.toggle(name)
        target = self._list if name == "list" else self._made[name]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit(self, width: int) -> None:
        """Fold the right pane away in a narrow window, and bring it back in a wide one."""
        if width < FOLD_PX and self._side and not self._narrow:
            self._remember()
            self._folded = self._side
            self._show_side("")
            self.changed.emit()
        elif width >= FOLD_PX and self._folded:
            folded, self._folded = self._folded, ""
            self._show_side(folded)
            self._lay_out()
            self.changed.emit()
        self._narrow = width < FOLD_PX

    def put_away(self) -> None:
        """Close all panes, to be brought back as they are now."""
        if self._away is None:
            self._away = self.state()
            self._list.hide()
            self._show_outline(shown=False)
            self._folded = ""
            self._show_side("")
            self._lay_out()
            self.changed.emit()

    def bring_back(self) -> None:
        """Show the panes that were put away."""
        away, self._away = self._away, None
        if away is not None:
            self.restore(away)

    def furnish(self) -> None:
        """Make what is to be shown: until now there was only its ground."""
        self._furnished = True
        self._show_side(self._side)
        self._show_outline(shown=self._outlined)
        self._lay_out()
        self.changed.emit()

    def state(self) -> bytes:
        """Return how the panes are, to be kept."""
        if self._away is not None:
            return self._away
        self._remember()
        return json.dumps(
            {
                "list": self.shown("list"),
                "side": self._side or self._folded,
                OUTLINE: self._outlined,
                "widths": self._widths,
            }
        ).encode()

    def restore(self, state: bytes) -> None:
        """Put the panes as they were left; as they are at first where nothing is known."""
        self._away = None
        try:
            kept = json.loads(state or b"{}")
        except ValueError:
            kept = {}
        widths = kept.get("widths", {}) if isinstance(kept, dict) else {}
        for name in self._widths:
            width = widths.get(name)
            if isinstance(width, int) and 0 < width < 5000:
                self._widths[name] = width
        self._list.setVisible(kept.get("list") is not False)
        self._show_outline(shown=kept.get(OUTLINE) is True)
        side = kept.get("side", "preview")
        self._narrow = self._splitter.window().width() < FOLD_PX
        if self._narrow:
            self._folded = side if side in SIDES else ""
            self._show_side("")
        else:
            self._show_side(side if side in SIDES else "")
        self._lay_out()
        self.changed.emit()

    def _show_side(self, name: str) -> None:
        had_focus = self._stack.isAncestorOf(self._splitter.window().focusWidget() or self._list)
        self._side = name
        if name and self._furnished:
            if name not in self._made:
                self._made[name] = self._make[name]()
                self._stack.addWidget(self._made[name])
            self._stack.setCurrentWidget(self._made[name])
        self._stack.setVisible(bool(name))
        if had_focus and not name:
            self._text.setFocus()

    def _show_outline(self, *, shown: bool) -> None:
        """Show or close the outline; where it had the focus, the text gets it."""
        pane = self._made.get(OUTLINE)
        focused = self._splitter.window().focusWidget()
        had_focus = pane is not None and focused is not None and pane.isAncestorOf(focused)
        self._outlined = shown
        if shown and self._furnished and pane is None and OUTLINE in self._make:
            pane = self._made[OUTLINE] = self._make[OUTLINE]()
            self._left.addWidget(pane)
        if pane is not None:
            pane.setVisible(shown)
        if had_focus and not shown:
            self._text.setFocus()

    def _remember(self) -> None:
        sizes = self._splitter.sizes()
        if not self._left.isHidden() and sizes[0]:
            self._widths["list"] = sizes[0]
        heights = self._left.sizes()
        if self._outlined and self.shown("list") and len(heights) > 1 and heights[1]:
            self._widths[OUTLINE] = heights[1]
        if self._side and sizes[2]:
            self._widths["side"] = sizes[2]

    def _lay_out(self) -> None:
        whole = self._splitter.width()
        has_left = self.shown("list") or self._outlined
        self._left.setVisible(has_left)
        left = self._widths["list"] if has_left else 0
        right = 0
        if self._side:
            right = self._widths["side"] or min(SIDE_PX, round(whole * SIDE_PART))
            right = max(min(right, whole - left - TEXT_LEAST_PX), self._stack.minimumWidth())
        self._splitter.setSizes([left, max(whole - left - right, TEXT_LEAST_PX), right])
        if self._outlined and self.shown("list"):
            height = self._left.height()
            below = self._widths[OUTLINE] or round(height * OUTLINE_PART)
            self._left.setSizes([max(height - below, 1), below])
