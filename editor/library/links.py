"""References in an article to files beside it, and how they read after files have moved."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from editor.core.edit import Edit
from editor.library.references import path_part
from editor.markup.code_ranges import code_ranges

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")
_MARKDOWN = re.compile(
    r"""\]\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*))
      | ^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*(?:<(?P<angled2>[^<>\n]*)>|(?P<bare2>[^\s<>]+))""",
    re.VERBOSE | re.MULTILINE,
)
_HTML = re.compile(
    r"""\b(?:href|src|poster|data)\s*=\s*(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)')"""
)
_SHORTCODE = re.compile(
    r"""\{\{[<%]\s*(?:rel)?ref\s+(?:"(?P<double>[^"\n]*)"|(?P<bare>[^\s"<>%]+))\s*[>%]\}\}"""
)
_HEAD = re.compile(
    r""""(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?<=[:,=\[-][ \t])(?P<bare>[^\s"'\[\]{},#&*!|>][^\n,\]}#]*)"""
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_AWKWARD = re.compile(r"""[\s()<>"'%?#\\&`{}|^*_\[\]]""")
_TAIL = re.compile(r"[?#].*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Moved:
    """What moves: files and folders, before → after, absolute."""

    paths: Mapping[Path, Path]

    def after(self, path: Path) -> Path:
        """Return where `path` is afterwards; itself where it stays."""
        for one in (path, *path.parents):
            if one in self.paths:
                return self.paths[one] / path.relative_to(one)
        return path


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as an article writes it, at `[start, end)` of the text."""

    start: int
    end: int
    written: str
    """Without Markdown's escapes and HTML's entities."""


def references_of(head: str, body: str) -> Iterator[Reference]:
    """Yield all references of an article, in no order: pictures of the front matter, links, HTML."""
    for found in _HEAD.finditer(head):
        reference = _reference(found, 0)
        if reference.written.lower().endswith(PICTURE_SUFFIXES):
            yield reference
    code = code_ranges(body)
    for pattern in (_MARKDOWN, _HTML, _SHORTCODE):
        for found in pattern.finditer(body):
            if found.start() not in code:
                yield _reference(found, len(head))


def _reference(found: re.Match[str], offset: int) -> Reference:
    group = found.lastgroup or ""
    written = found[group].rstrip() if group == "bare" else found[group]
    start = found.start(group) + offset
    end = start + len(written)
    if found.re is _MARKDOWN:
        written = _ESCAPED.sub(r"\1", written)
    return Reference(start, end, html.unescape(written))


def relink(
    head: str, body: str, here: tuple[Path, Path], moved: Moved, there: Callable[[Path], bool]
) -> list[Edit]:
    """Return the edits (code points of head + body) after which all references lead where they led.

    `here` is the article's own path before and after; `there` tells whether a file was there before
    the move. References to nothing, and to what keeps its relative place, are left as they stand.
    """
    before, after = here
    edits: dict[int, Edit] = {}
    for reference in references_of(head, body):
        part = path_part(reference.written)
        if not part:
            continue
        target = Path(os.path.normpath(before.parent / part))
        new_target = moved.after(target)
        if new_target == target and (after.parent == before.parent or not there(target)):
            continue
        old_way = os.path.relpath(target, before.parent)
        way = os.path.relpath(new_target, after.parent)
        if way != old_way:
            in_head = reference.start < len(head)
            text = rewritten(reference.written, part, way.replace(os.sep, "/"), raw=in_head)
            edits[reference.start] = Edit(reference.start, reference.end, text)
    return [edits[start] for start in sorted(edits)]


def rewritten(written: str, part: str, way: str, *, raw: bool) -> str:
    """Return a reference that leads another `way` than its `part`: as it was written otherwise.

    `raw` keeps characters that Markdown would not take where none was encoded: in front matter.
    """
    if part.startswith("./") and not way.startswith("../"):
        way = f"./{way}"
    if part.endswith("/"):
        way += "/"
    if not raw or not written.startswith(part):
        way = _AWKWARD.sub(lambda found: quote(found[0]), way)
    tail = _TAIL.search(written)
    return way + (tail[0] if tail else "")
