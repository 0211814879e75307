"""The details pane: every field of the article in hand, how it looks when shared, its findings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.core.article import Article
from editor.core.errors import FrontMatterError
from editor.core.events import Change
from editor.core.text import text
from editor.desk.buffer import Buffer
from editor.markup.front_matter import FieldValue
from editor.ui.context import WindowContext
from editor.ui.details.declared import Surroundings, make_fields
from editor.ui.details.fields.field import Field, Values
from editor.ui.details.fields.line import LineField
from editor.ui.details.fields.picture import PictureField
from editor.ui.details.share_card import ShareCard
from editor.ui.findings.view import FindingsView
from editor.ui.findings.watch import FindingsWatch
from editor.ui.guard import guard
from editor.ui.look.scale import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from editor.ui.picture_copying import copy_pictures

LABEL_PX = 84


class DetailsPane(QScrollArea):
    """Shows the metadata of the buffer in hand; what is edited goes through the buffer at once."""

    def __init__(
        self, context: WindowContext, watch: FindingsWatch, parent: QWidget | None = None
    ) -> None:
        """Build all fields; they show themselves once an article is in hand."""
        super().__init__(parent)
        self._context = context
        self._fields: list[Field] = []
        self._stale = True
        self._shown: Buffer | None = None
        """Whose values the fields show: what is typed in them belongs there."""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(text("panels.article"))
        self._card = ShareCard()
        self.findings = FindingsView(context.look)
        self.findings.wanted.connect(watch.show)
        self.findings.mended.connect(watch.mend)
        watch.found.connect(self.findings.show_findings)
        watch.begun.connect(self.findings.show_waiting)
        self._empty = QLabel(f"{text('panels.nothing-open')}\n{text('panels.nothing-open-hint')}")
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._body = self._build()
        self.findings.show_findings(watch.findings)
        self.setWidget(self._body)
        self.setFocusProxy(self._fields[0])
        context.opened.connect(self._open)
        context.changed.connect(self._on_change)
        context.field_wanted.connect(self._focus_field)
        self._refresh()

    def _build(self) -> QWidget:
        body = QWidget()
        body.setProperty("role", "pane")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        self._empty.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self._sections = QWidget(body)
        stack = QVBoxLayout(self._sections)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        desk = self._context.desk

        def zone() -> tzinfo:
            return desk.site.zone()

        def now() -> datetime:
            return desk.clock().astimezone(zone())

        for id, fields in make_fields(Surroundings(self._completion, zone, now)):
            stack.addWidget(self._section(id, fields))
        shared = QFrame(self._sections)
        shared.setProperty("role", "section")
        inside = QVBoxLayout(shared)
        inside.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        inside.addWidget(self._title("shared"))
        inside.addWidget(self._card)
        stack.addWidget(shared)
        found = QWidget(self._sections)
        below = QVBoxLayout(found)
        below.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        below.addWidget(self.findings)
        stack.addWidget(found)
        self._fault = QLabel(body)
        self._fault.setProperty("role", "strip")
        self._fault.setWordWrap(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.hide()
        layout.addWidget(self._fault)
        layout.addWidget(self._sections)
        layout.addStretch()
        # Long values shorten themselves and never push the fields out. A box layout asks for the
        # height at the least width where there is less: every part says that it can be narrow.
        for part in (body, self._sections, *self._sections.children()):
            if isinstance(part, QWidget):
                part.setMinimumWidth(1)
        return body

    def _title(self, id: str) -> QLabel:
        label = QLabel(text(f"panels.{id}"))
        label.setProperty("role", "section")
        return label

    def _section(self, id: str, fields: Sequence[tuple[str, Field]]) -> QWidget:
        section = QFrame(self._sections)
        section.setProperty("role", "section")
        grid = QGridLayout(section)
        grid.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S - 2)
        grid.setColumnMinimumWidth(0, LABEL_PX)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._title(id), 0, 0, 1, 2)
        for row, (label, field) in enumerate(fields, start=1):
            if label:
                name = QLabel(text(f"panels.{label}"))
                name.setProperty("role", "muted")
                name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
                name.setContentsMargins(0, SPACE_XS + 1, 0, 0)
                name.setBuddy(field)
                grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1 if label else 0, 1, 1 if label else 2)
            field.edited.connect(self._edit)
            for inner in (field, *field.findChildren(QWidget)):
                inner.installEventFilter(self)
            if isinstance(field, PictureField):
                field.wanted.connect(self._take_picture)
            self._fields.append(field)
        return section

    def _completion(self, key: str) -> Sequence[str]:
        desk = self._context.desk
        if key == "section":
            sections = [one.name for one in desk.site.sections]
            return list(dict.fromkeys([*sections, *desk.shelf.values(key)]))
        return list(desk.shelf.values(key)) if key in {"authors", "tags"} else []

    def _on_change(self, change: Change) -> None:
        buffer = self._context.current_buffer
        if buffer is None:
            return
        touched = buffer.id in change.metadata or buffer.id in change.state
        if not touched and buffer.id in change.body:
            touched = buffer.article().headline_from == "heading"
        if touched or change.site:
            self._refresh()

    @guard(default=None)
    def showEvent(self, event: QEvent) -> None:
        """Catch up with what happened while the pane was closed."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._stale:
            self._refresh()

    def _open(self, _buffer: object = None) -> None:
        for field in self._fields:
            field.leave()
        self._shown = None
        self._refresh()

    def _refresh(self) -> None:
        buffer = self._context.current_buffer
        self._empty.setVisible(buffer is None)
        self._sections.setVisible(buffer is not None)
        self._stale = not self.isVisible()
        if buffer is None or self._stale:
            return
        self._shown = buffer
        article = buffer.article()
        self._fault.setVisible(article.fault is not None)
        if article.fault is not None:
            self._fault.setText(text("panels.head-broken", line=article.fault.place.line))
        for field in self._fields:
            field.setEnabled(article.fault is None)
            field.show_article(article)
            self._show_derived(field, buffer, article)
        self._card.show_article(
            article, self._context.desk.site, self._picture_path(buffer, article)
        )

    def _show_derived(self, field: Field, buffer: Buffer, article: Article) -> None:
        if isinstance(field, LineField) and field.keys == ("slug",):
            from editor.markup.slugs import slug_of  # 20 ms, and only where details are shown

            slug = slug_of(article, self._context.desk.site.language)
            known = bool(article.metadata.headline or buffer.path)
            field.line.setPlaceholderText(slug if known else text("panels.slug-empty"))
        if isinstance(field, PictureField):
            picture = article.metadata.picture
            field.show_file(picture.file if picture else "", self._picture_path(buffer, article))

    def _picture_path(self, buffer: Buffer, article: Article) -> Path | None:
        library, picture = self._context.desk.library, article.metadata.picture
        if library is None or buffer.path is None or picture is None or not picture.file:
            return None
        found: Path | None = library.resolve(buffer.path, picture.file)
        return found if found is not None and found.is_file() else None

    def _edit(self, values: Values) -> None:
        buffer = self._shown
        if buffer is None:
            return
        wanted: dict[str, FieldValue] = dict(values)
        try:
            buffer.set_fields(wanted, origin=self)
        except FrontMatterError as problem:
            self._context.fault(problem)

    def _take_picture(self, path: Path) -> None:
        buffer = self._context.current_buffer
        if buffer is None:
            return

        def done(references: list[str]) -> None:
            try:
                buffer.set_fields({"image": references[0]}, origin=self)
            except FrontMatterError as problem:
                self._context.fault(problem)
            self._refresh()

        copy_pictures(self._context, buffer, [(path, path.name)], done)

    def show_findings(self) -> None:
        """Bring the findings into view."""
        if self._stale:
            self._refresh()
        # What was just shown has its height only once the layout of this pane is done.
        self._body.layout().activate()  # type: ignore[union-attr]
        self.ensureWidgetVisible(self.findings, 0, SPACE_L)
        self.findings.take_focus()

    def _focus_field(self, key: str) -> None:
        if key == "findings":
            self.show_findings()
            return
        for field in self._fields:
            if key in field.keys:
                if self._stale:
                    self._refresh()
                field.take_focus(key)
                self.ensureWidgetVisible(field)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let undo and redo act on the article's fields instead of one line's own typing."""
        if self._shown is not None and isinstance(event, QKeyEvent) and not pending(watched):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if undo or redo:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                if event.type() == QEvent.Type.KeyPress:
                    (self.undo if undo else self.redo)()
                    return True
        return super().eventFilter(watched, event)

    def undo(self) -> None:
        """Take the last change of a field back."""
        if self._shown is not None:
            self._shown.undo_field()
            self._refresh()

    def redo(self) -> None:
        """Do the change of a field again that was taken back."""
        if self._shown is not None:
            self._shown.redo_field()
            self._refresh()


def pending(watched: QObject) -> bool:
    """Tell whether a widget belongs to a field with something half typed: it undoes its own typing."""
    around: QObject | None = watched
    while around is not None and not isinstance(around, Field):
        around = around.parent()
    return isinstance(around, Field) and around.has_pending()
