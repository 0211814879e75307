"""Copies pictures beside the article they are meant for, as a job."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor.core.errors import CopydeskError
from editor.core.jobs import Token
from editor.core.notices import Notice, Tone
from editor.core.text import message
from editor.ui.context import WindowContext

if TYPE_CHECKING:
    from editor.desk.buffer import Buffer

Picture = tuple[Path | bytes, str]
"""A picture to be copied: its file, or its bytes, with a name."""


def copy_pictures(
    context: WindowContext,
    buffer: Buffer,
    pictures: Sequence[Picture],
    done: Callable[[list[str]], None],
    otherwise: Callable[[], None] = lambda: None,
) -> None:
    """Copy pictures beside a buffer's file; `done` is told the references, in the same order.

    An article without a file is saved first; one without a word stays without, and a notice says so.
    `otherwise` is called where nothing was copied.
    """
    desk = context.desk
    if buffer.path is None and desk.saver.flush(buffer) is not None:
        otherwise()  # the saver has said why
        return
    path = buffer.path
    if path is None:
        context.notice(Notice(message("writing.picture-needs-file"), Tone.INFO, key="picture"))
        otherwise()
        return
    home = desk.places.home_of(path)

    def work(token: Token) -> list[str]:
        references = []
        for at, (source, name) in enumerate(pictures):
            token.step(at, len(pictures))
            references.append(home.add_picture(path, source, name))
        return references

    def failed(problem: CopydeskError) -> None:
        context.fault(problem, key="picture")
        otherwise()

    desk.jobs.queue(work, done, failed)
