"""The wire to a small site on loopback."""

from editor.core.jobs import Token
from editor.publish.http import Wire
from tests.intake.site.fault_server import serving


def _here(_host, _port):
    return ("127.0.0.1",)


def test_a_connection_serves_one_host_only_though_two_share_a_number():
    with serving() as site:
        site.put("/style.css", "p {}", "text/css")
        other = site.url.replace("127.0.0.1", "localhost")
        wire = Wire(site.url, Token(), look_up=_here)
        for url in (site.url, site.url, other, other):
            wire.get(f"{url}/style.css", 100)
        wire.close()
        assert len(site.connections) == 2
