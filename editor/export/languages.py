"""What a page needs to know of a language tag."""

from __future__ import annotations

import re

RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "ha-arab", "he", "khw", "ks", "ps", "sd", "ug", "ur", "yi"}
)
_TAG = re.compile(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_RTL_SCRIPTS = frozenset({"arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"})


def language_tag(*written: str) -> str:
    """Return the first well-formed BCP 47 tag of those given (`en_GB` is read as `en-GB`), else `en`."""
    for one in written:
        tag = one.strip().replace("_", "-")
        if tag and _TAG.fullmatch(tag):
            return tag
    return "en"


def is_tag(written: str) -> bool:
    """Tell whether a text is a well-formed BCP 47 tag."""
    return bool(_TAG.fullmatch(written))


def direction(language: str) -> str:
    """Return `rtl` or `ltr`: by the script where the tag names one, else by the language."""
    parts = language.lower().split("-")
    scripts = [part for part in parts[1:] if len(part) == 4 and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RTL_SCRIPTS else "ltr"
    return "rtl" if parts[0] in RIGHT_TO_LEFT else "ltr"


def territory(language: str) -> str:
    """Return the tag as Open Graph writes a locale (`en_GB`); "" where it names no territory."""
    parts = language.split("-")
    places = [part for part in parts[1:] if len(part) == 2 and part.isalpha()]
    return f"{parts[0].lower()}_{places[0].upper()}" if places else ""
