"""Where a link in the body leads: the browser, another article, a file beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from editor.core.notices import Notice, Tone
from editor.core.text import message
from editor.markup.edits.link import link_at, target_of
from editor.ui.context import WindowContext

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer

SCHEMES = frozenset({"http", "https", "mailto"})


def follow_link(context: WindowContext, buffer: Buffer, offset: int) -> None:
    """Open what the link at an offset of the body leads to; a notice says where nothing is there."""
    link = link_at(buffer.body, offset)
    if link is None:
        return
    target = target_of(buffer.body, link)
    scheme = urlsplit(target).scheme
    if scheme in SCHEMES:
        QDesktopServices.openUrl(QUrl(target))
        return
    path = None
    if target and not scheme and buffer.path is not None:
        reference = unquote(target.split("#")[0].split("?")[0])
        path = context.desk.places.home_of(buffer.path).resolve(buffer.path, reference)
    if path is None or not path.exists():
        context.notice(
            Notice(message("writing.link-nowhere", target=target), Tone.WARN, key="link")
        )
    elif path.suffix.lower() in {".md", ".markdown"}:
        context.open(path)
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
