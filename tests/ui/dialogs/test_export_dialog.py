"""The export dialog: theme, form and place, what is in the way, what came of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices

from editor.ui.dialogs.export import ExportDialog
from tests.ui.waiting import until

# The screenless platform has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OURS = "harbour-bridge-reopens"


@pytest.fixture
def opened(newsroom, tmp_path):
    def open_dialog(name="harbour-bridge.md") -> ExportDialog:
        if name:
            newsroom.open(name)
        newsroom.context.doors["export"]()
        found = newsroom.window.findChildren(ExportDialog)
        dialog = found[-1]
        dialog.place.setText(str(tmp_path / "out"))
        return dialog

    yield open_dialog
    for dialog in newsroom.window.findChildren(ExportDialog):
        dialog.reject()
        dialog.reject()


def go(dialog: ExportDialog) -> None:
    dialog.go.click()
    assert until(lambda: dialog._job is None, 60_000)


def test_the_page_goes_out_and_its_place_is_said(opened, tmp_path):
    dialog = opened()
    go(dialog)
    assert dialog.page is not None
    assert dialog.page.is_file()
    assert str(dialog.page) in dialog.lead.text()
    assert not dialog.browse.isHidden()


def test_edits_that_are_not_saved_yet_go_out_too(newsroom, opened):
    buffer = newsroom.open("harbour-bridge.md")
    buffer.set_fields({"title": "Trams at dawn"})
    dialog = opened("")
    go(dialog)
    assert "Trams at dawn" in dialog.page.read_text("utf-8")


def test_a_file_in_the_way_is_replaced_only_when_asked(opened):
    dialog = opened()
    go(dialog)
    dialog.page.write_text("mine", "utf-8")
    dialog.go.click()
    assert until(lambda: not dialog.replace.isHidden(), 60_000)
    assert dialog.page.read_text("utf-8") == "mine"
    assert dialog.browse.isHidden()
    dialog.replace.click()
    assert until(lambda: dialog._job is None, 60_000)
    assert dialog.page.read_text("utf-8") != "mine"


def test_a_place_that_cannot_be_written_is_said_in_words(opened, tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    dialog = opened()
    dialog.place.setText(str(tmp_path / "file"))
    go(dialog)
    assert not dialog._outcome.isHidden()
    assert dialog._outcome.text()
    assert dialog.page is None


def test_escape_stops_an_export_that_runs_and_keeps_the_dialog(opened):
    dialog = opened()
    dialog.go.click()
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.go.isEnabled()
    assert dialog._outcome.text().startswith("Stopped")


def test_the_page_opens_in_the_browser(opened, monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    dialog = opened()
    go(dialog)
    dialog.browse.click()
    assert [one.toLocalFile() for one in asked] == [str(dialog.page)]


def test_form_and_place_are_remembered(newsroom, opened, tmp_path):
    dialog = opened()
    dialog.form.setCurrentIndex(dialog.form.findData("self-contained"))
    go(dialog)
    options = newsroom.desk.options
    assert options.text("export-form") == "self-contained"
    assert options.text("export-place") == str(tmp_path / "out")


def test_the_preview_wears_the_chosen_theme_while_the_dialog_is_open(newsroom):
    newsroom.open("harbour-bridge.md")
    worn = []
    path = newsroom.folder / "harbour-bridge.md"
    dialog = ExportDialog(newsroom.context, path, worn.append, newsroom.window)
    dialog.open()
    other = 1 if dialog.theme.currentIndex() == 0 else 0
    dialog.theme.setCurrentIndex(other)
    dialog.reject()
    assert worn == [dialog.theme.itemData(other), ""]
    dialog.deleteLater()


def test_an_article_without_a_word_is_not_exported(newsroom):
    newsroom.context.new()
    newsroom.context.doors["export"]()
    assert newsroom.window.findChildren(ExportDialog) == []
    assert "There is nothing to export yet. Write a headline first." in newsroom.said
