"""Every word of a page can be read, by day, by night, and whatever accent the site chose."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.export.contrast import linear, mixed, oklch, ratio, shown
from tests.export.themed import THEMES, colours, style

ENOUGH = 4.5
MODES = ("light", "dark")
CODE = ("note", "word", "text", "number", "name", "kind", "out", "in")
each_theme = pytest.mark.parametrize("theme", THEMES)
each_mode = pytest.mark.parametrize("mode", MODES)
accents = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


@each_theme
@each_mode
@pytest.mark.parametrize(
    ("words", "ground"),
    [("ink", "paper"), ("soft", "paper"), ("ink", "tint"), ("soft", "tint"), ("ink", "mark")],
)
def test_words_stand_out_from_their_ground(theme, mode, words, ground):
    named = colours(theme, mode)
    assert ratio(linear(named[words]), linear(named[ground])) >= ENOUGH


@each_theme
@each_mode
@pytest.mark.parametrize("part", CODE)
@pytest.mark.parametrize("ground", ["tint", "paper"])
def test_code_stands_out_from_its_ground(theme, mode, part, ground):
    """On paper too: that is how a line that is pointed out is marked."""
    named = colours(theme, mode)
    assert ratio(linear(named[f"code-{part}"]), linear(named[ground])) >= ENOUGH


@each_theme
@each_mode
@given(accent=accents)
@example(accent="#00ff00")
@example(accent="#ffffff")
@example(accent="#000000")
@example(accent="#ffff00")
@example(accent="#0000ff")
def test_any_accent_can_be_read_on_paper_and_tint(theme, mode, accent):
    voice = spoken(theme, mode, accent)
    for ground in ("paper", "tint"):
        assert ratio(voice, linear(colours(theme, mode)[ground])) >= ENOUGH


@each_theme
@each_mode
def test_the_themes_own_accent_can_be_read(theme, mode):
    named = colours(theme, mode)
    assert ratio(spoken(theme, mode, named["accent"]), linear(named["paper"])) >= ENOUGH


@each_theme
def test_without_relative_colours_the_accents_words_are_ink(theme):
    before = style(theme).split("@supports", maxsplit=1)[0]
    assert "--voice: var(--ink);" in before


@each_theme
def test_colours_have_names_and_none_is_set_in_passing(theme):
    """Else the pairs above would not be all there are."""
    rules = re.sub(r":root \{[^}]*\}", "", style(theme))
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", rules)) <= {"#fff", "#000"}


def test_a_headline_on_a_white_picture_can_be_read():
    hero = style("long").split(".hero .top {")[1].split("}")[0]
    top = re.search(r"padding-block: ([\d.]+)rem", hero)[1]
    opacity = float(re.search(rf"rgb\(10 14 18 / ([\d.]+)\) {re.escape(top)}rem", hero)[1])
    assert ratio(linear("#ffffff"), mixed("#0a0e12", "#ffffff", opacity)) >= ENOUGH


def spoken(theme, mode, accent):
    """Return the accent as the theme's `--voice` shows it."""
    least, most, chroma = limits(theme, mode)
    lightness, saturation, hue = oklch(linear(accent))
    return shown(min(most, max(least, lightness)), min(chroma, saturation), hue)


def limits(theme, mode):
    rule = {
        "light": r"oklch\(from var\(--accent\) min\(l, (?P<most>[\d.]+)\) c h\)",
        "dark": r"oklch\(from var\(--accent\) max\(l, (?P<least>[\d.]+)\) min\(c, (?P<chroma>[\d.]+)\) h\)",
    }[mode]
    (found,) = re.finditer(rule, style(theme))
    given_ = {"least": 0.0, "most": 1.0, "chroma": 1.0} | {
        name: float(value) for name, value in found.groupdict().items()
    }
    return given_["least"], given_["most"], given_["chroma"]
