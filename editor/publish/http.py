"""The wire: asks an address and says what came; nobody above has heard of httpx."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from editor import __version__
from editor.core.errors import WebError
from editor.core.jobs import Cancelled, Token
from editor.core.web import Answer
from editor.publish.reach import PORTS, Reach, Resolve, Spot, resolve

if TYPE_CHECKING:
    import httpx

REDIRECTS = 5
"""Redirects that are followed for one address."""
REST_S = 10.0
"""Seconds without a sign of the server after which it is given up."""
WHOLE_S = 60.0
"""Seconds for everything that one client asks."""
AGENT = f"Copydesk/{__version__}"
_MOVED = frozenset({301, 302, 303, 307, 308})
_OK = 200


class Wire:
    """Asks for one page and what belongs to it: nothing is sent but the request, no cookie is kept.

    Each address is looked up once and asked under the very number that was found harmless, so
    that a name cannot change its mind in between.
    """

    def __init__(
        self,
        url: str,
        token: Token,
        *,
        allow_http: bool = False,
        look_up: Resolve = resolve,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the page's address as the writer named it. Raises WebError where it is none."""
        self._reach = Reach(url, allow_http=allow_http, look_up=look_up)
        self._token = token
        self._clock = clock
        self._end = clock() + WHOLE_S
        self._clients: dict[str, httpx.Client] = {}
        """One a host: a connection whose certificate speaks for one is no other's, though they
        share a number."""
        self.asked: list[str] = []
        """The addresses that were asked, in order."""

    def get(self, url: str, limit: int) -> Answer:
        """Return what an address answers, at most `limit` bytes.

        Raises WebError where it is not to be asked, does not answer, says no, or sends more;
        Cancelled.
        """
        for _ in range(REDIRECTS + 1):
            answer = self._ask(url, limit)
            if isinstance(answer, Answer):
                return answer
            url = answer
        raise WebError("web-redirects", url=url)

    def close(self) -> None:
        """Let go of the connections."""
        for client in self._clients.values():
            client.close()

    def _ask(self, url: str, limit: int) -> Answer | str:
        """Ask once; return the answer, or the address that it leads to."""
        import httpx

        self._still_wanted(url)
        spot = self._reach.spot(url)
        self.asked.append(url)
        try:
            return self._exchange(url, spot, limit)
        except httpx.TimeoutException as problem:
            raise WebError("web-slow", host=spot.host, details=str(problem)) from problem
        except (httpx.HTTPError, httpx.InvalidURL) as problem:
            raise WebError("web-unreachable", host=spot.host, details=str(problem)) from problem

    def _exchange(self, url: str, spot: Spot, limit: int) -> Answer | str:
        import httpx

        client = self._clients.get(spot.host)
        if client is None:
            client = self._clients[spot.host] = httpx.Client(
                timeout=REST_S, trust_env=False, headers={"User-Agent": AGENT, "Accept": "*/*"}
            )
        number = spot.numbers[0]
        target = httpx.URL(spot.parts._replace(fragment="").geturl()).copy_with(host=number)
        shown = f"[{spot.host}]" if ":" in spot.host else spot.host
        if spot.port != PORTS[spot.parts.scheme]:
            shown = f"{shown}:{spot.port}"
        headers, names = {"Host": shown}, {"sni_hostname": spot.host}
        client.cookies.clear()
        with client.stream("GET", target, headers=headers, extensions=names) as response:
            if response.status_code in _MOVED and "location" in response.headers:
                return urljoin(url, response.headers["location"])
            if response.status_code != _OK:
                raise WebError("web-refused", url=url, status=response.status_code)
            return self._read(url, response, limit)

    def _read(self, url: str, response: httpx.Response, limit: int) -> Answer:
        parts: list[bytes] = []
        size = 0
        for part in response.iter_bytes():
            self._still_wanted(url)
            size += len(part)
            if size > limit:
                raise WebError("web-large", url=url, megabytes=max(1, limit // 1_000_000))
            parts.append(part)
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Answer(url, kind, response.charset_encoding or "", b"".join(parts))

    def _still_wanted(self, url: str) -> None:
        if self._token.cancelled:
            raise Cancelled
        if self._clock() > self._end:
            raise WebError("web-slow", host=url)
