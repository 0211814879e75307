"""Licences by name or address, as writers give them."""

from __future__ import annotations

import re

from editor.core.site import Licence
from editor.export.addresses import web_address

_NAMED = re.compile(
    r"(?:CC[ -]|creative commons )(BY(?:[ -](?:SA|NC|ND|NC[ -]SA|NC[ -]ND))?)(?:[ -](\d\.\d))?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)", re.IGNORECASE)
_ZERO = re.compile(r"CC[ -]?0(?:[ -]1\.0)?", re.IGNORECASE)
ZERO = "https://creativecommons.org/publicdomain/zero/1.0/"


def licence_of(written: str) -> Licence:
    """Return name and address of a licence that is given as one or the other."""
    text = written.strip()
    if re.match(r"https?://", text):
        known = _ADDRESS.match(text)
        if known:
            return Licence(f"CC {known[1].upper()} {known[2]}", web_address(text))
        if text.startswith(ZERO[:-1]):
            return Licence("CC0 1.0", ZERO)
        return Licence(re.sub(r"^https?://(?:www\.)?|/$", "", text), web_address(text))
    if _ZERO.fullmatch(text):
        return Licence(text, ZERO)
    if named := _NAMED.fullmatch(text):
        kind = re.sub(r"[ -]", "-", named[1].lower())
        return Licence(text, f"https://creativecommons.org/licenses/{kind}/{named[2] or '4.0'}/")
    return Licence(text, "")
