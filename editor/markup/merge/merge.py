"""One text of two that began as the same, and the places where somebody has to decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from editor.markup.article import split
from editor.markup.merge.keys import merge_keys
from editor.markup.merge.parts import Part, choose
from editor.markup.merge.words import merge_words


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that both sides changed, each in its way. Positions are code points of whole texts."""

    key: str
    """The key of the front matter; empty in the body."""
    start: int
    """Where mine stands in the merged text."""
    end: int
    common_start: int
    """Where what both began with stands in `Merged.common`."""
    common_end: int
    base: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge comes to."""

    text: str
    """With all that both sides changed, and with mine where it is open."""
    common: str
    """What the next merge with these texts begins from: theirs, with the old words where it is open."""
    conflicts: tuple[Conflict, ...] = ()


def merge(base: str, mine: str, theirs: str) -> Merged:
    """Merge two texts of an article that both come from `base`.

    Every word that either side added is in the text or in a conflict; mine stand first where both
    added lines at one place. The other way round it is the same but for that.
    """
    whole = choose(base, mine, theirs)
    if whole is not None:
        return Merged(whole, theirs)
    heads, bodies = zip(*(split(one) for one in (base, mine, theirs)), strict=True)
    return _put_together([*merge_keys(*heads), *merge_words(*bodies)])


def settled(common: str, conflict: Conflict) -> str:
    """Return what the next merge begins from once mine was decided for at a place of `common`."""
    return common[: conflict.common_start] + conflict.theirs + common[conflict.common_end :]


def _put_together(parts: Iterable[Part]) -> Merged:
    text: list[str] = []
    common: list[str] = []
    conflicts: list[Conflict] = []
    at = common_at = 0
    for one in parts:
        if one.merged is not None:
            mine, theirs = one.merged, one.theirs
        else:
            mine, theirs = one.mine, one.base
            ends = (at, at + len(mine), common_at, common_at + len(theirs))
            conflicts.append(Conflict(one.key, *ends, one.base, one.mine, one.theirs))
        text.append(mine)
        common.append(theirs)
        at += len(mine)
        common_at += len(theirs)
    return Merged("".join(text), "".join(common), tuple(conflicts))
