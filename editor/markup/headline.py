"""The headline that is the body's leading `# X`, for articles whose front matter gives none."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.core.edit import Edit

_BLANK = re.compile(r"(?:[ \t]*\n)*")
_ATX = re.compile(r"#(?:[ \t]+([^\n]*?))?[ \t]*(?:\n|\Z)")
_SETEXT = re.compile(r"(?![#>|<+*=-]|[ \t]|\d+[.)])([^\n]*\S)[ \t]*\n=+[ \t]*(?:\n|\Z)")
_CLOSERS = re.compile(r"(?:(?<=\s)|^)#+$")
_CLOSING_SIGN = re.compile(r"#(?=#*$)")
_ATTRIBUTES = re.compile(r"(?:(?<=\s)|^)\{:?[^{}\n]*\}$")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_MARKS = (
    (re.compile(r"(?<!\\)!?\[([^\[\]]*)\]\([^()\s]*(?:\s\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"(?<![\\`])`([^`\n]+)`(?!`)"), r"\1"),
    (re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*\\])\1(?!\*)"), r"\2"),
    (re.compile(r"(?<![\\\w])(_{1,3})(?=[^\s_])([^_\n]*[^\s_\\])\1(?![\w])"), r"\2"),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A leading heading of level 1; offsets in code points of the body."""

    text: str
    """Plain: without marks, closing `#` and attribute list."""
    start: int
    """Where its words begin."""
    end: int
    """Where its words end; behind them stand attribute list or closing `#`."""
    line: int
    """Where its line begins."""
    after: int
    """Behind its last line: the page's body begins here."""
    setext: bool = False


def leading_heading(body: str) -> Heading | None:
    """Return the `# X`, or `X` above `===`, that the body begins with; blank lines may precede."""
    blank = _BLANK.match(body)
    at = blank.end() if blank else 0
    found = _ATX.match(body, at)
    setext = found is None
    if found is None:
        found = _SETEXT.match(body, at)
    if found is None:
        return None
    written = found[1] or ""
    start = found.start(1) if found[1] is not None else min(at + 1, len(body))
    words = _ATTRIBUTES.sub("", written).rstrip()
    if not setext:
        words = _CLOSERS.sub("", words).rstrip()
    return Heading(_plain(words), start, start + len(words), at, found.end(), setext)


def edit_heading(body: str, heading: Heading, headline: str | None) -> Edit:
    """Return the edit of the body that gives the heading other words; None takes the line out.

    Line breaks become blanks; what would be read as marks is escaped.
    """
    if headline is None:
        return Edit(heading.line, heading.after, "")
    headline = " ".join(headline.split())
    for words in (headline, _CLOSING_SIGN.sub(r"\\#", headline), _escape(headline)):
        edit = Edit(heading.start, heading.end, words)
        if not heading.setext and heading.start == heading.line + 1:
            edit = Edit(heading.start, heading.end, f" {words}")
        if _reads_back(body, edit, headline):
            return edit
    newline = "\n" if body[heading.line : heading.after].endswith("\n") else ""
    return Edit(heading.line, heading.after, f"# {_escape(headline)}{newline}")


def _reads_back(body: str, edit: Edit, headline: str) -> bool:
    changed = body[: edit.start] + edit.text + body[edit.end :]
    read = leading_heading(changed[: edit.start + len(edit.text) + 1000])
    return read is not None and read.text == headline


def _plain(words: str) -> str:
    for pattern, kept in _MARKS:
        words = pattern.sub(kept, words)
    return _ESCAPED.sub(r"\1", words)


def _escape(words: str) -> str:
    return re.sub(r"([\\`*_{}\[\]()>#+.!-])", r"\\\1", words)
