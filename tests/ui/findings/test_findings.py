"""What the checks found: shown gravest first, reached and mended by one click."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from editor.core.article import Place
from editor.core.findings import Finding, Gravity
from editor.core.text import message
from editor.ui.details.pane import DetailsPane
from editor.ui.findings.view import MOST, FindingsView
from tests.ui.waiting import until

WANTING = "---\ntitle: A story\nsource: The Gazette\n---\nTK\n\n# Again\n"


@pytest.fixture
def view(newsroom):
    newsroom.window.panes.focus("details")
    pane = newsroom.window.findChild(DetailsPane)
    assert until(pane.isVisible)
    return pane.findings


def take(newsroom, words=WANTING):
    (newsroom.folder / "story.md").write_text(words, "utf-8")
    buffer = newsroom.open("story.md")
    assert until(lambda: newsroom.window.watch.findings)
    return buffer


def title(view: FindingsView) -> str:
    return view.findChild(QLabel).text()


def ways(view: FindingsView, start: str) -> list[QPushButton]:
    return [one for one in view.findChildren(QPushButton) if one.accessibleName().startswith(start)]


def finding(gravity: Gravity, said: str = "x") -> Finding:
    return Finding("rule", gravity, message("panels.source"), Place(1, 1))


def test_the_gravest_come_first(view):
    found = [finding(Gravity.HINT), finding(Gravity.ERROR), finding(Gravity.WARNING)]
    view.show_findings(found)
    assert [one.gravity for one in view._shown] == [Gravity.ERROR, Gravity.WARNING, Gravity.HINT]


def test_so_many_findings_are_shown_and_the_rest_counted(view):
    view.show_findings([finding(Gravity.HINT)] * (MOST + 900))
    QApplication.processEvents()
    assert view._rows.count() == MOST + 1
    assert len(view.findChildren(QWidget)) < MOST * 10
    assert "900 more" in view._rows.itemAt(MOST).widget().text()


def test_an_article_that_is_just_opened_is_not_called_faultless(newsroom, view):
    newsroom.open("kitchens.md")
    assert title(view) == "Checking…"


def test_the_number_agrees_with_the_status_line(newsroom, view):
    counts = []
    newsroom.context.counted.connect(counts.append)
    take(newsroom)
    assert title(view) == f"{counts[-1]} findings"
    assert counts[-1] == len(newsroom.window.watch.findings)


def test_the_list_follows_the_text_after_a_rest(newsroom, view):
    buffer = take(newsroom)
    watch = newsroom.window.watch
    assert any(one.field == "authors" for one in watch.findings)
    buffer.set_fields({"authors": ["Ines"]})
    assert until(lambda: not any(one.field == "authors" for one in watch.findings))


def test_going_there_takes_the_focus_to_the_field(newsroom, view):
    take(newsroom)
    watch = newsroom.window.watch
    (one,) = [one for one in watch.findings if one.field == "authors"]
    watch.show(one)
    field = QApplication.focusWidget()
    assert field.accessibleName() == "By"


def test_going_there_takes_the_caret_to_the_place(newsroom, view):
    buffer = take(newsroom)
    watch = newsroom.window.watch
    one = next(one for one in watch.findings if not one.field and one.where.line > 4)
    places = []
    newsroom.context.place_wanted.connect(places.append)
    button = next(
        way for way in ways(view, "Go there") if way.accessibleName().endswith(str(one.message))
    )
    button.click()
    assert places == [one.where]
    assert newsroom.context.current_buffer is buffer


def mendable(watch):
    return next((one for one in watch.findings if one.mend is not None), None)


def test_one_click_mends_and_undo_takes_it_back(newsroom, view):
    buffer = take(newsroom)
    before = buffer.text
    one = mendable(newsroom.window.watch)
    ways(view, str(one.mend.label))[0].click()
    assert until(lambda: buffer.text != before)
    newsroom.settle()
    buffer.undo_field() if buffer.fields.can_undo() else newsroom.window.writing.body.undo()
    assert buffer.text == before


def test_a_mend_whose_place_moved_meanwhile_still_hits_it(newsroom, view):
    from editor.core.edit import Edit

    buffer = take(newsroom)
    watch = newsroom.window.watch
    one = next(one for one in watch.findings if one.mend is not None and not one.field)
    buffer.replace([Edit(0, 0, "New words stand here.\n\n")])
    watch.mend(one)
    assert until(lambda: one.rule not in {each.rule for each in watch.findings})
    assert buffer.body.startswith("New words stand here.\n\nTK")


def test_a_long_mend_leaves_the_words_their_room(newsroom, view):
    take(newsroom, WANTING.replace("A story", "A story " * 12))

    def roomy() -> bool:
        labels = [one for one in view.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
        return bool(labels) and all(
            one.height() >= one.heightForWidth(one.width()) for one in labels
        )

    assert until(roomy)


def test_who_has_not_written_a_word_is_not_told_what_it_lacks(newsroom, view):
    newsroom.context.new()
    newsroom.window.watch.check()
    assert newsroom.window.watch.findings == ()
    newsroom.context.current_buffer.set_fields({"title": "A word"})
    assert until(lambda: newsroom.window.watch.findings)
