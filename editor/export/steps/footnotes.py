"""Footnotes: a section of the page, each with a way back that says where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterable

from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, classes, drop, elements

_AGAIN = re.compile(r"#fnref(\d+)-")
TAGS = names("a div")


def step(tree: Tree, setting: Setting) -> Iterable[Note | Used]:
    """Mend what Python-Markdown makes: a `div` with a rule becomes a named section."""
    for notes in elements(tree, "div"):
        if "footnote" not in classes(notes):
            continue
        rule = notes.find("hr")
        if rule is not None:
            drop(rule)
        notes.tag = "section"
        notes.set("class", "footnotes")
        notes.set("role", "doc-endnotes")
        notes.set("aria-label", setting.labels.get("footnotes", "Footnotes"))
    for link in elements(tree, "a"):
        kinds = classes(link)
        if "footnote-ref" in kinds:
            link.set("role", "doc-noteref")
        elif "footnote-backref" in kinds:
            _back(link, setting)
    return ()


def _back(link: Tree, setting: Setting) -> None:
    link.set("class", "footnote-back")
    link.set("role", "doc-backlink")
    number = (link.get("href") or "").rpartition("-")[2]
    title = link.attrib.pop("title", "")
    said = setting.labels.get("back_to_text", "{number}")
    name = said.replace("{number}", str(title) or number)
    again = _AGAIN.match(link.get("href") or "")
    # A note that the text points to twice has two ways back, and two names for them.
    link.set("aria-label", f"{name} ({again[1]})" if again else name)
    before = link.getprevious()
    if before is None:
        parent = link.getparent()
        if parent is not None and parent.text:
            parent.text = parent.text.rstrip("\u00a0 ") + "\u00a0"
