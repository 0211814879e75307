"""Changed words as HTML for the window: what came underlined, what went struck through."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from editor.markup.word_changes import Kind, Piece
from editor.ui.look.colours import Colours

AROUND = 240
"""Characters kept on each side of a change where much stays the same in between."""


def marked_html(pieces: Iterable[Piece], colours: Colours) -> str:
    """Return the pieces as one text; colour is never the only sign of what they are."""
    styles = {
        Kind.ADDED: f"color:{colours.good}; text-decoration:underline;",
        Kind.REMOVED: f"color:{colours.bad}; text-decoration:line-through;",
    }
    parts = []
    for one in pieces:
        if one.kind is Kind.SAME:
            parts.append(_shortened(one.text, colours))
        else:
            parts.append(f'<span style="{styles[one.kind]}">{_text(one.text)}</span>')
    return f'<p style="color:{colours.ink};">{"".join(parts)}</p>'


def _shortened(text: str, colours: Colours) -> str:
    if len(text) <= 3 * AROUND:
        return _text(text)
    head, tail = text[:AROUND].rpartition(" ")[0], text[-AROUND:].partition(" ")[2]
    gap = f'</p><p align="center" style="color:{colours.faint};">· · ·</p>'
    return f'{_text(head)}{gap}<p style="color:{colours.ink};">{_text(tail)}'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
