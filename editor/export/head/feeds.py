"""The site's feeds and accounts."""

from __future__ import annotations

from collections.abc import Iterator

from editor.export.addresses import from_site, web_address
from editor.export.facts import Facts
from editor.export.head.tags import link


def lines(facts: Facts) -> Iterator[str]:
    """Yield a link for each feed, and one that proves each account is the site's."""
    for feed in facts.site.feeds:
        address = from_site(facts.site, feed.url)
        if address:
            yield link("alternate", address, type=feed.type, title=feed.title or facts.site.name)
    for account in facts.site.social:
        if address := web_address(account):
            yield link("me", address)
