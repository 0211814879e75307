"""The icon of the site in a browser's tab."""

from __future__ import annotations

from collections.abc import Iterator

from editor.export.addresses import web_address
from editor.export.facts import Facts
from editor.export.head.tags import link

NONE = "data:,"
"""An empty icon: without one every browser asks the server for `/favicon.ico`."""


def lines(facts: Facts) -> Iterator[str]:
    """Yield the icon: the site's, else its logo, else an empty one."""
    icon = facts.icon or facts.logo
    if icon:
        yield link("icon", icon.src, type=icon.mime)
    elif address := web_address(facts.site.icon):
        yield link("icon", address)
    else:
        yield link("icon", NONE)
