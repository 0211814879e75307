"""Real sites' clothes: WordPress in both themes and Ghost, captured without pointing."""

from __future__ import annotations

import os
import re
import socketserver
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from editor.desk.capturing import CaptureReport, CaptureWish, capture_theme
from tests.shared import sites

WANTED = {
    "twentytwentyfive": {"headline", "body", "byline", "section", "tags", "picture"},
    "twentytwentyone": {"headline", "body", "byline", "date", "section", "tags", "picture"},
    "ghost": {"headline", "body", "standfirst", "byline", "date", "section", "picture"},
}
CHROMIUM = ("chromium", "--headless=new", "--no-sandbox", "--disable-gpu")


@pytest.fixture(scope="module")
def captured(shared, tmp_path_factory) -> dict[str, tuple[Path, CaptureReport]]:
    """Each theme's name → the page that is exported in it, and what the capture said."""
    work = tmp_path_factory.mktemp("sites")
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(one, shared, work) for one in (wordpress, ghost)]
        return {name: page for one in both for name, page in one.result().items()}


def wordpress(shared, work):
    site, library = work / "wordpress", work / "wordpress-library"
    state = sites.start(shared, "wordpress", site, os.environ["COPYDESK_CACHE"])
    try:
        story = sites.make_library(library, shared / "corpus", "admin")
        url = sites.put_on_wordpress(state, story)
        found = {}
        for theme in ("twentytwentyfive", "twentytwentyone"):
            sites.switch_theme(shared, site, theme)
            found[theme] = capture(url, library, theme, story)
        return found
    finally:
        sites.stop(shared, "wordpress", site)


def ghost(shared, work):
    site, library = work / "ghost", work / "ghost-library"
    state = sites.start(shared, "ghost", site, os.environ["COPYDESK_CACHE"])
    try:
        story = sites.make_library(library, shared / "corpus", "Owner Example")
        return {"ghost": capture(sites.put_on_ghost(state, story), library, "ghost", story)}
    finally:
        sites.stop(shared, "ghost", site)


def capture(url, library, theme, story) -> tuple[Path, CaptureReport]:
    report = capture_theme(CaptureWish(url, theme, library))
    page = library.parent / f"{theme}.html"
    sites.copydesk("export", story.file, "--theme", theme, "-o", page)
    return page, report


@pytest.mark.parametrize("theme", WANTED)
def test_its_slots_are_found_without_pointing(captured, theme):
    _, report = captured[theme]
    assert set(report.captured.slots) - {"reading"} == WANTED[theme]


@pytest.mark.parametrize("theme", WANTED)
def test_the_article_fills_them_and_nothing_of_another_is_left(captured, theme):
    page = captured[theme][0].read_text("utf-8")
    assert re.search(r"<h1[^>]*>Kanban for Government</h1>", page)
    assert page.count("Some months ago, 18F started") >= 1
    for others in ("Hello world", "Coming soon", "Leave a", "More posts", "Read more</"):
        assert others not in page


@pytest.mark.parametrize("theme", WANTED)
def test_the_page_asks_nobody_for_anything_once_the_site_is_gone(captured, theme, tmp_path):
    """The browser may ask a proxy alone, which refuses and notes what it is asked for.

    What a browser asks for itself is no host that the page names.
    """
    page, _ = captured[theme]
    html = page.read_text("utf-8")
    with refusing_proxy() as (port, asked):
        ran = subprocess.run(
            [
                *CHROMIUM,
                f"--user-data-dir={tmp_path}",
                f"--proxy-server=127.0.0.1:{port}",
                "--proxy-bypass-list=<-loopback>",
                "--disable-background-networking",
                "--dump-dom",
                page.as_uri(),
            ],
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    assert "Kanban for Government" in ran.stdout
    assert [one for one in asked if one in html] == []


@contextmanager
def refusing_proxy():
    """Give the port of a proxy and the hosts that it was asked for."""
    asked: list[str] = []

    class Refuse(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            target = self.rfile.readline().decode("ascii", "replace").split(" ")[1]
            asked.append(target.removeprefix("http://").partition("/")[0].partition(":")[0])
            self.wfile.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Refuse) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server.server_address[1], asked
        server.shutdown()
        thread.join()
