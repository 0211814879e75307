"""Under which licence the words stand."""

from __future__ import annotations

from collections.abc import Iterator

from editor.export.addresses import web_address
from editor.export.facts import Facts
from editor.export.head.tags import link


def lines(facts: Facts) -> Iterator[str]:
    """Yield the link where the site names a licence with an address."""
    if address := web_address(facts.site.licence.url):
        yield link("license", address)
