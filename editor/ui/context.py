"""What the panes of one window share: the desk, the article in hand, and ways to reach each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from editor.core.article import Place
from editor.core.errors import CopydeskError
from editor.core.events import Change
from editor.core.notices import Notice, Tone, Way
from editor.core.text import Message
from editor.desk.notices import notice_of

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer
    from editor.desk.desk import Desk
    from editor.markup.edits import EditFunction
    from editor.ui.look.look import Look
    from editor.ui.preview.viewer import Viewer


RECENT = 50
"""Articles that are remembered as having been in hand."""


class Writing(Protocol):
    """What the window's commands ask of the writing pane."""

    def find(self) -> None:
        """Find words in the body."""

    def replace(self) -> None:
        """Find words and put others in their place."""

    def run(self, edit: EditFunction) -> None:
        """Apply an edit function to the body as one undoable step."""

    def jump(self, place: Place) -> None:
        """Set the caret to a place in the file and show it."""

    def focus_field(self, key: str) -> None:
        """Set the focus into the headline (`title`) or the standfirst (`description`)."""


class Panes(Protocol):
    """What the window's commands ask of the panes at its sides."""

    def toggle(self, name: str) -> None:
        """Show or close `list`, `outline`, `preview` or `details`."""

    def shown(self, name: str) -> bool:
        """Tell whether a pane is shown."""

    def focus(self, name: str) -> None:
        """Show a pane and set the focus into it."""


class Preview(Protocol):
    """What the window's commands ask of the preview."""

    viewer: Viewer

    @property
    def view(self) -> str:
        """Name of the view that is shown, such as `page` or `cards`."""

    @property
    def is_apart(self) -> bool:
        """Whether it is in a window of its own."""

    def show_view(self, name: str) -> None:
        """Show a view of the page."""


class Drafts(Protocol):
    """What the window's commands ask of the draft list."""

    def search(self) -> None:
        """Set the focus into the search field."""

    def keep_search(self) -> None:
        """Keep the search that stands in the field."""

    def rename(self) -> None:
        """Let the writer type a new name over the chosen entry."""


class WindowContext(QObject):
    """The window's own world: panes speak to each other through it and know no other pane."""

    opened = Signal(object)
    """desk.buffer.Buffer that is in hand now, or None."""
    changed = Signal(object)
    """core.events.Change: passed on from the desk, on the GUI thread."""
    noticed = Signal(object)
    """core.notices.Notice to show."""
    caret = Signal(int)
    """Where the caret is in the body of the buffer in hand, in code points."""
    stood = Signal()
    """The caret went where other commands apply."""
    place_wanted = Signal(object)
    """core.article.Place in the file of the buffer in hand that should be shown."""
    field_wanted = Signal(str)
    """Canonical key of a field that should have the focus; `body` for the text."""
    counted = Signal(int)
    """How many findings the buffer in hand has."""
    files_brought = Signal(list)
    """Paths that were dropped on the list, to be taken into the library."""

    def __init__(self, desk: Desk, look: Look, parent: QObject | None = None) -> None:
        """Take the desk and the look."""
        super().__init__(parent)
        self.desk = desk
        self.look = look
        self.writing: Writing | None = None
        """The writing pane, once the window has built it."""
        self.panes: Panes | None = None
        self.drafts: Drafts | None = None
        self.preview: Preview | None = None
        """The preview, once it was shown."""
        self.standing: frozenset[str] = frozenset()
        """Ids of the commands of writing that made what the caret stands in, as of its last rest."""
        self.doors: Mapping[str, Callable[[], None]] = {}
        """What opens a dialog or another place of the window, by name."""
        self._current: Buffer | None = None
        self.recent: list[Path] = []
        """Files that were in hand, the last one first."""

    @property
    def current_buffer(self) -> Buffer | None:
        """The article in hand."""
        return self._current

    def open(self, path: Path) -> None:
        """Take an article in hand; a notice says it where the file cannot be read."""
        try:
            buffer = self.desk.buffers.open(path)
        except CopydeskError as problem:
            self.fault(problem)
            return
        self.take(buffer)

    def open_key(self, key: Path | int) -> None:
        """Take an article of the list in hand: a file, or the id of a buffer without one."""
        if isinstance(key, Path):
            self.open(key)
            return
        buffer = self.desk.buffers.by_id(key)
        if buffer is not None:
            self.take(buffer)

    def new(self) -> None:
        """Take a new, empty article in hand and go to its headline."""
        self.take(self.desk.buffers.new())
        self.focus_field("title")

    def take(self, buffer: Buffer | None) -> None:
        """Take an open buffer in hand, or none."""
        left = self._current
        if buffer is left:
            return
        self._current = buffer
        self.desk.buffers.current = buffer
        for one in (left, buffer):  # a new article may have got its file since it was taken
            if one is not None and one.path is not None:
                self.recent = [one.path, *(path for path in self.recent if path != one.path)]
        del self.recent[RECENT:]
        self.opened.emit(buffer)
        if left is None:
            return
        if self.desk.saver.is_empty(left):
            self.desk.buffers.drop(left)
        else:
            self.desk.saver.save_now(left)

    def jump(self, buffer: Buffer, place: Place) -> None:
        """Show a place in the file of a buffer, taking it in hand first."""
        self.take(buffer)
        self.place_wanted.emit(place)

    def focus_field(self, key: str) -> None:
        """Go to the field of a canonical key, in the text's column or in the details."""
        self.field_wanted.emit(key)

    def notice(self, notice: Notice) -> None:
        """Show a notice."""
        self.noticed.emit(notice)

    def say(self, what: Message, hint: Message | None = None, *, key: str = "") -> None:
        """Show what did not work, with what to do next."""
        self.notice(Notice(what, Tone.BAD, hint=hint, key=key))

    def fault(self, problem: CopydeskError, *ways: Way, key: str = "") -> None:
        """Show in words what failed outside, with its hint and ways on."""
        self.notice(notice_of(problem, *ways, key=key))

    def ask_name(self, path: Path) -> None:
        """Ask for a new name of an article, over its entry in the list."""
        if self.panes is not None and not self.panes.shown("list"):
            self.panes.toggle("list")
        self.open(path)
        if self.drafts is not None:
            self.drafts.rename()

    def ask_files(self) -> None:
        """Ask for files to bring in."""
        self.doors["import"]()

    def ask_library(self) -> None:
        """Ask for a folder to open."""
        self.doors["open-library"]()

    def ask_export(self, _path: Path | None) -> None:
        """Ask for theme, form and place of the article in hand."""
        self.doors["export"]()

    def ask_site(self) -> None:
        """Show the site's settings."""
        self.doors["site"]()

    def show_findings(self) -> None:
        """Show what the checks found."""
        self.doors["findings"]()

    def pass_on(self, change: Change) -> None:
        """Tell the panes of a change; called by the bridge."""
        self.changed.emit(change)


def key_of(buffer: Buffer) -> Path | int:
    """Return what the draft list knows a buffer by: its file, or its id while it has none."""
    return buffer.path if buffer.path is not None else buffer.id
