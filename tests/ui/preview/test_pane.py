"""The preview pane where there is no engine."""

from PySide6.QtWidgets import QPushButton

from tests.ui.waiting import until


def test_a_system_without_the_engine_offers_the_browser(newsroom, qtbot):
    newsroom.window.resize(1200, 700)
    newsroom.window.panes.toggle("preview")
    newsroom.open("harbour-bridge.md")
    pane = newsroom.window.preview
    button = next(one for one in pane.findChildren(QPushButton) if one.text() == "Open in browser")
    assert until(button.isVisible)
    with qtbot.waitSignal(pane.browser_wanted):
        button.click()


def test_nothing_starts_before_there_is_an_article(newsroom):
    newsroom.window.resize(1200, 700)
    newsroom.window.panes.toggle("preview")
    assert newsroom.window.preview is not None
    assert newsroom.window.preview.body == ""
    assert not newsroom.window.preview.shows(0)
