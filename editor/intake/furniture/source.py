"""Where it comes from: `Source link`, `Source: Reuters`, `This article first appeared in …`."""

from __future__ import annotations

import re

from editor.intake.furniture.shape import ADDRESS, is_label_value
from editor.intake.furniture.taken import Mark, Taken

_LABEL = re.compile(
    r"""(?P<label>(?:original\s+)?source(?:\s+(?:link|url|article))?
          | (?:original|full)\s+(?:article|story|post|link) | link\s+to\s+(?:the\s+)?(?:original|source)(?:\s+article)?
          | (?:read|view|see)\s+(?:the\s+)?(?:original|full)(?:\s+(?:article|story|post))?(?:\s+(?:here|at|on))?
          | quelle | fuente | fonte | bron | källa | kilde | źródło | zdroj | kaynak | источник | lien\s+source)
        \s*(?P<colon>[:–—-]?)\s*(?P<value>.*)""",
    re.VERBOSE | re.IGNORECASE,
)
_APPEARED = re.compile(
    r"""(?:this\s+(?:article|story|post|piece|report)\s+)?(?:was\s+)?
        (?:(?:first|originally)\s+(?:appeared|published|posted|ran)|(?:originally|first)\s+from)
        \s+(?:in|on|at|by|with|here)\s*:?\s*(?P<value>.*?)\.?(?:\s+read\s+(?:the\s+)?(?:original|full).{0,30})?""",
    re.VERBOSE | re.IGNORECASE,
)
_AROUND = re.compile(r"^[\s()\[\]–—:-]+|[\s()\[\]–—:.-]+$")


def source(line: str) -> Taken | None:
    """Know a line that names the source, its address or both; a label alone reads the line below."""
    found = _LABEL.fullmatch(line)
    if found:
        value = found["value"].strip()
        if not value:
            return Taken((Mark("source", ""),), read=_below, below=1)
        if found["colon"] or ADDRESS.fullmatch(value):
            return _valued(value)
        return None
    found = _APPEARED.fullmatch(line)
    if found:
        value = found["value"].strip()
        return _valued(value) if value else Taken((Mark("source", ""),), read=_below, below=1)
    return None


def named(value: str) -> dict[str, str]:
    """Return name and address of a source as written: `Reuters (https://…)`."""
    address = ADDRESS.search(value)
    if not address:
        return {"name": value}
    name = _AROUND.sub("", value[: address.start()] + value[address.end() :])
    return {"name": name, "url": address.group()} if name else {"url": address.group()}


def _valued(value: str) -> Taken | None:
    bare = _AROUND.sub("", ADDRESS.sub("", value))
    if bare and not is_label_value(bare):
        return None
    parts = named(value)
    if "url" in parts:
        return Taken((Mark("source", parts),))
    return Taken((Mark("source", parts),), read=_address_below, below=1)


def _address_below(line: str) -> Mark | None:
    return Mark("source", named(line)) if ADDRESS.fullmatch(line) else None


def _below(line: str) -> Mark | None:
    if ADDRESS.fullmatch(line) or (is_label_value(line) and len(line.split()) <= 4):
        return Mark("source", named(line))
    return None
