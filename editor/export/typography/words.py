"""Sets a run of text: straight quotes, double hyphens, three dots, spaces that must not break."""

from __future__ import annotations

import re

from editor.export.typography.marks import Style

OBJECT = "\ufffc"
"""Stands for a picture or code between two runs: something, but no letter and no blank."""
_TOKEN = re.compile(
    r"""(?P<address>(?:https?://|www\.|mailto:)[^\s"'<>]+)
      | (?P<dash>(?<!-)-{2,3}(?!-))
      | (?P<dots>(?<!\.)\.{3}(?!\.))
      | (?P<quote>["'])""",
    re.VERBOSE,
)
DEEPEST = 4
"""Quotes inside quotes; beyond, a mark is a closing one."""
_OPENERS = frozenset("([{<—–-/“‘«‹„‚¿¡=|")
_ELISIONS = {
    "en": re.compile(
        r"(?:tis|twas|twere|twill|em|n|cause|til|bout|round|nuff)\b|\d0s\b", re.IGNORECASE
    ),
    "nl": re.compile(r"(?:[stnkm]|ie|er)\b(?!')", re.IGNORECASE),
    "af": re.compile(r"n\b"),
}
"""Words that begin with an apostrophe, by language."""
_FEET = re.compile(r"\d{1,2}\"")
"""The inches behind the feet of `5'10"`."""
_YEAR = re.compile(r"\d\d(?:s|er|ers)?\b(?!')")


class Run:
    """Sets the runs of one block in their order; an open quote reaches from one run into the next."""

    def __init__(self, style: Style) -> None:
        """Begin a block."""
        self._style = style
        self._before = ""
        self._closers: list[tuple[str, str]] = []
        self._just_opened = False

    def set(self, text: str, after: str = "") -> str:
        """Return the text of the next run; `after` is the character that follows it in the block."""
        if not text:
            return text
        out = (
            _TOKEN.sub(lambda found: self._token(found, text, after), text)
            if may_change(text)
            else text
        )
        for pattern, space in self._style.spaces:
            out = pattern.sub(space, out)
        self._before = text[-1]
        self._just_opened = self._just_opened and text[-1] in "\"'"
        return out

    def pass_by(self) -> None:
        """Go past something that is not set: a picture, code."""
        self._before = OBJECT
        self._just_opened = False

    def _token(self, found: re.Match[str], text: str, after: str) -> str:
        if found["quote"]:
            return self._quote(found, text, after)
        before, behind = self._around(found, text, after)
        if found["dots"]:
            return "…"
        if found["dash"]:
            # `--force` is an option and stays; ` -- ` and `word--word` are dashes.
            spaced = before.isspace() and behind.isspace()
            if spaced or before.isalnum() or before in "\"'”’)»" + OBJECT:
                return "—" if len(found[0]) == 3 else "–"
        return found[0]

    def _around(self, found: re.Match[str], text: str, after: str) -> tuple[str, str]:
        before = text[found.start() - 1] if found.start() else self._before
        behind = text[found.end()] if found.end() < len(text) else after
        return before or " ", behind or " "

    def _quote(self, found: re.Match[str], text: str, after: str) -> str:
        mark = found[0]
        before, behind = self._around(found, text, after)
        opened = self._just_opened and before in "\"'"
        self._just_opened = False
        end = found.end()
        while behind in "\"'" and end < min(len(text), found.end() + DEEPEST):
            end += 1
            behind = text[end] if end < len(text) else after or " "
        if mark == "'" and before.isdigit() and _FEET.match(text, found.end()):
            return "′"
        if mark == "'" and _is_letter(before) and _is_letter(behind) and not opened:
            return self._apostrophe(before)
        if mark == '"' and self._style.language == "he" and _hebrew(before) and _hebrew(behind):
            return "״"
        opening = (
            len(self._closers) < DEEPEST
            and (before.isspace() or before in _OPENERS or opened)
            and not behind.isspace()
        )
        if opening and mark == "'" and self._is_elision(text, found.end()):
            return self._style.apostrophe
        if opening:
            return self._open(mark)
        return self._close(mark, before)

    def _open(self, mark: str) -> str:
        self._just_opened = True
        nested = any(kind == mark for kind, _ in self._closers)
        outer = (mark == '"') != nested
        opener, closer = self._style.outer if outer else self._style.inner
        self._closers.append((mark, closer))
        return opener

    def _close(self, mark: str, before: str) -> str:
        for index in range(len(self._closers) - 1, -1, -1):
            kind, closer = self._closers[index]
            if kind == mark:
                del self._closers[index:]
                return closer
        if before.isdigit():
            return "″" if mark == '"' else "′"
        if mark == "'":
            return self._apostrophe(before)
        return self._style.outer[1]

    def _apostrophe(self, before: str) -> str:
        return "׳" if self._style.language == "he" and _hebrew(before) else self._style.apostrophe

    def _is_elision(self, text: str, at: int) -> bool:
        if _YEAR.match(text, at):
            return True
        elision = _ELISIONS.get(self._style.language)
        return bool(elision and elision.match(text, at))


def may_change(text: str) -> bool:
    """Tell whether a text holds anything that quotes, dashes or dots are made of."""
    return '"' in text or "'" in text or "--" in text or "..." in text


def _is_letter(one: str) -> bool:
    return one.isalnum()


def _hebrew(one: str) -> bool:
    return "\u05d0" <= one <= "\u05ea"
