"""Hugo's shortcodes taken out of a body before Markdown reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.core.edit import Edit
from editor.markup.code_ranges import CodeRanges, code_ranges
from editor.markup.rewriting import Rewriting, rewrite
from editor.markup.shortcode_forms import Form, form_of
from editor.markup.shortcodes import Shortcode, find_all, find_escaped

_CODE = frozenset({"highlight", "code"})
_HIDDEN = frozenset({"comment"})


@dataclass(frozen=True, slots=True)
class Taken:
    """A shortcode of which the page does not show everything."""

    offset: int
    """Code points of the body."""
    name: str
    shown: str
    """`link` (a link stands for it), `inside` (what it encloses stays), or `nothing`."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """A body without shortcodes, and what the page does not show of them."""

    rewriting: Rewriting
    taken: tuple[Taken, ...]


def expand(body: str) -> Expansion:
    """Return the body with each shortcode replaced by Markdown or HTML that stands for it.

    `ref` becomes the address it names, pictures become images with their caption, films and posts
    a frame or a link; of other pairs the inside stays. What Hugo's escape shows stays readable.
    """
    if "{{" not in body:
        return Expansion(rewrite(body, ()), ())
    code = code_ranges(body)
    taken: list[Taken] = []
    found = find_all(body, code)
    edits = [*_expanded(body, found.shortcodes, taken), *_shown(body, code)]
    edits += [Edit(start, end, "") for start, end in found.closings]
    return Expansion(rewrite(body, _apart(edits)), tuple(taken))


def _apart(edits: list[Edit]) -> Iterator[Edit]:
    """Yield the edits in order without those inside one that came before."""
    at = 0
    for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
        if edit.start >= at:
            yield edit
            at = edit.end


def _expanded(body: str, shortcodes: tuple[Shortcode, ...], taken: list[Taken]) -> Iterator[Edit]:
    for one in shortcodes:
        name = one.name.lower()
        if name in _CODE and one.inner and one.closing:
            language = re.sub(r"[^\w+#-]", "", one.argument("lang", position=0))
            yield Edit(one.start, one.end, f"\n```{language}\n")
            yield Edit(*one.closing, "\n```\n")
            continue
        if name in _HIDDEN and one.closing:
            yield Edit(one.start, one.closing[1], "")
            continue
        form = None if one.inner else form_of(one)
        if form is None or form.shown != "whole":
            shown = form.shown if form else "inside" if one.inner else "nothing"
            taken.append(Taken(one.start, one.name, shown))
        yield Edit(one.start, one.end, _set(body, one, form) if form else "")
        if one.closing:
            yield Edit(*one.closing, "")


def _set(body: str, shortcode: Shortcode, form: Form) -> str:
    if not form.block:
        return form.text
    before = body[body.rfind("\n", 0, shortcode.start) + 1 : shortcode.start]
    if before.strip():
        # Inside a line a block cannot begin: the words stand where they are.
        return " ".join(line.lstrip("> ") for line in form.text.split("\n"))
    return "\n\n" + "\n".join(before + line for line in form.text.split("\n")) + "\n\n"


def _shown(body: str, code: CodeRanges) -> Iterator[Edit]:
    for one in find_escaped(body):
        text = one.shown if one.start in code else one.shown.replace("<", "&lt;")
        yield Edit(one.start, one.end, text)
