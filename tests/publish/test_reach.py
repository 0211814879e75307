"""Which addresses are asked: the writer's own anywhere, what a page leads to in the public net only."""

import pytest

from editor.core.errors import WebError
from editor.publish.reach import Ground, Reach, ground_of, needs_consent, parts_of

NAMES = {
    "news.example": ("93.184.216.34",),
    "cdn.example": ("1.1.1.1",),
    "inside.example": ("192.168.1.1",),
    "both.example": ("1.1.1.1", "10.0.0.1"),
    "localhost": ("127.0.0.1", "::1"),
    "127.0.0.1": ("127.0.0.1",),
    "10.0.0.7": ("10.0.0.7",),
}


def look_up(host, _port):
    if host not in NAMES:
        raise OSError(host)
    return NAMES[host]


def asked(start, url, *, allow_http=False):
    try:
        Reach(start, allow_http=allow_http, look_up=look_up).spot(url)
    except WebError as problem:
        return problem.key
    return "asked"


@pytest.mark.parametrize(
    ("start", "url", "outcome"),
    [
        ("https://news.example/a", "https://news.example/a", "asked"),
        ("https://news.example/a", "https://cdn.example/s.css", "asked"),
        ("https://news.example/a", "http://cdn.example/s.css", "web-plain"),
        ("https://news.example/a", "https://inside.example/admin", "web-inside"),
        ("https://news.example/a", "https://both.example/", "web-inside"),
        ("https://news.example/a", "http://127.0.0.1:631/", "web-inside"),
        ("https://news.example/a", "file:///etc/passwd", "web-address"),
        ("https://news.example/a", "https://nowhere.example/", "web-unknown-host"),
        ("http://news.example/a", "http://news.example/a", "web-plain"),
        ("https://inside.example/a", "https://inside.example/s.css", "asked"),
        ("https://inside.example/a", "https://inside.example:8443/", "web-inside"),
    ],
)
def test_an_address_is_asked_only_where_it_may_be(start, url, outcome):
    assert asked(start, url) == outcome


def test_plain_http_is_asked_where_the_writer_allowed_it():
    start = "http://news.example/a"
    assert asked(start, start, allow_http=True) == "asked"


def test_this_machine_may_be_named_in_several_ways_on_the_port_that_was_named():
    reach = Reach("http://127.0.0.1:2368/a", allow_http=False, look_up=look_up)
    assert reach.spot("http://127.0.0.1:2368/a").port == 2368
    assert reach.spot("http://localhost:2368/s.css").host == "localhost"
    with pytest.raises(WebError):
        reach.spot("http://localhost:631/")


@pytest.mark.parametrize(
    ("number", "ground"),
    [
        ("127.0.0.1", Ground.HERE),
        ("::1", Ground.HERE),
        ("::ffff:127.0.0.1", Ground.HERE),
        ("10.1.2.3", Ground.INSIDE),
        ("169.254.169.254", Ground.INSIDE),
        ("0.0.0.0", Ground.INSIDE),
        ("fe80::1", Ground.INSIDE),
        ("::ffff:192.168.0.1", Ground.INSIDE),
        ("64:ff9b::a00:1", Ground.INSIDE),
        ("1.1.1.1", Ground.PUBLIC),
    ],
)
def test_a_number_is_known_by_where_it_lies(number, ground):
    assert ground_of(number) is ground


@pytest.mark.parametrize(
    "url", ["", "news", "ftp://a/", "https://", "https://user:pw@a/", "javascript:1", "http://a:x/"]
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(WebError) as problem:
        parts_of(url)
    assert problem.value.key == "web-address"


def test_consent_is_asked_for_plain_http_over_a_network_only():
    assert needs_consent("http://news.example/", look_up)
    assert not needs_consent("https://news.example/", look_up)
    assert not needs_consent("http://localhost:80/", look_up)
