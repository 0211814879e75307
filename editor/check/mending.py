"""Apply what findings offer to mend, round by round until nothing more is to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from editor.core.edit import Edit, apply
from editor.core.findings import Finding
from editor.markup.article import split
from editor.markup.front_matter import FieldValue, set_fields

ROUNDS = 20
"""More than any article needs; a third party's mend that never settles ends here."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after mending."""

    text: str
    mended: tuple[Finding, ...]
    """What was mended, in order; places are those of the text at that moment."""
    left: tuple[Finding, ...]
    """What the mended text still has."""


def mend(text: str, findings: Iterable[Finding]) -> str:
    """Return the text of an article with the mends of its findings applied.

    `text` is the whole file's, for which the findings were made. Where two mends touch the same
    characters, the later one is left out. Raises FrontMatterError if a field is to be set in front
    matter that is broken.
    """
    return _apply(text, findings)[0]


def mend_all(text: str, look: Callable[[str], tuple[Finding, ...]]) -> Mended:
    """Mend until `look`, which checks a text, finds nothing more that can be mended."""
    done: list[Finding] = []
    found = look(text)
    for _ in range(ROUNDS):
        after, applied = _apply(text, found)
        if after == text:
            break
        text = after
        done += applied
        found = look(text)
    return Mended(text, tuple(done), found)


def _apply(text: str, findings: Iterable[Finding]) -> tuple[str, list[Finding]]:
    offered = [(finding, finding.mend) for finding in findings if finding.mend is not None]
    fields: dict[str, FieldValue] = {}
    for _, offer in offered:
        fields.update({key: value for key, value in offer.fields if key not in fields})
    edits = set_fields(text, fields) if fields else []
    begin = len(split(text)[0])
    applied: list[Finding] = []
    for finding, offer in offered:
        mine = [Edit(one.start + begin, one.end + begin, one.text) for one in offer.edits]
        kept = all(fields[key] == value for key, value in offer.fields)
        # What another mend touches too waits for the next round.
        if kept and not any(_touch(one, other) for one in mine for other in edits):
            edits += mine
            applied.append(finding)
    return apply(text, edits), applied


def _touch(one: Edit, other: Edit) -> bool:
    return one.start <= other.end and other.start <= one.end
