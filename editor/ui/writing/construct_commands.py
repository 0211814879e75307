"""The commands of what stands seldom in a text: raised letters, abbreviations, attributes."""

from __future__ import annotations

from editor.core.commands import Command
from editor.markup.edits.abbreviation import explain_abbreviation
from editor.markup.edits.attributes import edit_attributes
from editor.markup.edits.caption import edit_caption
from editor.markup.edits.code_block import edit_language
from editor.markup.edits.definition import toggle_definition
from editor.markup.edits.headings import set_heading
from editor.markup.edits.hidden import toggle_hidden
from editor.markup.edits.inserted import toggle_inserted
from editor.markup.edits.shortcode import insert_shortcode
from editor.markup.edits.subscript import toggle_subscript
from editor.markup.edits.superscript import toggle_superscript
from editor.ui.context import WindowContext
from editor.ui.writing.declaring import edits

CONSTRUCTS: tuple[Command[WindowContext], ...] = (
    edits("inserted", toggle_inserted, (), 5),
    edits("superscript", toggle_superscript, ("Ctrl+Alt+U",), 5),
    edits("subscript", toggle_subscript, ("Ctrl+Alt+Shift+U",), 5),
    edits("abbreviation", explain_abbreviation, (), 5),
    edits("heading-5", set_heading(5), ("Ctrl+5",), 6),
    edits("heading-6", set_heading(6), ("Ctrl+6",), 6),
    edits("definition", toggle_definition, (), 6),
    edits("caption", edit_caption, (), 6),
    edits("code-language", edit_language, (), 6),
    edits("attributes", edit_attributes, (), 6),
    edits("hidden", toggle_hidden, ("Ctrl+/",), 6),
    edits("shortcode", insert_shortcode, (), 6),
)
"""In the order of the menu."""
