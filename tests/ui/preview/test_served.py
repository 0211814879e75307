"""Own scheme: the page, its pictures, nothing else."""

from pathlib import Path

import pytest

from editor.ui.preview.served import Served
from editor.ui.preview.shade import in_shade
from editor.ui.preview.sizes import WIDTHS, fitted


@pytest.fixture
def served(tmp_path):
    (tmp_path / "dawn.jpg").write_bytes(b"x")
    (tmp_path / "notes.md").write_bytes(b"x")
    files = {"bridge/dawn.jpg": tmp_path / "dawn.jpg", "notes.md": tmp_path / "notes.md"}
    return Served(
        number=3,
        names={"dawn.jpg": "bridge/dawn.jpg", "a b.jpg": "gone.jpg", "notes.md": "notes.md"},
        resolve=files.get,
    )


def test_each_load_has_an_address_of_its_own(served):
    assert served.page("/3/index.html") == served.html
    assert served.page("/2/index.html") is None
    assert served.page("/paper-0/index.html") is None


def test_a_picture_of_the_page_is_found_by_its_reference(served, tmp_path):
    assert served.picture("/3/dawn.jpg") == (tmp_path / "dawn.jpg", b"image/jpeg")


@pytest.mark.parametrize(
    "path",
    [
        "/3/other.jpg",
        "/3/../../etc/passwd",
        "/3/%2e%2e/%2e%2e/etc/passwd.jpg",
        "/3//etc/passwd.png",
        "/3/a%20b.jpg",
        "/3/notes.md",
        "/3/",
        "",
    ],
)
def test_nothing_else_is_answered(served, path):
    assert served.picture(path) is None


PAGE = b"""<style>@media (prefers-color-scheme: dark) { p { color: white } }
:root { color-scheme: light dark }
@media (prefers-color-scheme:light) { p { color: black } }</style>
<p>Say (prefers-color-scheme: dark) in CSS.</p>"""


def test_night_answers_the_questions_of_the_stylesheet_and_nothing_else():
    night = in_shade(PAGE, night=True)
    assert b"@media (min-width: 0) { p { color: white } }" in night
    assert b"@media (max-width: 0) { p { color: black } }" in night
    assert b"color-scheme: dark }" in night
    assert b"<p>Say (prefers-color-scheme: dark) in CSS.</p>" in night


def test_day_does_so_the_other_way():
    day = in_shade(PAGE, night=False)
    assert b"@media (max-width: 0) { p { color: white } }" in day
    assert b"color-scheme: light }" in day


def test_a_page_without_a_question_stays_as_it_is():
    assert in_shade(b"<p>Words</p>", night=True) == b"<p>Words</p>"


@pytest.mark.parametrize(
    ("device", "room", "width", "zoom"),
    [
        ("phone", 500, 390, 1.0),
        ("phone", 320, 320, 1.0),
        ("tablet", 500, 500, 0.66),
        ("tablet", 600, 600, 0.78),
        ("tablet", 900, 768, 1.0),
        ("desktop", 500, 500, 0.66),
        ("desktop", 1080, 1080, 1.0),
        ("desktop", 1500, 1500, 1.0),
    ],
)
def test_a_screen_is_shown_as_large_as_there_is_room(device, room, width, zoom):
    shown, factor = fitted(device, WIDTHS[device], room)
    assert (shown, round(factor, 2)) == (width, zoom)


def test_the_policy_lets_nothing_of_the_network_in():
    from editor.ui.preview.served import POLICY

    assert "default-src 'none'" in POLICY
    assert "http" not in POLICY
    assert "script-src" not in POLICY


def test_a_printed_page_stands_beside_the_one_that_is_shown(served):
    served.paper, served.papers = b"<p>Paper</p>", 2
    assert served.page("/paper-2/index.html") == b"<p>Paper</p>"
    assert served.paper_address == "copydesk://preview/paper-2/index.html"
    assert served.page("/paper-1/index.html") is None
    assert served.page("/3/index.html") == served.html


def test_references_are_those_of_the_page_only(served):
    assert all(isinstance(served.resolve(name), Path | None) for name in served.names.values())
