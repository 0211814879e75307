"""The gallery of themes: what is chosen is written and taken back, a copy is the writer's own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox

from editor.export.themes import load_theme
from editor.ui.themes.gallery import NAME, Gallery
from editor.ui.themes.portraits import Portraits
from tests.ui.waiting import until

# The screenless platform has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """The themes of which a picture was wanted; none is drawn."""
    wanted: list[str] = []
    monkeypatch.setattr(Portraits, "make", lambda _self, themes: wanted.extend(themes))
    return wanted


def make_mine(gallery: Gallery, name: str) -> None:
    gallery.mine_button.click()
    assert until(lambda: name in names(gallery))


def shown(newsroom) -> Gallery:
    newsroom.run("themes")
    return newsroom.window.findChildren(Gallery)[-1]


def look_at(gallery, name: str) -> None:
    gallery.list.setCurrentItem(gallery._item(name))


def names(gallery) -> list[str]:
    return [gallery.list.item(row).data(NAME) for row in range(gallery.list.count())]


def test_every_theme_is_shown_and_pictured_in_turn(newsroom, asked):
    newsroom.open("harbour-bridge.md")
    gallery = shown(newsroom)
    assert asked == names(gallery) == ["classic", "long", "news"]
    assert gallery.list.currentItem().data(NAME) == "classic"
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    gallery.portraits.made.emit("news", picture)
    assert gallery._item("news").icon().availableSizes()[0].width() == 20
    gallery.portraits.failed.emit("long", "Line 3 is broken.")
    assert "fault" in gallery._item("long").text()
    assert gallery._item("long").toolTip() == "Line 3 is broken."
    gallery.reject()


def test_without_an_article_the_gallery_says_how_to_get_pictures(newsroom, asked):
    newsroom.context.take(None)
    gallery = shown(newsroom)
    assert gallery.lead.text() == "Open an article to see it in every theme."
    assert asked == []
    gallery.reject()


def test_a_theme_with_an_option_is_written_and_the_notice_takes_both_back(newsroom, asked):
    newsroom.open("harbour-bridge.md")
    before = newsroom.desk.site
    gallery = shown(newsroom)
    look_at(gallery, "news")
    gallery._form.findChild(QCheckBox, "wide_pictures").setChecked(False)
    gallery.use_button.click()
    assert newsroom.desk.site.theme == "news"
    assert newsroom.desk.site.theme_options == {"wide_pictures": "false"}
    (notice,) = [one for one in newsroom.notices if one.key == "site"]
    notice.ways[0].go()
    assert newsroom.desk.site == before


def test_a_copy_lies_in_the_library_and_is_looked_at(newsroom, asked):
    gallery = shown(newsroom)
    look_at(gallery, "long")
    make_mine(gallery, "my-long")
    make_mine(gallery, "my-my-long")
    assert {"my-long", "my-my-long"} <= set(names(gallery))
    copy = load_theme("my-long", newsroom.folder)
    assert copy.template == load_theme("long").template
    assert str(newsroom.folder / "themes") in gallery.lead.text()
    gallery.reject()


def test_a_file_of_a_theme_that_is_saved_renders_the_page_anew(newsroom, asked):
    gallery = shown(newsroom)
    make_mine(gallery, "my-classic")
    gallery.reject()
    newsroom.desk.watching.wait_until_ready()
    told = []
    newsroom.desk.events.subscribe(told.append)
    style = newsroom.folder / "themes" / "my-classic" / "style.css"
    style.write_text(style.read_text("utf-8") + "p { color: red }", "utf-8")
    assert until(lambda: any(change.site for change in told))


def test_a_theme_that_is_broken_says_where_and_cannot_be_used(newsroom, asked):
    folder = newsroom.folder / "themes" / "odd"
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text('title = "Odd"\n\nnonsense\n', "utf-8")
    gallery = shown(newsroom)
    look_at(gallery, "odd")
    assert "line 3" in gallery._about.text()
    assert not gallery.use_button.isEnabled()
    gallery.reject()
