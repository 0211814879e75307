"""A site's choices among the options of its theme, from the text of site.yaml to the page."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from editor.export.theme_options import chosen
from editor.library.site_file import read_site
from tests.export.building import SITE, THEME, page

ROWS = re.findall(
    r"^\| (.+?) \| (.*?) ?\| (.+?) \|$",
    (Path(__file__).parent / "options" / "chosen.md").read_text("utf-8"),
    re.MULTILINE,
)[2:]


def typed(written):
    return tomllib.loads(f"value = {written}")["value"]


@pytest.mark.parametrize(("default", "written", "given"), ROWS)
def test_an_option_takes_what_its_default_is(tmp_path, default, written, given):
    path = tmp_path / "site.yaml"
    path.write_text(f"name: The Example\ntheme_options:\n  choice: {written}\n", "utf-8")
    choice = chosen(replace(THEME, options={"choice": typed(default)}), read_site(path))
    fits = given != "–"
    expected = typed(given if fits else default)
    assert choice.values == {"choice": expected}
    assert type(choice.values["choice"]) is type(expected)
    assert bool(choice.misfits) is not fits


def test_an_option_that_the_theme_lacks_is_left():
    choice = chosen(THEME, replace(SITE, theme_options={"unknown": "true"}))
    assert choice.values == dict(THEME.options)
    assert not choice.misfits


def test_a_switch_that_says_false_is_off_on_the_page():
    for written in ("false", "no", False):
        built = page("Some words.", replace(SITE, theme_options={"reading_time": written}))
        assert b'class="time"' not in built.html
        assert not built.findings


def test_what_does_not_fit_is_told_and_the_page_is_built_all_the_same():
    built = page("Some words.", replace(SITE, theme_options={"reading_time": "sometimes"}))
    assert b'class="time"' in built.html
    (told,) = built.findings
    assert told.rule == "page-theme-option"
    assert str(told.message).startswith(
        "The option reading_time of the theme theme takes true or false; "
        "site.yaml says “sometimes” under theme_options"
    )


@pytest.mark.parametrize(
    ("default", "sentence"),
    [(40, "takes a number"), ("#8f2416", "takes a colour"), ("serif", "takes a text")],
)
def test_each_kind_of_option_says_what_it_takes(default, sentence):
    theme = replace(THEME, options={"reading_time": True, "choice": default})
    built = page("Words.", replace(SITE, theme_options={"choice": ["a"]}), theme=theme)
    assert sentence in str(built.findings[0].message)
