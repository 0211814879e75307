"""The gallery: this very article in every theme, to choose one, set its options, or make it one's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.core.errors import CopydeskError
from editor.core.jobs import Token
from editor.core.notices import Notice, Tone, Way
from editor.core.text import message, text
from editor.export.theme import Theme, ThemeInfo
from editor.export.themes import list_themes, load_theme
from editor.ui.context import WindowContext
from editor.ui.dialogs.frame import FramedDialog
from editor.ui.look.scale import SPACE_L, SPACE_M
from editor.ui.themes.options_form import OptionsForm
from editor.ui.themes.portraits import PORTRAIT, Portraits

NAME = Qt.ItemDataRole.UserRole
SIDE = 280
"""Pixels of the column with the options."""


class Gallery(FramedDialog):
    """Shows themes; the preview wears the one that is looked at."""

    def __init__(
        self, context: WindowContext, theme_chosen: Callable[[str], None], parent: QWidget
    ) -> None:
        """Take the window's world; the pictures come one after the other."""
        super().__init__(text("panels.themes"), text("panels.themes-lead"), parent)
        self._context = context
        self._desk = context.desk
        self._theme_chosen = theme_chosen
        self._theme: Theme | None = None
        self._closed = False
        self._form: OptionsForm | None = None
        self.list = QListWidget(self)
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setIconSize(PORTRAIT)
        self.list.setSpacing(SPACE_M)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(text("panels.themes"))
        self._side = QVBoxLayout()
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setProperty("role", "muted")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFixedWidth(SIDE)
        self._about.setFixedWidth(SIDE)
        self._side.addWidget(self._about)
        self._side.addWidget(self._area, 1)
        across = QHBoxLayout()
        across.setSpacing(SPACE_L)
        across.addWidget(self.list, 1)
        across.addLayout(self._side)
        self.middle.addLayout(across, 1)
        self.mine_button = self.button(text("panels.themes-mine"))
        self.mine_button.setToolTip(text("panels.themes-mine-help"))
        self.mine_button.clicked.connect(self._make_mine)
        self.close_button()
        self.use_button = self.button(text("panels.themes-use"), "go")
        self.use_button.clicked.connect(self._use)
        self.portraits = self._begin_portraits()
        self.list.currentItemChanged.connect(lambda now, _before: self._look_at(now))
        self.list.itemActivated.connect(lambda _item: self._use())
        self._fill()
        self.finished.connect(self._end)
        self.resize(1080, 660)
        self.list.setFocus()

    def _begin_portraits(self) -> Portraits | None:
        buffer = self._context.current_buffer
        if buffer is None:
            self.lead.setText(text("panels.themes-no-article"))
            return None
        portraits = Portraits(self._desk, buffer, self)
        portraits.made.connect(self._put)
        portraits.failed.connect(self._put_fault)
        return portraits

    @property
    def _folder(self) -> Path | None:
        library = self._desk.library
        return library.folder if library is not None else None

    def _fill(self, chosen: str = "") -> None:
        self.list.clear()
        wanted = chosen or self._desk.site.theme
        infos = list_themes(self._folder, self._desk.paths.config)
        for info in infos:
            item = QListWidgetItem(_blank(), info.title, self.list)
            item.setData(NAME, info.name)
            item.setToolTip(_said(info))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setSizeHint(PORTRAIT + QSize(SPACE_L, 3 * SPACE_M))
            if info.name == wanted:
                self.list.setCurrentItem(item)
        if self.portraits is not None:
            self.portraits.make([info.name for info in infos])

    def _item(self, name: str) -> QListWidgetItem | None:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((one for one in items if one.data(NAME) == name), None)

    def _put(self, name: str, image: QImage) -> None:
        item = self._item(name)
        if item is not None:
            item.setIcon(_icon(QPixmap.fromImage(image)))

    def _put_fault(self, name: str, words: str) -> None:
        item = self._item(name)
        if item is not None:
            item.setToolTip(words or text("ui.preview-none"))
            item.setText(text("panels.themes-faulty", title=item.text()))

    def _look_at(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        name = str(item.data(NAME))
        self._theme = self._form = None
        try:
            self._theme = load_theme(name, self._folder, self._desk.paths.config)
        except CopydeskError as problem:
            self._about.setText(f"{problem.message} {problem.hint}")
        self.use_button.setEnabled(self._theme is not None)
        self.mine_button.setEnabled(self._theme is not None and self._folder is not None)
        if self._theme is None:
            self._area.setWidget(QWidget())
            return
        self._about.setText(item.toolTip())
        self._form = OptionsForm(self._theme, self._desk.site)
        self._area.setWidget(self._form)
        self._theme_chosen(name)

    def _use(self) -> None:
        """Write theme and options into `site.yaml`; a notice takes both back."""
        if self._theme is None or self._form is None:
            return
        site = self._desk.site
        before: dict[str, object] = {"theme": site.theme, "theme_options": dict(site.theme_options)}
        values: dict[str, object] = {
            "theme": self._theme.name,
            "theme_options": dict(self._form.values()),
        }
        changed = {key: value for key, value in values.items() if value != before[key]}
        if changed and self._write(changed):
            back = {key: before[key] for key in changed}

            def take_back() -> None:
                self._write(back)

            undo = Way(message("desk.undo"), take_back)
            said = message("panels.themes-used", title=self._theme.title)
            self._context.notice(Notice(said, Tone.GOOD, ways=(undo,), key="site"))
        self.accept()

    def _write(self, values: dict[str, object]) -> bool:
        try:
            self._desk.set_site({key: value or None for key, value in values.items()})
        except CopydeskError as problem:
            self._context.fault(problem, key="site")
            return False
        return True

    def _make_mine(self) -> None:
        folder, theme = self._folder, self._theme
        if folder is None or theme is None:
            return
        source, name = Path(theme.where), f"my-{theme.name}"

        def work(_token: Token) -> Path:
            from editor.library.theme_folders import copy_theme

            return copy_theme(source, folder, name)

        self.mine_button.setEnabled(False)
        self._desk.jobs.run("copy-theme", work, self._made_mine, self._not_made, keep=True)

    def _made_mine(self, copy: Path) -> None:
        if not self._closed:
            self.mine_button.setEnabled(True)
            self.lead.setText(text("panels.themes-copied", path=str(copy)))
            self._fill(copy.name)

    def _not_made(self, problem: CopydeskError) -> None:
        self._context.fault(problem, key="site")
        if not self._closed:
            self.mine_button.setEnabled(True)

    def _end(self) -> None:
        self._closed = True
        self._theme_chosen("")
        if self.portraits is not None:
            self.portraits.close()


def _said(info: ThemeInfo) -> str:
    known = {"library", "user", "copydesk"}
    origin = info.origin if info.origin in known else "package"
    return f"{info.description}\n\n{text(f'panels.themes-of-{origin}', name=info.origin)}".strip()


def _blank() -> QIcon:
    """Return what stands in a picture's place until it is made."""
    blank = QPixmap(PORTRAIT)
    blank.fill(QColor(128, 128, 128, 40))
    return _icon(blank)


def _icon(pixmap: QPixmap) -> QIcon:
    """Return a picture that keeps its colours where it is chosen."""
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
