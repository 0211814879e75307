"""What articles are called is made ready once, and those closest to a few letters are found."""

from dataclasses import replace
from pathlib import Path

from editor.library.entries import Entry
from editor.ui.palette.titles import Titles, closest

BRIDGE = Entry(Path("/n/harbour-bridge.md"), "The harbour bridge reopens")
BUSES = Entry(Path("/n/night-buses.md"), "What the night buses cost")


def test_only_an_article_that_changed_is_made_ready_anew():
    titles = Titles()
    bridge, buses = titles.of([BRIDGE, BUSES])
    changed = replace(BUSES, headline="What buses cost at night")
    again, other = titles.of([BRIDGE, changed])
    assert again is bridge
    assert other is not buses
    assert "at night" in other.words


def test_what_lacks_one_of_the_letters_is_not_weighed():
    found = closest("nbus", Titles().of([BRIDGE, BUSES]))
    assert [one.entry for one in found] == [BUSES]
