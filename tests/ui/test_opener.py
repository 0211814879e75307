"""Any article by a few letters, by keyboard alone."""

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.library.entries import Entry
from editor.ui.palette.articles import ArticleOpener
from tests.ui.conftest import finish, focused, start


def ask(newsroom, letters=""):
    newsroom.run("open-article")
    QTest.keyClicks(focused(), letters)
    return focused().parentWidget()


def titles(chooser):
    return [chooser.list.item(row).text() for row in range(chooser.list.count())]


def test_an_article_is_found_by_letters_and_opened_by_enter(newsroom):
    newsroom.open("kitchens.md")
    ask(newsroom, "nightb")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert newsroom.context.current_buffer.path == newsroom.folder / "night-buses.md"
    assert focused() is newsroom.window.writing.body


def test_tags_find_an_article_too(newsroom):
    newsroom.open("kitchens.md")
    assert titles(ask(newsroom, "trams")) == ["The harbour bridge reopens"]


def test_the_article_before_comes_first_and_the_one_in_hand_is_left_out(newsroom):
    newsroom.open("kitchens.md")
    newsroom.open("harbour-bridge.md")
    newsroom.open("night-buses.md")
    assert titles(ask(newsroom)) == ["The harbour bridge reopens", "Eight kitchens and a lease"]


def test_letters_that_fit_nothing_say_so(newsroom):
    chooser = ask(newsroom, "zzz")
    assert not chooser.list.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not chooser.isVisible()


def test_what_was_in_hand_is_known_after_a_restart(qapp, tmp_path, folder):
    program = start(tmp_path, folder)
    program.context.open(folder / "kitchens.md")
    program.context.open(folder / "night-buses.md")
    program.window.close()
    finish(program)
    again = start(tmp_path, folder)
    assert again.context.recent[:2] == [folder / "night-buses.md", folder / "kitchens.md"]
    finish(again)


def test_twenty_thousand_articles_are_sifted_while_one_types(newsroom):
    entries = [
        Entry(Path(f"/l/{at}.md"), f"What the night {at} of the bridge cost", tags=("trams",))
        for at in range(20_000)
    ]
    newsroom.desk.shelf.put(*entries)
    opener = ArticleOpener(newsroom.context, newsroom.window)
    opener.ask()
    begin = time.process_time()
    for letters in ("n", "ni", "nig 1999"):
        assert opener.offers(letters)
    assert opener.offers("night19999")[0].title == "What the night 19999 of the bridge cost"
    assert time.process_time() - begin < 2.0
