"""TOML as it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from editor.markup.front_matter.tree import Scalar, Style
from editor.markup.front_matter.wanted import Bare, Value

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(
    r"true|false|[+-]?(?:0|[1-9]\d*)"
    r"|\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_NAMED = {"\n": "\\n", "\t": "\\t", "\\": "\\\\", '"': '\\"'}


class TomlWords:
    """Writes TOML; `strict` writes each text as a basic string."""

    lines = False

    def __init__(self, *, strict: bool = False) -> None:
        """Take whether each text is to be a basic string."""
        self._strict = strict

    def scalar(
        self, value: str, like: Scalar | None = None, *, written: str = "", flow: bool = False
    ) -> str:
        """Return a scalar; a literal string stays one where it can, and so do three quotes."""
        del flow
        style = like.style if like else Style.PLAIN
        if not self._strict:
            if isinstance(value, Bare) and style is Style.PLAIN and _BARE_VALUE.fullmatch(value):
                return str(value)
            if style is Style.SINGLE and "'" not in value and not _CONTROL.search(value):
                return f"'{value}'"
            if style is Style.LITERAL and "\n" in value and written.startswith('"""'):
                return '"""\n' + "\n".join(map(_escaped, value.split("\n"))) + '"""'
        return f'"{_escaped(value)}"'

    def key(self, name: str) -> str:
        """Return a key with its sign."""
        return f"{name if _BARE_KEY.fullmatch(name) else self.scalar(name)} ="

    def inline(self, value: Value) -> str:
        """Return a value, lists and tables inline."""
        if isinstance(value, str):
            return self.scalar(value)
        if isinstance(value, Mapping):
            pairs = [f"{self.key(key)} {self.inline(part)}" for key, part in value.items()]
            return "{ " + ", ".join(pairs) + " }" if pairs else "{}"
        return "[" + ", ".join(self.inline(part) for part in value) + "]"

    def below(self, value: Value, indent: int) -> str:
        """Return what stands behind a key."""
        del indent
        return f" {self.inline(value)}"

    def item(self, value: Value, indent: int) -> str:
        """Return one item of a list."""
        del indent
        return self.inline(value)


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: _NAMED.get(found[0]) or f"\\u{ord(found[0]):04x}", text)
