"""The draft list in the window."""

import os

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from editor.core.stage import Stage
from editor.library.entries import Entry
from editor.ui.drafts.model import Head
from tests.ui.conftest import finish, focused, start
from tests.ui.waiting import until


def shown(room) -> list[str]:
    model = room.window.drafts.model
    lines = [model.line(model.index(at)) for at in range(model.rowCount())]
    return [
        f"[{one.stage or one.said} {one.count}]" if isinstance(one, Head) else one.headline
        for one in lines
    ]


def test_articles_stand_under_their_stages_with_counts(newsroom):
    assert shown(newsroom) == [
        "[draft 1]",
        "What the night buses cost",
        "[review 1]",
        "Eight kitchens and a lease",
        "[published 1]",
        "The harbour bridge reopens",
    ]


BEST, NEWEST = "Found, the best first", "Found, the newest first"


def row(room, name):
    return room.window.drafts.model.row_of(room.folder / name)


def test_hits_come_as_one_types_and_escape_brings_all_articles_back(newsroom):
    newsroom.run("find-article")
    field = focused()
    QTest.keyClicks(field, "bridge tr")
    assert until(lambda: shown(newsroom) == [f"[{BEST} 1]", "The harbour bridge reopens"])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert until(lambda: len(shown(newsroom)) == 6)


def test_one_letter_gives_the_newest_first(newsroom):
    newsroom.window.drafts.field.setText("t")
    assert until(lambda: shown(newsroom)[:1] == [f"[{NEWEST} 3]"])


def test_a_hit_shows_the_words_of_the_text_marked(newsroom):
    newsroom.window.drafts.field.setText("sound ")
    assert until(lambda: row(newsroom, "harbour-bridge.md") and len(shown(newsroom)) == 2)
    hit = row(newsroom, "harbour-bridge.md")
    assert hit.excerpt == "Engineers found four sound ribs."
    assert [hit.excerpt[mark.start : mark.end] for mark in hit.marks] == ["sound"]


def test_enter_on_a_hit_goes_to_the_place(newsroom):
    newsroom.window.drafts.field.setText("sound ")
    assert until(lambda: len(shown(newsroom)) == 2)
    newsroom.window.drafts.field.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert until(lambda: newsroom.context.current_buffer is not None)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is newsroom.window.writing.body
    body = newsroom.context.current_buffer.body
    assert body[newsroom.window.writing.caret() :].startswith("sound ribs")


def test_hits_follow_what_is_saved(newsroom):
    newsroom.window.drafts.field.setText("zebra ")
    assert until(lambda: not newsroom.window.drafts.view.isVisible())
    newsroom.open("kitchens.md").set_fields({"description": "A zebra moves in."})
    newsroom.run("save")
    assert until(lambda: "Eight kitchens and a lease" in shown(newsroom))


def test_a_slip_is_offered_and_taken_by_a_click(newsroom):
    drafts = newsroom.window.drafts
    drafts.field.setText("brigde ")
    assert until(lambda: drafts._empty._button.text() == "Search for “bridge ”")
    drafts._empty._button.click()
    assert drafts.field.text() == "bridge "
    assert until(lambda: "The harbour bridge reopens" in shown(newsroom))


def test_what_cannot_be_asked_is_said_where_the_hits_would_be(newsroom):
    newsroom.window.drafts.field.setText("stage:x")
    assert until(lambda: "No stage is called x." in newsroom.window.drafts._empty._words.text())


def kept(room):
    return [one.text() for one in room.window.drafts._searches.findChildren(QPushButton)]


def test_a_search_is_kept_used_and_forgotten_with_a_way_back(newsroom):
    drafts = newsroom.window.drafts
    drafts.field.setText("stage:review")
    assert until(lambda: kept(newsroom) == ["Keep this search"])
    newsroom.run("keep-search")
    drafts.field.clear()
    assert until(lambda: kept(newsroom) == ["stage:review"])
    drafts._searches.findChild(QPushButton).click()
    assert until(lambda: shown(newsroom)[1:] == ["Eight kitchens and a lease"])
    drafts.field.clear()
    assert until(lambda: kept(newsroom) == ["stage:review"])
    drafts._searches._forget("stage:review")
    assert until(lambda: kept(newsroom) == [])
    newsroom.notices[-1].ways[0].go()
    assert until(lambda: kept(newsroom) == ["stage:review"])


def test_nothing_found_says_so_and_offers_all(newsroom):
    drafts = newsroom.window.drafts
    drafts.field.setText("zebra")
    assert until(lambda: not drafts.view.isVisible())
    assert any("zebra" in label.text() for label in drafts.findChildren(type(drafts._empty._words)))
    drafts._empty._button.click()
    assert until(drafts.view.isVisible)


def test_down_from_the_filter_opens_the_first_article_and_enter_goes_into_its_text(newsroom):
    newsroom.run("find-article")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    current = newsroom.context
    assert until(lambda: current.current_buffer is not None)
    assert current.current_buffer.path.name == "night-buses.md"
    assert newsroom.window.drafts.view.selectionModel().hasSelection()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is newsroom.window.writing.body


def test_arrow_keys_skip_the_lines_of_stages(newsroom):
    view = newsroom.window.drafts.view
    newsroom.open("night-buses.md")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.key().name == "kitchens.md"
    assert until(lambda: newsroom.context.current_buffer.path.name == "kitchens.md")


def test_the_entry_follows_what_is_typed(newsroom):
    buffer = newsroom.open("night-buses.md")
    buffer.set_fields({"title": "What night buses cost"})
    assert until(lambda: "What night buses cost" in shown(newsroom))


def test_a_new_article_types_at_once_and_stands_in_the_list(newsroom):
    newsroom.run("new")
    QTest.keyClicks(focused(), "Call the archive")
    assert until(lambda: "Call the archive" in shown(newsroom))
    assert newsroom.context.current_buffer.article().metadata.headline == "Call the archive"


def test_a_new_article_without_a_word_leaves_no_trace(newsroom):
    newsroom.run("new")
    newsroom.open("kitchens.md")
    newsroom.settle()
    assert len(newsroom.desk.buffers) == 1
    assert len(list(newsroom.folder.glob("*.md"))) == 3


def test_duplicate_opens_the_copy(newsroom):
    newsroom.open("kitchens.md")
    newsroom.run("duplicate")
    assert until(lambda: newsroom.context.current_buffer.path.name == "kitchens-2.md")
    assert until(lambda: shown(newsroom).count("Eight kitchens and a lease") == 2)


def test_trash_says_so_quietly_and_undo_brings_it_back(newsroom):
    newsroom.open("kitchens.md")
    newsroom.window.drafts.view.setFocus()
    QTest.keyClick(newsroom.window.drafts.view, Qt.Key.Key_Delete)
    assert until(lambda: not (newsroom.folder / "kitchens.md").exists())
    assert until(lambda: len(shown(newsroom)) == 4)
    assert newsroom.context.current_buffer is None
    notice = newsroom.window.notices.shown
    assert [str(way.label) for way in notice.ways] == ["Undo"]
    newsroom.window.drafts.view.setFocus()
    newsroom.run("undo")
    assert until((newsroom.folder / "kitchens.md").exists)
    assert until(lambda: len(shown(newsroom)) == 6)


def test_rename_takes_the_name_over_the_entry(newsroom):
    newsroom.open("kitchens.md")
    newsroom.run("rename")
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "kitchens"
    QTest.keyClicks(field, "Eight kitchens")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert until((newsroom.folder / "eight-kitchens.md").exists)
    assert until(lambda: newsroom.context.current_buffer.path.name == "eight-kitchens.md")


def test_files_that_are_dropped_come_in(newsroom, tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("A winter without salt\n\nSand, beet juice and patience.\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(story))])
    target = newsroom.window.drafts.view.viewport()
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(20, 20), *how))
    QApplication.sendEvent(target, QDropEvent(QPoint(20, 20), *how))
    assert until(lambda: "A winter without salt" in shown(newsroom))
    assert newsroom.context.current_buffer.article().metadata.headline == "A winter without salt"
    assert "1 article came in." in newsroom.said


def test_the_list_can_be_sorted_by_headline_within_stages(newsroom):
    newsroom.open("night-buses.md").set_fields({"stage": "published"})
    newsroom.run("save")
    newsroom.settle()
    before = [one for one in shown(newsroom) if not one.startswith("[")]
    newsroom.window.drafts.sort_by("headline")
    after = [one for one in shown(newsroom) if not one.startswith("[")]
    assert before[-2:] == ["What the night buses cost", "The harbour bridge reopens"]
    assert after[-2:] == ["The harbour bridge reopens", "What the night buses cost"]


def test_twenty_thousand_rows_are_not_laid_out_again_for_one_that_changed(newsroom):
    entries = [
        Entry(newsroom.folder / f"{n}.md", f"Story {n}", stage=Stage.DRAFT, modified=float(n))
        for n in range(20_000)
    ]
    newsroom.desk.shelf.fill(entries, newsroom.desk.site.zone())
    drafts = newsroom.window.drafts
    drafts.refresh()
    QApplication.processEvents()
    delegate = drafts.view.itemDelegate()
    asked = []
    plain = type(delegate).sizeHint
    type(delegate).sizeHint = lambda *args: asked.append(1) or plain(*args)
    try:
        drafts.mark(entries[500].path, 2, 0)
        QApplication.processEvents()
    finally:
        type(delegate).sizeHint = plain
    assert len(asked) < 200
    assert drafts.model.row_of(entries[500].path).findings == 2


def test_a_click_chooses_and_opens_and_a_stages_line_does_nothing(newsroom):
    view = newsroom.window.drafts.view
    at = view.visualRect(newsroom.window.drafts.model.index(3)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert newsroom.context.current_buffer.path.name == "kitchens.md"
    head = view.visualRect(newsroom.window.drafts.model.index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert view.key().name == "kitchens.md"


def test_home_end_and_pages_stay_on_articles(newsroom):
    view = newsroom.window.drafts.view
    view.setFocus()
    for key, name in (
        (Qt.Key.Key_End, "harbour-bridge.md"),
        (Qt.Key.Key_Home, "night-buses.md"),
        (Qt.Key.Key_PageDown, "harbour-bridge.md"),
        (Qt.Key.Key_PageUp, "night-buses.md"),
        (Qt.Key.Key_Up, "night-buses.md"),
    ):
        QTest.keyClick(view, key)
        assert view.key().name == name


def test_the_chosen_entry_is_scrolled_into_view_with_its_stage(newsroom):
    entries = [
        Entry(newsroom.folder / f"{n}.md", f"Story {n}", stage=Stage.DRAFT, modified=float(n))
        for n in range(500)
    ]
    newsroom.desk.shelf.fill(entries, newsroom.desk.site.zone())
    drafts = newsroom.window.drafts
    drafts.refresh()
    drafts.view.choose(entries[0].path)  # the oldest: at the end
    seen = drafts.view.visualRect(drafts.view.currentIndex())
    assert drafts.view.viewport().rect().contains(seen)
    drafts.view.choose(entries[-1].path)
    assert drafts.view.verticalScrollBar().value() == 0


def test_an_article_opened_before_the_folder_was_read_comes_into_view(qapp, tmp_path):
    folder = tmp_path / "long"
    folder.mkdir()
    for number in range(80):
        (folder / f"a-{number:02}.md").write_text(f"# Article {number:02}\n", "utf-8")
        os.utime(folder / f"a-{number:02}.md", (1_790_000_000 - number * 60,) * 2)
    program = start(tmp_path, folder, folder / "a-79.md")
    view = program.window.drafts.view
    assert until(lambda: not program.desk.scanning and view.currentIndex().isValid())
    assert until(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))
    assert view.verticalScrollBar().value() > 0
    finish(program)


def test_beside_an_article_that_stands_alone_the_list_offers_to_open_a_folder(qapp, tmp_path):
    alone = tmp_path / "alone.md"
    alone.write_text("Words.\n", "utf-8")
    program = start(tmp_path, None, alone)
    asked = []
    program.context.doors["open-library"] = lambda: asked.append(True)
    offer = next(
        one
        for one in program.window.drafts.findChildren(QPushButton)
        if one.text() == "Open a folder…"
    )
    offer.click()
    assert asked
    finish(program)
