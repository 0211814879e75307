"""JSON as it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from editor.markup.front_matter.tree import Scalar
from editor.markup.front_matter.wanted import Bare, Value

_BARE = re.compile(r"true|false|-?(?:0|[1-9]\d*)")


class JsonWords:
    """Writes JSON, letters of all scripts as they are."""

    lines = False

    def scalar(
        self, value: str, like: Scalar | None = None, *, written: str = "", flow: bool = False
    ) -> str:
        """Return a string; a truth or number without quotes."""
        del like, written, flow
        if isinstance(value, Bare) and _BARE.fullmatch(value):
            return str(value)
        return json.dumps(value, ensure_ascii=False)

    def key(self, name: str) -> str:
        """Return a key with its colon."""
        return f"{json.dumps(name, ensure_ascii=False)}:"

    def inline(self, value: Value) -> str:
        """Return a value on one line."""
        if isinstance(value, str):
            return self.scalar(value)
        if isinstance(value, Mapping):
            pairs = [f"{self.key(key)} {self.inline(part)}" for key, part in value.items()]
            return "{" + ", ".join(pairs) + "}"
        return "[" + ", ".join(self.inline(part) for part in value) + "]"

    def below(self, value: Value, indent: int) -> str:
        """Return what stands behind a key."""
        del indent
        return f" {self.inline(value)}"

    def item(self, value: Value, indent: int) -> str:
        """Return one item of a list."""
        del indent
        return self.inline(value)
