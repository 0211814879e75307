"""The commands of templates and snippets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from editor.core.commands import Command
from editor.core.errors import CopydeskError
from editor.core.notices import Notice, Tone
from editor.core.text import message, text
from editor.desk.patterns import SNIPPETS, TEMPLATES, article_from, keep, patterns_of
from editor.library.patterns import Pattern
from editor.ui.commands.doors import has_article, has_library
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import pane_of, writes


def pattern_menu(
    context: WindowContext, kind: str, choose: Callable[[Pattern], None], parent: QWidget | None
) -> QMenu:
    """Return a menu of the patterns of a kind; where there is none it says how one is made."""
    menu = QMenu(parent)
    for pattern in patterns_of(context.desk, kind):
        action = menu.addAction(pattern.name.replace("&", "&&"))
        action.triggered.connect(partial(_chosen, choose, pattern))
    if menu.isEmpty():
        menu.addAction(text(f"writing.no-{kind}")).setEnabled(False)
    return menu


def _chosen(choose: Callable[[Pattern], None], pattern: Pattern, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt says whether it is on
    choose(pattern)


def _begin(context: WindowContext, pattern: Pattern) -> None:
    try:
        buffer = article_from(context.desk, pattern)
    except CopydeskError as problem:
        context.fault(problem)
        return
    context.take(buffer)
    context.focus_field("title")


def _from_template(context: WindowContext) -> None:
    window = QApplication.activeWindow()
    menu = pattern_menu(context, TEMPLATES, partial(_begin, context), window)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(window.mapToGlobal(window.rect().center()) if window else QCursor.pos())


def _insert(context: WindowContext) -> None:
    pane = pane_of(context)
    menu = pattern_menu(context, SNIPPETS, pane.snippets.put, pane.body)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(pane.body.viewport().mapToGlobal(pane.body.cursorRect().bottomLeft()))


def _keep_template(context: WindowContext) -> None:
    buffer = context.current_buffer
    if buffer is not None:
        name = buffer.article().metadata.headline
        _keep(context, TEMPLATES, name, buffer.head + buffer.body)


def _keep_snippet(context: WindowContext) -> None:
    pane = pane_of(context)
    document = pane.document
    if document is None:
        return
    chosen = document.selection(pane.body.textCursor())
    said = document.buffer.body[chosen.start : chosen.end]
    if not said.strip():
        context.notice(Notice(message("writing.snippet-needs-words"), Tone.INFO, key="pattern"))
        return
    _keep(context, SNIPPETS, " ".join(said.split()[:2]), said.replace("$", "\\$"))


def _keep(context: WindowContext, kind: str, name: str, said: str) -> None:
    def done(pattern: Pattern) -> None:
        told = message(f"writing.kept-{kind}", name=pattern.name)
        context.notice(Notice(told, Tone.GOOD, key="pattern"))

    keep(context.desk, kind, name, said, done)


PATTERNS: tuple[Command[WindowContext], ...] = (
    Command("new-from-template", _from_template, ("Ctrl+Shift+N",), "file", 0, when=has_library),
    Command("keep-template", _keep_template, (), "file", 2, when=has_article),
    Command("snippet", _insert, ("Ctrl+Alt+P",), "format", 4, when=writes),
    Command("keep-snippet", _keep_snippet, (), "format", 4, when=writes),
)
"""Those of the file menu stand at its end, those of the format menu too."""
