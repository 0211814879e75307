"""Headings: none of level 1 but the headline, none empty, each with an id to link to."""

from __future__ import annotations

from collections.abc import Iterator

from editor.core.findings import Gravity
from editor.export.setting import Note, Setting, note
from editor.export.tree import Tree, drop, elements, is_blank, text_of, unwrap

LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
TAGS = frozenset(LEVELS)
OPEN, CLOSE = "\ue0f0", "\ue0f1"
"""Around an id that assembly makes unique on its page."""
FALLBACK = "section"


def step(tree: Tree, setting: Setting) -> Iterator[Note]:
    """Make a `#` in the body an h2, take empty headings out, give the others an id."""
    for heading in elements(tree, *LEVELS):
        if heading.tag == "h1":
            heading.tag = "h2"
            yield note("heading", Gravity.HINT, "heading-one", words=text_of(heading).strip()[:60])
        if is_blank(text_of(heading)):
            # A picture alone in a heading names nothing.
            unwrap(heading) if len(heading.findall(".//img")) else drop(heading)
            continue
        if not heading.get("id"):
            slug = setting.slugs(text_of(heading), setting.language) if setting.slugs else ""
            heading.set("id", f"{OPEN}{slug or FALLBACK}{CLOSE}")
