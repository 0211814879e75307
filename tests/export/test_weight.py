"""What a page weighs."""

import zlib

from editor.export.themes import load_theme
from editor.export.weight import SLOW, Piece, weight_of
from tests.export.building import page

THEME = load_theme("classic")
TEXT = "---\ntitle: A\nimage: dawn.jpg\n---\nOne.\n\n![Two](more/dawn.jpg)\n\n![Far](https://far.example/x.png)"


def weighed():
    built = page(TEXT, theme=THEME)
    return built, weight_of(
        built.html, built.pictures, 500, {"dawn.jpg": 9000, "more/dawn.jpg": 700}
    )


def test_a_page_asks_for_its_pictures_once_each_the_lead_at_once():
    _, weight = weighed()
    assert weight.pieces == (
        Piece("dawn.jpg", is_own=True, is_late=False, size=9000),
        Piece("more/dawn.jpg", is_own=True, is_late=True, size=700),
        Piece("https://far.example/x.png", is_own=False, is_late=True),
    )


def test_bytes_are_those_of_the_page_as_servers_send_it_and_of_its_pictures():
    built, weight = weighed()
    assert weight.html == len(built.html)
    assert weight.at_once == len(zlib.compress(built.html, 6)) + 9000
    assert weight.whole == weight.at_once + 700
    assert weight.seconds == weight.at_once / SLOW


def test_reading_time_is_that_of_the_text():
    assert (weighed()[1].words, weighed()[1].minutes) == (500, 3)
