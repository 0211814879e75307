"""HTML of a clipboard as Markdown: the same words, clean, with its pictures beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.intake.html.blocks import Block, Blocks
from editor.intake.html.lists import rebuild_lists
from editor.intake.html.pictures import Pictures, pictures_of_rtf
from editor.intake.html.reading import read

_VERBATIM = re.compile(r"<(?:div|span|pre)\b[^>]*\bwhite-space\s*:\s*pre\s*[;\"']", re.IGNORECASE)
_NOTE = re.compile(r"\[\^\d+\]: ")


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of the HTML."""

    markdown: str
    """Without a line break at its end; pictures that came along stand there by `pictures.PLACE`."""
    pictures: tuple[bytes, ...] = ()
    lost: int = 0
    """Pictures that stood there and did not come along."""


def from_html(html: str, rtf: bytes = b"") -> Converted:
    """Return foreign HTML as Markdown; `rtf`: the same as RTF, for the pictures of Word."""
    tree, rules = read(html)
    rebuild_lists(tree)
    pictures = Pictures(pictures_of_rtf(rtf) if rtf else [])
    blocks = Blocks(tree, rules, pictures).of(tree)
    return Converted(_text(blocks), tuple(pictures.held), pictures.lost)


def is_verbatim(html: str) -> bool:
    """Tell whether the HTML is the lines of a program's text, coloured: its words alone are meant."""
    return _VERBATIM.search(html[:2000]) is not None


def _text(blocks: list[Block]) -> str:
    said = [
        # What hangs on a note is set in below it.
        one.text.replace("\n", "\n    ") if _NOTE.match(one.text) else one.text
        for one in blocks
    ]
    return "\n\n".join(said)
