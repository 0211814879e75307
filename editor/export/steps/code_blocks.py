"""Code blocks: they scroll, the keyboard reaches them, and nobody translates them."""

from __future__ import annotations

from collections.abc import Iterable

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, elements

TAGS = names("pre")


def step(tree: Tree, _setting: Setting) -> Iterable[Note | Used]:
    """Give each `pre` a place in the order of the keyboard, a role and a name."""
    for block in elements(tree, "pre"):
        block.set("tabindex", "0")
        block.set("dir", "ltr")
        if not len(block) or block[0].tag != "span" or len(block[0]) or block[0].text:
            continue
        # Pygments begins with an empty span, against browsers of 2010.
        first = block[0]
        block.text = (block.text or "") + (first.tail or "")
        first.tail = None
        block.remove(first)
    return ()
