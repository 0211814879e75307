"""A value that its key cannot take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.check.proof import Proof
from editor.core.findings import Finding, Gravity
from editor.core.stage import Stage
from editor.core.text import Message, message

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def value(proof: Proof) -> Iterator[Finding]:
    """Yield a warning for each date, stage, language and address that cannot be read as one."""
    article = proof.article
    metadata = article.metadata
    unread = {
        "date": metadata.date is None,
        "lastmod": metadata.updated is None,
        "comments": metadata.comments is None,
    }
    for key, written in article.values.items():
        text = written.strip()
        if text and (unread.get(key) or _odd(key, text)):
            yield Finding(
                rule="value",
                gravity=Gravity.WARNING,
                where=article.place(key),
                message=_said(key, text, article.keys.get(key, key)),
                field=key,
                detail=message("check.value-why"),
            )


def _odd(key: str, text: str) -> bool:
    if key == "stage":
        return text.lower() not in set(Stage)
    if key == "lang":
        return not _LANGUAGE.fullmatch(text)
    return key == "canonical" and not _ADDRESS.fullmatch(text)


def _said(key: str, text: str, spelt: str) -> Message:
    if key in {"date", "lastmod"}:
        return message("check.value-date", key=spelt, value=text)
    if key == "stage":
        return message("check.value-stage", key=spelt, value=text, stages=", ".join(Stage))
    if key == "lang":
        return message("check.value-language", key=spelt, value=text)
    if key == "canonical":
        return message("check.value-address", key=spelt, value=text)
    return message("check.value-switch", key=spelt, value=text)
