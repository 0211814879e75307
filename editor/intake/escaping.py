"""Plain text as Markdown that shows the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BLOCK = re.compile(
    r"""(?P<hash>\#) | (?P<quote>>) | (?P<bullet>[-+*](?=[ \t]|$)) | (?P<number>\d+)(?P<dot>\.)(?=[ \t]|$)
      | (?P<rule>[-_*](?:[ \t]*[-_*]){2,}[ \t]*$) | (?P<under>=+[ \t]*$|-+[ \t]*$|\+{3,}[ \t]*$)
      | (?P<colon>:(?=[ \t]|$)) | (?P<brace>\{) | (?P<fence>~{3,})
      | (?P<table>[:\- \t]*\|[|:\- \t]*$)""",
    re.VERBOSE,
)
_INLINE = re.compile(
    r"""(?P<backslash>\\(?=[!-/:-@\[-`{-~\s]|$)) | (?P<tick>`) | (?P<star>\*+) | (?P<low>_+)
      | (?P<tag><(?=[A-Za-z/!?])) | (?P<entity>&(?=\#?\w{1,32};)) | (?P<brace>\{(?=[+\-~>={<%:\#.]))
      | (?P<pair>~|==|\^) | (?P<bracket>\[)""",
    re.VERBOSE,
)

_NOTE_OR_TASK = re.compile(r"\[(?:\^|[ xX]\])")
_LINK = re.compile(r"\]\s?[(\[:{]")
"""What makes brackets a link; without it `[…]` stays as it is."""


def escape(block: Sequence[str]) -> list[str]:
    """Return lines of plain text, without blank lines between, so that Markdown reads these very words.

    Blanks at both ends go, since four of them would make it code and two at the end a line break.
    """
    raw = [line.strip(" \t") for line in block]
    text = "\n".join(raw)
    # Marks pair over line ends, so the lines are looked at together.
    lines = escape_words(text, linked=has_links(text)).split("\n")
    return [escape_start(line, before) for line, before in zip(lines, raw, strict=True)]


def has_links(text: str) -> bool:
    """Tell whether brackets in a plain text could make a link."""
    return _LINK.search(text) is not None


def escape_words(text: str, *, linked: bool) -> str:
    """Return words within lines so that nothing in them is a mark; `linked`: nor a link."""
    return _INLINE.sub(lambda found: _escaped(found, linked=linked), text)


def escape_start(line: str, raw: str) -> str:
    """Return an escaped line so that it begins no heading, list, quote, rule or table.

    `raw` is the line before anything in it was escaped.
    """
    start = _BLOCK.match(raw)
    if start is None or not line.startswith(start.group()[0]):
        return line
    if start["number"]:
        return f"{start['number']}\\.{line[start.end() :]}"
    first = line[0]
    return (f"\\{first}" if first in "#>-+*_{" else f"&#{ord(first)};") + line[1:]


def _escaped(found: re.Match[str], *, linked: bool) -> str:
    kind, marks = found.lastgroup, found.group()
    if kind is None or _is_harmless(kind, found, linked=linked):
        return marks
    if kind in {"tag", "entity"}:
        return "&lt;" if kind == "tag" else "&amp;"
    if kind in {"pair", "brace"}:
        return "".join(f"&#{ord(one)};" for one in marks)
    return "".join(f"\\{one}" for one in marks)


def _is_harmless(kind: str, found: re.Match[str], *, linked: bool) -> bool:
    """Tell whether a mark means nothing where it stands: alone, between blanks, inside a word."""
    text, start, end = found.string, found.start(), found.end()
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if kind == "pair":
        mark = found.group()
        return text.find(mark) == start and text.find(mark, end) < 0
    if kind == "bracket":
        return not linked and not _NOTE_OR_TASK.match(text, start)
    if kind == "low" and before.isalnum() and after.isalnum():
        return True
    return kind in {"star", "low"} and before == " " and after == " "
