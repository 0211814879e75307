"""Ways back from a footnote that is referred to twice, also where a `div` only looks like one."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension, FootnotePostTreeprocessor


class RepeatedNotes(FootnotePostTreeprocessor):
    """Counts references; Python-Markdown's own breaks over a list in `<div class="footnote">`."""

    def get_num_duplicates(self, li: ET.Element) -> int:
        """Return how often the text refers to a footnote; 0 for an item that is none."""
        if self.footnotes.get_separator() not in li.attrib.get("id", ""):
            return 0
        return super().get_num_duplicates(li)


class RepeatedNotesExtension(Extension):
    """Puts it in the place of Python-Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register it."""
        footnotes = notes_of(md)
        md.treeprocessors.register(RepeatedNotes(footnotes), "footnote-duplicate", 15)


def notes_of(md: Markdown) -> FootnoteExtension:
    """Return the extension that holds a converter's footnotes."""
    return next(one for one in md.registeredExtensions if isinstance(one, FootnoteExtension))
