"""The preview in a window of its own, and back beside the text."""

import pytest

from tests.ui.waiting import until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def place(newsroom):
    newsroom.window.resize(1400, 900)
    newsroom.open("harbour-bridge.md")
    newsroom.run("page-window")
    return newsroom.window.preview_place


def test_the_preview_leaves_its_place_and_the_place_says_so(newsroom, place):
    preview = newsroom.window.preview
    assert preview.window() is place.apart
    assert preview.isVisible()
    assert place.back.isVisible()
    assert until(newsroom.window.commands["page-window"].isChecked)


def test_closing_its_window_puts_the_preview_back(newsroom, place):
    place.apart.close()
    preview = newsroom.window.preview
    assert preview.window() is newsroom.window
    assert preview.isVisible()
    assert not place.back.isVisible()


def test_the_place_and_the_command_bring_it_back(newsroom, place):
    place.back.click()
    assert not newsroom.window.preview.is_apart
    newsroom.run("page-window")
    newsroom.run("page-window")
    assert newsroom.window.preview.window() is newsroom.window


def test_views_are_chosen_there_without_opening_the_place(newsroom, place):
    newsroom.run("show-preview")
    assert not newsroom.window.panes.shown("preview")
    newsroom.run("view-cards")
    assert not newsroom.window.panes.shown("preview")
    assert newsroom.window.preview.view == "cards"
    assert newsroom.window.commands["strong"] in place.apart.actions()
