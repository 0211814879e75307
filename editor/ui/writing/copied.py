"""What is copied from the text: its Markdown, and the same as HTML for whoever asks for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData

from editor.ui.guard import guard

MARKDOWN = "text/markdown"
HTML = "text/html"
LONGEST = 100_000
"""Characters up to which there is HTML: it is made while another program waits."""


class Copied(QMimeData):
    """Holds Markdown; its HTML is made when a program that knows no Markdown pastes it."""

    def __init__(self, markdown: str) -> None:
        """Take the words as they stand in the text."""
        super().__init__()
        self._markdown = markdown
        self.setText(markdown)
        self.setData(MARKDOWN, markdown.encode("utf-8"))

    @guard([])
    def formats(self) -> list[str]:
        """Return what the words can be had as."""
        more = [HTML] if len(self._markdown) <= LONGEST else []
        return [*super().formats(), *more]

    @guard(False)
    def hasFormat(self, mimetype: str) -> bool:
        """Tell whether the words can be had so."""
        return mimetype in self.formats()

    @guard(None)
    def retrieveData(self, mimetype: str, preferred_type: Any) -> Any:
        """Return the words in a form that another program asks for."""
        if mimetype == HTML and len(self._markdown) <= LONGEST:
            return _page(self._markdown)
        return super().retrieveData(mimetype, preferred_type)


def _page(markdown: str) -> str:
    from editor.markup.critic import accepted
    from editor.markup.dialect import converter

    return str(converter().convert(accepted(markdown)[0]))
