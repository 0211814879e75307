"""Attributes whose value HTML does not take are put right or left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from editor.export.addresses import web_address
from editor.export.languages import direction, is_tag
from editor.export.names import names
from editor.export.setting import Note, Setting, Used
from editor.export.tree import Tree, elements, text_of, unwrap

_TIME = re.compile(
    r"\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])"
    r"(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?"
    r"|\d{4}|(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|PT?(?:\d+[DHMS])+"
)
_NUMBER = re.compile(r"-?\d{1,9}")
_RESERVED = re.compile(r"(?:h|p|u|dt|e)-[a-z]|copydesk")
"""Classes that microformats read: the page's own are the only ones."""
_TYPES = names("1 a A i I")
TAGS = names("time")
SIGN = re.compile(r" (?!href=|src=|alt=)[a-z-]+=")
WIDEST = 1000
"""Columns or rows that a cell may span."""
NUMBERS = {"start", "value", "colspan", "rowspan", "span"}


def step(tree: Tree, setting: Setting) -> Iterable[Note | Used]:
    """Look at every attribute of every element."""
    for node in tree.iterdescendants():
        if not node.attrib:
            continue
        for name, value in list(node.attrib.items()):
            kept = _value(str(node.tag), str(name), str(value))
            if kept is None:
                del node.attrib[name]
            elif kept != value:
                node.set(name, kept)
        _turn(node, setting)
    for time in elements(tree, "time"):
        if not time.get("datetime") and not _TIME.fullmatch(text_of(time).strip()):
            unwrap(time)
    return ()


def _turn(node: Tree, setting: Setting) -> None:
    """Let a passage in a language that runs the other way run its way."""
    language = node.get("lang")
    if language and not node.get("dir") and direction(language) != direction(setting.language):
        node.set("dir", direction(language))


def _value(tag: str, name: str, value: str) -> str | None:
    """Return the value that stays, None for none."""
    if name in NUMBERS:
        return value if tag == "data" else _number(name, value.strip())
    if name == "type" and tag == "ol":
        return value if value in _TYPES else None
    mend = _MENDED.get(name)
    return mend(value.strip()) if mend else value


def _number(name: str, value: str) -> str | None:
    if not _NUMBER.fullmatch(value):
        return None
    number = int(value)
    if name in {"start", "value"}:
        return str(number)
    return str(number) if 1 <= number <= WIDEST else None


def _id(value: str) -> str | None:
    return re.sub(r"\s+", "-", value) or None


def _classes(value: str) -> str | None:
    return " ".join(one for one in value.split() if not _RESERVED.match(one)) or None


def _language(value: str) -> str | None:
    return value if is_tag(value) else None


def _direction(value: str) -> str | None:
    return value.lower() if value.lower() in {"ltr", "rtl", "auto"} else None


def _time(value: str) -> str | None:
    return value if _TIME.fullmatch(value) else None


def _words(value: str) -> str | None:
    return value or None


def _cite(value: str) -> str | None:
    return web_address(value) if value.startswith(("http://", "https://")) else None


def _never(_value: str) -> None:
    return None


_MENDED: dict[str, Callable[[str], str | None]] = {
    "id": _id,
    "class": _classes,
    "lang": _language,
    "hreflang": _language,
    "srclang": _language,
    "dir": _direction,
    "datetime": _time,
    "title": _words,
    "abbr": _words,
    "cite": _cite,
    **dict.fromkeys(("style", "align", "caption", "credit", "name"), _never),
}
