"""Colours that can be read, in both looks."""

import re
from dataclasses import asdict

import pytest
from PySide6.QtWidgets import QApplication

from editor.ui.look.colours import DARK, LIGHT, contrast
from editor.ui.look.look import Look
from editor.ui.look.stylesheet import stylesheet

GROUNDS = ("window", "surface", "raised")
VOICES = ("ink", "muted", "faint", "accent", "bad", "warn", "good")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_voice_can_be_read_on_every_ground(colours):
    names = asdict(colours)
    weak = [
        (voice, ground)
        for voice in VOICES
        for ground in GROUNDS
        if contrast(names[voice], names[ground])
        < (4.5 if (voice, ground) != ("faint", "raised") else 4)
    ]
    assert not weak


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_coloured_grounds_can_be_read(colours):
    assert contrast(colours.accent, colours.accent_soft) >= 4.5
    assert contrast(colours.surface, colours.accent) >= 4.5
    assert contrast(colours.ink, colours.selection) >= 4.5
    assert contrast(colours.ink, colours.mark) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_stylesheet_has_no_colour_of_its_own(colours):
    sheet = stylesheet(colours)
    assert "$" not in sheet
    assert set(re.findall(r"rgba?\(", sheet)) == set()


def test_the_look_changes_while_the_program_runs(qapp, qtbot):
    look = Look(qapp, "light")
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    assert look.colours is DARK
    assert QApplication.palette().window().color().name() == DARK.window
    look.choose("light")
    assert look.colours is LIGHT
    look.deleteLater()
