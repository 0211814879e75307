"""Replacing in all articles: looked at, done as one step, taken back as one."""

from threading import Event

from PySide6.QtCore import Qt

from editor.ui.dialogs.replace import ReplaceDialog
from tests.ui.waiting import until


def places(dialog):
    return [
        dialog.tree.topLevelItem(at).child(number).text(0)
        for at in range(dialog.tree.topLevelItemCount())
        for number in range(dialog.tree.topLevelItem(at).childCount())
    ]


def test_each_place_is_shown_and_what_stays_ticked_is_replaced_and_taken_back(newsroom):
    buffer = newsroom.open("harbour-bridge.md")
    dialog = ReplaceDialog(newsroom.context, newsroom.window)
    dialog.words.setText("four")
    assert until(lambda: len(places(dialog)) == 1)
    dialog.put.setText("five")
    assert places(dialog) == ["9:  Engineers found **[four → five] sound ribs**."]
    assert dialog.go.text() == "Replace 1 place"
    dialog.go.click()
    assert until(lambda: "five sound ribs" in buffer.body)
    assert "five sound ribs" in (newsroom.folder / "harbour-bridge.md").read_text()
    newsroom.run("undo-operation")
    assert until(lambda: "four sound ribs" in buffer.body)
    newsroom.settle()
    assert "four sound ribs" in (newsroom.folder / "harbour-bridge.md").read_text()


def test_what_is_not_ticked_stays(newsroom):
    dialog = ReplaceDialog(newsroom.context, newsroom.window)
    dialog.words.setText("of")
    assert until(lambda: len(places(dialog)) == 1)
    dialog.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    assert not dialog.go.isEnabled()
    assert list(dialog.chosen()) == []
    dialog.reject()


def test_what_is_not_ticked_stays_so_while_the_new_words_are_typed(newsroom):
    dialog = ReplaceDialog(newsroom.context, newsroom.window)
    dialog.words.setText("The")
    assert until(lambda: len(places(dialog)) > 1)
    dialog.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    before = list(dialog.chosen())
    dialog.put.setText("A")
    assert list(dialog.chosen()) == before
    assert all("→ A]" in place for place in places(dialog))
    dialog.reject()


def test_an_answer_to_words_that_were_typed_over_is_not_taken(newsroom):
    dialog = ReplaceDialog(newsroom.context, newsroom.window)
    go_on, taken = Event(), []
    newsroom.desk.jobs.run("plan", lambda _token: go_on.wait(10), taken.append)
    dialog.words.setText("fou")
    go_on.set()
    dialog.words.setText("")
    newsroom.settle()
    assert taken == []
    dialog.reject()


def test_words_that_look_like_html_are_said_as_they_are(newsroom):
    dialog = ReplaceDialog(newsroom.context, newsroom.window)
    dialog.words.setText("<b>zeppelin</b>")
    assert until(lambda: "<b>zeppelin</b>" in dialog.lead.text())
    assert dialog.lead.textFormat() is Qt.TextFormat.PlainText
    dialog.reject()


def test_it_is_said_that_more_may_be_found_than_is_shown(newsroom, monkeypatch):
    monkeypatch.setattr("editor.library.replacing.MOST", 1)
    monkeypatch.setattr("editor.ui.dialogs.replace.MOST", 1)
    dialog = ReplaceDialog(newsroom.context, newsroom.window)
    said = []
    monkeypatch.setattr(dialog, "say", lambda _title, words: said.append(words))
    dialog.words.setText("t")
    assert until(lambda: len(places(dialog)) == 1)
    assert said[-1].startswith("These are the first 1 places")
