"""Which addresses may be asked on a writer's behalf, and which of the machine's they are."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from editor.core.errors import WebError

Numbers = tuple[str, ...]
Resolve = Callable[[str, int], Numbers]
"""Host and port → its numeric addresses. Raises OSError where there are none."""
PORTS = {"http": 80, "https": 443}
LONGEST = 4096
"""Characters of an address."""
_TRANSLATED = IPv6Network("64:ff9b::/96")
"""IPv6 addresses that stand for one of IPv4."""


class Ground(Enum):
    """Where an address lies."""

    HERE = "here"
    """On this machine."""
    INSIDE = "inside"
    """In a network that is not the public one."""
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Spot:
    """An address that may be asked, with the numbers that were looked at when that was decided."""

    parts: SplitResult
    host: str
    port: int
    numbers: Numbers


def resolve(host: str, port: int) -> Numbers:
    """Return the numeric addresses of a host. Raises OSError, UnicodeError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]).partition("%")[0] for one in found))


class Reach:
    """Decides what may be asked while one page is fetched with what belongs to it.

    The writer named the page's address; that host and port may lie anywhere. What the page
    refers to or redirects to may lie in the public net only: a page must not make this machine
    ask its neighbours. Plain http is asked on this machine, or where the writer allowed it.
    """

    def __init__(self, url: str, *, allow_http: bool, look_up: Resolve = resolve) -> None:
        """Take the address that the writer named. Raises WebError where it is none."""
        parts = parts_of(url)
        self._allow_http = allow_http
        self._look_up = look_up
        self._named = (parts.hostname or "", _port(parts))
        self._named_here: bool | None = None

    def spot(self, url: str) -> Spot:
        """Return where an address is asked. Raises WebError where it must not or cannot be."""
        parts = parts_of(url)
        host, port = parts.hostname or "", _port(parts)
        try:
            numbers = self._look_up(host, port)
        except (OSError, UnicodeError) as problem:
            raise WebError("web-unknown-host", host=host, details=str(problem)) from problem
        grounds = {ground_of(number) for number in numbers}
        here = grounds == {Ground.HERE}
        if (host, port) == self._named:
            self._named_here = here
        elif grounds != {Ground.PUBLIC} and not (here and self._is_named_machine(port)):
            raise WebError("web-inside", host=host)
        if parts.scheme == "http" and not here and not self._allow_http:
            raise WebError("web-plain", url=url)
        return Spot(parts, host, port, numbers)

    def _is_named_machine(self, port: int) -> bool:
        """Tell whether this machine is what the writer named: it has several names for itself."""
        return bool(self._named_here) and port == self._named[1]


def parts_of(url: str) -> SplitResult:
    """Return the parts of an address that could be asked. Raises WebError for any other."""
    try:
        parts = urlsplit(url.strip())
        known = parts.scheme in PORTS and bool(parts.hostname) and _port(parts) > 0
    except ValueError:
        known = False
    if not known or len(url) > LONGEST or parts.username is not None:
        raise WebError("web-address", url=url[:200])
    return parts


def needs_consent(url: str, look_up: Resolve = resolve) -> bool:
    """Tell whether an address would be asked in plain http over a network. Raises WebError."""
    parts = parts_of(url)
    if parts.scheme != "http":
        return False
    try:
        numbers = look_up(parts.hostname or "", _port(parts))
    except (OSError, UnicodeError) as problem:
        raise WebError(
            "web-unknown-host", host=parts.hostname or "", details=str(problem)
        ) from problem
    return any(ground_of(number) is not Ground.HERE for number in numbers)


def ground_of(number: str) -> Ground:
    """Return where a numeric address lies."""
    address: IPv4Address | IPv6Address = ip_address(number)
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        elif address in _TRANSLATED:
            address = IPv4Address(int(address) & 0xFFFFFFFF)
    if address.is_loopback:
        return Ground.HERE
    return Ground.PUBLIC if address.is_global and not address.is_multicast else Ground.INSIDE


def _port(parts: SplitResult) -> int:
    return parts.port or PORTS[parts.scheme]
