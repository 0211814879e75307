"""Commands are declared once; menus, bar, palette and tooltips derive from them."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolButton

from editor.core.text import known
from editor.ui import bar
from editor.ui.commands.actions import MENUS
from editor.ui.commands.declared import window_commands
from editor.ui.commands.menus import whole_menu


def test_each_command_has_a_title_and_an_explanation():
    for command in window_commands():
        assert known(f"commands.{command.id}"), command.id
        assert known(f"commands.{command.id}-help"), command.id


def test_each_key_is_one_that_qt_knows():
    for command in window_commands():
        for key in command.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText), key


def test_each_command_stands_in_a_known_menu_or_in_the_palette_alone():
    assert {command.menu for command in window_commands()} <= {*MENUS, ""}


def test_the_words_of_the_bar_are_commands():
    ids = {command.id for command in window_commands()}
    assert {*bar.LEFT, *bar.WRITING, *bar.RIGHT, bar.GO} <= ids


def test_the_menu_holds_every_command_that_names_one(newsroom):
    menu = whole_menu(newsroom.window.commands, newsroom.window)
    shown = {
        action.objectName()
        for one in menu.actions()
        for action in one.menu().actions()
        if action.objectName()
    }
    assert shown == {command.id for command in window_commands() if command.menu}


def test_a_tooltip_names_the_shortcut(newsroom):
    for button in newsroom.window.bar.findChildren(QToolButton):
        action = button.defaultAction()
        if action is not None and not action.shortcut().isEmpty():
            native = QKeySequence.SequenceFormat.NativeText
            assert action.shortcut().toString(native) in button.toolTip()


def test_what_does_not_apply_is_off(newsroom):
    commands = newsroom.window.commands
    commands.refresh()
    assert not commands["export"].isEnabled()
    assert commands["new"].isEnabled()
    newsroom.open("kitchens.md")
    commands.refresh()
    assert commands["export"].isEnabled()
    assert commands["stage-review"].isChecked()
