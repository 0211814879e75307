"""Addresses on a page: which ones may stand there, and where an article will be found."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote, urljoin, urlsplit

from editor.core.article import Article
from editor.core.site import Site

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link may begin with; everything else could run something."""
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?:/(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?",
    re.ASCII,
)
"""What most addresses look like: nothing in them needs a closer look."""
_UNSAFE = re.compile(r"[\x00-\x20\x7f\"<>\\^`{|}\[\]]")
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"(?:[\w.~-]|%[0-9A-Fa-f]{2})+", re.ASCII)


@lru_cache(maxsize=4096)
def web_address(written: str) -> str:
    """Return an address that may stand in a page, or "" where it is none.

    Blanks and characters that no address may hold are percent-encoded; a scheme that is not the
    web's or mail's is refused.
    """
    if _PLAIN.fullmatch(written):
        return written
    address = written.strip()
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in SCHEMES:
        return ""
    address = _PERCENT.sub("%25", _UNSAFE.sub(_encoded, address))
    address, mark, fragment = address.partition("#")
    address += mark + fragment.replace("#", "%23")
    return address if _reads(address) else ""


def _encoded(found: re.Match[str]) -> str:
    return "" if found[0] in "\t\n\r" else f"%{ord(found[0]):02X}"


def _reads(address: str) -> bool:
    """Tell whether host and port, where there are any, are a host and a port."""
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return False
    if parts.username is not None and parts.scheme != "mailto":
        # `http://name@host` is a mail address gone wrong, or worse.
        return False
    if parts.scheme in {"http", "https"}:
        host = (parts.hostname or "").encode("ascii", "ignore").decode()
        return bool(parts.netloc) and bool(_HOST.fullmatch(host or "x")) and ".." not in host
    return True


def is_relative(address: str) -> bool:
    """Tell whether an address names a file beside the article: no scheme, no host, not empty."""
    return bool(address) and not _SCHEME.match(address) and address[0] not in "/#?"


def reference_of(address: str) -> str:
    """Return a relative address as the manifest names it: decoded, with `/`, without fragment."""
    path = re.split(r"[?#]", address.strip(), maxsplit=1)[0]
    path = unquote(path).replace("\\", "/")
    while path.startswith("./"):
        path = path[2:]
    return path


def quoted(path: str) -> str:
    """Return a relative path as an address."""
    return quote(path, safe="/~!$&'()*+,;=@-._")


def site_address(site: Site) -> str:
    """Return the address of the site's front page without a slash at its end; "" for none of the web."""
    address = web_address(site.url).rstrip("/")
    return address if address.startswith(("http://", "https://")) else ""


def from_site(site: Site, written: str) -> str:
    """Return an address of `site.yaml` as seen from the front page; as it is written where that has none."""
    address, base = web_address(written), site_address(site)
    return absolute(f"{base}/", address) if base else address


def article_address(article: Article, site: Site, slug: str) -> str:
    """Return where an article will be found, or "" where the site has no address."""
    site_url = site_address(site)
    if not site_url:
        return ""
    date = article.metadata.date
    when = date.in_zone(site.zone()) if date else None
    values = {
        "slug": quoted(slug),
        "section": quoted(article.metadata.section.lower().replace(" ", "-")),
        "year": f"{when.year:04d}" if when else "",
        "month": f"{when.month:02d}" if when else "",
        "day": f"{when.day:02d}" if when else "",
    }
    path = re.sub(r"\{(\w+)\}", lambda one: values.get(one[1], ""), site.permalink or "/{slug}/")
    path = re.sub(r"/{2,}", "/", f"/{path}")
    return web_address(site_url + path)


def absolute(base: str, address: str) -> str:
    """Return an address as seen from `base`; "" where `base` is unknown and it is relative."""
    if _SCHEME.match(address):
        return address
    return urljoin(base, address) if base else ""
