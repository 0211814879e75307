"""A text's front matter as a tree, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from editor.core.article import FrontMatterFault, Place
from editor.markup.front_matter.block import Block, Notation, find_block
from editor.markup.front_matter.json_tree import read_json
from editor.markup.front_matter.toml_tree import read_toml
from editor.markup.front_matter.tree import Table
from editor.markup.front_matter.unreadable import Unreadable
from editor.markup.front_matter.yaml_tree import read_yaml


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of one text."""

    block: Block | None = None
    """None where the text has none, or an unclosed one."""
    table: Table | None = None
    """None where there is nothing to read: no front matter, an empty one, a broken one."""
    fault: FrontMatterFault | None = None

    @property
    def end(self) -> int:
        """Where the body begins, in code points."""
        return self.block.end if self.block else 0


def place_of(text: str, offset: int) -> Place:
    """Return line and column of an offset in code points."""
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def read_front_matter(text: str) -> FrontMatter:
    """Return the front matter of a text; a broken one is told in `fault`, nothing is raised."""
    block = find_block(text)
    if block is None:
        return FrontMatter()
    if not block.closed and block.notation is not Notation.JSON:
        place = place_of(text, block.start)
        return FrontMatter(fault=FrontMatterFault("the closing delimiter is missing", place))
    try:
        return _read(text, block)
    except Unreadable as unreadable:
        if block.doubtful:
            return FrontMatter()
        place = place_of(text, unreadable.offset)
        closed = block if block.closed else None
        return FrontMatter(closed, fault=FrontMatterFault(unreadable.problem, place))


def _read(text: str, block: Block) -> FrontMatter:
    if block.notation is Notation.JSON:
        return FrontMatter(*read_json(text, block))
    read = read_toml if block.notation is Notation.TOML else read_yaml
    return FrontMatter(block, read(text[block.content : block.content_end], block.content))
