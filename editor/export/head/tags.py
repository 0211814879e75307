"""Writes the tags of a head, escaped."""

from __future__ import annotations

from html import escape


def meta(name: str, content: str, key: str = "name") -> str:
    """Return a `<meta>`; `key` is `property` for Open Graph, which wants it so."""
    return f'<meta {key}="{escape(name)}" content="{escape(content)}">'


def link(rel: str, href: str, **attributes: str) -> str:
    """Return a `<link>`; attributes without a value are left out."""
    more = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items() if value)
    return f'<link rel="{rel}" href="{escape(href)}"{more}>'
