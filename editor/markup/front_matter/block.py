"""Where the front matter of a text begins and ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_OPENING = re.compile(
    r"(?:[ \t]*\n)*(?:(---|\+\+\+)[ \t]*(?:\n|\Z)|(?=\{\s*(?:\"|\}[ \t]*(?:\n|\Z))))"
)
"""Blank lines before it are Hugo's habit; a `{` alone may as well be a shortcode or CriticMarkup."""
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\n|\Z)", re.MULTILINE),
}
_BLANK = re.compile(r"[ \t]*\n")
_KEY = {
    "---": re.compile(
        r"^ *(?:[A-Za-z_][\w-]*:(?!//)|['\"\w<&!][^\n]*?:(?=[ \t\n])|\? |\{)", re.MULTILINE
    ),
    "+++": re.compile(r"^[ \t]*(?:['\"\w.-][^\n]*?=|\[)", re.MULTILINE),
}
"""A line that looks like a key."""
_NAMED_KEY = {
    "---": re.compile(r" *(?:[A-Za-z_][\w-]*:(?=[ \t\n])|['\"][^\n]*?:(?=[ \t\n])|\{)"),
    "+++": _KEY["+++"],
}
"""A line that is a key and no prose with a colon in it: keys have no blanks."""
_SILENT = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
"""Blank lines and comments."""


class Notation(StrEnum):
    """The language of a front matter."""

    YAML = "yaml"
    TOML = "toml"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Block:
    """A front matter; offsets in code points of the text."""

    notation: Notation
    start: int
    """The first delimiter."""
    content: int
    """The first line behind the delimiter; for JSON the brace."""
    content_end: int
    """The closing delimiter; for JSON and for an unclosed one the end of what was read."""
    end: int
    """Behind the closing delimiter's line: the head ends here."""
    closed: bool = True
    doubtful: bool = False
    """A blank line follows the `---`: a rule above prose, unless the lines are keys and values."""


def find_block(text: str) -> Block | None:
    """Return where the front matter stands; None where the text has none.

    A `---` with no key below it is a rule of the body, closed or not.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return None
    if opening[1] is None:
        at = opening.end()
        return Block(Notation.JSON, at, at, at, at, closed=False)
    notation = Notation.YAML if opening[1] == "---" else Notation.TOML
    content = opening.end()
    closing = _CLOSING[opening[1]].search(text, content)
    doubtful = notation is Notation.YAML and _BLANK.match(text, content) is not None
    end = closing.start() if closing else len(text)
    if not _holds_keys(text, content, end, opening[1], strictly=doubtful or closing is None):
        return None
    if closing is None:
        block = Block(notation, opening.start(1), content, end, 0, closed=False)
        return None if doubtful else block
    return Block(notation, opening.start(1), content, end, closing.end(), doubtful=doubtful)


def _holds_keys(text: str, content: int, end: int, delimiter: str, *, strictly: bool) -> bool:
    """Tell whether the lines are keys: the first that says something, or else any of them.

    Nothing but blank lines and comments between two delimiters is an empty front matter.
    """
    silent = _SILENT.match(text, content)
    first = silent.end() if silent else content
    if first >= end:
        return not strictly or end < len(text)
    if strictly:
        return _NAMED_KEY[delimiter].match(text, first, end) is not None
    return _KEY[delimiter].search(text, content, end) is not None
