"""Preferences: derived from the options, acting at once; the other looking-up dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QSpinBox, QWidget

from editor.ui.dialogs.about import AboutDialog
from editor.ui.dialogs.preferences import PreferencesDialog
from editor.ui.dialogs.shortcuts import ShortcutsDialog

# The screenless platform has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def opened(newsroom):
    made = []

    def open_dialog(door: str, kind: type[QDialog]):
        newsroom.context.doors[door]()
        made.append(newsroom.window.findChildren(kind)[-1])
        return made[-1]

    yield open_dialog
    for dialog in made:
        dialog.reject()


def test_every_option_has_a_field(newsroom, opened):
    dialog = opened("preferences", PreferencesDialog)
    missing = [
        one.key for one in newsroom.desk.options if dialog.findChild(QWidget, one.key) is None
    ]
    assert missing == []


def test_a_look_is_worn_at_once(newsroom, opened):
    box = opened("preferences", PreferencesDialog).findChild(QComboBox, "look")
    for value in ("dark", "light"):
        index = next(one for one in range(box.count()) if box.itemData(one) == value)
        box.setCurrentIndex(index)
        box.activated.emit(index)
        assert newsroom.look.colours.dark == (value == "dark")


def test_the_size_of_the_text_is_seen_at_once(newsroom, opened):
    newsroom.open("harbour-bridge.md")
    body = newsroom.window.writing.body
    box = opened("preferences", PreferencesDialog).findChild(QSpinBox, "text-size")
    before = body.fontMetrics().height(), body.document().defaultFont().pixelSize()
    box.setValue(box.value() + 6)
    after = body.fontMetrics().height(), body.document().defaultFont().pixelSize()
    assert after > before


def test_a_change_is_kept(newsroom, opened):
    opened("preferences", PreferencesDialog).findChild(QSpinBox, "text-size").setValue(22)
    assert newsroom.desk.options["text-size"] == 22


def test_commands_are_sifted_by_words_of_name_keys_and_help(opened):
    dialog = opened("shortcuts", ShortcutsDialog)
    dialog.filter.setText("ctrl+b bold")
    tree = dialog.tree
    items = [tree.topLevelItem(index) for index in range(tree.topLevelItemCount())]
    assert [one.text(0) for one in items if not one.isHidden()] == ["Bold"]


def test_about_names_version_and_folders(newsroom, opened):
    said = " ".join(one.text() for one in opened("about", AboutDialog).findChildren(QLabel))
    assert str(newsroom.desk.paths.config) in said
    assert "Copydesk" in said
