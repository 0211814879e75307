"""The small words on a page, in the article's language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from editor.core.resources import resource

FALLBACK = "en"


@cache
def labels(language: str) -> Mapping[str, str]:
    """Return the labels for a BCP 47 language tag: the language itself, else its base, else English.

    They are kept in `resources/labels/<language>.toml`; what a language lacks is said in English.
    """
    english = _read(FALLBACK)
    for tag in (language.lower(), language.lower().split("-", maxsplit=1)[0]):
        if tag and tag != FALLBACK and tag.replace("-", "").isalnum():
            found = _read(tag)
            if found:
                return {**english, **found}
    return english


def reading_text(language: str, minutes: int) -> str:
    """Return how long an article takes to read, such as `4 min read`."""
    return labels(language)["min_read"].replace("{minutes}", str(minutes))


def _read(language: str) -> dict[str, str]:
    path = resource("labels", f"{language}.toml")
    if not path.is_file():
        return {}
    return {key: str(value) for key, value in tomllib.loads(path.read_text("utf-8")).items()}
