"""Python-Markdown's block parser, with the place of each of the root's children noted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from editor.markup.block_places import BlockPlaces

if TYPE_CHECKING:
    from markdown import Markdown


def parse(
    md: Markdown, source: list[str], places: BlockPlaces
) -> tuple[ET.Element, dict[ET.Element, int]]:
    """Parse lines as `BlockParser.parseDocument` does; return the root and where its children begin.

    Offsets are code points of the text behind `places`.
    """
    from editor.markup.quick import is_plain

    root = md.parser.root = ET.Element(md.doc_tag)
    begins: dict[ET.Element, int] = {}
    blocks = "\n".join(source).split("\n\n")
    processors = tuple(md.parser.blockprocessors)
    paragraph = md.parser.blockprocessors["paragraph"]
    while blocks:
        known = len(root)
        stashed = _stashed(md, blocks[0])
        if is_plain(blocks[0]):
            paragraph.run(root, blocks)
        else:
            for processor in processors:
                if processor.test(root, blocks[0]) and processor.run(root, blocks) is not False:
                    break
        if len(root) > known:
            offset = places.find(stashed)
            begins.update((child, offset) for child in root[known:])
    return root, begins


def written(md: Markdown, child: ET.Element) -> str:
    """Return the HTML of one child of the root, with its stash restored."""
    from markdown.util import STX

    html = md.serializer(child)
    if STX in html:
        # Every placeholder that a postprocessor of the dialect fills in begins with it.
        for postprocessor in md.postprocessors:
            html = postprocessor.run(html)
    return html.strip()


def changed_or(changed: ET.Element | None, root: ET.Element) -> ET.Element:
    """Return what a treeprocessor returned; an element without children is false, so no `or`."""
    return root if changed is None else changed


def _stashed(md: Markdown, block: str) -> str:
    """Return a block, or the raw HTML or code that was put aside for it."""
    from markdown.util import HTML_PLACEHOLDER_RE

    found = HTML_PLACEHOLDER_RE.match(block.lstrip("\n"))
    if not found:
        return block
    index = int(found[1])
    stash = md.htmlStash.rawHtmlBlocks
    return str(stash[index]) if index < len(stash) else block
