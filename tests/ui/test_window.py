"""Panes: shown, closed, folded, reached by key."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from editor.ui.links import Links
from tests.ui.conftest import finish, focused, start
from tests.ui.waiting import until


def test_preview_and_details_share_one_place(newsroom):
    panes = newsroom.window.panes
    panes.toggle("details")
    assert panes.shown("details")
    panes.toggle("details")
    assert not panes.shown("details")


def test_a_narrow_window_folds_the_right_pane_and_a_wide_one_brings_it_back(newsroom):
    window = newsroom.window
    window.resize(1200, 700)
    window.panes.toggle("details")
    window.resize(900, 700)
    assert until(lambda: not window.panes.shown("details"))
    window.resize(1200, 700)
    assert until(lambda: window.panes.shown("details"))


def test_f6_goes_through_the_panes(newsroom):
    newsroom.window.resize(1300, 800)
    newsroom.open("kitchens.md")
    newsroom.window.panes.toggle("details")
    newsroom.window.writing.body.setFocus()
    newsroom.run("next-pane")
    details = newsroom.window.panes.pane("details")
    assert details.isAncestorOf(focused()) or focused() is details
    newsroom.run("next-pane")
    assert focused() is newsroom.window.drafts.view
    newsroom.run("next-pane")
    assert focused() is newsroom.window.writing.body
    newsroom.run("previous-pane")
    assert focused() is newsroom.window.drafts.view


def test_a_field_of_the_details_is_shown_and_focused(newsroom):
    newsroom.window.resize(1300, 800)
    newsroom.open("kitchens.md")
    newsroom.context.focus_field("section")
    assert until(lambda: newsroom.window.panes.shown("details"))
    details = newsroom.window.panes.pane("details")
    assert until(lambda: details.isAncestorOf(QApplication.focusWidget()))


def test_closing_an_article_leaves_a_next_step(newsroom):
    newsroom.open("kitchens.md")
    newsroom.run("close-article")
    assert newsroom.context.current_buffer is None
    assert len(newsroom.desk.buffers) == 0
    assert newsroom.window._nothing.isVisible()


def test_every_button_has_a_name_for_a_screen_reader(newsroom):
    newsroom.open("kitchens.md")
    nameless = [
        button
        for button in newsroom.window.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text())
    ]
    assert not nameless


def test_the_look_can_be_chosen_by_command(newsroom):
    newsroom.run("look-dark")
    assert newsroom.look.colours.dark
    newsroom.run("look-light")
    assert not newsroom.look.colours.dark


@pytest.fixture
def opened(monkeypatch):
    urls: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", staticmethod(lambda url: urls.append(url.toString()))
    )
    return urls


def test_a_link_opens_after_asking(newsroom, opened):
    Links(newsroom.desk, newsroom.context).follow(QUrl("https://example.org/page"))
    assert not opened
    notice = newsroom.notices[-1]
    assert "example.org" in str(notice.message)
    notice.ways[0].go()
    assert opened == ["https://example.org/page"]


def test_one_can_stop_asking(newsroom, opened):
    links = Links(newsroom.desk, newsroom.context)
    links.follow(QUrl("https://example.org/"))
    newsroom.notices[-1].ways[1].go()
    links.follow(QUrl("https://example.org/again"))
    assert opened == ["https://example.org/", "https://example.org/again"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "copydesk://x/"])
def test_what_is_no_address_for_a_browser_is_not_opened(newsroom, opened, address):
    newsroom.desk.settings.set("preview-links", False)
    Links(newsroom.desk, newsroom.context).follow(QUrl(address))
    assert not opened


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button_as_space_does(newsroom, key):
    button = newsroom.window._nothing.focusProxy()
    button.setFocus()
    QTest.keyClick(button, key)
    assert newsroom.context.current_buffer is not None


def test_enter_writes_a_line_where_text_has_the_focus(newsroom):
    buffer = newsroom.open("kitchens.md")
    lines = buffer.body.count("\n")
    newsroom.context.focus_field("body")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert buffer.body.count("\n") > lines


def test_an_empty_library_offers_the_first_article_and_a_full_one_the_choice(qapp, tmp_path):
    folder = tmp_path / "empty"
    folder.mkdir()
    program = start(tmp_path, folder)
    words = program.window._nothing._words
    assert until(lambda: words.text() == "Nothing is written here yet.")
    assert program.window.drafts.field.placeholderText() == "Search articles"
    (folder / "one.md").write_text("# One\n", "utf-8")
    program.window.commands.run("look-again")
    assert until(lambda: words.text().startswith("Choose an article"))
    assert program.window.drafts.field.placeholderText() == "Search 1 article"
    finish(program)
