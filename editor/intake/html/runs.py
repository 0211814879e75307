"""Words of one look each, written as Markdown with marks that never nest in themselves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from editor.intake.escaping import escape_start, escape_words, has_links
from editor.intake.html.looks import PLAIN, Look
from editor.markup.edits.code import code_marks
from editor.markup.edits.link import as_target

ORDER = ("strong", "emphasis", "strike", "highlight", "superscript", "subscript")
"""Marks from the outermost to the innermost; code is within all of them."""
_MARKS = {
    "strong": "**",
    "emphasis": "*",
    "strike": "~~",
    "highlight": "==",
    "superscript": "^",
    "subscript": "~",
}
_TAGS = {"superscript": "sup", "subscript": "sub", "strong": "strong", "emphasis": "em"}
"""What is written where marks cannot be: around blanks, and beside other marks."""
_STARRED = frozenset({"strong", "emphasis"})
_UNSEEN = re.compile("[\u200b\ufeff\u00ad\u2060]")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_HARD = re.compile("(?<=[\\d«])\u00a0(?=\\S)|\u00a0(?=[:;!?»%€$])")
"""Hard spaces that typography asks for; all others are a program's."""
_KEPT = "\ue000"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    look: Look = PLAIN
    written: bool = False
    """It is Markdown already."""


BREAK = Run("\n", written=True)
"""A line break."""


def tidy(runs: Sequence[Run]) -> list[Run]:
    """Return runs with one blank between words and none at the ends of lines, equal ones joined."""
    out: list[Run] = []
    for run in runs:
        text = run.text if run.written else _plain(run.text)
        before = out[-1].text if out else "\n"
        if not run.written and before[-1:] in {" ", "\n"}:
            text = text.lstrip(" ")
        if not text:
            continue
        if run == BREAK and out and not out[-1].written:
            out[-1] = replace(out[-1], text=out[-1].text.rstrip(" "))
        same = bool(out) and not run.written and not out[-1].written and out[-1].look == run.look
        if same:
            out[-1] = replace(out[-1], text=out[-1].text + text)
        else:
            out.append(replace(run, text=text))
    return [one for one in out if one.text]


def paragraphs(runs: Sequence[Run]) -> list[list[Run]]:
    """Return runs cut where two line breaks stand together, without those at the ends."""
    cut: list[list[Run]] = [[]]
    for run in tidy(runs):
        if run == BREAK and (not cut[-1] or cut[-1][-1] == BREAK):
            if cut[-1]:
                cut[-1].pop()
                cut.append([])
            continue
        cut[-1].append(run)
    for one in cut:
        while one and (one[-1] == BREAK or not one[-1].text.strip()):
            one.pop()
    return [one for one in cut if one]


def lines(runs: Sequence[Run]) -> list[str]:
    """Return tidy runs as lines of Markdown, one for each that a break ends."""
    linked = any(one.look.address for one in runs)
    linked = linked or has_links("".join(one.text for one in runs if not one.written))
    found = []
    for is_break, part in groupby(runs, key=lambda one: one == BREAK):
        if is_break:
            continue
        line = list(part)
        raw = "".join(one.text for one in line).strip()
        said = _written(line, linked=linked).strip()
        begins_plain = bool(line) and not line[0].written
        found.append(escape_start(said, raw) if begins_plain else said)
    return [one for one in found if one]


def _written(runs: Sequence[Run], *, linked: bool) -> str:
    out = ""
    for address, part in groupby(runs, key=lambda one: one.look.address):
        said = _marked(list(part), ORDER, linked=linked)
        bare = said.strip()
        if not address or not bare:
            out += said
            continue
        lead, trail = _edges(said)
        target = as_target(address)
        same = bare == address and re.match(r"https?://", address)
        out += lead + (f"<{target}>" if same else f"[{bare}]({target})") + trail
    return out


def _marked(
    runs: Sequence[Run], order: Sequence[str], *, linked: bool, as_tags: bool = False
) -> str:
    if not order:
        return _leaf(runs, linked=linked)
    kind, *rest = order
    out = ""
    for marked, part in groupby(runs, key=lambda one: kind in one.look.marks):
        group = list(part)
        said = _dressed(group, kind if marked else "", rest, linked=linked, as_tags=as_tags)
        if out.endswith("*") and said.startswith("*"):  # the two would be read as one mark
            said = _dressed(group, kind if marked else "", rest, linked=linked, as_tags=True)
        out += said
    return out


def _dressed(
    runs: Sequence[Run], kind: str, rest: Sequence[str], *, linked: bool, as_tags: bool
) -> str:
    said = _marked(runs, rest, linked=linked, as_tags=as_tags)
    bare = said.strip()
    if not kind or not bare or all(one.written for one in runs):
        return said
    lead, trail = _edges(said)
    tag = _TAGS.get(kind, "")
    if tag and (as_tags or kind not in _STARRED) and (as_tags or re.search(r"\s", bare)):
        return f"{lead}<{tag}>{bare}</{tag}>{trail}"
    return f"{lead}{_MARKS[kind]}{bare}{_MARKS[kind]}{trail}"


def _edges(said: str) -> tuple[str, str]:
    """Return the blanks at both ends: no mark may begin or end with one."""
    return said[: len(said) - len(said.lstrip())], said[len(said.rstrip()) :]


def _leaf(runs: Sequence[Run], *, linked: bool) -> str:
    out = ""
    for is_code, part in groupby(runs, key=lambda one: "code" in one.look.marks):
        group = list(part)
        if is_code and not any(one.written for one in group):
            words = "".join(one.text for one in group)
            lead, trail = _edges(words)
            opening, closing = code_marks(words.strip())
            out += f"{lead}{opening}{words.strip()}{closing}{trail}" if words.strip() else words
            continue
        for run in group:
            said = run.text if run.written else escape_words(run.text, linked=linked)
            if run.look.address and not run.written:
                said = said.replace("]", "\\]")  # it would end the link's words
            out += said
    return out


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    text = _HARD.sub(_KEPT, text).replace("\u00a0", " ")
    return _BLANKS.sub(" ", text).replace(_KEPT, "\u00a0")
