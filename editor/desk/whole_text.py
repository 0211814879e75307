"""Giving a buffer another text as a whole, by what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.core.edit import difference

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer


def become(buffer: Buffer, text: str) -> None:
    """Let a buffer hold `text`: one step of its fields and one edit of its body, each undoable."""
    from editor.markup.article import split

    head, body = split(text)
    buffer.replace_head(head)
    if body != buffer.body:
        buffer.replace([difference(buffer.body, body)])
