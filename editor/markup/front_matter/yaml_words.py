"""YAML as it is written: plain where every reader takes it as text, else in quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from editor.markup.front_matter.tree import Scalar, Style
from editor.markup.front_matter.wanted import Bare, Value
from editor.markup.front_matter.yaml_tree import NULLS, plain_text, resolves_to_text

_SPECIAL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What must be escaped: YAML forbids it, or its readers disagree about it."""
_ELSEWHERE = re.compile(
    r"[yYnN]|0o[0-7]+|[+-]?\.(?:inf|Inf|INF|nan|NaN|NAN)|[+-]?\.?\d[\d.,:_eE+-]*"
)
"""What some reader or other takes as a truth, a number or a date."""
_NAMED = {"\n": "\\n", "\t": "\\t", "\\": "\\\\", '"': '\\"', "\x00": "\\0"}
_HEADER = re.compile(r"[|>][0-9+-]*([ \t]+#[^\n]*)?[ \t]*\n?")
_INDENT = re.compile(r"^( +)\S", re.MULTILINE)
_BLOCK = frozenset({Style.LITERAL, Style.FOLDED})


class YamlWords:
    """Writes YAML; `strict` puts all text in double quotes, which hold anything."""

    def __init__(self, *, strict: bool = False, flow: bool = False) -> None:
        """Take whether quotes are always to be double, and lists in brackets."""
        self._strict = strict
        self.lines = not flow

    def scalar(
        self, value: str, like: Scalar | None = None, *, written: str = "", flow: bool = False
    ) -> str:
        """Return a scalar; one in quotes or below `|` stays so where it can."""
        style = like.style if like else Style.PLAIN
        bare = isinstance(value, Bare) and style is Style.PLAIN and value not in NULLS
        if bare and plain_text(value, flow=flow):
            return str(value)
        may_be_block = style in _BLOCK and not flow and not self._strict
        if may_be_block and (block := _block(value, written)):
            return block
        return self._on_one_line(value, style, like, flow=flow)

    def _on_one_line(self, value: str, style: Style, like: Scalar | None, *, flow: bool) -> str:
        if self._strict or style is Style.DOUBLE or _SPECIAL.search(value):
            return _double(value)
        if (style is not Style.SINGLE or _needless(like)) and _plain_enough(value, flow=flow):
            return value
        if style is not Style.SINGLE and "'" in value and not re.search(r'["\\]', value):
            return _double(value)
        return "'" + value.replace("'", "''") + "'"

    def key(self, name: str) -> str:
        """Return a key with its colon."""
        return f"{self.scalar(name, flow=True)}:"

    def inline(self, value: Value) -> str:
        """Return a value in flow style."""
        if isinstance(value, str):
            return self.scalar(value, flow=True) if value else '""'
        if isinstance(value, Mapping):
            pairs = [f"{self.key(key)} {self.inline(part)}" for key, part in value.items()]
            return "{" + ", ".join(pairs) + "}"
        return "[" + ", ".join(self.inline(part) for part in value) + "]"

    def below(self, value: Value, indent: int) -> str:
        """Return ` value`, or the lines of a list or mapping, two blanks further in."""
        if isinstance(value, str):
            return f" {self.scalar(value)}" if value else ""
        if not value or not self.lines:
            return f" {self.inline(value)}"
        margin = "\n" + " " * (indent + 2)
        if isinstance(value, Mapping):
            return "".join(
                f"{margin}{self.key(key)}{self.below(part, indent + 2)}"
                for key, part in value.items()
            )
        return "".join(f"{margin}- {self.item(part, indent + 2)}" for part in value)

    def item(self, value: Value, indent: int) -> str:
        """Return what stands behind the dash of a list whose dashes stand `indent` blanks in."""
        if isinstance(value, Mapping) and value and self.lines:
            return self.below(value, indent).lstrip()
        if isinstance(value, str):
            return self.scalar(value) if value else '""'
        return self.inline(value)


def _plain_enough(value: str, *, flow: bool) -> bool:
    return (
        resolves_to_text(value) and not _ELSEWHERE.fullmatch(value) and plain_text(value, flow=flow)
    )


def _needless(like: Scalar | None) -> bool:
    """Tell whether the quotes came from a blank at the end, as each word has it while it is typed."""
    if like is None or like.text == like.text.strip():
        return False
    return _plain_enough(like.text.strip(), flow=False)


def _double(value: str) -> str:
    return '"' + re.sub(r'["\\]|' + _SPECIAL.pattern, _escape, value) + '"'


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    code = ord(sign)
    return _NAMED.get(sign) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")


def _block(value: str, written: str) -> str:
    """Return a text below `|` or `>`, with the old indentation and comment; empty if it cannot be."""
    lines = value.split("\n")
    if not value.strip() or value[0] in " \n\t" or value.endswith("\n"):
        return ""
    if any(_SPECIAL.search(line) for line in lines):
        return ""
    header = _HEADER.match(written)
    comment = (header[1] or "") if header else ""
    indent = _INDENT.search(written, header.end() if header else 0)
    margin = "\n" + (indent[1] if indent else "  ")
    sign = ">" if written.startswith(">") and len(lines) == 1 else "|"
    return f"{sign}-{comment}" + "".join(margin + line if line else "\n" for line in lines)
