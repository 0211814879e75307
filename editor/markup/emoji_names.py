"""Emoji by a few letters of their names."""

from __future__ import annotations

from functools import cache

MOST = 8
"""Emoji that are offered at once."""


def emoji_named(letters: str, most: int = MOST) -> list[tuple[str, str]]:
    """Return emoji with their names: those that begin with the letters, then those with such a word."""
    wanted = letters.lower()
    ranked = [
        (not name.startswith(wanted), len(name), name, char)
        for name, char in _names()
        if name.startswith(wanted) or f"_{wanted}" in name
    ]
    return [(char, name) for _, _, name, char in sorted(ranked)[:most]]


@cache
def _names() -> tuple[tuple[str, str], ...]:
    import emoji  # five thousand of them: only where somebody wants one

    whole = emoji.STATUS["fully_qualified"]
    return tuple(
        (str(name).strip(":").lower(), char)
        for char, said in emoji.EMOJI_DATA.items()
        if said["status"] == whole
        for name in (said["en"], *said.get("alias", ()))
    )
