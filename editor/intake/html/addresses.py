"""Addresses as a writer wants them: without tracking, without the way through a search engine."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

SCHEMES = frozenset({"http", "https", "mailto", "tel", ""})
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|mc_cid|mc_eid|igshid|_hsenc|_hsmi)$"
)
_DETOURS = {
    ("www.google.com", "/url"): ("q", "url"),
    ("google.com", "/url"): ("q", "url"),
    ("l.facebook.com", "/l.php"): ("u",),
    ("lm.facebook.com", "/l.php"): ("u",),
}


def clean_address(address: str) -> str:
    """Return where a link leads, empty where nobody can follow it."""
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that are no address
        return ""
    if parts.scheme.lower() not in SCHEMES or address.startswith("#"):
        return ""
    for name in _DETOURS.get((parts.netloc.lower(), parts.path), ()):
        there = parse_qs(parts.query).get(name, [""])[0]
        if there.startswith(("http://", "https://")):
            return clean_address(there)
    return urlunsplit(parts._replace(query=_untracked(parts.query)))


def _untracked(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.match(name.lower())]
    return query if len(kept) == len(pairs) else urlencode(kept)
