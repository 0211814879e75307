"""Bytes and text: what a file's bytes say, and the bytes that say a changed text the same way."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from editor.core.errors import ReadError

BOM = b"\xef\xbb\xbf"
_END = re.compile(r"\r\n?|\n")
_CODES = {"\n": "n", "\r\n": "w", "\r": "r"}
_ENDS = {code: end for end, code in _CODES.items()}


@dataclass(frozen=True, slots=True)
class Shape:
    r"""How a file writes its text: what `\n` line ends alone do not tell."""

    bom: bool = False
    ends: str = ""
    """One letter for each line end, in order: `n` for `\\n`, `w` for `\\r\\n`, `r` for a lone `\\r`."""

    @property
    def common_end(self) -> str:
        r"""The file's most common line end, `\n` where it has none."""
        counted = Counter(self.ends).most_common(1)
        return _ENDS[counted[0][0]] if counted else "\n"


def decode(data: bytes, path: Path) -> tuple[str, Shape]:
    r"""Return the text of a file, with `\n` line ends, and its shape.

    Only `\n`, `\r\n` and a lone `\r` end a line; U+2028, U+2029, U+0085 are characters like others.
    Raises ReadError where the bytes are not UTF-8 or hold a NUL: no text, or one to be imported.
    """
    if b"\0" in data:
        raise ReadError("read-binary", path)
    bom = data.startswith(BOM)
    try:
        text = data[len(BOM) :].decode("utf-8") if bom else data.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise ReadError("read-not-utf8", path, details=str(problem)) from problem
    if "\r" not in text:
        return text, Shape(bom, "n" * text.count("\n"))
    ends = "".join(_CODES[found] for found in _END.findall(text))
    return _END.sub("\n", text), Shape(bom, ends)


def restore(shape: Shape, old: str, new: str) -> bytes:
    """Return the bytes of `new` in the shape of a file whose text was `old`.

    The same text gives the same bytes; a line that did not change keeps its end, a new one gets the
    file's most common.
    """
    new = writable(new)
    lines = new.split("\n")
    if set(shape.ends) <= {"n"}:
        joined = new
    elif len(set(shape.ends)) == 1:
        joined = shape.common_end.join(lines)
    else:
        ends = [_ENDS[code] for code in _carried(shape, old.split("\n"), lines)]
        joined = "".join(line + end for line, end in zip(lines, [*ends, ""], strict=True))
    return (BOM if shape.bom else b"") + joined.encode("utf-8")


def writable(text: str) -> str:
    r"""Return a text as it can stand in an article: no NUL, no half of a surrogate pair, no `\r`.

    A pasted NUL would make the file unreadable as a text, half a pair cannot be written at all:
    both become U+FFFD, as CommonMark has it.
    """
    if "\r" in text:
        text = _END.sub("\n", text)
    text = text.replace("\0", "\ufffd")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _carried(shape: Shape, old: list[str], new: list[str]) -> str:
    """Return the ends of the new lines (all but the last, which has none)."""
    common = _CODES[shape.common_end]
    ends = [common] * len(new)
    for before, after in _pairs(old, new):
        if before < len(shape.ends):
            ends[after] = shape.ends[before]
    for at in range(1, len(new) - 1):
        if not new[at] and ends[at - 1] == "r" and ends[at] == "n":
            ends[at] = "r"  # `\\r` and `\\n` of two lines would be read as the end of one
    return "".join(ends[:-1])


def _pairs(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return which old line became which new one; a line edited in place stays the same line."""
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    pairs = [(at, at) for at in range(head)]
    middle = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail])
    for _kind, start, end, new_start, new_end in middle.get_opcodes():
        count = min(end - start, new_end - new_start)
        pairs += ((head + start + at, head + new_start + at) for at in range(count - 1))
        if count:
            # Where a line was broken or lines were joined, the end of the last one is the old end.
            pairs.append((head + end - 1, head + new_end - 1))
    pairs += ((len(old) - tail + at, len(new) - tail + at) for at in range(tail))
    return pairs
